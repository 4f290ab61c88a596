import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#domain/day.ts'
import { csvRows, separatorOf } from './csv.ts'
import { readTable } from './readTable.ts'

const dates = {
  iso: (day: string) => day,
  slash: (day: string) => day.replaceAll('-', '/'),
  chinese: (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  german: (day: string) => day.split('-').toReversed().join('.'),
  american: (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`,
}
const marks = { point: ['.', ','], comma: [',', '.'], spaced: [',', ' '], swiss: ['.', "'"], plain: ['.', ''] } as const

/** Cents, written with two decimals and thousands parted. */
function write(cents: number, mark: keyof typeof marks): string {
  const [decimal, thousands] = marks[mark]
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, thousands)
  return `${whole}${decimal}${String(cents % 100).padStart(2, '0')}`
}

test('the same values are read from every way of writing them', () => {
  const cents = fc.integer({ min: 0, max: 1_000_000_000 })
  const dialect = fc.record({
    separator: fc.constantFrom(',' as const, ';' as const, '\t' as const),
    date: fc.constantFrom(...(Object.keys(dates) as (keyof typeof dates)[])),
    mark: fc.constantFrom(...(Object.keys(marks) as (keyof typeof marks)[])),
    newline: fc.constantFrom('\n', '\r\n'),
  })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cents, cents), { minLength: 14, maxLength: 40 }),
      dialect,
      (rows, { separator, date, mark, newline }) => {
        const quoted = (text: string) => (text.includes(separator) ? `"${text}"` : text)
        const lines = rows.map((row, i) =>
          [dates[date](addDays('2024-06-01', i)), ...row.map((value) => write(value, mark))].map(quoted).join(separator),
        )
        const text = ['日期,销售额,花费'.replaceAll(',', separator), ...lines].join(newline)
        const reading = readTable(csvRows(text), { separator: separatorOf(text) })!
        expect(reading.problems).toEqual([])
        expect(reading.questions).toEqual([])
        expect(reading.values.map(({ day, value }) => [day, Math.round(Number(value) * 100)])).toEqual(
          rows.flatMap((row, i) => row.map((value) => [addDays('2024-06-01', i), value])),
        )
      },
    ),
  )
})
