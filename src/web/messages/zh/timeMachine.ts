export const timeMachine = {
  title: '回看某一天',
  day: '哪一天',
  past: '那天',
  now: '今天',
  sum: (completed: number, total: number, late: number, percent: number) =>
    `${completed}/${total} 完成 · ${late} 项延期 · 总进度 ${percent}%`,
  kpis: '关键指标',
  plan: '目标、节点与阶段',
  tasks: '任务',
  what: '那天之后',
  noValue: '还没有数据',
  pace: (percent: string) => `节奏 ${percent}`,
  notThere: '还没有',
  gone: '已删除',
  same: '那天之后没有变化',
}
