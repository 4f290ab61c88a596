import { readDates } from '../dateText.ts'
import type { DateContext } from '../dateText.ts'
import { wholeDay } from './dayText.ts'
import type { PlanPhase } from './planDraft.ts'

/** 阶段:预热期(6月1日-6月7日), 一、预热期 6.1-6.7, 【预热期】, Phase 1: Warm-up (June 1–7). */
export function readPhaseHeading(text: string, context: DateContext): PlanPhase {
  const whole = text.replace(/\s+/g, ' ').trim()
  const dated = whole.match(/^(.*?)\s*[(（【[]([^()（）【】[\]]*)[)）】\]]\s*$/s)
  const inBrackets = dated && period(dated[2] ?? '', context)
  if (dated && inBrackets) return { key: null, name: phaseName(dated[1] ?? ''), ...inBrackets }
  const last = readDates(whole, { ...context, cell: true }).at(-1)
  const behind = last && last.kind === 'span' && last.from > 0 && last.to >= whole.length - 1 ? period(last.raw, context) : null
  if (last && behind) return { key: null, name: phaseName(whole.slice(0, last.from)), ...behind }
  return { key: null, name: phaseName(whole), startDate: null, endDate: null }
}

function period(text: string, context: DateContext): Pick<PlanPhase, 'startDate' | 'endDate'> | null {
  const [reading, more] = readDates(text.trim(), { ...context, cell: true })
  if (!reading || more || reading.kind === 'relative') return null
  return { startDate: wholeDay(reading.start), endDate: wholeDay(reading.end) }
}

function phaseName(text: string): string {
  const name = text
    .replace(/^\s*(?:所属|活动|执行)?阶段\s*(?:名称)?\s*[:：]\s*/, '')
    .replace(/^第[一二三四五六七八九十\d]+阶段\s*[:：、]\s*(?=\S)/, '')
    .replace(/^[(（]?[一二三四五六七八九十]+[)）]?[、.．]\s*(?=\S)/, '')
    .replace(/\s*[:：,，、-]\s*$/, '')
    .trim()
  return /^[【[](.+)[】\]]$/.exec(name)?.[1] ?? name
}

/** Words with which a row says that it heads a phase, whatever else stands in it. */
export function startsPhase(text: string): boolean {
  return /^(?:(?:phase|stage)\s*[\dIVX]|(?:活动|执行)?阶段\s*[:：一二三四五六七八九十\d]|第[一二三四五六七八九十\d]+(?:个)?阶段)/i.test(
    text.trim(),
  )
}

/** Words by which a lone text is the name of a phase and no task. */
export function namesPhase(text: string): boolean {
  const plain = text.trim().replace(/^[(（]?[一二三四五六七八九十]+[)）]?[、.．]\s*/, '')
  return startsPhase(plain) || phaseWords.test(plain)
}

const phaseWords =
  /^[【[]?(?!日期|周期|工期|时期|假期|学期|定期|长期)(?:第[一二三四五六七八九十\d]+(?:期|周)|[\u3400-\u9fff]{1,6}(?:阶段|期)[】\]]?\s*(?:[(（【:：\d]|$)|(?:sprint|week)\s*\d)/i
