import type { ReportScreenWords } from '../zh/report.ts'

export const report: ReportScreenWords = {
  title: 'Closing report',
  asOf: 'As of',
  asOfHint: 'Any day of the campaign; a past day shows what was known then.',
  print: 'Print',
  formats: { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' },
  offline: 'HTML (opens offline)',
  download: 'Download',
  makes: (format) => `Make ${format}`,
  making: (format, percent) => `Making ${format}: ${percent}%`,
  cancel: 'Cancel',
  made: (name) => `Made: ${name}`,
  again: 'Download again',
  failed: 'The document could not be made; no data is lost. Please try again.',
  unreachable: 'The network is gone, so the document was not made. Please try again when it is back.',
}
