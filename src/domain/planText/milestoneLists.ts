import type { DateReading } from '../dateText.ts'
import type { NamedMilestone } from './milestones.ts'
import { nameAround } from './milestoneName.ts'
import type { Line } from './outline.ts'
import { readOwner } from './owners.ts'
import { nameIn, spanOf, splitPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { doubtsOf } from './planContext.ts'
import type { PlanContext } from './planContext.ts'
import { titleOf } from './sections.ts'

/** `5月25日前：物料设计完成`, `10.18 货盘锁定`, `launch day: 19 May` in a list of milestones. */
export function findMilestonesInList(context: PlanContext, line: Line): NamedMilestone[] {
  if (line.heading) return []
  const parts = splitPassage(line.passage, /[。;,](?=\s*\d{1,2}(?:月\d{1,2}日|\/\d{1,2}\s))/g)
  if (parts.length > 1) return parts.flatMap((part) => readPart(context, line, part))
  const reading = context.datesIn(line.passage)[0] ?? openingDay(context, line)
  if (!reading) return []
  const work = readOwner(line.passage)?.work ?? line.passage
  const name = nameAround(work.text.startsWith(line.passage.text.slice(0, reading.to)) ? work : line.passage, reading)
  if (name === '') return []
  return [toMilestone(context, line, name, `${nameIn(titleOf(line))}${name}`, reading)]
}

function readPart(context: PlanContext, line: Line, part: Passage): NamedMilestone[] {
  const reading = context.datesIn(part)[0]
  const name = reading ? nameAround(part, reading) : ''
  return reading && name !== '' ? [toMilestone(context, spanOf(part), name, `${nameIn(titleOf(line))}${name}`, reading)] : []
}

function openingDay(context: PlanContext, line: Line): DateReading | undefined {
  return /^\d{1,2}[./-]\d{1,2}(?:\s|$|:)/.test(line.passage.text) ? context.datesInCell(line.passage)[0] : undefined
}

export function toMilestone(
  context: PlanContext,
  span: { from: number; to: number },
  name: string,
  fullName: string,
  reading: DateReading,
): NamedMilestone {
  const { start, end, raw, rule } = reading
  return { ...context.quote(span, doubtsOf(reading)), name, fullName, start, end, raw, dateRule: rule }
}
