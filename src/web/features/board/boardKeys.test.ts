import { expect, test } from 'vitest'
import { blankTask } from '#domain/taskEdit.ts'
import { placeAfter } from './boardKeys.ts'

const column = (key: string, count: number) => ({
  key,
  tasks: Array.from({ length: count }, (_, at) => blankTask(`${key}${at}`, at)),
})
const columns = [column('notStarted', 3), column('inProgress', 0), column('overdue', 1)]

test('sideways the keys pass over columns without cards, to the card at the same height or the last one', () => {
  expect(placeAfter('ArrowRight', { column: 'notStarted', index: 2 }, columns)).toEqual({ column: 'overdue', index: 0 })
  expect(placeAfter('ArrowLeft', { column: 'overdue', index: 0 }, columns)).toEqual({ column: 'notStarted', index: 0 })
})

test('at the edges of the board the keys go nowhere', () => {
  expect(placeAfter('ArrowLeft', { column: 'notStarted', index: 0 }, columns)).toBeUndefined()
  expect(placeAfter('ArrowRight', { column: 'overdue', index: 0 }, columns)).toBeUndefined()
  expect(placeAfter('ArrowDown', { column: 'notStarted', index: 2 }, columns)).toBeUndefined()
})
