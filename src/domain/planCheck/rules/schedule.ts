import { dayNumber } from '../../day.ts'
import { brokenLinks } from '../../schedule/brokenLinks.ts'
import { findCircle } from '../../schedule/circle.ts'
import { slackOf } from '../../schedule/float.ts'
import type { CheckedPlan, Rule } from '../finding.ts'
import { openTasks, personName } from '../looks.ts'

const reviewWords = /复盘|总结会|review|retrospective/i

export const scheduleRules = {
  dependencyCircle: {
    severity: 'must',
    zh: '任务互相等待：{circle}。',
    en: 'Tasks wait for each other: {circle}.',
    find: (plan) => {
      const circle = findCircle(plan.dependencies)
      if (!circle) return []
      const text = [...circle, circle[0]!].map((id) => taskName(plan, id)).join(' → ')
      return [{ noun: 'task', id: circle[0]!, params: { circle: text } }]
    },
  },
  startsTooEarly: {
    severity: 'must',
    zh: '“{name}”的日期早于前置任务“{predecessor}”允许的 {needed}。',
    en: '“{name}” comes before {needed}, the earliest that its predecessor “{predecessor}” allows.',
    find: (plan) => {
      const open = new Set(openTasks(plan).map(({ id }) => id))
      const names = new Map(plan.tasks.map(({ id, name }) => [id, name]))
      return brokenLinks(plan.tasks, plan.dependencies, plan.calendar)
        .filter(({ link }) => open.has(link.successorId))
        .map(({ link: { successorId, predecessorId }, needed }) => ({
          noun: 'task',
          id: successorId,
          params: { name: names.get(successorId) ?? '', predecessor: names.get(predecessorId) ?? '', needed },
        }))
    },
  },
  supplierOnCriticalPath: {
    severity: 'should',
    zh: '“{name}”在关键路径上，只靠外部的{person}：晚一天，整个活动就晚一天。准备好后备了吗？',
    en: '“{name}” is on the critical path and rests on {person} outside: is there a fallback?',
    find: (plan) => {
      const guests = new Set(plan.people.filter(({ isGuest }) => isGuest).map(({ id }) => id))
      return criticalTasks(plan)
        .filter(({ ownerId, id }) => ownerId !== null && guests.has(ownerId) && !plan.tasksWithRisk.has(id))
        .map(({ id, name, ownerId }) => ({ noun: 'task', id, params: { name, person: personName(plan, ownerId) } }))
    },
  },
  noContingency: {
    severity: 'should',
    zh: '关键路径上有 {count} 项任务（{tasks}），没有记下任何风险和预案。',
    en: '{count} tasks are on the critical path ({tasks}), and no risk with a contingency plan is written down.',
    find: (plan) => {
      const critical = criticalTasks(plan)
      if (critical.length === 0 || plan.dependencies.length === 0 || critical.some(({ id }) => plan.tasksWithRisk.has(id)))
        return []
      const tasks = critical.slice(0, 3).map(({ name }) => name)
      return [{ noun: 'campaign', id: plan.campaign.id, params: { count: critical.length, tasks: tasks.join('、') } }]
    },
  },
  noReviewPlanned: {
    severity: 'should',
    zh: '计划里没有复盘。',
    en: 'No review is planned.',
    fixZh: '在 {end} 安排活动复盘会',
    fixEn: 'Plan a retrospective on {end}',
    find: ({ tasks, milestones, phases, campaign: { id, endDate, planOwnerId } }) => {
      if (tasks.length === 0 || [...tasks, ...milestones].some(({ name }) => reviewWords.test(name))) return []
      const phaseId = phases.at(-1)?.id ?? null
      const task = { name: '活动复盘会', phaseId, ownerId: planOwnerId, plannedStart: endDate, plannedFinish: endDate }
      return [
        {
          noun: 'campaign',
          id,
          params: { ...(endDate && { end: endDate }) },
          fix: endDate ? { noun: 'task', create: task } : undefined,
        },
      ]
    },
  },
} as const satisfies Record<string, Rule>

function criticalTasks(plan: CheckedPlan) {
  const due = new Map(plan.milestones.map(({ id, dueDate }) => [id, dueDate]))
  const deadlines = new Map<string, number>()
  for (const { id, milestoneId } of plan.tasks) {
    const day = milestoneId ? due.get(milestoneId) : null
    if (day) deadlines.set(id, dayNumber(day))
  }
  const linked = new Set(plan.dependencies.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]))
  const { critical } = slackOf(plan.tasks, plan.dependencies, plan.calendar, deadlines)
  return openTasks(plan).filter(({ id }) => critical.has(id) && linked.has(id))
}

function taskName({ tasks }: CheckedPlan, id: string): string {
  return tasks.find((task) => task.id === id)?.name ?? ''
}
