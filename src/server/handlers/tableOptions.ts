import { z } from 'zod'
import { yearOf } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import { tableMapping } from '#operations/measurements.ts'
import type { CampaignContext } from '../context.ts'
import type { TableOptionsOfFile } from '../documents/importTable.ts'
import { rememberedMappings } from '../queries/tableMappings.ts'
import { kpisById } from './knownKpis.ts'
import { metricLibrary } from './metrics.ts'

/** All that the reading of a file of values may go by: the names of metrics, what the caller says, and how earlier files were understood. */
export async function tableOptions(
  context: CampaignContext,
  choice: { mapping?: string; sheet?: string },
): Promise<TableOptionsOfFile> {
  const names = [...(await kpisById(context)).values()].map(({ shownName }) => shownName)
  const library = await metricLibrary(context)
  return {
    knownMetrics: [...names, ...library.flatMap(({ name, aliases }) => [name, ...aliases])],
    year: yearOf(context.today),
    sheet: choice.sheet ?? null,
    mapping: given(tableMapping, choice.mapping, 'mapping') ?? null,
    remembered: await rememberedMappings(context.tx, context.who.workspaceId),
  }
}

/** What an input says in JSON. */
export function given<T>(schema: z.ZodType<T>, text: string | undefined, field: string): T | undefined {
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new Problem('invalidInput', { field, reason: 'JSON' }, { field })
  }
}
