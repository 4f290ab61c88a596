import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from './ical.ts'
import { icalendar } from './ical.ts'

const at = new Date('2024-06-08T01:00:00Z')
const entry: CalendarEntry = {
  uid: 'task-1@runsheet',
  sequence: 3,
  start: '2024-06-08',
  end: '2024-06-23',
  summary: '地推活动：五个商圈轮流设点，扫码领试用装，每个商圈到店核销不少于三百人，每天收摊后回报人数',
  description: '负责人：王**\n万达; 吾悦, 银泰 \\ 大悦城',
  url: 'https://runsheet.example/campaigns/1/sheet?task=1',
}

/** As another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) }
}

const longest = (text: string) => Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))

describe('a calendar', () => {
  test('is read by another program as it was meant', () => {
    const { calendar, events } = read(icalendar('夏季新品上市', [entry], at))
    const [event] = events
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('夏季新品上市')
    expect(calendar.getFirstProperty('method')).toBeNull()
    expect([event!.uid, event!.sequence, event!.summary, event!.description]).toEqual([
      entry.uid,
      3,
      entry.summary,
      entry.description,
    ])
  })

  test('ends a span of days on the day after its last, and has no time of day', () => {
    const [event] = read(icalendar('', [entry], at)).events
    expect([event!.startDate.isDate, event!.startDate.toString(), event!.endDate.toString()]).toEqual([
      true,
      '2024-06-08',
      '2024-06-24',
    ])
  })

  test('has no line of more than 75 octets, whatever people write, and loses nothing of it', () => {
    const words = fc.string({
      unit: fc.oneof(fc.constantFrom('划', '𠮷', '😀', 'é', ';', ',', '\\', '\n', ' ', ':', '"'), fc.string({ maxLength: 1 })),
      maxLength: 200,
    })
    fc.assert(
      fc.property(words, (summary) => {
        const text = icalendar(summary, [{ ...entry, summary }], at)
        expect(longest(text)).toBeLessThanOrEqual(75)
        expect(text).not.toMatch(/[^\r]\n/)
        expect(read(text).events[0]!.summary).toBe(summary.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ''))
      }),
    )
  })
})
