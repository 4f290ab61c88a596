import { describe, expect, test } from 'vitest'
import type { CampaignKind } from '#domain/campaign.ts'
import { campaignKinds } from '#domain/campaign.ts'
import type { Day } from '#domain/day.ts'
import { addDays, dayNumber } from '#domain/day.ts'
import type { CheckedPlan } from '#domain/planCheck/finding.ts'
import { checkPlan, findingSentence } from '#domain/planCheck/planCheck.ts'
import { everyDay, workCalendar } from '#domain/schedule/workCalendar.ts'
import { refuseContradictions } from '#domain/template/check.ts'
import { datedTemplate } from '#domain/template/dated.ts'
import { planFromTemplate } from '#domain/template/planFrom.ts'
import type { Anchor, TemplateContent } from '#domain/template/template.ts'
import { publicHolidays } from '../publicHolidays.ts'
import { builtInTemplate } from './builtInTemplates.ts'

const holidays = publicHolidays('zh')
/** An ordinary Monday, a Saturday, the eve and the first day of 春节 2024, worked weekends, 国庆, 双11. */
const starts = [
  '2024-06-03',
  '2024-06-01',
  '2024-02-09',
  '2024-02-10',
  '2024-02-18',
  '2024-09-29',
  '2024-10-01',
  '2024-11-11',
  '2025-01-28',
]

describe.each(campaignKinds)('the built-in template %s', (kind) => {
  const { content } = builtInTemplate(kind, 'zh')

  test('has at least 25 tasks, each with criteria, a role and days', () => {
    expect(content.tasks.length).toBeGreaterThanOrEqual(25)
    expect(
      content.tasks.filter(({ acceptanceCriteria, role, start, finish }) => !acceptanceCriteria || !role || !start || !finish),
    ).toEqual([])
    expect(content.links.length).toBeGreaterThan(15)
    expect(content.kpis.length).toBeGreaterThanOrEqual(4)
    expect(content.rhythm.length).toBeGreaterThan(0)
  })

  test('does not contradict itself, and says the same in English', () => {
    refuseContradictions(content)
    const english = builtInTemplate(kind, 'en').content
    expect(english.tasks.map(({ key, start, finish }) => [key, start, finish])).toEqual(
      content.tasks.map(({ key, start, finish }) => [key, start, finish]),
    )
    expect(JSON.stringify(english.tasks.map(({ name, acceptanceCriteria }) => [name, acceptanceCriteria]))).not.toMatch(
      /\p{Script=Han}/u,
    )
  })

  test.each(starts)('used for %s it has nothing that must be put right', (day) => {
    for (const anchor of ['start', 'launch'] as const) expect(mustBeMended(kind, content, anchor, day)).toEqual([])
  })
})

function mustBeMended(kind: CampaignKind, content: TemplateContent, anchor: Anchor, day: Day): string[] {
  return checkPlan(planned(content, anchor, day))
    .filter(({ severity }) => severity === 'must')
    .map((finding) => `${kind} ${anchor} ${findingSentence(finding, 'zh')}`)
}

/** The plan with everybody matched and targets given. */
function planned(content: TemplateContent, anchor: Anchor, day: Day): CheckedPlan {
  const dated = datedTemplate(content, { anchor, day }, holidays)
  let count = 0
  const changes = planFromTemplate(dated, {
    person: (role) => role,
    department: (name) => name,
    metric: ({ metric }) => metric,
    targets: Object.fromEntries(content.goals.map(({ key }) => [key, '100'])),
    newId: () => `id${++count}`,
  })
  const rows = (noun: string) =>
    changes.filter((change) => change.noun === noun).map(({ id, after }) => ({ id, ...after })) as never
  const lead = (which: string) => content.roles.find(({ leads }) => leads === which)!.key
  const working = workCalendar(holidays)
  return {
    today: addDays(dated.startDate, -120),
    campaign: {
      id: 'c',
      startDate: dated.startDate,
      endDate: dated.endDate,
      planOwnerId: lead('planOwner'),
      executionLeadId: lead('executionLead'),
      countsDaysOff: content.countsDaysOff,
    },
    goals: rows('goal'),
    milestones: rows('milestone'),
    phases: rows('phase'),
    participants: rows('participant'),
    tasks: rows('task'),
    dependencies: rows('dependency'),
    people: content.roles.map(({ key, name }) => ({ id: key, name, hasAccount: true, isGuest: false })),
    departments: content.departments.map(({ name, contact }) => ({ id: name, name, contactId: contact })),
    tasksWithRisk: new Set(),
    tasksWithSteps: new Set(content.tasks.flatMap(({ steps }, index) => (steps.length > 0 ? [`id${index}`] : []))),
    calendar: content.countsDaysOff ? everyDay : working,
    holidayOn: () => null,
    experienceWith: () => null,
    isDayOff: (at) => !working.isWorkday(dayNumber(at)),
  }
}
