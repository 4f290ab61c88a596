import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Problem } from '#domain/problem.ts'
import { importWorkbook } from '#server/documents/importWorkbook.ts'
import { readingAsJson, refusalAsJson } from '#server/documents/readingAsJson.ts'
import type { Command } from './command.ts'

export const importCommand: Command = {
  usage: 'import FILE --dry-run [--json]',
  summary: 'Shows what a workbook (.xlsx or .csv) would become, without changing anything.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
    })
    const [file] = positionals
    if (!file || !values['dry-run']) throw new Problem('invalidInput', { field: 'import', reason: importCommand.usage })
    console.log(JSON.stringify(await dryRun(await readBytes(file)), null, values.json ? 0 : 2))
    return 0
  },
}

/** A file that can't be read at all is answered too: whether it can be imported is the question. */
async function dryRun(bytes: Uint8Array): Promise<object> {
  try {
    return readingAsJson(await importWorkbook(bytes))
  } catch (error) {
    if (error instanceof Problem) return refusalAsJson(error)
    throw error
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw new Problem('fileMissing', { file })
  }
}
