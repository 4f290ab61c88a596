import { compareLists, said } from './compareLists.ts'
import type { Difference } from './compareLists.ts'
import { periodContext } from './dayText.ts'
import { gridOf } from './grid.ts'
import type { PlanCampaign } from './planDraft.ts'
import { layoutCells } from './planLayout.ts'
import type { DecisionTable } from './readDecisions.ts'
import { readDecisions } from './readDecisions.ts'
import type { ReviewLine } from './reviewsLayout.ts'
import { reviewsSheet } from './reviewsLayout.ts'

/**
 * What an edited table (五) says otherwise of the decisions. Minutes are the meeting's, so that their cells are no differences, and a row
 * that was taken out removes nothing.
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
    more: (before, after) => (before ? [] : said(after, ['decidedOn', 'meeting', 'reason'])),
    ignored: ({ unread }) => unread,
  }).filter(({ kind }) => kind !== 'removed')
}
