import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#domain/day.ts'
import { blankIssue } from '#domain/issue.ts'
import type { Task } from '#domain/task.ts'
import { blankTask } from '#domain/taskEdit.ts'
import { abandonedIssue, cancelledTask, carriedIssue, carriedTask, daysToMove, finishedTask, leftTask } from './decide.ts'

const TODAY = '2024-06-30'
const task: Task = {
  ...blankTask('a', 1),
  name: '地推',
  ownerId: 'p',
  plannedStart: '2024-06-10',
  plannedFinish: '2024-06-12',
  quantityPlanned: 5,
  quantityDone: 3,
  quantityUnit: '商圈',
  percentComplete: 60,
  remarks: '先做东区',
}

test('a task that is finished at the closing is finished by its count as well, on the day that is said', () => {
  const finished = finishedTask(task, '2024-06-20', TODAY)
  expect(finished).toMatchObject({ actualStart: '2024-06-10', actualFinish: '2024-06-20', quantityDone: 5, percentComplete: 100 })
})

test('one that was finished before it was to begin began on that day', () => {
  expect(finishedTask(task, '2024-06-08', TODAY)).toMatchObject({ actualStart: '2024-06-08', actualFinish: '2024-06-08' })
})

test('a day that has not come finishes nothing', () => {
  expect(() => finishedTask(task, '2024-07-01', TODAY)).toThrow('actualInFuture')
})

test('a cancelled task keeps its words and says why', () => {
  expect(cancelledTask(task, '预算不足', TODAY, 'zh')).toMatchObject({
    isCancelled: true,
    remarks: '先做东区\n收尾时取消：预算不足',
  })
})

test('a carried task begins anew on its moved days, and both sides say so', () => {
  const carried = carriedTask(task, { id: 'b', position: 7, moveBy: 30, from: '618', language: 'zh' })
  expect(carried).toMatchObject({ id: 'b', name: '地推', ownerId: 'p', plannedStart: '2024-07-10', plannedFinish: '2024-07-12' })
  expect(carried).toMatchObject({ quantityDone: 0, percentComplete: 0, phaseId: null, actualStart: null })
  expect(carried.remarks).toBe('先做东区\n承接自「618」，原计划 2024-06-12 完成，转入时进度 3/5 商圈')
  expect(leftTask(task, '双11', TODAY, 'zh')).toMatchObject({ isCancelled: true, remarks: '先做东区\n已转入「双11」' })
})

test('the earliest of them begins on the day that is said, whatever their order', () => {
  const starts = array(integer({ min: 0, max: 400 }), { minLength: 1 })
  assert(
    property(starts, integer({ min: -300, max: 300 }), (offsets, by) => {
      const tasks = offsets.map((offset) => ({ plannedStart: addDays('2024-01-01', offset), plannedFinish: null }))
      const firstDay = addDays('2024-06-01', by)
      const moved = tasks.map(({ plannedStart }) => addDays(plannedStart, daysToMove(tasks, firstDay))).toSorted()
      expect(moved[0]).toBe(firstDay)
      expect(daysBetween(moved[0]!, moved.at(-1)!)).toBe(Math.max(...offsets) - Math.min(...offsets))
    }),
  )
  expect(daysToMove([{ plannedStart: null, plannedFinish: null }], '2024-06-01')).toBe(0)
})

const issue = {
  ...blankIssue({ id: 'i', number: 3, description: '审核变慢', raisedOn: '2024-06-02', taskId: 't' }),
  impact: '曝光少',
  impactPercent: '-20',
  impactKpiId: 'k',
  rootCause: '资质不全',
  countermeasure: '补资质',
}

test('an issue goes on with its history in words, and without what stays behind', () => {
  const carried = carriedIssue(issue, { id: 'j', number: 1, from: '618', language: 'zh' })
  expect(carried).toMatchObject({ number: 1, taskId: null, impactKpiId: null, impactPercent: null, state: 'open' })
  expect(carried.remarks).toBe(
    '承接自「618」问题 3（2024-06-02 提出）；影响：曝光少 −20%；根本原因：资质不全；已采取措施：补资质',
  )
})

test('an issue that nobody follows any more is closed with the reason', () => {
  const closed = abandonedIssue(issue, '活动已结束', TODAY, 'zh')
  expect(closed).toMatchObject({ state: 'closed', resolvedOn: TODAY, remarks: '收尾时取消：活动已结束' })
  expect(() => abandonedIssue(closed, '再来', TODAY, 'zh')).toThrow('issueStateForbids')
})
