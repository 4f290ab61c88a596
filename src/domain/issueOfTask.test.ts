import { describe, expect, test } from 'vitest'
import type { Issue } from './issue.ts'
import { blankIssue } from './issue.ts'
import { issueEditOf, shownIssue, textsOfTask } from './issueOfTask.ts'

const today = '2024-06-08'
const nothing = { issue: '', countermeasure: '' }

function issue(number: number, description: string, rest: Partial<Issue> = {}): Issue {
  return { ...blankIssue({ id: `i${number}`, number, description, raisedOn: '2024-06-05' }), ...rest }
}

describe('what the sheet shows', () => {
  test('is the newest issue that nobody has resolved yet', () => {
    const issues = [issue(1, '场地未定'), issue(2, '物料晚到'), issue(3, '已解决的', { state: 'resolved' })]
    expect(shownIssue(nothing, issues)?.number).toBe(2)
  })

  test('is no risk: that has not happened', () => {
    expect(shownIssue(nothing, [issue(1, '可能下雨', { kind: 'risk' })])).toBeUndefined()
  })
})

describe('typing into the sheet', () => {
  test('raises an issue where the task had none', () => {
    expect(issueEditOf(nothing, { issue: '物料晚到', countermeasure: '改用快递' }, [], today)).toEqual({
      act: 'raise',
      description: '物料晚到',
      countermeasure: '改用快递',
    })
  })

  test('corrects the issue that is shown', () => {
    const shown = issue(1, '物料晚到')
    const edit = issueEditOf(
      { issue: '物料晚到', countermeasure: '' },
      { issue: '物料晚到两天', countermeasure: '' },
      [shown],
      today,
    )
    expect(edit).toMatchObject({ act: 'change', issue: { number: 1 }, next: { description: '物料晚到两天' } })
  })

  test('and emptying the cell resolves it today, with its countermeasure kept', () => {
    const shown = issue(1, '物料晚到', { countermeasure: '改用快递' })
    const edit = issueEditOf({ issue: '物料晚到', countermeasure: '改用快递' }, nothing, [shown], today)
    expect(edit).toMatchObject({ act: 'change', next: { state: 'resolved', resolvedOn: today, countermeasure: '改用快递' } })
  })

  test('elsewhere is no matter of the log', () => {
    expect(issueEditOf(nothing, nothing, [issue(1, '物料晚到')], today)).toEqual({ act: 'none' })
  })
})

describe('a change in the log reaches the sheet:', () => {
  const texts = { issue: '物料晚到', countermeasure: '改用快递' }
  const shown = issue(1, '物料晚到', { countermeasure: '改用快递' })

  test('an issue that is raised later takes the place of the older one', () => {
    const later = issue(2, '场地取消')
    expect(textsOfTask(texts, [shown, later], { before: null, after: later })).toEqual({ issue: '场地取消', countermeasure: '' })
  })

  test('the words stay when the issue is resolved, and follow its later corrections', () => {
    const resolved = { ...shown, state: 'resolved' as const }
    expect(textsOfTask(texts, [resolved], { before: shown, after: resolved })).toEqual(texts)
    const corrected = { ...resolved, description: '物料晚到两天' }
    expect(textsOfTask(texts, [corrected], { before: resolved, after: corrected }).issue).toBe('物料晚到两天')
  })

  test('an issue that is removed takes its words along, and an older unresolved one comes back', () => {
    const older = issue(0, '场地未定')
    expect(textsOfTask(texts, [older], { before: shown, after: null })).toEqual({ issue: '场地未定', countermeasure: '' })
    expect(textsOfTask(texts, [], { before: shown, after: null })).toEqual(nothing)
  })
})
