import type { AmountReading } from '../numberText.ts'
import { nameIn, slicePassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { genericLabel, metricLead, metricTail } from './words/goals.ts'

/**
 * What an amount in a clause measures: the words before it (`月收入达到5万`), else the noun after it (`：10-20个付费客户`),
 * else the clause's label (`网站访问量：50万+`); null where the clause does not say. Dates are blanks in `clause`.
 */
export function metricOf(clause: Passage, amount: AmountReading, next: AmountReading | undefined): string | null {
  const inner = openParenthesis(clause.text.slice(0, amount.from))
  if (inner !== -1) return metricInParentheses(clause, amount, inner)
  const before = slicePassage(clause, 0, amount.from)
  const colon = before.text.lastIndexOf(':')
  const label = colon === -1 ? null : strip(slicePassage(before, Math.max(0, before.text.lastIndexOf(':', colon - 1) + 1), colon))
  const lead = strip(slicePassage(before, colon + 1))
  const noun = nounAfter(slicePassage(clause, amount.to, next?.from))
  const tail = /^.*\d.*\b(?:at|with) (?:an?|the)\s+(\S.*)$/i.exec(lead)?.[1]
  if (tail) return tail
  const english = /^[\x20-\x7e–’]*$/.test(lead + noun)
  if (
    english &&
    isTelling(noun) &&
    (lead === '' ||
      /^(?:and\s+)?(?:we|our team|the team)\b/i.test(lead) ||
      /\b(?:of|to|with|by|to \w+)\s*$/i.test(before.text) ||
      startsWithVerb(before.text.slice(colon + 1)))
  )
    return noun
  const place = /^在|[中内里]\s*(?:进入|排名?)?$/.test(
    slicePassage(before, colon + 1)
      .text.replace(metricTail, '')
      .trim(),
  )
  if (place && label !== null && isTelling(label) && !genericLabel.test(label)) return label
  if (isTelling(lead) && !(isTelling(noun) && /(?:转化|获取|招募|新增|收集|签约|产出|邀约)$/.test(lead))) return lead
  if (isTelling(noun)) return noun
  return label !== null && isTelling(label) && !genericLabel.test(label) ? label : null
}

/** `Reach (1M impressions)`, `访问量 (目标: 10万+)`: what stands before; `直营 700 万` in a list in parentheses says it itself. */
function metricInParentheses(clause: Passage, amount: AmountReading, open: number): string | null {
  const inner = trimPassage(slicePassage(clause, open + 1, amount.from))
  const own = genericLabel.test(inner.text) ? '' : strip(inner)
  if (isTelling(own)) return own
  const standing = trimPassage(slicePassage(clause, clause.text.lastIndexOf(':', open - 1) + 1, open), '_')
  const outer = strip(standing) || nameIn(standing)
  const label = strip(trimPassage(slicePassage(clause, 0, open), '_:'))
  const noun = nounAfter(slicePassage(clause, amount.to))
  if (/\d/.test(outer)) return isTelling(noun) ? noun : null
  return isTelling(outer) ? outer : isTelling(label) ? label : isTelling(noun) ? noun : null
}

function openParenthesis(text: string): number {
  const open = text.lastIndexOf('(')
  return open > text.lastIndexOf(')') ? open : -1
}

/** Words of a phrase without what leads to it and from it. */
function strip(passage: Passage): string {
  let phrase = trimPassage(withoutParentheses(passage), '()"“”')
  for (let changed = true; changed;) {
    const tail = metricTail.exec(phrase.text)
    const lead = metricLead.exec(phrase.text)
    changed = (tail !== null && tail.index > 0) || (lead !== null && lead[0].length < phrase.text.length)
    if (tail && tail.index > 0) phrase = trimPassage(slicePassage(phrase, 0, tail.index), '()')
    else if (lead && lead[0].length < phrase.text.length) phrase = trimPassage(slicePassage(phrase, lead[0].length), '()')
  }
  return metricTail.test(phrase.text) || new RegExp(`${metricLead.source}$`, 'i').test(phrase.text) ? '' : nameIn(phrase)
}

function withoutParentheses(passage: Passage): Passage {
  const match = /^(.*?)\s*\([^()]*\)\s*[:≥≤<>=~]*\s*$/.exec(passage.text)
  return match?.[1] ? slicePassage(passage, 0, match[1].length) : passage
}

function nounAfter(passage: Passage): string {
  const rest = passage.text
  if (/^\s*(?:[([]|以|之|左右|内)/.test(rest)) return ''
  const end = rest.search(
    /[,，。;；:()（）|]|→|目标|\s(?:by|in|within|through|from|for|across|per|at|until|during|aged|via|or better|or more)\b/i,
  )
  const noun = trimPassage(slicePassage(passage, 0, end === -1 ? rest.length : end), '"“”')
  const cleaned = /^(?:的|规模的|规模|及以上|以上|余|左右)+/.exec(noun.text)
  return nameIn(cleaned ? slicePassage(noun, cleaned[0].length) : noun)
}

/** `Reach`, `Sell`, and any single capitalised word right before a number: `Host 3 conferences`. */
function startsWithVerb(text: string): boolean {
  return (
    /^\s*[A-Z][a-z]+\s*(?:at least|over|more than)?\s*$/.test(text) ||
    /^\s*(?:achieve|reach|drive|build|convert|sell|get|win|generate|gain|acquire|secure|collect|deliver|recruit|sign)\b/i.test(
      text,
    )
  )
}

function isTelling(phrase: string): boolean {
  return (
    /[\u4e00-\u9fff]{2}|[A-Za-z]{2}/.test(phrase) &&
    !/^(?:新增|增长|提升|完成|每天|每周|每月|人均|平均)$|(?:价值|估值)$/.test(phrase)
  )
}
