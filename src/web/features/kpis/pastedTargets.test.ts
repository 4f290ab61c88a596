import { expect, test } from 'vitest'
import { pastedTargets } from './pastedTargets.ts'

const days = ['2024-06-01', '2024-06-02', '2024-06-03', '2024-06-04']

test('a column fills the days from where it is pasted, and no further than the last', () => {
  expect(pastedTargets('10万\r\n20万\r\n30万\r\n', days, 2)).toEqual({ '2024-06-03': '10万', '2024-06-04': '20万' })
})

test('a blank cell is the blank of its own day: the days behind it keep their place', () => {
  expect(pastedTargets('\r\n20万\r\n\r\n40万\r\n', days, 0)).toEqual({
    '2024-06-01': '',
    '2024-06-02': '20万',
    '2024-06-03': '',
    '2024-06-04': '40万',
  })
})

test('a row goes over the days as well; one cell is left to the field itself', () => {
  expect(pastedTargets('1\t2', days, 0)).toEqual({ '2024-06-01': '1', '2024-06-02': '2' })
  expect(pastedTargets('1,200\r\n', days, 0)).toBeNull()
})
