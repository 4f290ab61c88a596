import type { TemplatePreview } from '../../plan/templates/template.ts'
import { useRead } from '../../reads.ts'
import type { CampaignDraft } from './draft.ts'
import { BLANK } from './draft.ts'

/** What the template would come to on the given day; undefined without one. */
export function usePreview({ source, anchor, day, times }: CampaignDraft): TemplatePreview | undefined {
  const rounds = Object.entries(times).map(([phase, count]) => `${phase}=${count}`)
  const { data } = useRead(
    'templates',
    'preview',
    { templateId: source, anchor, day: day ?? '2000-01-01', ...(rounds.length > 0 && { times: rounds.join() }) },
    { enabled: source !== BLANK && day !== null },
  )
  return day === null ? undefined : data
}
