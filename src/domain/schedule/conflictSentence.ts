import type { Day } from '../day.ts'
import type { Language } from '../problem.ts'
import type { LinkConflict } from './brokenLinks.ts'

/** Why a link does not hold, as a sentence: “地推”已固定在 6月8日 开始，而“物料”要求它不早于 6月10日。 */
export function conflictSentence(conflict: LinkConflict, nameOf: (taskId: string) => string, language: Language): string {
  const { link, because, end, needed, actual } = conflict
  const [predecessor, successor] = [nameOf(link.predecessorId), nameOf(link.successorId)]
  const words = language === 'zh' ? zh : en
  return words.sentence(successor, words.stays[because], words.ends[end], words.day(actual), predecessor, words.day(needed))
}

const zh = {
  stays: { pinned: '已固定在', started: '已于', finished: '已于', requested: '要求在', unmoved: '仍计划在' },
  ends: { start: '开始', finish: '完成' },
  day: (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
  sentence: (successor: string, stays: string, end: string, actual: string, predecessor: string, needed: string) =>
    `“${successor}”${stays} ${actual} ${end}，而“${predecessor}”要求它不早于 ${needed} ${end}。`,
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const en: typeof zh = {
  stays: {
    pinned: 'is pinned to',
    started: 'has begun and is to',
    finished: 'is finished; it did',
    requested: 'is asked to',
    unmoved: 'still is to',
  },
  ends: { start: 'start', finish: 'finish' },
  day: (day) => `${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8, 10))}`,
  sentence: (successor, stays, end, actual, predecessor, needed) =>
    `“${successor}” ${stays} ${end} on ${actual}, but “${predecessor}” lets it ${end} on ${needed} at the earliest.`,
}
