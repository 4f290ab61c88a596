import { readDates } from '../dateText.ts'
import type { DateContext } from '../dateText.ts'
import { isDay } from '../day.ts'
import { dayText } from './dayText.ts'
import type { PlanMilestone, PlanParticipant } from './planDraft.ts'

/** The items of a numbered list in one cell or several: by their numbers where every line has one, else by line and semicolon. */
export function listLines(cells: string[]): string[] {
  return cells
    .flatMap((cell) => cell.split(/^\s*1[.、]\s*\S/.test(cell) ? numberedItem : anyItem))
    .map((line) => line.replace(itemMark, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && !/^[-—/]+$/.test(line))
}

const numberedItem = /\n(?=\s*\d{1,2}[.、])|[；;]\s*(?=\d{1,2}[.、](?!\d))/
const anyItem = /\n|[；;](?=\s*\S)|\s+(?=[（(]?\d{1,2}[)）、]|\d{1,2}\.\s)/
const itemMark = /^\s*(?:[（(]\d{1,2}[)）]|\d{1,2}(?:[)）、]|[.．](?!\d))|[①-⑳]|[-•·*])\s*/

/** 5月25日前：物料设计完成, 6月1日 预热启动, 物料设计完成（5月25日前）. */
export function readMilestone(line: string, context: DateContext): PlanMilestone {
  const parts = /^([^:：]{2,24})[:：]\s*(\S.*)$/s.exec(line)
  const ahead = parts && wholeDate(parts[1] ?? '', context)
  if (parts && ahead) return { name: parts[2] ?? '', ...ahead }
  const dates = readDates(line, context)
  const reading = (dates.length > 0 ? dates : readDates(line, { ...context, cell: true }))[0]
  const day = reading?.end
  if (!reading || !day || !isDay(day)) return { name: line, dueDate: null, dateRule: 'on' }
  const name = (line.slice(0, reading.from) + line.slice(reading.to))
    .replace(/[(（【]\s*[)）】]/g, '')
    .replace(/^[\s:：,，、—-]+|[\s:：,，、—-]+$/g, '')
  return { name: name || line, dueDate: day, dateRule: reading.rule === 'by' ? 'by' : 'on' }
}

function wholeDate(text: string, context: DateContext): Pick<PlanMilestone, 'dueDate' | 'dateRule'> | null {
  const [reading] = readDates(text.trim(), { ...context, cell: true })
  if (!reading?.end || !isDay(reading.end) || reading.raw.length < text.trim().length - 1) return null
  return { dueDate: reading.end, dateRule: reading.rule === 'by' ? 'by' : 'on' }
}

/** As the workbook writes it. */
export function milestoneText({ name, dueDate, dateRule }: PlanMilestone, context: DateContext): string {
  return dueDate ? `${dayText(dueDate, context)}${dateRule === 'by' ? '前' : ''}：${name}` : name
}

/** 市场部（张**）、销售部：李四; a department alone has no contact yet. */
export function readParticipants(cells: string[]): PlanParticipant[] {
  return listLines(cells)
    .flatMap((line) => line.split(/[、,，](?![^(（]*[)）])/))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readParticipant)
}

function readParticipant(text: string): PlanParticipant {
  const split =
    /^([^:：]+)[:：]\s*(.*)$/s.exec(text) ??
    /^([^(（]+)[(（](?:对接人[:：]?)?([^()（）]+)[)）]$/.exec(text) ??
    /^(\S+(?:部|组|中心|公司|团队))\s+(\S+)$/.exec(text)
  return split
    ? { department: (split[1] ?? '').trim(), contact: (split[2] ?? '').trim() || null }
    : { department: text, contact: null }
}

export function participantText({ department, contact }: PlanParticipant): string {
  return contact ? `${department}：${contact}` : department
}
