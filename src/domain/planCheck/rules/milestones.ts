import type { Day } from '../../day.ts'
import type { Milestone } from '../../milestone.ts'
import type { CheckedPlan, Rule } from '../finding.ts'
import { durationOf, openTasks } from '../looks.ts'

export const milestoneRules = {
  noMilestones: {
    severity: 'should',
    zh: '还没有关键节点。',
    en: 'There are no milestones.',
    find: ({ milestones, campaign }) => (milestones.length === 0 ? [{ noun: 'campaign', id: campaign.id }] : []),
  },
  milestoneWithoutDate: {
    severity: 'must',
    zh: '节点“{name}”没有日期。',
    en: 'The milestone “{name}” has no date.',
    find: ({ milestones }) =>
      milestones.filter(({ dueDate }) => dueDate === null).map(({ id, name }) => ({ noun: 'milestone', id, params: { name } })),
  },
  milestonePassed: {
    severity: 'should',
    zh: '节点“{name}”{due}已过，还没有达成。',
    en: 'The milestone “{name}” was due on {due} and is not reached.',
    find: ({ milestones, today }) =>
      milestones
        .filter(({ dueDate, reachedOn }) => dueDate !== null && dueDate < today && reachedOn === null)
        .map(({ id, name, dueDate }) => ({ noun: 'milestone', id, params: { name, due: dueDate! } })),
  },
  milestoneWithoutTask: {
    severity: 'should',
    zh: '没有任务通向节点“{name}”（{due}）：谁来把它做成？',
    en: 'No task leads to the milestone “{name}” ({due}): who brings it about?',
    find: (plan) =>
      ahead(plan)
        .filter((milestone) => !leadsSomething(milestone, plan))
        .map(({ id, name, dueDate }) => ({ noun: 'milestone', id, params: { name, due: dueDate! } })),
  },
  taskAfterMilestone: {
    severity: 'must',
    zh: '“{name}”计划 {finish} 完成，晚于它要保证的节点“{milestone}”（{due}）。',
    en: '“{name}” is planned to finish on {finish}, after its milestone “{milestone}” ({due}).',
    fixZh: '改为 {due} 完成',
    fixEn: 'Finish on {due}',
    find: (plan) =>
      namedTasks(plan)
        .filter(({ task, milestone }) => task.plannedFinish! > milestone.dueDate!)
        .map(({ task, milestone: { name, dueDate } }) => ({
          noun: 'task',
          id: task.id,
          params: { name: task.name, finish: task.plannedFinish!, milestone: name, due: dueDate! },
          fix:
            task.plannedStart === null || task.plannedStart <= dueDate!
              ? { noun: 'task', id: task.id, patch: { plannedFinish: dueDate } }
              : undefined,
        })),
  },
  noBuffer: {
    severity: 'should',
    zh: '“{name}”恰好在节点“{milestone}”当天（{due}）完成，晚一天就会错过。',
    en: '“{name}” finishes on the very day of the milestone “{milestone}” ({due}): one day late and it is missed.',
    find: (plan) =>
      namedTasks(plan)
        .filter(
          ({ task, milestone }) =>
            task.plannedFinish === milestone.dueDate && milestone.dateRule === 'by' && durationOf(task) > 1,
        )
        .map(({ task, milestone: { name, dueDate } }) => ({
          noun: 'task',
          id: task.id,
          params: { name: task.name, milestone: name, due: dueDate! },
        })),
  },
  milestoneOnHoliday: {
    severity: 'should',
    zh: '节点“{name}”定在{holiday}（{due}），相关的人可能在休息。',
    en: 'The milestone “{name}” falls on {holiday} ({due}), when those concerned may be off.',
    find: (plan) =>
      ahead(plan).flatMap(({ id, name, dueDate, dateRule }) => {
        const holiday = dateRule === 'on' && plan.holidayOn(dueDate!)
        return holiday ? [{ noun: 'milestone', id, params: { name, due: dueDate!, holiday } }] : []
      }),
  },
  milestoneOnWeekend: {
    severity: 'should',
    zh: '节点“{name}”定在周末（{due}），相关的人可能在休息。',
    en: 'The milestone “{name}” falls on a weekend ({due}), when those concerned may be off.',
    find: (plan) => {
      const { holidayOn, isDayOff, campaign } = plan
      const isFree = (due: Day) => !campaign.countsDaysOff && isDayOff(due) && !holidayOn(due)
      return ahead(plan)
        .filter(({ dueDate, dateRule }) => dateRule === 'on' && isFree(dueDate!))
        .map(({ id, name, dueDate }) => ({ noun: 'milestone', id, params: { name, due: dueDate! } }))
    },
  },
} as const satisfies Record<string, Rule>

function ahead({ milestones, today }: CheckedPlan): Milestone[] {
  return milestones
    .filter(({ dueDate, reachedOn }) => dueDate !== null && dueDate >= today && reachedOn === null)
    .toSorted((a, b) => a.dueDate!.localeCompare(b.dueDate!))
}

/** A task that names it, or one that finishes between the milestone before it and its day. */
function leadsSomething({ id, dueDate }: Milestone, { tasks, milestones }: CheckedPlan): boolean {
  const before = milestones
    .map((milestone) => milestone.dueDate)
    .filter((day) => day !== null && day < dueDate!)
    .toSorted()
    .at(-1)
  return tasks.some(
    (task) =>
      task.milestoneId === id ||
      (task.milestoneId === null &&
        task.plannedFinish !== null &&
        task.plannedFinish <= dueDate! &&
        (!before || task.plannedFinish > before)),
  )
}

function namedTasks(plan: CheckedPlan) {
  const byId = new Map(plan.milestones.map((milestone) => [milestone.id, milestone]))
  return openTasks(plan).flatMap((task) => {
    const milestone = task.milestoneId ? byId.get(task.milestoneId) : undefined
    return milestone?.dueDate && milestone.reachedOn === null && task.plannedFinish ? [{ task, milestone }] : []
  })
}
