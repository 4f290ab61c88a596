import type { Language } from '#domain/problem.ts'
import { common as commonEn } from '../messages/en/common.ts'
import { decisions as decisionsEn } from '../messages/en/decisions.ts'
import { fields as fieldsEn } from '../messages/en/fields.ts'
import { gantt as ganttEn } from '../messages/en/gantt.ts'
import { issues as issuesEn } from '../messages/en/issues.ts'
import { knowledge as knowledgeEn } from '../messages/en/knowledge.ts'
import { kpis as kpisEn } from '../messages/en/kpis.ts'
import { overview as overviewEn } from '../messages/en/overview.ts'
import { plan as planEn } from '../messages/en/plan.ts'
import { sheet as sheetEn } from '../messages/en/sheet.ts'
import { common } from '../messages/zh/common.ts'
import { decisions } from '../messages/zh/decisions.ts'
import { fields } from '../messages/zh/fields.ts'
import { gantt } from '../messages/zh/gantt.ts'
import { issues } from '../messages/zh/issues.ts'
import { knowledge } from '../messages/zh/knowledge.ts'
import { kpis } from '../messages/zh/kpis.ts'
import { overview } from '../messages/zh/overview.ts'
import { plan } from '../messages/zh/plan.ts'
import { sheet } from '../messages/zh/sheet.ts'
import { offlineEn, offlineZh } from './ownWords.ts'

/** The product's own words for what the page shows, and the page's for what only it does. */
const zh = { common, decisions, fields, gantt, issues, knowledge, kpis, overview, plan, sheet, offline: offlineZh }
const en = {
  common: commonEn,
  decisions: decisionsEn,
  fields: fieldsEn,
  gantt: ganttEn,
  issues: issuesEn,
  knowledge: knowledgeEn,
  kpis: kpisEn,
  overview: overviewEn,
  plan: planEn,
  sheet: sheetEn,
  offline: offlineEn,
}

export type Words = typeof zh

export function wordsIn(language: Language): Words {
  return language === 'zh' ? zh : en
}
