import { z } from 'zod'
import { campaignKinds } from '#domain/campaign.ts'
import { caseReasons } from '#domain/closingReport/closingReport.ts'
import { decisionStates } from '#domain/decision.ts'
import { issueKinds, issueStates, severities } from '#domain/issue.ts'
import { lessonKinds, lessonSources } from '#domain/lesson.ts'
import { reviewKinds } from '#domain/review.ts'
import { day, id, revision } from './fields.ts'

/** The shape of `domain/closingReport`, as the read of a report answers it. */

const figure = z
  .object({ value: z.number().nullable(), text: z.string() })
  .meta({ description: 'A number, and the text that stands for it in every document.' })
const course = z.array(z.number().nullable())
const texts = z.array(z.string())

const standing = { target: figure, actual: figure, attainment: figure, variance: figure }
const forecast = z.object({ total: figure, low: figure, high: figure, text: z.string() }).nullable()

const courseShape = z
  .object({
    first: day,
    days: z.int(),
    at: z.int(),
    isAmount: z.boolean(),
    unit: z.string(),
    target: z.number().nullable(),
    targetText: z.string(),
    forecastText: z.string(),
    actual: course,
    pace: course,
    expected: course,
    low: course,
    high: course,
    phases: z.array(z.object({ name: z.string(), from: z.int(), to: z.int() })),
  })
  .nullable()

const counts = {
  total: figure,
  finishedOnTime: figure,
  finishedLate: figure,
  open: figure,
  overdue: figure,
  cancelled: figure,
  percent: figure,
  medianDaysLate: figure,
  worstDaysLate: figure,
}

export const closingReportShape = z.object({
  language: z.enum(['zh', 'en']),
  asOf: day,
  campaignId: id,
  revision,
  name: z.string(),
  kind: z.enum(campaignKinds),
  stage: z.enum(['undated', 'ahead', 'running', 'over']),
  basics: z.object({
    startDate: day.nullable(),
    endDate: day.nullable(),
    period: z.string(),
    progress: z.string(),
    planOwner: z.string(),
    executionLead: z.string(),
    goals: texts,
    milestones: texts,
    participants: texts,
  }),
  goals: z.array(
    z.object({
      goalId: id,
      kpiId: id.nullable(),
      sentence: z.string(),
      metric: z.string(),
      ...standing,
      pace: figure,
      forecast,
      verdict: z.enum(['reached', 'missed', 'likely', 'unlikely', 'unknown']),
      verdictText: z.string(),
      course: courseShape,
    }),
  ),
  milestones: z.array(
    z.object({
      milestoneId: id,
      name: z.string(),
      dueDate: day.nullable(),
      reachedOn: day.nullable(),
      state: z.enum(['reached', 'reachedLate', 'due', 'missed', 'ahead']),
      stateText: z.string(),
      daysLate: figure,
    }),
  ),
  kpis: z.array(
    z.object({
      kpiId: id,
      name: z.string(),
      unit: z.string(),
      owner: z.string(),
      dataSource: z.string(),
      ...standing,
      pace: figure,
      forecast,
      phases: z.array(z.object({ phaseId: id, name: z.string(), ...standing })),
      course: courseShape,
    }),
  ),
  kpiNotes: z.array(
    z.object({
      day,
      phase: z.string(),
      kpiId: id,
      name: z.string(),
      target: figure,
      actual: figure,
      variance: figure,
      reason: z.string(),
      improvement: z.string(),
    }),
  ),
  tasks: z.object({
    all: z.object(counts),
    phases: z.array(z.object({ phaseId: id.nullable(), name: z.string(), planned: z.string(), actual: z.string(), ...counts })),
    late: z.array(
      z.object({
        taskId: id,
        name: z.string(),
        phase: z.string(),
        owner: z.string(),
        due: day.nullable(),
        finished: day.nullable(),
        days: figure,
        cause: z.string(),
        causeMissing: z.boolean(),
        recovery: z.string(),
      }),
    ),
  }),
  issues: z.object({
    total: figure,
    risks: figure,
    unresolved: figure,
    promiseMissed: figure,
    medianDaysOpen: figure,
    severities: z.array(z.object({ severity: z.enum(severities), name: z.string(), total: figure, unresolved: figure })),
    cases: z.array(
      z.object({
        issueId: id,
        number: z.int(),
        kind: z.enum(issueKinds),
        description: z.string(),
        severity: z.enum(severities),
        severityText: z.string(),
        state: z.enum(issueStates),
        stateText: z.string(),
        owner: z.string(),
        task: z.string(),
        raisedOn: day,
        resolvedOn: day.nullable(),
        daysOpen: figure,
        reasons: z.array(z.enum(caseReasons)),
        reasonText: z.string(),
        rootCause: z.string(),
        impact: z.string(),
        impactOn: z.string(),
        predicted: figure,
        actual: figure,
        countermeasure: z.string(),
      }),
    ),
    casesLeftOut: z.int(),
  }),
  reviews: z.array(
    z.object({
      reviewId: id,
      day,
      kind: z.enum(reviewKinds),
      kindText: z.string(),
      attendees: texts,
      highlights: texts,
      shortfalls: texts,
      causes: texts,
      decisions: z.array(z.int()),
    }),
  ),
  decisions: z.array(
    z.object({
      decisionId: id,
      number: z.int(),
      day,
      content: z.string(),
      reason: z.string(),
      owner: z.string(),
      dueDate: day.nullable(),
      state: z.enum(decisionStates),
      stateText: z.string(),
      outcome: z.string(),
      before: figure,
      after: figure,
      effect: z.string(),
    }),
  ),
  lessons: z.array(
    z.object({
      lessonId: id,
      kind: z.enum(lessonKinds),
      kindText: z.string(),
      content: z.string(),
      appliesWhen: z.string(),
      tags: texts,
      sourceNoun: z.enum(lessonSources).nullable(),
      sourceId: id.nullable(),
      source: z.string(),
      evidence: z.string(),
      votes: z.int(),
    }),
  ),
})
