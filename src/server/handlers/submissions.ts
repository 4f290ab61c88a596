import type { Handlers } from '../context.ts'
import { submissionsOf } from '../queries/submissions.ts'
import { visibleTask } from './tasks.ts'

export const submissions: Handlers<'submissions'> = {
  list: async (context, { taskId }) => {
    await visibleTask(context, taskId)
    return { submissions: await submissionsOf(context, taskId) }
  },
}
