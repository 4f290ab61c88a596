import { expect, test } from 'vitest'
import { readTable } from './readTable.ts'
import { sheetRows } from './sheetRows.ts'

test('a workbook sheet is read like a table, percentages and days by their meaning', () => {
  const rows = sheetRows({
    name: '数据',
    hidden: false,
    merges: [],
    rows: [
      {
        row: 2,
        cells: [undefined, { kind: 'text', value: '日期' }, { kind: 'text', value: '点击率' }, { kind: 'text', value: '曝光量' }],
      },
      {
        row: 3,
        cells: [
          undefined,
          { kind: 'day', value: '2024-06-01' },
          { kind: 'number', value: 0.055, format: '0.0%' },
          { kind: 'number', value: 1.234 },
        ],
      },
    ],
  })
  expect(readTable(rows)?.values).toEqual([
    { line: 3, column: 3, day: '2024-06-01', metric: '点击率', dimension: null, value: '5.5', percent: true },
    { line: 3, column: 4, day: '2024-06-01', metric: '曝光量', dimension: null, value: '1.234', percent: false },
  ])
})
