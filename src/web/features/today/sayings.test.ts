import { expect, test } from 'vitest'
import type { Saying } from './sayings.ts'
import { joined } from './sayings.ts'

const about = { campaignId: 'summer', taskId: 'leaflets', act: 'record', day: '2024-06-08' } as const
const three: Saying = { ...about, says: { quantityDone: 3 } }

test('two presses on the same count are one record of the last', () => {
  expect(joined(three, { ...about, says: { quantityDone: 4 } })).toEqual({ ...about, says: { quantityDone: 4 } })
})

test('a note after a count is said with it', () => {
  expect(joined(three, { ...about, says: { note: '签了两家' } })).toEqual({
    ...about,
    says: { quantityDone: 3, note: '签了两家' },
  })
})

test('what belongs to another day or task stays its own record', () => {
  expect(joined(three, { ...about, day: '2024-06-09', says: {} })).toBeNull()
  expect(joined(three, { ...about, taskId: 'posters', says: {} })).toBeNull()
  expect(joined(three, { campaignId: 'summer', taskId: 'leaflets', act: 'submitForReview' })).toBeNull()
})
