import { createHash } from 'node:crypto'
import type { ArchiveSummary } from '#domain/archive/manifest.ts'
import { safeFileName } from '#domain/fileName.ts'
import { finishVarianceDays } from '#domain/task.ts'
import type { CampaignContext } from '../context.ts'
import { keptTables, namedRowsAsText, namedTables, pathOfRows, readAlike, rowsAsText } from '../queries/archiveRows.ts'
import type { KeptFile } from '../queries/archives.ts'
import { keepPlanDocuments, lessonsWritten, uploadsOf } from '../queries/archives.ts'
import { rowsToFreeze } from '../queries/campaigns.ts'
import { kpisAtEnd } from './finishedKpis.ts'

/** Every file of the archive but its manifest: rows by noun, who and what they name, and what people uploaded. */
export async function filesToArchive(context: CampaignContext): Promise<KeptFile[]> {
  await readAlike(context)
  const rows: KeptFile[] = []
  const ids = new Set<string>()
  for (const table of keptTables) {
    const text = await rowsAsText(context, table)
    for (const [id] of text.matchAll(UUID)) ids.add(id)
    rows.push(fileOf(pathOfRows(table.name), text))
  }
  for (const table of namedTables) {
    const text = await namedRowsAsText(context, table, [...ids])
    for (const [id] of text.matchAll(UUID)) ids.add(id)
    rows.push(fileOf(pathOfRows(table.name), text))
  }
  await keepPlanDocuments(context)
  const uploads = (await uploadsOf(context)).map(({ folder, id, name, size, sha256 }) => ({
    path: `${folder}/${id}/${safeFileName(name)}`,
    size,
    sha256,
    bytes: null,
  }))
  return [...rows, ...uploads]
}

/** The sums of the rows of a campaign as they are now: of those that nobody changes once it is archived. */
export async function rowSums(context: CampaignContext): Promise<Record<string, string>> {
  await readAlike(context)
  const sums: Record<string, string> = {}
  for (const table of keptTables)
    if (!table.lives) sums[pathOfRows(table.name)] = sumOf(Buffer.from(await rowsAsText(context, table)))
  return sums
}

/** What the index of archives says of the campaign. */
export async function summaryOf(context: CampaignContext): Promise<ArchiveSummary> {
  const { tasks, goals } = await rowsToFreeze(context)
  const counted = tasks.filter(({ isCancelled }) => !isCancelled)
  const kpis = new Map((await kpisAtEnd(context)).map((kpi) => [kpi.goalId, kpi]))
  return {
    tasks: counted.length,
    completed: counted.filter(({ actualFinish }) => actualFinish !== null).length,
    late: counted.filter((task) => (finishVarianceDays(task) ?? 0) > 0).length,
    lessons: await lessonsWritten(context),
    goals: goals
      .toSorted((a, b) => a.position - b.position)
      .map(({ id, metric, comparator, targetValue, unit }) => {
        const kpi = kpis.get(id)
        return { metric, comparator, targetValue, unit, actual: kpi?.actual ?? null, attainment: kpi?.attainment ?? null }
      }),
  }
}

export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

function fileOf(path: string, text: string): KeptFile {
  const bytes = Buffer.from(text)
  return { path, size: bytes.length, sha256: sumOf(bytes), bytes }
}
