import { compareLists, said } from './compareLists.ts'
import type { Difference, FieldDifference } from './compareLists.ts'
import { periodContext } from './dayText.ts'
import { gridOf } from './grid.ts'
import type { PlanCampaign } from './planDraft.ts'
import { layoutCells } from './planLayout.ts'
import type { DecisionRow, DecisionTable } from './readDecisions.ts'
import { readDecisions } from './readDecisions.ts'
import type { ReviewLine } from './reviewsLayout.ts'
import { reviewsSheet } from './reviewsLayout.ts'

/**
 * What an edited table (五) says otherwise of the decisions. Minutes are the meeting's, so that their cells are no differences; of the
 * reasons only the decision's own is. A row that was taken out removes nothing.
 */
export function compareDecisions(
  campaign: PlanCampaign,
  lines: readonly ReviewLine[],
  edited: DecisionTable | null,
): Difference[] {
  if (!edited) return []
  const exported = layoutCells([reviewsSheet(campaign.name, lines)]).sheets.map(gridOf)
  const now = readDecisions(exported, periodContext(campaign))?.rows ?? []
  return compareLists('decision', now, edited.rows, {
    identify: ({ key }) => key,
    describe: ({ content, key, row }) => ({ name: content.split('\n', 1)[0] ?? '', key, row }),
    fields: ['content', 'owner', 'dueDate', 'outcome', 'state'],
    more: (before, after) => (before ? ownReason(lines, before, after) : said(after, ['decidedOn', 'meeting', 'reason'])),
    ignored: ({ unread }) => unread,
  }).filter(({ kind }) => kind !== 'removed')
}

/** The cell of the reasons without those that the meeting took down. */
function ownReason(lines: readonly ReviewLine[], before: DecisionRow, after: DecisionRow): FieldDifference[] {
  const line = lines.find(({ noun, id }) => noun === 'decision' && id === before.key)
  if (!line?.decision || before.reason === after.reason) return []
  const own = line.decision.reason
  const meetings = new Set(line.causes.filter((cause) => cause !== own).flatMap((cause) => cause.split('\n')))
  const reason = after.reason
    .split('\n')
    .filter((text) => !meetings.has(text.trim()))
    .join('\n')
  return reason === own ? [] : [{ field: 'reason', before: own, after: reason }]
}
