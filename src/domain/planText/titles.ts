import { readAmounts } from '../numberText.ts'
import type { RawLine } from './line.ts'
import { isTopicTitle } from './topics.ts'

/** `第一阶段（软件研发）`, `阶段二：种草`, `Phase 2 – Promotion`, `第3周：客户获取`, `Day 1: …`, `预热期（6月1日-6月7日）`. */
export const phaseTitle =
  /^(?:第[一二三四五六七八九十\d]{1,2}(?:个)?(?:阶段|期|步|波)|阶段\s?[一二三四五六七八九十\d]{1,2}|(?:phase|stage|wave|sprint|step)\s?(?:\d{1,2}|[ivx]{1,3}|one|two|three|four)\b)|^[^,。;:|]{0,10}(?:(?<![预日周星学定])期|阶段)(?:\s*[(:]|$|\s+\d)/i

/** A time that opens a line: `第1周`, `Week 2-4`, `Month 6`, `D-7`, `Q1`. */
export const timeLead =
  /^(?:第\s?[\d一二三四五六七八九十]{1,3}(?:\s?[-~—–至到]\s?第?[\d一二三四五六七八九十]{1,3})?\s?(?:周|天|个?月|季度)|(?:day|week|month|quarter)s?\s?\d{1,2}(?:\s?[-~—–]\s?\d{1,2})?\+?|[DT]\s?[-+]\s?\d{1,3}\s?天?|D-?day|D日|Q[1-4])(?=\s*(?:$|[:(（\s—–-]))/i

/** The words before the first colon, where they are few: `核心目标`, `会务组(组长:孙莉)`. */
export function labelIn(text: string): string | undefined {
  return /^([^:(]{1,24}(?:\([^()]*\)[^:(]{0,8})?):/.exec(text)?.[1]?.trim()
}

/** `目标 CPA：< 15 元` is a target, even among costs. */
export function isTargetLabel(text: string): boolean {
  return /^(?:目标(?!客户|人群|用户|受众)|target )/i.test(labelIn(text) ?? '')
}

/** Short, without sentence marks, amounts or a value after a colon: it names what follows. */
export function isTitleLike(text: string): boolean {
  const trimmed = text.replace(/:\s*$/, '')
  if (trimmed === '' || /[。;!?！？]|[,，](?!\s*\d{4})|:\s*\S/.test(trimmed)) return false
  const long = /[\u4e00-\u9fff]/.test(trimmed) ? trimmed.length > 26 : trimmed.split(/\s+/).length > 9
  return !long && !/^[\d\s\p{P}\p{S}]+$/u.test(trimmed)
}

/** An unmarked line that stands as a heading: `【活动目的】`, `发展计划`, `Key dates`, `第一阶段（软件研发阶段）`, `Week 6`. */
export function isPlainTitle(line: RawLine, next: RawLine | undefined): boolean {
  const { text } = line.passage
  if (/^[【[「『《〔].{1,16}[】\]」』》〕]\s*:?$/.test(text)) return true
  if (phaseTitle.test(text) && text.length <= 60 && !/[。;]|:\s*\S/.test(text.replace(/\([^)]*\)/g, ''))) return true
  if (!isTitleLike(text) || readAmounts(text).some(({ currency }) => currency !== null)) return false
  if (new RegExp(`${timeLead.source}\\s*:?$`, 'i').test(text)) return true
  if (!next || text.includes(':')) return false
  const opens = line.blankBefore && !next.blankBefore && next.marker !== 'bullet' && next.passage.text.length > 0
  const short = /[\u4e00-\u9fff]/.test(text) ? text.length <= 12 : text.split(/\s+/).length <= 5
  return short && (opens || isTopicTitle(text))
}
