import { v7 as newId } from 'uuid'
import { changed, created } from '#domain/change.ts'
import type { CampaignKind } from '#domain/campaign.ts'
import type { Day } from '#domain/day.ts'
import { matchMetric, type Metric } from '#domain/metric.ts'
import { Problem } from '#domain/problem.ts'
import type { GivenDay } from '#domain/template/dated.ts'
import { datedTemplate } from '#domain/template/dated.ts'
import { planFromTemplate } from '#domain/template/planFrom.ts'
import { daysOffAt, holidaysBetween } from '#domain/template/daysOffAt.ts'
import { likelyPerson } from '#domain/template/roles.ts'
import type { Anchor, Rhythm, TemplateContent, TemplateKpi } from '#domain/template/template.ts'
import type { WorkspaceContext } from '../context.ts'
import { addCampaign } from '../queries/campaigns.ts'
import { rememberRoles, rememberedRoles, staffOf } from '../queries/templates.ts'
import { withKpisOfGoals } from './goalKpis.ts'
import { metricLibrary } from './metrics.ts'
import { idsByName } from './namedRows.ts'
import { record, recordInWorkspace } from './record.ts'
import { exceptionsOf } from './templateFromCampaign.ts'

/** What would come of a template on these days. */
export async function previewOf(
  context: WorkspaceContext,
  content: TemplateContent,
  { times = '', ...given }: { anchor: Anchor; day: Day; times?: string | undefined },
) {
  const exceptions = await exceptionsOf(context)
  const dated = dates(content, { ...given, times: readTimes(times) }, exceptions)
  const offAt = daysOffAt(exceptions)
  const [staff, remembered] = [await staffOf(context), await rememberedRoles(context)]
  const off = (...days: (Day | null)[]) =>
    days.map((day) => (day === null ? null : offAt(day))).find((name) => name !== null) ?? null
  const ends = [dated.startDate, dated.endDate, ...dated.phases.flatMap(({ startDate, endDate }) => [startDate, endDate])]
  const all = ends.filter((day) => day !== null).toSorted()
  return {
    startDate: dated.startDate,
    endDate: dated.endDate,
    launchDate: dated.milestones.find(({ key }) => key === dated.content.launch)?.dueDate ?? null,
    phases: dated.phases.map(({ key, name, startDate, endDate }) => ({
      key,
      name,
      startDate,
      endDate,
      repeats: content.phases.find((phase) => phase.key === key)?.repeat?.times ?? null,
    })),
    milestones: dated.milestones.map(({ key, name, dueDate, dateRule }) => ({
      key,
      name,
      dueDate,
      dateRule,
      dayOff: off(dueDate),
    })),
    tasks: dated.tasks.map(({ key, phase, name, plannedStart, plannedFinish, role }) => {
      return { key, phase, name, plannedStart, plannedFinish, role, dayOff: off(plannedStart, plannedFinish) }
    }),
    holidays: holidaysBetween(exceptions, all[0]!, all.at(-1)!),
    roles: dated.content.roles.map((role) => ({
      ...role,
      tasks: dated.tasks.filter((task) => task.role === role.key).length,
      personId: likelyPerson(role, staff, remembered),
    })),
    goals: content.goals.map(({ key, metric, comparator, unit, targetValue }) => ({
      key,
      metric,
      comparator,
      unit,
      targetValue,
    })),
  }
}

interface Given extends GivenDay {
  name: string
  people?: Record<string, string | null> | undefined
  targets?: Record<string, string | null> | undefined
}

/** Everything of a template as a new campaign, in one event. */
export async function campaignFromTemplate(
  context: WorkspaceContext,
  { kind, content }: { kind: CampaignKind; content: TemplateContent },
  { name, people = {}, targets = {}, ...given }: Given,
): Promise<{ id: string }> {
  const { tx, who } = context
  const dated = dates(content, given, await exceptionsOf(context))
  const { person, department } = await staffFor(context, content, people)
  const metric = await metricsFor(context, content.kpis)
  const id = newId()
  await addCampaign(tx, { workspaceId: who.workspaceId, id, name, kind })
  const inCampaign = { ...context, campaign: { id, revision: 0, role: 'lead' as const } }
  const lead = (which: 'planOwner' | 'executionLead') =>
    person(content.roles.find(({ leads }) => leads === which || leads === 'both')?.key ?? null)
  const blank: Basics = {
    id,
    startDate: null,
    endDate: null,
    planOwnerId: null,
    executionLeadId: null,
    countsDaysOff: true,
    reviewRhythm: [],
  }
  const basics: Omit<Basics, 'id'> = {
    startDate: dated.startDate,
    endDate: dated.endDate,
    planOwnerId: lead('planOwner') ?? who.personId,
    executionLeadId: lead('executionLead'),
    countsDaysOff: content.countsDaysOff,
    reviewRhythm: content.rhythm,
  }
  const plan = planFromTemplate(dated, { person, department, metric, targets, newId })
  await record(inCampaign, 'campaignFromTemplate', [
    changed('campaign', blank, basics),
    ...(await withKpisOfGoals(inCampaign, plan)),
  ])
  return { id }
}

interface Basics {
  id: string
  startDate: Day | null
  endDate: Day | null
  planOwnerId: string | null
  executionLeadId: string | null
  countsDaysOff: boolean
  reviewRhythm: Rhythm[]
}

function dates(content: TemplateContent, given: GivenDay, exceptions: Awaited<ReturnType<typeof exceptionsOf>>) {
  if (given.anchor === 'launch' && content.launch === null) throw new Problem('templateHasNoLaunch', {}, { field: 'anchor' })
  return datedTemplate(content, given, exceptions)
}

/** Who each role is: the person it was matched to, or somebody without an account who is called like it. */
async function staffFor(
  context: WorkspaceContext,
  { roles, departments }: TemplateContent,
  people: Record<string, string | null>,
) {
  const matched = roles.flatMap(({ key, name }) => (people[key] ? [{ role: name, personId: people[key] }] : []))
  const known = new Set((await staffOf(context)).people.map(({ id }) => id))
  if (matched.some(({ personId }) => !known.has(personId)))
    throw new Problem('unknownReference', { field: 'people' }, { field: 'people' })
  await rememberRoles(context, matched)
  const ids = await idsByName(context, {
    people: roles.filter(({ key }) => !people[key]).map(({ name }) => name),
    departments: departments.map(({ name }) => name),
  })
  const byKey = new Map(roles.map(({ key, name }) => [key, people[key] ?? ids.person(name)]))
  return { person: (key: string | null) => (key === null ? null : (byKey.get(key) ?? null)), department: ids.department }
}

/** The metric of each KPI in the workspace's library, which learns those that it lacks. */
async function metricsFor(context: WorkspaceContext, kpis: readonly TemplateKpi[]): Promise<(kpi: TemplateKpi) => string> {
  const library = await metricLibrary(context)
  const added: Metric[] = []
  const found = new Map<string, string>()
  for (const { metric: name, unit, kind, direction } of kpis) {
    const known = matchMetric(name, [...library, ...added])
    if (known) {
      found.set(name, known.id)
      continue
    }
    const position = Math.max(0, ...[...library, ...added].map((metric) => metric.position)) + 1
    const sides = { numeratorId: null, denominatorId: null }
    added.push({
      id: newId(),
      position,
      name,
      unit,
      kind,
      direction,
      ...sides,
      dataSource: '',
      metricDefinition: '',
      aliases: [],
    })
    found.set(name, added.at(-1)!.id)
  }
  await recordInWorkspace(
    context,
    'metricCreated',
    added.map((metric) => created('metric', metric)),
  )
  return ({ metric }) => found.get(metric)!
}

function readTimes(text: string): Record<string, number> {
  const pairs = text.split(',').map((pair) => pair.split('='))
  return Object.fromEntries(pairs.flatMap(([key, count]) => (key && /^\d{1,2}$/.test(count ?? '') ? [[key, Number(count)]] : [])))
}
