import type { Named, World } from './world.ts'
import { operations } from '#operations/index.ts'

/** The smallest whole files of their kinds. */
export const files = {
  png: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  pdf: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ),
  program: Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1'),
  html: Buffer.from('<!doctype html><script>alert(1)</script>'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
}

/** Adds a file to a task as somebody does on its page. */
export function upload(
  { campaignId }: Pick<World, 'campaignId'>,
  who: Named,
  taskId: string,
  name: string,
  file: Buffer,
  key?: string,
) {
  const input = { campaignId, subjectNoun: 'task' as const, subjectId: taskId, name }
  return who.call(operations.attachments.upload, input, {
    file: new Uint8Array(file),
    ...(key && { headers: { 'idempotency-key': key } }),
  })
}

export async function filesOf({ campaignId }: Pick<World, 'campaignId'>, who: Named, taskId: string) {
  const about = { campaignId, subjectNoun: 'task' as const, subjectId: taskId }
  return (await who.call(operations.attachments.list, about)).attachments
}
