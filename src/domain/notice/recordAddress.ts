/** What a notice can be about. */
export const noticeSubjects = [
  'task',
  'campaign',
  'confirmation',
  'milestone',
  'issue',
  'review',
  'decision',
  'proposal',
  'objection',
  'kpi',
  'today',
] as const
export type NoticeSubject = (typeof noticeSubjects)[number]

/** Where in the web app the record is that a notice is about; one line per noun. */
export function recordAddress(noun: NoticeSubject, campaignId: string | null, id: string): string {
  return campaignId === null ? '/today' : addresses[noun](`/campaigns/${campaignId}`, id)
}

const addresses: Record<NoticeSubject, (campaign: string, id: string) => string> = {
  task: (campaign, id) => `${campaign}/sheet?task=${id}`,
  campaign: (campaign) => campaign,
  confirmation: (campaign) => `${campaign}/confirm`,
  milestone: (campaign, id) => `${campaign}?milestone=${id}`,
  issue: (campaign, id) => `${campaign}/issues?show=all&issue=${id}`,
  review: (campaign, id) => `${campaign}/reviews/${id}`,
  decision: (campaign, id) => `${campaign}/reviews?decision=${id}`,
  proposal: (campaign, id) => `${campaign}?proposal=${id}`,
  objection: (campaign, id) => `${campaign}?objection=${id}`,
  kpi: (campaign, id) => `${campaign}/kpis/${id}`,
  today: () => '/today',
}
