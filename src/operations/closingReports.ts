import { z } from 'zod'
import { closingReportShape } from './closingReport.ts'
import { day, id } from './fields.ts'
import { read } from './operation.ts'

const campaignId = id
const asOf = day.optional().meta({ description: 'The day at whose end the campaign is looked at; today where nothing is said.' })

export const closingReports = {
  read: read({
    summary: 'What the campaign came to, or how it stands, as it was known at the end of a day',
    path: '/campaigns/:campaignId/closing-report',
    role: 'campaign:viewer',
    input: z.strictObject({ campaignId, asOf }),
    output: z.object({ report: closingReportShape }),
    shows: [
      'campaign',
      'goal',
      'milestone',
      'task',
      'issue',
      'review',
      'reviewNote',
      'decision',
      'lesson',
      'kpi',
      'kpiNote',
      'measurement',
    ],
  }),
}
