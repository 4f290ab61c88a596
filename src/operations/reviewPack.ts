import { z } from 'zod'
import { decisionStates } from '#domain/decision.ts'
import { healthAspects, healthLevels } from '#domain/health.ts'
import { severities } from '#domain/issue.ts'
import { reviewKinds } from '#domain/review.ts'
import { day, id } from './fields.ts'

/** What the reads of meetings answer; the shapes are those of `domain/review/reviewPack`. */

const said = z.object({ zh: z.string(), en: z.string() })
const number = z.number().nullable()
const ref = z.object({ noun: z.enum(['task', 'milestone', 'issue', 'decision', 'kpi', 'proposal', 'lesson']), id })

const taskLine = ref.extend({
  name: z.string(),
  owner: z.string(),
  phase: z.string(),
  planned: day.nullable(),
  finished: day.nullable(),
  days: z.int(),
  expected: day.nullable(),
  cause: z.string(),
  recovery: z.string(),
})

export const health = z.object({
  level: z.enum(healthLevels),
  aspects: z.array(z.object({ aspect: z.enum(healthAspects), level: z.enum(healthLevels), reason: said })),
})

export const reviewPackShape = z.object({
  kind: z.enum(reviewKinds),
  day,
  since: day,
  phase: z.string().nullable(),
  counts: z.object({ total: z.int(), completed: z.int(), late: z.int(), percent: z.int() }),
  health,
  goals: z.array(
    ref.extend({
      isGoal: z.boolean(),
      name: z.string(),
      unit: z.string(),
      target: number,
      toDate: number,
      targetToDate: number,
      pace: number,
      isBehind: z.boolean().optional().meta({ description: 'Falls short of its target to date, whichever way is better.' }),
      forecast: z.object({ total: z.number(), low: z.number(), high: z.number() }).nullable(),
      sentence: said,
    }),
  ),
  highlights: z.array(ref.extend({ text: said })),
  shortfalls: z.array(ref.extend({ text: said })),
  milestones: z.array(
    ref.extend({
      name: z.string(),
      dueDate: day.nullable(),
      state: z.enum(['reached', 'reachedLate', 'due', 'missed', 'ahead']),
      days: z.int(),
      lateTasks: z.array(z.string()),
      isAtRisk: z.boolean(),
    }),
  ),
  finished: z.array(taskLine),
  late: z.array(taskLine),
  due: z.array(taskLine),
  silent: z.array(taskLine).meta({ description: 'Under way, and nobody recorded anything since the last meeting.' }),
  issues: z.array(
    ref.extend({
      number: z.int(),
      description: z.string(),
      owner: z.string(),
      severity: z.enum(severities),
      impact: z.string(),
      countermeasure: z.string(),
      promised: day.nullable(),
      missedDays: z.int(),
      isNew: z.boolean(),
    }),
  ),
  proposals: z.array(ref.extend({ task: z.string(), moves: z.int(), milestones: z.array(z.string()), by: z.string() })),
  decisions: z.array(
    ref.extend({
      number: z.int(),
      content: z.string(),
      owner: z.string(),
      dueDate: day.nullable(),
      state: z.enum(decisionStates),
      isOverdue: z.boolean(),
      outcome: z.string(),
      effect: said,
    }),
  ),
  lessons: z.array(ref.extend({ text: z.string() })),
})
