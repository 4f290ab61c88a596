import { Problem } from '#domain/problem.ts'
import { readSent, type SentValue } from '#domain/kpi/sentValue.ts'
import type { CampaignContext } from '../context.ts'
import { refusedLine, type IncomingOfKpi, type RefusedValue } from './enterValues.ts'
import { kpiFinder, mayEnter, notTheirs, type KnownKpis } from './knownKpis.ts'

/** One value of a form: what is wrong with it refuses the whole, as a person is there to put it right. */
export async function typedValue(
  context: CampaignContext,
  kpis: KnownKpis,
  value: SentValue & { kpiId: string },
  line: number,
): Promise<IncomingOfKpi> {
  const kpi = kpis.get(value.kpiId)
  if (!kpi) throw new Problem('unknownReference', { field: 'kpiId' }, { field: 'kpiId' })
  if (!mayEnter(context, kpi)) throw await notTheirs(context, kpi)
  const read = readSent(value, { kind: kpi.metric.kind, name: kpi.shownName })
  if (read instanceof Problem) throw read
  return { ...read, kpiId: value.kpiId, line }
}

/** The values of a program, each with its KPI, and what is wrong with the others. */
export async function readBatch(
  context: CampaignContext,
  kpis: KnownKpis,
  values: readonly (SentValue & { kpiId?: string | undefined; metric?: string | undefined })[],
): Promise<{ incoming: IncomingOfKpi[]; refused: RefusedValue[] }> {
  const [incoming, refused]: [IncomingOfKpi[], RefusedValue[]] = [[], []]
  const find = kpiFinder(kpis)
  const foreign = new Map<string, Problem>()
  for (const [index, sent] of values.entries()) {
    const kpi = find(sent)
    const line = index + 1
    if (kpi instanceof Problem) {
      refused.push(refusedLine(context, line, kpi))
      continue
    }
    if (!mayEnter(context, kpi)) {
      if (!foreign.has(kpi.id)) foreign.set(kpi.id, await notTheirs(context, kpi))
      refused.push(refusedLine(context, line, foreign.get(kpi.id)!))
      continue
    }
    const read = readSent(sent, { kind: kpi.metric.kind, name: kpi.shownName })
    if (read instanceof Problem) refused.push(refusedLine(context, line, read))
    else if (read.value === null && read.numerator === null)
      refused.push(refusedLine(context, line, new Problem('valueMissing', {}, { field: 'value' })))
    else incoming.push({ ...read, kpiId: kpi.id, line })
  }
  return { incoming, refused }
}
