import type { Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { dueTasksAsJson } from '../queries/today.ts'

export const today: Handlers<'today'> = {
  tasks: async (context) => new JsonText(await dueTasksAsJson(context)),
}
