import type { Day } from './day.ts'
import { addDays } from './day.ts'

/** Something that fills whole days. */
export interface CalendarEntry {
  /** The same for ever, whatever becomes of the entry. */
  uid: string
  /** Grows with every change. */
  sequence: number
  start: Day
  /** The last day of it. */
  end: Day
  summary: string
  description: string
  url: string
}

/** An iCalendar file (RFC 5545) of all-day entries, so that no time zone is needed: a day is that day wherever it is read. */
export function icalendar(name: string, entries: CalendarEntry[], at: Date): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Runsheet//Runsheet//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.uid}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${entry.sequence}`,
      `DTSTART;VALUE=DATE:${entry.start.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(entry.end, 1).replaceAll('-', '')}`,
      `SUMMARY:${escaped(entry.summary)}`,
      ...(entry.description ? [`DESCRIPTION:${escaped(entry.description)}`] : []),
      `URL:${entry.url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** Characters of a text value that mean something else; a carriage return or other control sign means nothing at all. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

const MOST_OCTETS = 75

/** No line is longer than 75 octets of UTF-8, and no character is cut in two: what is longer goes on after a line break and a space. */
function folded(line: string): string {
  let [text, octets] = ['', 0]
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > MOST_OCTETS) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
