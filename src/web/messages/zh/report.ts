/** Of the closing report's screen. They come with it. */
export const report = {
  title: '总结报告',
  asOf: '截至',
  asOfHint: '活动的任何一天都可以看；过去的一天按当天所知。',
  print: '打印',
  formats: { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' },
  offline: 'HTML（可离线打开）',
  download: '下载',
  makes: (format: string) => `生成 ${format}`,
  making: (format: string, percent: number) => `正在生成 ${format}：${percent}%`,
  cancel: '取消',
  made: (name: string) => `已生成：${name}`,
  again: '再下载一次',
  failed: '文件没能生成，数据都还在。请再试一次。',
  unreachable: '网络断开，没能生成文件。恢复后请再试一次。',
}

export type ReportScreenWords = typeof report
