import { expect, test } from 'vitest'
import { readTidy } from './readTidy.ts'
import { tidyPoints } from './tidyPoints.ts'

const text = `date,metric,value,dimension
2024-06-01,销售额,0.1,抖音
2024-06-01,销售额,0.2,小红书
2024-06-02,销售额,5,抖音
6月3日,销售额,5,抖音
2024-06-03,销售额,五百,抖音
2024-06-02,销售额,7,抖音
`

test('what is not a day or a number is named by its line, the rest is read', () => {
  const reading = readTidy(text)!
  expect(reading.values).toHaveLength(4)
  expect(reading.unread).toEqual([
    { line: 5, column: 'date', text: '6月3日' },
    { line: 6, column: 'value', text: '五百' },
  ])
})

test('the whole is the sum of its channels, to the cent, and a later line corrects an earlier one', () => {
  const { values } = readTidy(text)!
  expect(tidyPoints(values, { metric: '销售额', dimension: null, aggregate: 'sum' })).toEqual([
    { day: '2024-06-01', value: 0.3 },
    { day: '2024-06-02', value: 7 },
  ])
  expect(tidyPoints(values, { metric: '销售额', dimension: '小红书', aggregate: 'sum' })).toEqual([
    { day: '2024-06-01', value: 0.2 },
  ])
})

test('where the file gives the whole itself, channels are not counted on top', () => {
  const { values } = readTidy('date,metric,value,dimension\n2024-06-01,a,10,\n2024-06-01,a,4,x\n')!
  expect(tidyPoints(values, { metric: 'a', dimension: null, aggregate: 'sum' })).toEqual([{ day: '2024-06-01', value: 10 }])
})

test('a metric or a channel that the file does not have is refused, with those that it has', () => {
  const { values } = readTidy(text)!
  expect(() => tidyPoints(values, { metric: '订单', dimension: null, aggregate: 'sum' })).toThrow(
    expect.objectContaining({ params: expect.objectContaining({ known: '销售额' }) }),
  )
  expect(() => tidyPoints(values, { metric: '销售额', dimension: '微博', aggregate: 'sum' })).toThrow(
    expect.objectContaining({ code: 'dimensionNotInFile' }),
  )
})

test('a file with other columns is not tidy', () => {
  expect(readTidy('day,visits\n2024-06-01,5\n')).toBeNull()
})
