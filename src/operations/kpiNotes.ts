import { z } from 'zod'
import { basedOn, day, id, text, written } from './fields.ts'
import { read, write } from './operation.ts'

export const kpiNoteRow = z.object({ id, kpiId: id, day, varianceReason: z.string(), improvement: z.string() })

export const kpiNotes = {
  list: read({
    summary: 'What was written beside the values: why they differ from the target, and what is done about it',
    path: '/campaigns/:campaignId/kpi-notes',
    role: 'campaign:viewer',
    scope: 'kpis:read',
    input: z.strictObject({ campaignId: id }),
    output: z.object({ kpiNotes: z.array(kpiNoteRow) }),
    shows: ['kpiNote'],
  }),
  write: write({
    summary: 'Write why a day’s value differs, or what is done about it; empty texts take the note away',
    method: 'PUT',
    path: '/campaigns/:campaignId/kpis/:kpiId/notes/:day',
    role: 'campaign:member',
    input: z.strictObject({
      campaignId: id,
      kpiId: id,
      day,
      basedOn,
      varianceReason: text.optional(),
      improvement: text.optional(),
    }),
    output: written,
    changes: ['kpiNote'],
  }),
}
