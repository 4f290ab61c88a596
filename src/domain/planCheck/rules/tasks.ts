import { addDays, daysBetween } from '../../day.ts'
import type { Phase } from '../../phase.ts'
import type { Task } from '../../task.ts'
import type { CheckedPlan, Fix, Rule } from '../finding.ts'
import { durationOf, earlier, later, openTasks, personName, twins } from '../looks.ts'

const LONG = 15

export const taskRules = {
  noTasks: {
    severity: 'must',
    zh: '还没有任务。',
    en: 'There are no tasks.',
    find: ({ tasks, campaign }) => (tasks.length === 0 ? [{ noun: 'campaign', id: campaign.id }] : []),
  },
  taskWithoutOwner: {
    severity: 'must',
    zh: '“{name}”没有负责人。',
    en: '“{name}” has no owner.',
    fixZh: '由{person}负责',
    fixEn: 'Make {person} its owner',
    find: (plan) =>
      openTasks(plan)
        .filter(({ ownerId, collaboratorIds }) => ownerId === null && collaboratorIds.length < 2)
        .map((task) => ownerFix(task, task.collaboratorIds[0] ?? plan.campaign.planOwnerId, plan)),
  },
  twoOwners: {
    severity: 'must',
    zh: '“{name}”写了几个人（{people}），却没有唯一对接人。',
    en: '“{name}” names several people ({people}) and no one owner.',
    fixZh: '由{person}负责，其他人协作',
    fixEn: 'Make {person} the owner, the others collaborators',
    find: (plan) =>
      openTasks(plan)
        .filter(({ ownerId, collaboratorIds }) => ownerId === null && collaboratorIds.length > 1)
        .map((task) => ownerFix(task, task.collaboratorIds[0]!, plan)),
  },
  taskWithoutDates: {
    severity: 'must',
    zh: '“{name}”没有完整的计划起止日期。',
    en: '“{name}” has no planned start and finish.',
    fixZh: '按阶段填为 {start} 至 {end}',
    fixEn: 'Take those of its phase, {start} to {end}',
    find: (plan) =>
      openTasks(plan)
        .filter(({ plannedStart, plannedFinish }) => !plannedStart || !plannedFinish)
        .map((task) => {
          const { startDate, endDate } = phaseOf(task, plan) ?? {}
          const start = task.plannedStart ?? startDate
          const end = task.plannedFinish ?? endDate
          const fits = start && end && start <= end
          return {
            noun: 'task',
            id: task.id,
            params: { name: task.name, ...(fits && { start, end }) },
            fix: fits ? { noun: 'task', id: task.id, patch: { plannedStart: start, plannedFinish: end } } : undefined,
          }
        }),
  },
  taskWithoutCriteria: {
    severity: 'should',
    zh: '“{name}”没有写交付标准，完成时说不清合不合格。',
    en: '“{name}” has no acceptance criteria: nobody can tell when it is good enough.',
    find: (plan) =>
      openTasks(plan)
        .filter(({ acceptanceCriteria, quantityPlanned }) => acceptanceCriteria.trim() === '' && quantityPlanned === null)
        .map(({ id, name }) => ({ noun: 'task', id, params: { name } })),
  },
  taskWithoutPhase: {
    severity: 'should',
    zh: '“{name}”不属于任何阶段。',
    en: '“{name}” belongs to no phase.',
    fixZh: '放进“{phase}”',
    fixEn: 'Put it into “{phase}”',
    find: (plan) => {
      if (plan.phases.length === 0) return []
      return openTasks(plan)
        .filter((task) => !phaseOf(task, plan))
        .map((task) => {
          const phase = plan.phases.find((candidate) => holds(candidate, task))
          return {
            noun: 'task',
            id: task.id,
            params: { name: task.name, ...(phase && { phase: phase.name }) },
            fix: phase && { noun: 'task', id: task.id, patch: { phaseId: phase.id } },
          }
        })
    },
  },
  taskOutsidePhase: {
    severity: 'must',
    zh: '“{name}”（{start} 至 {finish}）超出了阶段“{phase}”（{from} 至 {until}）。',
    en: '“{name}” ({start} to {finish}) reaches beyond its phase “{phase}” ({from} to {until}).',
    fixZh: '改为 {newStart} 至 {newFinish}',
    fixEn: 'Move it to {newStart} to {newFinish}',
    find: (plan) =>
      openTasks(plan).flatMap((task) => {
        const phase = phaseOf(task, plan)
        if (!phase?.startDate || !phase.endDate || !task.plannedStart || !task.plannedFinish) return []
        const isBefore = task.plannedStart < phase.startDate && !task.actualStart
        if (!isBefore && task.plannedFinish <= phase.endDate) return []
        const [newStart, newFinish] = within(task, phase)
        const params = { name: task.name, start: task.plannedStart, finish: task.plannedFinish, phase: phase.name }
        return [
          {
            noun: 'task',
            id: task.id,
            params: { ...params, from: phase.startDate, until: phase.endDate, newStart, newFinish },
            fix: task.isPinned
              ? undefined
              : { noun: 'task', id: task.id, patch: { plannedStart: newStart, plannedFinish: newFinish } },
          },
        ]
      }),
  },
  taskAfterCampaign: {
    severity: 'should',
    zh: '“{name}”计划 {finish} 完成，晚于活动结束日 {end}。',
    en: '“{name}” is planned to finish on {finish}, after the campaign on {end}.',
    fixZh: '改为 {end} 完成',
    fixEn: 'Finish on {end}',
    find: (plan) => {
      const end = plan.campaign.endDate
      return openTasks(plan)
        .filter(({ plannedFinish }) => end !== null && plannedFinish !== null && plannedFinish > end)
        .filter((task) => !isFollowUp(task, plan))
        .map(({ id, name, plannedStart, plannedFinish, isPinned }) => ({
          noun: 'task',
          id,
          params: { name, finish: plannedFinish!, end: end! },
          fix:
            !isPinned && (plannedStart === null || plannedStart <= end!)
              ? { noun: 'task', id, patch: { plannedFinish: end } }
              : undefined,
        }))
    },
  },
  taskTooLong: {
    severity: 'should',
    zh: '“{name}”长达 {days} 天，没有数量也没有步骤，进度只能凭感觉。',
    en: '“{name}” takes {days} days without a count or steps: its progress can only be guessed.',
    find: (plan) =>
      openTasks(plan)
        .filter((task) => durationOf(task) > LONG && task.quantityPlanned === null && !plan.tasksWithSteps.has(task.id))
        .map((task) => ({ noun: 'task', id: task.id, params: { name: task.name, days: durationOf(task) } })),
  },
  taskTwice: {
    severity: 'should',
    zh: '“{name}”在同一天写了两次。',
    en: '“{name}” stands twice on one day.',
    find: (plan) =>
      twins(openTasks(plan), ({ name, phaseId, ownerId, plannedStart }) =>
        name.trim() && plannedStart ? [name.trim(), phaseId, ownerId, plannedStart].join('\n') : '',
      ).map(({ id, name }) => ({
        noun: 'task',
        id,
        params: { name },
      })),
  },
  reviewerIsOwner: {
    severity: 'must',
    zh: '“{name}”由{person}负责，又由{person}审核：自己不能验收自己。',
    en: '“{name}” is owned and reviewed by {person}: nobody accepts their own work.',
    fixZh: '去掉审核人',
    fixEn: 'Leave the reviewer out',
    find: (plan) =>
      openTasks(plan)
        .filter(({ ownerId, reviewerId }) => ownerId !== null && ownerId === reviewerId)
        .map(({ id, name, ownerId }) => ({
          noun: 'task',
          id,
          params: { name, person: personName(plan, ownerId) },
          fix: { noun: 'task', id, patch: { reviewerId: null } },
        })),
  },
} as const satisfies Record<string, Rule>

function ownerFix(task: Task, ownerId: string | null, plan: CheckedPlan) {
  const fix: Fix | undefined = ownerId
    ? { noun: 'task', id: task.id, patch: { ownerId, collaboratorIds: task.collaboratorIds.filter((id) => id !== ownerId) } }
    : undefined
  const people = task.collaboratorIds.map((id) => personName(plan, id)).join('、')
  return { noun: 'task' as const, id: task.id, params: { name: task.name, people, person: personName(plan, ownerId) }, fix }
}

function phaseOf({ phaseId }: Task, { phases }: CheckedPlan): Phase | undefined {
  return phases.find(({ id }) => id === phaseId)
}

/** What a closing phase after the campaign is for; that the phase ends later is said of the phase. */
function isFollowUp(task: Task, plan: CheckedPlan): boolean {
  const until = phaseOf(task, plan)?.endDate
  return (until ? task.plannedFinish! <= until : false) || followUp.test(task.name)
}

const followUp = /复盘|总结|归档|结算|结案|返场|售后|review|retrospective|wrap-?up|report/i

function holds({ startDate, endDate }: Phase, { plannedStart, plannedFinish }: Task): boolean {
  const day = plannedStart ?? plannedFinish
  return Boolean(day && startDate && endDate && startDate <= day && day <= endDate)
}

/** The task's dates moved into its phase, as long as they were where the phase has room. */
function within(task: Task, { startDate, endDate }: Phase): [string, string] {
  const days = daysBetween(task.plannedStart!, task.plannedFinish!)
  if (task.actualStart) return [task.plannedStart!, endDate!]
  const start = later(startDate!, earlier(task.plannedStart!, addDays(endDate!, -days)))
  return [start, earlier(endDate!, addDays(start, days))]
}
