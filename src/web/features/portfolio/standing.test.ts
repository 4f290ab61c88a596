import { expect, test } from 'vitest'
import { byNeed, standingOf } from './standing.ts'

const today = '2024-06-08'
const noTasks = { total: 0, completed: 0, inProgress: 0, overdue: 0, notStarted: 0 }

function campaign(name: string, startDate: string | null, endDate: string | null, overdue = 0, missedMilestones = 0) {
  return { name, startDate, endDate, missedMilestones, tasks: { ...noTasks, total: overdue, overdue } }
}

test('a campaign with an overdue task needs help, even before it starts and after it ended', () => {
  expect(standingOf(campaign('双11', '2024-10-20', '2024-11-11', 1), today)).toBe('needsHelp')
  expect(standingOf(campaign('年货节', '2024-01-10', '2024-02-05', 1), today)).toBe('needsHelp')
})

test('a campaign that missed a milestone needs help', () => {
  expect(standingOf(campaign('新品上市', '2024-06-01', '2024-06-30', 0, 1), today)).toBe('needsHelp')
})

test('a campaign runs from its first day to its last', () => {
  expect(standingOf(campaign('新品上市', today, today), today)).toBe('running')
  expect(standingOf(campaign('新品上市', '2024-06-09', '2024-06-30'), today)).toBe('ahead')
  expect(standingOf(campaign('新品上市', '2024-05-01', '2024-06-07'), today)).toBe('over')
  expect(standingOf(campaign('新品上市', null, null), today)).toBe('undated')
})

test('the portfolio begins with what needs help most, then what runs, comes and is over', () => {
  const campaigns = [
    campaign('已结束的沙龙', '2024-03-01', '2024-03-02'),
    campaign('刚结束的峰会', '2024-06-01', '2024-06-02'),
    campaign('会员体系', '2024-01-01', '2024-12-31'),
    campaign('618', '2024-05-24', '2024-06-20'),
    campaign('双11', '2024-10-20', '2024-11-11'),
    campaign('暑期促销', '2024-07-01', '2024-07-31'),
    campaign('新品上市', '2024-06-01', '2024-06-30', 1),
    campaign('周年庆', '2024-06-01', '2024-06-10', 2, 1),
  ]
  expect(byNeed(campaigns, today).map(({ name }) => name)).toEqual([
    '周年庆',
    '新品上市',
    '618',
    '会员体系',
    '暑期促销',
    '双11',
    '刚结束的峰会',
    '已结束的沙龙',
  ])
})

test('a campaign that is over asks for help after those that can still be helped', () => {
  const campaigns = [campaign('年货节', '2024-01-10', '2024-02-05', 4), campaign('新品上市', '2024-06-01', '2024-06-30', 1)]
  expect(byNeed(campaigns, today).map(({ name }) => name)).toEqual(['新品上市', '年货节'])
})
