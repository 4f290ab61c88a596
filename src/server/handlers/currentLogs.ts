import { issuesSheet } from '#domain/planSheet/issuesLayout.ts'
import { kpiLines } from '#domain/planSheet/kpiLines.ts'
import { kpisSheet, type KpiLine } from '#domain/planSheet/kpisLayout.ts'
import type { Plan } from '#domain/planSheet/planDraft.ts'
import type { SheetLayout } from '#domain/planSheet/planLayout.ts'
import { reviewsSheet } from '#domain/planSheet/reviewsLayout.ts'
import type { CampaignContext } from '../context.ts'
import { allIssues } from '../queries/issues.ts'
import { notesOfKpis } from '../queries/kpiNotes.ts'
import { kpisOfCampaign } from '../queries/kpis.ts'
import { namesOfPeople } from '../queries/people.ts'
import { outlookOfCampaign } from './kpiOutlooks.ts'
import { reviewLines } from './reviewLines.ts'

/** Tables (三) to (五), which are no guest's; a table without a row is left out. */
export async function currentLogs(context: CampaignContext, plan: Plan): Promise<SheetLayout[]> {
  if (context.campaign.role === 'guest') return []
  const { name } = plan.campaign
  const [kpis, issues] = [await linesOfKpis(context, plan), await issueLines(context, plan)]
  const reviews = await reviewLines(context)
  return [
    ...(kpis.length > 0 ? [kpisSheet(name, kpis)] : []),
    ...(issues.length > 0 ? [issuesSheet(name, issues)] : []),
    ...(reviews.length > 0 ? [reviewsSheet(name, reviews)] : []),
  ]
}

export async function linesOfKpis(context: CampaignContext, { phases }: Plan): Promise<KpiLine[]> {
  const { kpis } = await outlookOfCampaign(context, context.today)
  const sources = new Map((await kpisOfCampaign(context)).kpis.map(({ id, dataSource }) => [id, dataSource]))
  return kpiLines({ kpis, sources, notes: await notesOfKpis(context), phases, today: context.today })
}

export async function issueLines(context: CampaignContext, { tasks }: Plan) {
  const people = new Map((await namesOfPeople(context.tx, context.who.workspaceId)).map(({ id, name }) => [id, name]))
  const taskNames = new Map(tasks.map(({ key, name }) => [key, name]))
  const issues = await allIssues(context)
  return issues
    .toSorted((a, b) => a.number - b.number)
    .map((issue) => ({
      ...issue,
      task: (issue.taskId && taskNames.get(issue.taskId)) || '',
      owner: (issue.ownerId && people.get(issue.ownerId)) || '',
    }))
}
