import type { Day } from '../../day.ts'
import { addDays } from '../../day.ts'
import type { Phase } from '../../phase.ts'
import type { CheckedPlan, Found, Rule } from '../finding.ts'

type DatedPhase = Phase & { startDate: Day; endDate: Day }

export const phaseRules = {
  noPeriod: {
    severity: 'must',
    zh: '活动周期没有填全。',
    en: 'The period of the campaign is not complete.',
    find: ({ campaign }) => (campaign.startDate && campaign.endDate ? [] : [{ noun: 'campaign', id: campaign.id }]),
  },
  noPhases: {
    severity: 'should',
    zh: '还没有阶段：任务没有时间上的归属。',
    en: 'There are no phases for the tasks to belong to.',
    find: ({ phases, campaign }) => (phases.length === 0 ? [{ noun: 'campaign', id: campaign.id }] : []),
  },
  phaseWithoutDates: {
    severity: 'should',
    zh: '阶段“{name}”没有起止日期。',
    en: 'The phase “{name}” has no dates.',
    find: ({ phases }) =>
      phases.filter((phase) => !isDated(phase)).map(({ id, name }) => ({ noun: 'phase', id, params: { name } })),
  },
  phaseGap: {
    severity: 'should',
    zh: '“{name}”{end}结束，“{next}”{start}才开始，中间的日子不属于任何阶段。',
    en: '“{name}” ends on {end} and “{next}” starts on {start}: the days between belong to no phase.',
    fixZh: '把“{name}”延到 {until}',
    fixEn: 'Extend “{name}” to {until}',
    find: (plan) =>
      neighbours(plan)
        .filter(([phase, next]) => addDays(phase.endDate, 1) < next.startDate)
        .map(([phase, next]) => endBefore(phase, next)),
  },
  phaseOverlap: {
    severity: 'should',
    zh: '“{name}”到 {end} 才结束，“{next}”{start}已经开始，两个阶段重叠。',
    en: '“{name}” ends on {end}, after “{next}” starts on {start}: the phases overlap.',
    fixZh: '让“{name}”在 {until} 结束',
    fixEn: 'End “{name}” on {until}',
    find: (plan) =>
      neighbours(plan)
        .filter(([phase, next]) => phase.endDate >= next.startDate)
        .map(([phase, next]) => endBefore(phase, next)),
  },
  phaseAfterPeriod: {
    severity: 'should',
    zh: '阶段“{name}”{end}才结束，晚于活动结束日 {until}。',
    en: 'The phase “{name}” ends on {end}, after the campaign on {until}.',
    fixZh: '让“{name}”在 {until} 结束',
    fixEn: 'End “{name}” on {until}',
    find: ({ phases, campaign: { endDate: until } }) =>
      dated(phases)
        .filter(({ endDate }) => until !== null && endDate > until)
        .map(({ id, name, startDate, endDate }) => ({
          noun: 'phase',
          id,
          params: { name, end: endDate, until: until! },
          fix: startDate <= until! ? { noun: 'phase', id, patch: { endDate: until } } : undefined,
        })),
  },
  phaseWithoutTasks: {
    severity: 'should',
    zh: '阶段“{name}”里一项任务也没有。',
    en: 'The phase “{name}” has no task.',
    fixZh: '删除这个阶段',
    fixEn: 'Remove the phase',
    find: ({ phases, tasks, today }) => {
      const used = new Set(tasks.map(({ phaseId }) => phaseId))
      return phases
        .filter(({ id, endDate }) => !used.has(id) && (endDate === null || endDate >= today))
        .map(({ id, name }) => ({ noun: 'phase', id, params: { name }, fix: { noun: 'phase', id, remove: true } }))
    },
  },
} as const satisfies Record<string, Rule>

function neighbours({ phases }: CheckedPlan): [DatedPhase, DatedPhase][] {
  const inOrder = dated(phases).toSorted((a, b) => a.startDate.localeCompare(b.startDate))
  return inOrder.slice(1).map((next, index) => [inOrder[index]!, next])
}

/** The finding that two phases don't meet, and the fix that lets the first end the day before the second. */
function endBefore({ id, name, startDate, endDate }: DatedPhase, next: DatedPhase): Found {
  const until = addDays(next.startDate, -1)
  return {
    noun: 'phase',
    id,
    params: { name, next: next.name, end: endDate, start: next.startDate, until },
    fix: until >= startDate ? { noun: 'phase', id, patch: { endDate: until } } : undefined,
  }
}

function dated(phases: readonly Phase[]): DatedPhase[] {
  return phases.filter(isDated)
}

function isDated(phase: Phase): phase is DatedPhase {
  return phase.startDate !== null && phase.endDate !== null
}
