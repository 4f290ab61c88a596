import { dayNumber, dayOfNumber } from '../../day.ts'
import type { CheckedPlan, Found, Rule } from '../finding.ts'
import { durationOf, openTasks, personName } from '../looks.ts'

/** At once, where a task of more than ten days weighs half: it goes on beside others. */
const MOST_AT_ONCE = 3
const LONG_RUNNING = 10
const MOST_SHARE = 0.6
const ENOUGH_TASKS = 8

export const peopleRules = {
  noPlanOwner: {
    severity: 'must',
    zh: '没有策划案负责人。',
    en: 'There is no plan owner.',
    find: ({ campaign }) => (campaign.planOwnerId ? [] : [{ noun: 'campaign', id: campaign.id }]),
  },
  noExecutionLead: {
    severity: 'must',
    zh: '没有执行总负责人：延期和异议由谁来定？',
    en: 'There is no execution lead: who decides about delays and objections?',
    find: ({ campaign }) => (campaign.executionLeadId ? [] : [{ noun: 'campaign', id: campaign.id }]),
  },
  noParticipants: {
    severity: 'should',
    zh: '没有参与部门。',
    en: 'No department takes part.',
    find: ({ participants, campaign }) => (participants.length === 0 ? [{ noun: 'campaign', id: campaign.id }] : []),
  },
  departmentWithoutContact: {
    severity: 'must',
    zh: '{department}没有对接人。',
    en: '{department} has no contact.',
    fixZh: '由{person}对接',
    fixEn: 'Make {person} the contact',
    find: (plan) =>
      plan.participants
        .filter(({ departmentId, personId }) => departmentId !== null && personId === null)
        .map(({ id, departmentId }) => {
          const department = plan.departments.find((row) => row.id === departmentId)
          const contactId = department?.contactId
          return {
            noun: 'participant',
            id,
            params: { department: department?.name ?? '', person: personName(plan, contactId ?? null) },
            fix: contactId ? { noun: 'participant', id, patch: { personId: contactId } } : undefined,
          }
        }),
  },
  ownerGone: {
    severity: 'must',
    zh: '“{name}”的负责人已不在工作区。',
    en: 'The owner of “{name}” is no longer in the workspace.',
    find: (plan) => {
      const here = new Set(plan.people.map(({ id }) => id))
      return openTasks(plan)
        .filter(({ ownerId }) => ownerId !== null && !here.has(ownerId))
        .map(({ id, name }) => ({ noun: 'task', id, params: { name } }))
    },
  },
  ownerWithoutAccount: {
    severity: 'should',
    zh: '{person}负责 {count} 项任务，但没有账号，收不到提醒。',
    en: '{person} owns {count} tasks and has no account, so no reminder arrives.',
    find: (plan) =>
      byOwner(plan)
        .filter(([ownerId]) => plan.people.some(({ id, hasAccount }) => id === ownerId && !hasAccount))
        .map(([id, tasks]) => ({ noun: 'person', id, params: { person: personName(plan, id), count: tasks.length } })),
  },
  ownerOverloaded: {
    severity: 'should',
    zh: '{person}在 {day} 同时有 {count} 项任务：{tasks}。',
    en: '{person} has {count} tasks at once on {day}: {tasks}.',
    find: (plan) => byOwner(plan).flatMap(([ownerId, tasks]) => busiestDay(ownerId, tasks, plan)),
  },
  oneOwnerForMost: {
    severity: 'should',
    zh: '{person}一人负责 {all} 项任务中的 {count} 项，一旦请假就都停下。',
    en: '{person} owns {count} of {all} tasks: when they are away, all of these stop.',
    find: (plan) => {
      const all = openTasks(plan).length
      if (all < ENOUGH_TASKS) return []
      return byOwner(plan)
        .filter(([, tasks]) => tasks.length / all > MOST_SHARE)
        .map(([id, tasks]) => ({ noun: 'person', id, params: { person: personName(plan, id), count: tasks.length, all } }))
    },
  },
} as const satisfies Record<string, Rule>

function byOwner(plan: CheckedPlan) {
  return [...Map.groupBy(openTasks(plan), ({ ownerId }) => ownerId)].filter(
    (entry): entry is [string, (typeof entry)[1]] => entry[0] !== null,
  )
}

/** How many names a sentence bears. */
const NAMED = 5

function busiestDay(ownerId: string, tasks: CheckedPlan['tasks'], plan: CheckedPlan): Found[] {
  const spans = tasks.flatMap((task) => {
    if (!task.plannedStart || !task.plannedFinish || task.plannedFinish < plan.today) return []
    const start = task.plannedStart < plan.today ? plan.today : task.plannedStart
    return [{ name: task.name, start: dayNumber(start), finish: dayNumber(task.plannedFinish), weight: weightOf(task) }]
  })
  const changes = new Map<number, number>()
  const add = (day: number, weight: number) => changes.set(day, (changes.get(day) ?? 0) + weight)
  for (const { start, finish, weight } of spans) {
    add(start, weight)
    add(finish + 1, -weight)
  }
  let [load, most, busiest] = [0, MOST_AT_ONCE, 0]
  for (const [day, change] of [...changes].toSorted(([a], [b]) => a - b)) {
    load += change
    if (load > most) [most, busiest] = [load, day]
  }
  if (most === MOST_AT_ONCE) return []
  const names = spans.filter(({ start, finish }) => start <= busiest && busiest <= finish).map(({ name }) => name)
  const said = `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '…' : ''}`
  const params = { person: personName(plan, ownerId), day: dayOfNumber(busiest), count: names.length, tasks: said }
  return [{ noun: 'person', id: ownerId, params }]
}

function weightOf(task: CheckedPlan['tasks'][number]): number {
  return durationOf(task) > LONG_RUNNING ? 0.5 : 1
}
