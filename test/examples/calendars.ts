import type { ExamplesOf } from '../examples.ts'

export const calendarExamples: ExamplesOf<'calendars'> = {
  list: () => ({}),
  rotate: ({ campaignId }) => ({ campaignId }),
  remove: () => ({ campaignId: null }),
}
