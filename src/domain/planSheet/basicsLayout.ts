import { milestoneText, participantText } from './basicLists.ts'
import { dayText, periodContext, spanText } from './dayText.ts'
import { goalText } from './goalText.ts'
import type { Plan, PlanCampaign } from './planDraft.ts'
import type { LayoutCell, SheetLayout } from './planLayout.ts'
import { cellSafe, oneLine } from './plainText.ts'
import { rowHeight } from './rowHeight.ts'

const lineHeight = 18
const columns = 4

/** Table (一) 营销活动基本信息表. */
export function basicsSheet(plan: Plan): SheetLayout {
  const { campaign, goals, milestones, participants } = plan
  const rows = [
    wide('（一）营销活动基本信息表', 'title'),
    pair('活动名称', oneLine(campaign.name)),
    pair('活动周期', periodText(campaign)),
    [
      label('策划案负责人'),
      value(oneLine(campaign.planOwner ?? '')),
      label('执行总负责人'),
      value(oneLine(campaign.executionLead ?? '')),
    ],
    pair('核心目标', numbered(goals.map(goalText))),
    pair('关键节点', numbered(milestones.map((milestone) => milestoneText(milestone, periodContext(campaign))))),
    pair('参与部门/人员', participants.map((participant) => oneLine(participantText(participant))).join('\n')),
  ]
  return {
    name: '营销活动基本信息',
    rows,
    roles: ['label', 'value', 'label', 'value'],
    merges: [
      { top: 1, left: 0, bottom: 1, right: columns - 1 },
      ...[2, 3, 5, 6, 7].map((row) => ({ top: row, left: 1, bottom: row, right: columns - 1 })),
    ],
    widths: [18, 34, 18, 34],
    heights: new Map(rows.map((cells, index) => [index + 1, index === 0 ? 36 : heightOf(cells)])),
    hiddenColumns: [],
    headerRows: 1,
    frozenColumns: 0,
    choices: [],
  }
}

function pair(name: string, text: string): LayoutCell[] {
  return [label(name), value(text), value(''), value('')]
}

function wide(text: string, role: 'title'): LayoutCell[] {
  return Array.from({ length: columns }, (_, column) => ({ role, value: column === 0 ? text : null }))
}

function label(text: string): LayoutCell {
  return { role: 'label', value: text }
}

function value(text: string): LayoutCell {
  return { role: 'value', value: cellSafe(text) }
}

function numbered(lines: string[]): string {
  return lines.map((line, index) => `${index + 1}. ${oneLine(line)}`).join('\n')
}

function periodText({ startDate, endDate }: PlanCampaign): string {
  if (startDate && endDate) return spanText(startDate, endDate, {})
  if (startDate) return `${dayText(startDate, {})}起`
  return endDate ? `${dayText(endDate, {})}前` : ''
}

/** Merged cells don't grow with their text, so the lines are counted. */
function heightOf(cells: LayoutCell[]): number {
  const isWide = !cells[3]?.value
  return rowHeight([{ text: String(cells[1]?.value ?? ''), width: isWide ? 86 : 34 }], { line: lineHeight, least: 24 })
}
