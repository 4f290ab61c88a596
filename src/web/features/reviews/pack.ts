import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { paths } from '../../paths.ts'

export type Pack = OutputOf<Operations['reviews']['prepare']>['pack']
type Ref = Pack['highlights'][number]

/** Where the record is that a line is about. */
export function recordOf(campaignId: string, { noun, id }: Pick<Ref, 'noun' | 'id'>): string {
  switch (noun) {
    case 'task':
      return paths.sheet(campaignId, { task: id })
    case 'issue':
      return paths.issues(campaignId, { issue: id, show: 'all' })
    case 'decision':
      return paths.reviews(campaignId, { decision: id })
    case 'kpi':
      return paths.kpi(campaignId, id)
    case 'proposal':
      return paths.overview(campaignId, { proposal: id })
    case 'milestone':
      return paths.overview(campaignId, { milestone: id })
    case 'lesson':
      return paths.knowledge({ lesson: id })
  }
}
