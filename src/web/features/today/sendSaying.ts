import { api } from '../../api.ts'
import type { Saying } from './sayings.ts'

/** Once only, however often it is sent with the same key. */
export function sendSaying({ campaignId, taskId, ...saying }: Saying, key: string): Promise<{ eventId: string | null }> {
  const about = { campaignId, taskId }
  switch (saying.act) {
    case 'record':
      return api.progressUpdates.record({ ...about, day: saying.day, ...saying.says }, { key })
    case 'reportIssue':
      return api.tasks.update({ ...about, issue: saying.issue }, { key })
    case 'submitForReview':
      return api.tasks.submitForReview(about, { key })
    case 'accept':
      return api.tasks.accept(about, { key })
    case 'returnForRework':
      return api.tasks.returnForRework({ ...about, note: saying.note }, { key })
  }
}
