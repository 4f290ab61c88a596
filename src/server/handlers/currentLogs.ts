import { lessonResults } from '#domain/closingReport/reviewResults.ts'
import { issuesSheet } from '#domain/planSheet/issuesLayout.ts'
import { kpiLines } from '#domain/planSheet/kpiLines.ts'
import { kpisSheet, type KpiLine } from '#domain/planSheet/kpisLayout.ts'
import { lessonsSheet } from '#domain/planSheet/lessonsLayout.ts'
import type { Plan } from '#domain/planSheet/planDraft.ts'
import type { SheetLayout } from '#domain/planSheet/planLayout.ts'
import { reviewsSheet } from '#domain/planSheet/reviewsLayout.ts'
import type { CampaignContext } from '../context.ts'
import { allIssues } from '../queries/issues.ts'
import { notesOfKpis } from '../queries/kpiNotes.ts'
import { kpisOfCampaign } from '../queries/kpis.ts'
import { lessonsIn } from '../queries/lessons.ts'
import { namesOfPeople } from '../queries/people.ts'
import { outlookOfCampaign } from './kpiOutlooks.ts'
import { reportSource } from './reportSource.ts'
import { reviewLines } from './reviewLines.ts'

/** Tables (三) to (六), which are no guest's; a table without a row is left out. */
export async function currentLogs(context: CampaignContext, plan: Plan): Promise<SheetLayout[]> {
  if (context.campaign.role === 'guest') return []
  const { name } = plan.campaign
  const [kpis, issues] = [await linesOfKpis(context, plan), await issueLines(context, plan)]
  const reviews = await reviewLines(context)
  const lessons = await lessonLines(context)
  return [
    ...(kpis.length > 0 ? [kpisSheet(name, kpis)] : []),
    ...(issues.length > 0 ? [issuesSheet(name, issues)] : []),
    ...(reviews.length > 0 ? [reviewsSheet(name, reviews)] : []),
    ...(lessons.length > 0 ? [lessonsSheet(name, lessons)] : []),
  ]
}

/** As the report's workbook has them, in the language of the template. */
async function lessonLines(context: CampaignContext) {
  const kept = await lessonsIn(context, { campaignIds: [context.campaign.id] })
  if (!kept.some(({ campaignId }) => campaignId === context.campaign.id)) return []
  return lessonResults({ ...(await reportSource(context, context.today)), language: 'zh' })
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
