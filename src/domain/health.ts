import type { Language } from './problem.ts'

/** How a campaign is, by four stated rules; the whole is as bad as its worst aspect. */
export const healthLevels = ['good', 'watch', 'atRisk'] as const
export type HealthLevel = (typeof healthLevels)[number]

export const healthAspects = ['schedule', 'goals', 'issues', 'recording'] as const
export type HealthAspect = (typeof healthAspects)[number]

export interface Health {
  level: HealthLevel
  aspects: { aspect: HealthAspect; level: HealthLevel; reason: Record<Language, string> }[]
}

export interface HealthFacts {
  /** Open tasks (neither finished nor cancelled), those of them that are late, and the days of the latest. */
  open: number
  overdue: number
  mostDaysLate: number
  missedMilestones: number
  /** Goals with a forecast, and those whose forecast falls short; the worst of them as a part of its target. */
  goals: { name: string; expected: number }[]
  unresolvedIssues: number
  missedPromises: number
  graveIssues: number
  /** Tasks that should be under way, and those that nobody recorded anything of in the last two days. */
  running: number
  silent: number
}

const rules: Record<HealthAspect, (facts: HealthFacts) => { level: HealthLevel; zh: string; en: string }> = {
  /** Late: a task or a milestone. At risk: a missed milestone, a fifth of the open tasks, or a week. */
  schedule: ({ open, overdue, mostDaysLate, missedMilestones }) => {
    if (overdue + missedMilestones === 0) return { level: 'good', zh: '没有延期', en: 'nothing is late' }
    const isGrave = missedMilestones > 0 || overdue / Math.max(1, open) > 0.2 || mostDaysLate >= 7
    const milestones = missedMilestones > 0
    return {
      level: isGrave ? 'atRisk' : 'watch',
      zh: [overdue > 0 && `${overdue} 项任务延期，最多 ${mostDaysLate} 天`, milestones && `${missedMilestones} 个节点未达成`]
        .filter(Boolean)
        .join('，'),
      en: [
        overdue > 0 &&
          `${overdue} ${overdue === 1 ? 'task' : 'tasks'} late by up to ${mostDaysLate} ${mostDaysLate === 1 ? 'day' : 'days'}`,
        milestones && `${missedMilestones} missed ${missedMilestones === 1 ? 'milestone' : 'milestones'}`,
      ]
        .filter(Boolean)
        .join(', '),
    }
  },
  /** Watch below the target, at risk below nine tenths of it, by the forecast. */
  goals: ({ goals }) => {
    if (goals.length === 0) return { level: 'good', zh: '还没有可预测的目标', en: 'no goal has a forecast yet' }
    const short = goals.filter(({ expected }) => expected < 1).toSorted((a, b) => a.expected - b.expected)
    const [worst] = short
    if (!worst) return { level: 'good', zh: '预计全部达成', en: 'all goals are expected to be reached' }
    const percent = `${Math.round(worst.expected * 100)}%`
    return {
      level: worst.expected < 0.9 ? 'atRisk' : 'watch',
      zh: `${worst.name}预计只达成 ${percent}${short.length > 1 ? `，共 ${short.length} 个目标不足` : ''}`,
      en: `${worst.name} is expected to reach ${percent}${short.length > 1 ? `, ${short.length} goals fall short` : ''}`,
    }
  },
  /** Watch: something grave is open or a promise was missed. At risk: both, or two missed promises. */
  issues: ({ unresolvedIssues, missedPromises, graveIssues }) => {
    if (unresolvedIssues === 0) return { level: 'good', zh: '没有未解决的问题', en: 'no unresolved issue' }
    const level = missedPromises > 1 || (missedPromises > 0 && graveIssues > 0) ? 'atRisk' : 'watch'
    const isCalm = missedPromises + graveIssues === 0
    return {
      level: isCalm ? 'good' : level,
      zh: `${unresolvedIssues} 个问题未解决${missedPromises > 0 ? `，${missedPromises} 个承诺已过期` : ''}`,
      en: `${unresolvedIssues} unresolved${missedPromises > 0 ? `, ${missedPromises} past their promise` : ''}`,
    }
  },
  /** Watch: somebody was silent for two days. At risk: of more than half of what runs. */
  recording: ({ running, silent }) => {
    if (silent === 0) return { level: 'good', zh: '进展记录及时', en: 'progress is recorded in time' }
    return {
      level: running > 2 && silent / running > 0.5 ? 'atRisk' : 'watch',
      zh: `${silent} 项进行中的任务两天没有记录`,
      en: `${silent} running ${silent === 1 ? 'task has' : 'tasks have'} no record for two days`,
    }
  },
}

export function healthOf(facts: HealthFacts): Health {
  const aspects = healthAspects.map((aspect) => {
    const { level, zh, en } = rules[aspect](facts)
    return { aspect, level, reason: { zh, en } }
  })
  return { level: healthLevels[Math.max(...aspects.map(({ level }) => healthLevels.indexOf(level)))]!, aspects }
}
