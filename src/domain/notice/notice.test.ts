import { describe, expect, test } from 'vitest'
import { commonChoice, choicesFor, kindsOf, urgencyFor, withChoice } from './choices.ts'
import { noticeAreas, noticeKindNames, noticeKinds } from './kinds.ts'
import { noticeSentence } from './sentence.ts'

describe('a notice', () => {
  test('says who did what to which record', () => {
    const told = { kind: 'assigned', params: { subject: '地推活动' }, actorName: '林悦' } as const
    expect(noticeSentence(told, 'zh')).toBe('林悦把“地推活动”交给您负责')
    expect(noticeSentence(told, 'en')).toBe('林悦 made you the owner of “地推活动”')
  })

  test('writes days and numbers as people do', () => {
    const due = { kind: 'dueToday', params: { subject: '海报', due: '2024-06-08' }, actorName: null } as const
    expect(noticeSentence(due, 'zh')).toBe('“海报”今天（6月8日）到期')
    expect(noticeSentence(due, 'en')).toBe('“海报” is due today (8 Jun)')
    const many = (count: number) => noticeSentence({ kind: 'reminder', params: { count }, actorName: null }, 'en')
    expect([many(1), many(3)]).toEqual([
      '1 task still without a word on today’s progress',
      '3 tasks still without a word on today’s progress',
    ])
  })

  test('takes what people wrote as it is, also where it looks like a place in a sentence', () => {
    const told = { kind: 'returned', params: { subject: '{text}', text: '{actor}' }, actorName: '林悦' } as const
    expect(noticeSentence(told, 'zh')).toBe('林悦退回了“{text}”：{actor}')
  })

  test('of somebody who is gone names nobody', () => {
    expect(noticeSentence({ kind: 'accepted', params: { subject: '海报' }, actorName: null }, 'zh')).toBe('有人通过了“海报”')
  })

  test.each(noticeKindNames)('%s asks for the same in both languages', (kind) => {
    const names = (sentence: string) => [...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name).toSorted()
    expect(names(noticeKinds[kind].zh)).toEqual(names(noticeKinds[kind].en))
  })
})

describe('of a kind a person can ask for', () => {
  test('less urgency, which never makes anything more urgent', () => {
    expect(urgencyFor('returned', { returned: 'digest' })).toBe('digest')
    expect(urgencyFor('accepted', { accepted: 'usual' })).toBe('digest')
    expect(urgencyFor('accepted', { accepted: 'inboxOnly' })).toBe('inboxOnly')
  })

  test('nothing at all, while its neighbours go on', () => {
    expect(urgencyFor('returned', { returned: 'off' })).toBeNull()
    expect(urgencyFor('accepted', { returned: 'off' })).toBe('digest')
  })
})

describe('an area', () => {
  test('holds every kind once, and for guests only what they can hear of', () => {
    expect(noticeAreas.flatMap((area) => kindsOf(area, false)).toSorted()).toEqual(noticeKindNames.toSorted())
    expect(kindsOf('assignments', true)).toEqual(['assigned', 'assignedMany'])
    expect(kindsOf('kpis', true)).toEqual([])
  })

  test.each(noticeAreas)('%s set in one go says that same choice again, and none where its kinds differ', (area) => {
    const kinds = kindsOf(area, false)
    for (const choice of choicesFor(kinds)) expect(commonChoice(kinds, withChoice({}, kinds, choice))).toBe(choice)
    expect(commonChoice(kinds, { [kinds[0]!]: 'off' })).toBe(kinds.length > 1 ? null : 'off')
  })

  test('of nothing urgent offers no choice that would change nothing', () => {
    expect(choicesFor(['reviewMinutes'])).toEqual(['usual', 'inboxOnly', 'off'])
    expect(choicesFor(['returned', 'accepted'])).toContain('digest')
  })
})
