import { basicsOf } from './basics.ts'
import type { CampaignStage, ClosingReport } from './closingReport.ts'
import { goalResults, kpiNoteResults, kpiResults, milestoneResults } from './goalResults.ts'
import { issueResults } from './issueResults.ts'
import { decisionResults, lessonResults, reviewResults } from './reviewResults.ts'
import type { ReportSource } from './source.ts'
import { taskResults } from './taskResults.ts'

/** The report of a campaign on a day, from what was known of it at the end of that day. */
export function closingReport(source: ReportSource): ClosingReport {
  const { language, asOf, revision, campaign } = source
  return {
    language,
    asOf,
    campaignId: campaign.id,
    revision,
    name: campaign.name,
    kind: campaign.kind,
    stage: stageOf(source),
    basics: basicsOf(source),
    goals: goalResults(source),
    milestones: milestoneResults(source),
    kpis: kpiResults(source),
    kpiNotes: kpiNoteResults(source),
    tasks: taskResults(source),
    issues: issueResults(source),
    reviews: reviewResults(source),
    decisions: decisionResults(source),
    lessons: lessonResults(source),
  }
}

function stageOf({ campaign: { startDate, endDate }, asOf }: ReportSource): CampaignStage {
  if (!startDate || !endDate) return 'undated'
  if (asOf < startDate) return 'ahead'
  return asOf < endDate ? 'running' : 'over'
}
