import type { AmountReading } from '../numberText.ts'
import type { Doubt, FoundGoal } from './draft.ts'
import { metricOf } from './metric.ts'
import type { Line } from './outline.ts'
import { nameIn, slicePassage, spanOf } from './passage.ts'
import type { Passage } from './passage.ts'
import type { PlanContext } from './planContext.ts'
import { sectionOf, subjectOf, titleOf } from './sections.ts'
import { isTargetLabel } from './titles.ts'
import { isAside } from './topics.ts'
import { goalCue, pastOrAverage, recruitLabel, winningVerb } from './words/goals.ts'
import { describingLabel } from './words/labels.ts'

/** Targets in a line: all its amounts where the section or the label is about goals, else those that words of aim lead to. */
export function findGoalsInLine(context: PlanContext, line: Line): FoundGoal[] {
  if (isOutOfPlace(line)) return []
  const amounts = context.amountsIn(line.passage)
  if (amounts.length === 0) return []
  const about = isAboutGoals(line)
  let above: string | null = null
  return sentencesOf(line.passage).flatMap((sentence) => {
    const cue = goalCue.exec(sentence.text)
    const stated =
      about &&
      (!isProse(line.passage) ||
        isListOfTargets(context, line) ||
        context.amountsIn(sentence).some(({ comparator }) => comparator === '>=' || comparator === '>'))
    return clausesOf(sentence).flatMap((clause) => {
      const inClause = context.amountsIn(clause).filter((amount) => isTarget(clause, amount))
      return inClause.flatMap((amount, index) => {
        const aimed =
          stated ||
          isAimed(sentence, clause, amount, cue, sectionOf(line) === 'tasks' && context.datesIn(line.passage).length > 0)
        const own = aimed ? nameMetric(context, line, clause, amount, inClause[index + 1]) : null
        const metric: string | null = aimed && isRung(clause, amount) ? (above ?? own) : own
        above = metric ?? above
        return metric === null ? [] : [toGoal(context, line, clause, amount, metric, stated)]
      })
    })
  })
}

function isOutOfPlace(line: Line): boolean {
  const topic = sectionOf(line)
  if (topic === 'budget' || line.topic === 'budget') return !isTargetLabel(line.passage.text)
  return isAside(topic) || topic === 'agenda' || line.topic === 'period'
}

/** The nearest heading or the line's own label is about goals. */
function isAboutGoals(line: Line): boolean {
  const label = /^([^:]{1,20}):/.exec(line.passage.text)?.[1]
  if (label !== undefined && describingLabel.test(label) && !recruitLabel.test(label)) return false
  const topic = sectionOf(line)
  return (
    isTargetLabel(line.passage.text) ||
    topic === 'goals' ||
    topic === 'purpose' ||
    (label !== undefined && recruitLabel.test(label))
  )
}

/** `新增代发单位260户、个人客户1.8万户；新增AUM 5.5亿元。` in a section of goals. */
function isListOfTargets(context: PlanContext, line: Line): boolean {
  const { text } = line.passage
  const aims = /新增|实现|达成|达到|突破|确保/.test(text) && !/行业|调研|数据显示|只有/.test(text)
  return aims && sectionOf(line) === 'goals' && context.amountsIn(line.passage).length > 2
}

/** A paragraph tells more than targets. */
function isProse({ text }: Passage): boolean {
  return /[\u4e00-\u9fff]/.test(text) ? text.length > 36 && /[。;](?=.)/.test(text) : text.split(' ').length > 30
}

/** `保底 200万` after `销售额冲刺 260万`: another height of the same. */
function isRung(clause: Passage, amount: AmountReading): boolean {
  return /^[\s,(]*(?:最低|保底|底线|基础|挑战|冲刺|力争|力保)(?:目标|值)?[\s:]*$/.test(clause.text.slice(0, amount.numberFrom))
}

function isAimed(
  sentence: Passage,
  clause: Passage,
  amount: AmountReading,
  cue: RegExpExecArray | null,
  isDatedTask: boolean,
): boolean {
  const before = clause.text.slice(0, amount.numberFrom)
  if (isDatedTask && !cue) return false
  if (winningVerb.test(clause.text.slice(0, amount.from)) || winningVerb.test(before)) return true
  if (/^[^,。;]{0,3}(?:的)?(?:目标(?!清单|客户|人群|用户)|target)/i.test(clause.text.slice(amount.to))) return true
  if (!cue) return false
  const cueAt = sentence.at[cue.index] ?? 0
  return cueAt < (clause.at[amount.numberFrom] ?? 0)
}

/** A time, a number of sample or past things, an age or a rank is no target of the campaign. */
function isTarget(clause: Passage, amount: AmountReading): boolean {
  if (/^\s*(?:→|->|提升至|增长到)/.test(clause.text.slice(amount.to))) return false
  const before = clause.text.slice(Math.max(0, amount.from - 12), amount.from)
  if (pastOrAverage.test(before) && !/目标/.test(before)) return false
  if (
    /^(?:天|日|周|月|年|个月|小时|分钟|秒|岁|期|字|页)$/.test(amount.unit) &&
    !/速度|时长|时间|周期|时效|天数|响应|time|speed/i.test(clause.text.slice(0, amount.from))
  )
    return false
  if (/(?:表|图|附件|附表)\s*$/.test(before) && clause.text.slice(0, amount.from).length < 4) return false
  if (/[每满第仅]\s*$|(?:每|满(?!意))\D{0,2}$/.test(before)) return false
  return amount.per === null || amount.per !== 'piece'
}

/** Sentences, and what stands in parentheses by itself. */
function sentencesOf(passage: Passage): Passage[] {
  return cut(passage, /[。;!?！？]|(?<=\d[^()]*)\((?=(?:保底|冲刺|挑战|底线))|\.\s+(?=[A-Z])/g)
}

/** Clauses with an amount each; a list before the amount stays with it (`微信、抖音粉丝10万`). */
function clausesOf(sentence: Passage): Passage[] {
  return cut(sentence, /,(?!\d{3}(?!\d))|(?<=[\d%万亿元人次家个位台组场+])\s*(?:、|和|及)(?=\D)|\bwith\b|\band\b(?=[^,;]*\d)/g)
}

function cut(passage: Passage, separator: RegExp): Passage[] {
  const parts: Passage[] = []
  let from = 0
  for (const match of passage.text.matchAll(separator)) {
    parts.push(slicePassage(passage, from, match.index))
    from = match.index + match[0].length
  }
  return [...parts, slicePassage(passage, from)].filter(({ text }) => text.trim() !== '')
}

/** A number of people to be won is told apart by what they are to be (`大组长人数`). */
function nameMetric(
  context: PlanContext,
  line: Line,
  clause: Passage,
  amount: AmountReading,
  next: AmountReading | undefined,
): string | null {
  const metric = metricOf(withoutDates(context, clause), amount, next)
  const subject = subjectOf(line)
  return metric !== null && recruitLabel.test(metric) && subject !== '' ? `${subject}人数` : metric
}

/** Dates as blanks: `12 个月内 50,000 安装量` measures 安装量. */
function withoutDates(context: PlanContext, clause: Passage): Passage {
  let { text, shown } = clause
  for (const { from, to, rule } of context.datesIn(clause)) {
    const end = rule === 'by' || text.charAt(to) !== '内' ? to : to + 1
    const blank = ' '.repeat(end - from)
    text = text.slice(0, from) + blank + text.slice(end)
    shown = shown.slice(0, from) + blank + shown.slice(end)
  }
  return { text, shown, at: clause.at }
}

function toGoal(
  context: PlanContext,
  line: Line,
  clause: Passage,
  amount: AmountReading,
  metric: string,
  about: boolean,
): FoundGoal {
  const doubts: Doubt[] = about ? [] : ['fromSentence']
  const change =
    /(?:从|由|\bfrom)\s*$/i.test(clause.text.slice(0, amount.from)) && amount.valueMax !== null && amount.normalizedMax !== null
  const scope = nameIn(titleOf(line)) || null
  const { comparator, value, valueMax, unit, normalizedValue, normalizedMax } = amount
  const found = { ...context.quote(spanOf(clause), doubts), metric, unit, scope }
  if (change)
    return {
      ...found,
      comparator: '=',
      value: valueMax ?? value,
      valueMax: null,
      normalizedValue: normalizedMax ?? normalizedValue,
      normalizedMax: null,
    }
  return { ...found, comparator, value, valueMax, normalizedValue, normalizedMax }
}
