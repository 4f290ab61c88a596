import { safeFileName } from '../fileName.ts'
import type { Day } from '../day.ts'

/** What a closing report is printed as. */
export const reportFormats = ['docx', 'pdf', 'xlsx'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const mediaTypes: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Leaves room for what stands around it, so that a long name never costs the day or the ending. */
const LONGEST_NAME = 120

/** 营销活动-执行跟踪-2024年夏季促销-总结报告-2024-06-30.docx, as every file system takes it. */
export function reportFileName(campaign: string, asOf: Day, format: ReportFormat): string {
  return safeFileName(`营销活动-执行跟踪-${safeFileName(campaign, LONGEST_NAME)}-总结报告-${asOf}.${format}`)
}

export const documentStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type DocumentState = (typeof documentStates)[number]
