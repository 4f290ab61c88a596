import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Problem } from '#domain/problem.ts'
import { extractPlanDocument, planDocumentLimits } from '#server/documents/planDocument.ts'
import type { Command } from './command.ts'
import { draftAsJson } from './extractJson.ts'
import { draftAsText } from './extractReport.ts'
import { language } from './language.ts'

export const extract: Command = {
  usage: 'extract FILE [--json]',
  summary: 'Shows what a plan document (.docx, .pdf, .xlsx, .md, .txt) says: goals, milestones, phases, tasks, budget.',
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } })
    const [file] = positionals
    if (!file) throw new Problem('invalidInput', { field: 'extract', reason: extract.usage })
    const { draft } = await extractPlanDocument(await readBytes(file))
    console.log(values.json ? JSON.stringify(draftAsJson(draft)) : draftAsText(draft, language))
    return 0
  },
}

/** A file that is too large is refused before it fills the memory. */
async function readBytes(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new Problem('fileMissing', { file })
  if (found.size > planDocumentLimits.bytes) throw new Problem('documentTooLarge')
  return readFile(file)
}
