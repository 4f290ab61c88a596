import type { FoundTask } from './draft.ts'
import type { Line } from './outline.ts'
import { looksLikeOwner } from './owners.ts'
import { slicePassage, spanOf, splitPassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import type { PlanContext } from './planContext.ts'
import { sectionOf } from './sections.ts'

const clock = String.raw`(?:凌晨|早上|上午|中午|下午|傍晚|晚上|早|晚)?\s*(?:\d{1,2}\s?:\s?\d{2}|[\d一二三四五六七八九十]{1,2}点(?:半|[一三]刻|\d{1,2}分)?)`
const duty = new RegExp(
  `^(?<who>[^,;。\\d]{2,40}?)\\s*[于在]?\\s*(?<clock>${clock})\\s*(?<by>之?前)?(?:准时)?\\s*(?<what>\\S.*)$`,
)

/** The day's own work: `礼仪人员于17：40准时到场，做好迎宾准备`. Its day is the campaign's, where that is one day. */
export function findDuties(context: PlanContext, line: Line): FoundTask[] {
  if (sectionOf(line) !== 'tasks') return []
  return splitPassage(line.passage, /[。;]|,(?=[^,;。]{2,20}于\s*\d)/g).flatMap((sentence) => {
    const match = duty.exec(sentence.text)
    return match?.groups ? [toTask(context, sentence, match)] : []
  })
}

function toTask(context: PlanContext, sentence: Passage, match: RegExpExecArray): FoundTask {
  const { who = '', clock: time = '', by, what = '' } = match.groups ?? {}
  const owner =
    /^(?:所有|全体)?.*(?:人员|演员|嘉宾|同学|成员|组|部|队)(?:\([^()]*\))?$/.test(who) || looksLikeOwner(who) ? who : null
  const rest = trimPassage(slicePassage(sentence, sentence.text.length - what.length))
  const from = sentence.text.indexOf(time)
  const { period } = context.dates
  const day = period && period.start === period.end ? period.start : null
  const shown = sentence.shown.slice(from, from + time.length + (by?.length ?? 0))
  return {
    ...context.quote(spanOf(trimPassage(sentence))),
    name: owner === null ? `${who}${rest.shown}` : rest.shown,
    owner,
    start: by === undefined ? day : null,
    end: day,
    raw: shown,
    phase: null,
    acceptanceCriteria: null,
  }
}
