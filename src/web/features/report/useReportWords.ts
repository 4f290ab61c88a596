import { report as en } from '../../messages/en/report.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import type { ReportScreenWords } from '../../messages/zh/report.ts'
import { report as zh } from '../../messages/zh/report.ts'

export function useReportWords(): ReportScreenWords {
  return useLanguage() === 'zh' ? zh : en
}
