import { z } from 'zod'
import { id } from './fields.ts'
import { read } from './operation.ts'
import { submissionRow } from './rows.ts'

export const submissions = {
  list: read({
    summary: 'What was submitted for review of a task, newest first, each with the reviewer’s word on it',
    path: '/campaigns/:campaignId/tasks/:taskId/submissions',
    role: 'campaign:guest',
    input: z.strictObject({ campaignId: id, taskId: id }),
    output: z.object({ submissions: z.array(submissionRow) }),
    shows: ['submission'],
  }),
}
