import { describe, expect, test } from 'vitest'
import type { HealthAspect, HealthFacts, HealthLevel } from './health.ts'
import { healthOf } from './health.ts'

const fine: HealthFacts = {
  open: 10,
  overdue: 0,
  mostDaysLate: 0,
  missedMilestones: 0,
  goals: [{ name: '销售额', expected: 1.1 }],
  unresolvedIssues: 0,
  missedPromises: 0,
  graveIssues: 0,
  running: 4,
  silent: 0,
}

test('a campaign of which nothing is wrong is well, and says why', () => {
  const { level, aspects } = healthOf(fine)
  expect(level).toBe('good')
  expect(aspects.every(({ reason }) => reason.zh && reason.en)).toBe(true)
})

describe('each aspect by its rule:', () => {
  test.each<[HealthAspect, HealthLevel, string, Partial<HealthFacts>]>([
    ['schedule', 'watch', 'one task of ten is late by two days', { overdue: 1, mostDaysLate: 2 }],
    ['schedule', 'atRisk', 'three of ten are late', { overdue: 3, mostDaysLate: 1 }],
    ['schedule', 'atRisk', 'one is late by a week', { overdue: 1, mostDaysLate: 7 }],
    ['schedule', 'atRisk', 'a milestone was missed', { missedMilestones: 1 }],
    ['goals', 'watch', 'a goal is expected to end just below', { goals: [{ name: '销售额', expected: 0.95 }] }],
    ['goals', 'atRisk', 'a goal is expected to end far below', { goals: [{ name: '销售额', expected: 0.6 }] }],
    ['issues', 'good', 'small issues are open and in time', { unresolvedIssues: 2 }],
    ['issues', 'watch', 'a grave issue is open', { unresolvedIssues: 1, graveIssues: 1 }],
    ['issues', 'atRisk', 'two promises were missed', { unresolvedIssues: 2, missedPromises: 2 }],
    ['recording', 'watch', 'one of four is silent', { silent: 1 }],
    ['recording', 'atRisk', 'three of four are silent', { silent: 3 }],
  ])('%s is %s when %s', (aspect, level, _, facts) => {
    const health = healthOf({ ...fine, ...facts })
    expect(health.aspects.find((one) => one.aspect === aspect)?.level).toBe(level)
    expect(health.level).toBe(level)
  })
})

test('the sentence names the worst goal and how many fall short', () => {
  const goals = [
    { name: '销售额', expected: 0.86 },
    { name: '曝光量', expected: 0.7 },
  ]
  const [, aspect] = healthOf({ ...fine, goals }).aspects
  expect(aspect!.reason.zh).toBe('曝光量预计只达成 70%，共 2 个目标不足')
})
