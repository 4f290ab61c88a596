import { z } from 'zod'
import { campaignKinds } from '#domain/campaign.ts'
import type { Language } from '#domain/problem.ts'
import { Problem } from '#domain/problem.ts'
import { refuseContradictions } from '#domain/template/check.ts'
import { readTemplateFile } from '#domain/template/file.ts'
import { line, text } from '#operations/fields.ts'
import { templateContent } from '#operations/templateContent.ts'

const file = z.strictObject({ name: line, kind: z.enum(campaignKinds), description: text, content: templateContent })
const locales = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** The template in a file, or a sentence on what is not right with it. */
export function checkedFile(written: string, language: Language): z.output<typeof file> {
  const read = file.safeParse(readTemplateFile(written), { error: locales[language] })
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    throw new Problem('templateFileBroken', { place: path.join('.') || '.', reason: message }, { field: 'file' })
  }
  refuseContradictions(read.data.content)
  return read.data
}
