import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { CampaignKind } from '#domain/campaign.ts'
import { campaignKinds } from '#domain/campaign.ts'
import type { PlanReading } from '#domain/planSheet/readPlan.ts'
import { cellProblemSentence } from '#domain/planSheet/cellProblem.ts'
import { Problem } from '#domain/problem.ts'
import { importWorkbook } from '#server/documents/importWorkbook.ts'
import { readingAsJson, refusalAsJson } from '#server/documents/readingAsJson.ts'
import { workbook } from '#server/handlers/workbook.ts'
import { asOwner } from './asOwner.ts'
import type { Command } from './command.ts'
import { language } from './language.ts'

export const importCommand: Command = {
  usage: `import FILE [--name NAME] [--kind ${campaignKinds.join('|')}] [--workspace NAME] | import FILE --dry-run [--json]`,
  summary: 'Creates a campaign from a workbook (.xlsx or .csv); with --dry-run only shows what it would become.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        name: { type: 'string' },
        kind: { type: 'string', default: 'launch' },
        workspace: { type: 'string' },
      },
    })
    const [file] = positionals
    if (!file) throw new Problem('invalidInput', { field: 'import', reason: importCommand.usage })
    const bytes = await readBytes(file)
    if (values['dry-run']) console.log(JSON.stringify(await dryRun(bytes), null, values.json ? 0 : 2))
    else await create(await importWorkbook(bytes), { ...values, file })
    return 0
  },
}

async function create(
  reading: PlanReading,
  wanted: { name?: string; kind: string; workspace?: string; file: string },
): Promise<void> {
  const { holds: _, problems, ...draft } = reading.draft
  if (!reading.importable) throw new Problem('nothingToImport', { reason: readingAsJson(reading, language).reason ?? '' })
  const kind = campaignKinds.find((known) => known === wanted.kind)
  if (!kind) throw new Problem('invalidInput', { field: '--kind', reason: campaignKinds.join(', ') })
  const name = wanted.name ?? (draft.campaign.name || basename(wanted.file).replace(/\.\w+$/, ''))
  const left = await asOwner(wanted.workspace, async (context) => {
    const answer = await workbook.createCampaign(context, { name, kind: kind as CampaignKind, draft })
    return 'left' in answer ? answer.left : []
  })
  for (const sentence of [...problems.map((problem) => cellProblemSentence(problem, language)), ...left]) console.error(sentence)
  console.log(
    language === 'en'
      ? `Created “${name}” with ${draft.tasks.length} ${draft.tasks.length === 1 ? 'task' : 'tasks'}.`
      : `已创建“${name}”，${draft.tasks.length} 项任务。`,
  )
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
