import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { safeFileName } from '#domain/fileName.ts'
import { cellName, columnName } from '#domain/planSheet/cells.ts'
import { cellProblemSentence } from '#domain/planSheet/cellProblem.ts'
import type { CellProblem } from '#domain/planSheet/cellProblem.ts'
import { comparePlans } from '#domain/planSheet/compare.ts'
import { compareIssues, compareKpiNotes } from '#domain/planSheet/compareLogs.ts'
import { compareDecisions } from '#domain/planSheet/compareDecisions.ts'
import type { PlanReading, TableReading } from '#domain/planSheet/readPlan.ts'
import { refusalSentence } from '#domain/planSheet/refusal.ts'
import type { Language } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { writeWorkbook } from '../documents/writeWorkbook.ts'
import { FileAnswer } from '../http/files.ts'
import { addCampaign } from '../queries/campaigns.ts'
import { keepSheetMapping, sheetMappings } from '../queries/sheetMappings.ts'
import { changesFromDraft, namesIn } from './campaignFromDraft.ts'
import { currentLogs, issueLines, linesOfKpis } from './currentLogs.ts'
import { reviewLines } from './reviewLines.ts'
import { tellOfNewDecisions } from './decisionDifferences.ts'
import { currentPlan } from './currentPlan.ts'
import { withKpisOfGoals } from './goalKpis.ts'
import { idsByName } from './namedRows.ts'
import { issueChanges, newTaskEdits } from './issueChanges.ts'
import { record } from './record.ts'
import { applyDifferences } from './workbookDifferences.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const workbook: Handlers<'workbook'> = {
  read: async (context) => {
    const { tx, who, upload, language } = context
    const reading = upload!.workbook!
    const sheets = reading.sheets.map(({ name, shape, anchor }) => ({ name, fingerprint: fingerprintOf(shape), anchor }))
    const known = await sheetMappings(
      tx,
      who.workspaceId,
      sheets.map(({ fingerprint }) => fingerprint),
    )
    return {
      ...describe(reading, language),
      sheets: sheets.map((sheet) => ({ ...sheet, remembered: known.get(sheet.fingerprint) ?? null })),
    }
  },

  rememberMapping: async ({ tx, who }, { fingerprint, tables }) => {
    await keepSheetMapping(tx, who, fingerprint, tables)
    return { done: true }
  },

  createCampaign: async (context, { name, kind, draft }) => {
    const { tx, who } = context
    const id = newId()
    const ids = await idsByName(context, namesIn(draft))
    await addCampaign(tx, { workspaceId: who.workspaceId, id, name, kind })
    const inCampaign = { ...context, campaign: { id, revision: 0, role: 'lead' as const } }
    const { changes, left } = changesFromDraft(inCampaign, draft, ids)
    const issues = await issueChanges(inCampaign, newTaskEdits(changes))
    await record(inCampaign, 'campaignImported', await withKpisOfGoals(inCampaign, [...changes, ...issues]))
    return { id, left }
  },

  compare: async (context) => {
    const { draft, decisions, issues, kpiNotes } = context.upload!.workbook!
    const plan = await currentPlan(context)
    const lines = decisions ? await reviewLines(context) : []
    const { campaign } = plan
    return {
      revision: context.campaign.revision,
      differences: [
        ...comparePlans(plan, draft),
        ...compareKpiNotes(campaign, kpiNotes ? await linesOfKpis(context, plan) : [], kpiNotes),
        ...compareIssues(campaign, issues ? await issueLines(context, plan) : [], issues),
        ...compareDecisions(campaign, lines, decisions),
      ],
      problems: problemRows([...draft.problems, ...(issues?.problems ?? []), ...(decisions?.problems ?? [])], context.language),
    }
  },

  apply: async (context, { basedOn, differences }) => {
    const { changes, left } = await applyDifferences(context, differences, basedOn)
    const recorded = await record(context, 'workbookImported', await withKpisOfGoals(context, changes))
    await tellOfNewDecisions(context, changes)
    return { ...recorded, left }
  },

  export: async (context) => {
    const plan = await currentPlan(context)
    const bytes = await writeWorkbook(plan, await currentLogs(context, plan))
    return new FileAnswer(safeFileName(`营销活动-执行跟踪-${plan.campaign.name}.xlsx`), XLSX, new Uint8Array(bytes))
  },
}

function describe({ importable, draft: found, sheets }: PlanReading, language: Language) {
  const { holds: _, problems, ...draft } = found
  const refused = sheets.filter(({ refusal }) => refusal !== null)
  return {
    importable,
    draft,
    tables: sheets.flatMap(({ tables }) => tables).map((table) => describeTable(table, language)),
    notImported: refused.map(({ name, refusal }) => ({ sheet: name, reason: refusalSentence(refusal ?? 'noTasks', language) })),
    problems: problemRows(problems, language),
  }
}

function describeTable(
  { sheet, headerRow, headings, samples, columns, tasks, leftOut, refusal }: TableReading,
  language: Language,
) {
  const letters = Object.entries(columns).map(([field, column]) => [field, columnName(column)])
  return {
    sheet,
    headerRow,
    headings: Array.from(headings, (heading) => heading ?? null),
    columns: Object.fromEntries(letters),
    samples,
    tasks: tasks.length,
    leftOut,
    reason: refusal && refusalSentence(refusal, language),
  }
}

/** Of a sheet without words nothing is remembered: it would be every such sheet. */
function fingerprintOf(shape: string): string {
  return shape === '' ? '' : createHash('sha256').update(shape).digest('hex')
}

function problemRows(problems: CellProblem[], language: Language) {
  return problems.map((problem) => ({
    sheet: problem.sheet,
    row: problem.row,
    cell: cellName(problem.row, problem.column),
    value: problem.value,
    message: cellProblemSentence(problem, language),
  }))
}
