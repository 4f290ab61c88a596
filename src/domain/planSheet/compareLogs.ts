import { compareLists, said, type Difference } from './compareLists.ts'
import { periodContext } from './dayText.ts'
import { gridOf } from './grid.ts'
import { issuesSheet, type IssueLine } from './issuesLayout.ts'
import { kpisSheet, type KpiLine } from './kpisLayout.ts'
import type { PlanCampaign } from './planDraft.ts'
import { layoutCells } from './planLayout.ts'
import { readIssues, type IssueTable } from './readIssues.ts'
import { readKpiNotes, type KpiNoteRow } from './readKpiNotes.ts'

/** What an edited table (四) says otherwise of issues and risks. A row that was taken out removes nothing: what happened, happened. */
export function compareIssues(campaign: PlanCampaign, lines: readonly IssueLine[], edited: IssueTable | null): Difference[] {
  if (!edited) return []
  const exported = layoutCells([issuesSheet(campaign.name, lines)]).sheets.map(gridOf)
  const now = readIssues(exported, periodContext(campaign))?.rows ?? []
  const fields = ['description', 'task', 'impact', 'severity', 'owner', 'countermeasure'] as const
  const dated = ['promisedDate', 'resolvedOn', 'state', 'remarks'] as const
  return compareLists('issue', now, edited.rows, {
    identify: ({ key }) => key,
    describe: ({ description, key, row }) => ({ name: description.split('\n', 1)[0] ?? '', key, row }),
    fields: [...fields, ...dated],
    more: (before, after) => (before ? [] : said(after, ['raisedOn'])),
    ignored: ({ unread }) => unread,
  }).filter(({ kind }) => kind !== 'removed')
}

/** What an edited table (三) says otherwise of why values differ and what is done about it. */
export function compareKpiNotes(campaign: PlanCampaign, lines: readonly KpiLine[], edited: KpiNoteRow[] | null): Difference[] {
  if (!edited) return []
  const exported = layoutCells([kpisSheet(campaign.name, lines)]).sheets.map(gridOf)
  const now = readKpiNotes(exported, periodContext(campaign)) ?? []
  return compareLists('kpiNote', now, edited, {
    identify: ({ key }) => key,
    describe: ({ name, key, row }) => ({ name: `${name} ${key.slice(-10)}`, key, row }),
    fields: ['varianceReason', 'improvement'],
    ignored: ({ unread }) => unread,
  }).filter(({ kind }) => kind === 'changed')
}
