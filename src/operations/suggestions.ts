import { z } from 'zod'
import { done, line } from './fields.ts'
import { read, write } from './operation.ts'

export const suggestions = {
  settings: read({
    summary: 'The language model that may add suggestions to reviews of plan documents, without its key; null where none is set',
    path: '/suggestions/settings',
    role: 'admin',
    input: z.strictObject({}),
    output: z.object({ setting: z.object({ baseUrl: z.string(), model: z.string(), hasKey: z.boolean() }).nullable() }),
    shows: ['modelSetting'],
  }),
  setSettings: write({
    summary: 'Set the language model, at an address that speaks the OpenAI protocol; the key stays where nothing is said of it',
    method: 'PUT',
    path: '/suggestions/settings',
    role: 'admin',
    input: z.strictObject({
      baseUrl: z.string().trim().min(1).max(500),
      model: line,
      apiKey: z
        .string()
        .max(500)
        .regex(/^[\x21-\x7e]*$/)
        .optional(),
    }),
    output: done,
    changes: ['modelSetting', 'planReview'],
  }),
  removeSettings: write({
    summary: 'Ask no language model any more, and forget its key',
    method: 'DELETE',
    path: '/suggestions/settings',
    role: 'admin',
    input: z.strictObject({}),
    output: done,
    changes: ['modelSetting', 'planReview'],
  }),
}
