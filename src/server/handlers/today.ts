import { guardSentence } from '#domain/kpi/guardSentence.ts'
import type { Handlers } from '../context.ts'
import { JsonText } from '../context.ts'
import { dueNumbers } from '../queries/dueNumbers.ts'
import { dueTasksAsJson } from '../queries/today.ts'

export const today: Handlers<'today'> = {
  numbers: async (context) => ({
    numbers: (await dueNumbers(context)).map(({ heldId, heldValue, holds, ...number }) => ({
      ...number,
      held:
        heldId === null
          ? null
          : {
              id: heldId,
              value: heldValue,
              reasons: (holds ?? []).map((hold) => ({
                rule: hold.rule,
                zh: guardSentence(hold, 'zh'),
                en: guardSentence(hold, 'en'),
              })),
            },
    })),
  }),
  tasks: async (context) => new JsonText(await dueTasksAsJson(context)),
}
