import { expect, test } from 'vitest'
import { workspaceNow } from './workspaceClock.ts'

const timeZone = 'Asia/Shanghai'

test('a workspace goes by the clock', () => {
  const now = new Date('2026-11-26T15:50:00Z')
  expect(workspaceNow(now, { timeZone, pinnedToday: null })).toEqual(now)
})

test('a demonstration plays at this time of its own day', () => {
  const justBeforeMidnight = new Date('2026-11-26T15:59:00Z')
  const justAfter = new Date('2026-11-26T16:01:00Z')
  expect(workspaceNow(justBeforeMidnight, { timeZone, pinnedToday: '2024-06-08' })).toEqual(new Date('2024-06-08T15:59:00Z'))
  expect(workspaceNow(justAfter, { timeZone, pinnedToday: '2024-06-08' })).toEqual(new Date('2024-06-07T16:01:00Z'))
})
