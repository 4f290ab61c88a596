import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { paths } from '../../paths.ts'

export type SearchResult = OutputOf<Operations['search']['find']>['results'][number]

/** Where in the app a record is. */
export function resultAddress({ noun, id, campaignId, subject }: SearchResult): string {
  if (noun === 'lesson') return paths.knowledge({ lesson: id })
  if (!campaignId) return paths.knowledge()
  if (noun === 'archive') return paths.archive(campaignId)
  if (noun === 'planDocument') return paths.planDocument(campaignId, id)
  return subject ? recordAddress(campaignId, subject.noun, subject.id) : recordAddress(campaignId, noun, id)
}

/** Where in the app something of a campaign is; the campaign itself where it has no place of its own. */
export function recordAddress(campaignId: string, noun: string, id: string): string {
  switch (noun) {
    case 'task':
      return paths.sheet(campaignId, { task: id })
    case 'issue':
      return paths.issues(campaignId, { issue: id, show: 'all' })
    case 'kpi':
      return paths.kpi(campaignId, id)
    case 'decision':
      return `/campaigns/${campaignId}/reviews?decision=${id}`
    case 'review':
      return `/campaigns/${campaignId}/reviews/${id}`
    case 'milestone':
      return paths.overview(campaignId, { milestone: id })
    default:
      return paths.overview(campaignId)
  }
}
