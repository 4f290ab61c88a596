import { readDates } from '../dateText.ts'
import type { DateContext } from '../dateText.ts'
import type { CellProblem, CellProblemCode } from './cellProblem.ts'
import { findLabels } from './basicLabels.ts'
import type { Basic, Labelled } from './basicLabels.ts'
import { periodContext, wholeDay } from './dayText.ts'
import { readGoal } from './goalText.ts'
import type { Grid } from './grid.ts'
import { listLines, readMilestone, readParticipants } from './basicLists.ts'
import { readPeople } from './people.ts'
import type { Plan, PlanCampaign } from './planDraft.ts'

export interface Basics {
  campaign: PlanCampaign
  plan: Omit<Plan, 'phases' | 'tasks'>
  /** The rows of each sheet that hold them, which are no headings of a list. */
  rows: Map<Grid, Set<number>>
  problems: CellProblem[]
}

/** Table (一), or as much of it as the sheets say: name, period, the two leads, goals, milestones and participants. */
export function readBasics(grids: Grid[], year: number | undefined): Basics {
  const labelled = new Map(grids.map((grid) => [grid, findLabels(grid)] as const).filter(([, found]) => found.length > 0))
  const all = [...labelled].flatMap(([grid, found]) => found.map((label) => ({ grid, label })))
  const first = (basic: Basic) => all.find(({ label }) => label.basic === basic)
  const text = (basic: Basic) =>
    first(basic)
      ?.label.values.map(({ text: value }) => value)
      .join(' ') ?? ''
  const problems: CellProblem[] = []
  const period = readPeriod(text('period'), text('start'), text('end'), year)
  const campaign: PlanCampaign = {
    name: text('name') || titleOf(grids),
    ...period,
    planOwner: readPeople(text('planOwner'))[0] ?? null,
    executionLead: readPeople(text('executionLead'))[0] ?? null,
  }
  const context: DateContext = period.startDate ? periodContext(campaign) : { year }
  const report = (code: CellProblemCode, basic: Basic, value: string) => {
    const at = first(basic)
    if (at)
      problems.push({
        sheet: at.grid.name,
        row: at.label.row,
        column: at.label.values[0]?.column ?? at.label.column,
        field: null,
        value,
        code,
        params: {},
      })
  }
  const lines = (basic: Basic) => listLines(first(basic)?.label.values.map(({ text: value }) => value) ?? [])
  const goals = lines('goals').map(readGoal)
  const milestones = lines('milestones').map((line) => readMilestone(line, context))
  for (const goal of goals) if (goal.targetValue === null) report('goalWithoutNumber', 'goals', goal.raw)
  for (const milestone of milestones) if (milestone.dueDate === null) report('milestoneWithoutDate', 'milestones', milestone.name)
  const participants = readParticipants(first('participants')?.label.values.map(({ text: value }) => value) ?? [])
  const rows = new Map([...labelled].map(([grid, found]) => [grid, new Set(found.flatMap((label) => rowsOf(label)))]))
  return { campaign, plan: { campaign, goals, milestones, participants }, rows, problems }
}

function rowsOf({ row, lastRow }: Labelled): number[] {
  return Array.from({ length: lastRow - row + 1 }, (_, index) => row + index)
}

function readPeriod(
  period: string,
  start: string,
  end: string,
  year: number | undefined,
): Pick<PlanCampaign, 'startDate' | 'endDate'> {
  const read = (text: string) =>
    readDates(text, { year, cell: true }).filter((reading) => reading.kind === 'day' || reading.kind === 'span')
  const days = [...read(period), ...read(start), ...read(end)]
  const [first] = days
  const last = days.at(-1)
  const startDate = first?.rule === 'by' ? null : wholeDay(first?.start)
  const endDate = last?.rule === 'from' || (period === '' && end === '') ? null : wholeDay(last?.end)
  return startDate && endDate && endDate < startDate ? { startDate: null, endDate: null } : { startDate, endDate }
}

/** The title above everything, without the words that only say that it is a sheet. */
function titleOf(grids: Grid[]): string {
  for (const grid of grids) {
    const row = grid.rowNumbers[0]
    const cells = row === undefined ? [] : grid.filled(row)
    const cell = cells[0]?.cell
    if (cells.length !== 1 || cell?.kind !== 'text' || cell.value.length > 60) continue
    const name = cell.value
      .replace(/(?:执行)?(?:情况)?(?:跟踪)?(?:记录)?(?:推进|进度|计划|任务|排期|甘特|时间)?(?:表|图)(?:格)?\s*$/, '')
      .trim()
    if (name.length >= 4) return name
  }
  return ''
}
