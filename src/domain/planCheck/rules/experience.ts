import { isPlannedShort } from '../../experience.ts'
import type { Rule } from '../finding.ts'
import { durationOf, openTasks } from '../looks.ts'

export const experienceRules = {
  shorterThanUsual: {
    severity: 'should',
    zh: '“{name}”计划 {planned} 天，类似任务实际中位 {usual} 天（{campaigns} 场活动的 {count} 项）。',
    en: '“{name}” is planned for {planned} days; tasks like it took {usual} (median of {count} in {campaigns} campaigns).',
    find: (plan) =>
      openTasks(plan).flatMap((task) => {
        if (!task.plannedStart || !task.plannedFinish || task.actualStart) return []
        const experience = plan.experienceWith(task.name)
        const planned = durationOf(task)
        if (!isPlannedShort(planned, experience)) return []
        const { actualDays, tasks, campaigns } = experience
        return [{ noun: 'task', id: task.id, params: { name: task.name, planned, usual: actualDays, count: tasks, campaigns } }]
      }),
  },
} as const satisfies Record<string, Rule>
