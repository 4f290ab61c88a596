import type { Issue } from '#domain/issue.ts'
import type { Language } from '#domain/problem.ts'
import type { Task } from '#domain/task.ts'

export function cancelledWords(reason: string, language: Language): string {
  return language === 'zh' ? `收尾时取消：${reason}` : `Cancelled at the closing: ${reason}`
}

export function carriedToWords(campaign: string, language: Language): string {
  return language === 'zh' ? `已转入「${campaign}」` : `Carried over to “${campaign}”`
}

/** Where a task comes from, and how far it was. */
export function carriedFromWords(
  { percentComplete, quantityPlanned, quantityDone, quantityUnit, plannedFinish }: Task,
  campaign: string,
  language: Language,
): string {
  const done =
    quantityPlanned === null
      ? `${percentComplete}%`
      : `${quantityDone ?? 0}/${quantityPlanned}${quantityUnit && ` ${quantityUnit}`}`
  if (language === 'zh')
    return `承接自「${campaign}」${plannedFinish ? `，原计划 ${plannedFinish} 完成` : ''}，转入时进度 ${done}`
  return `Carried over from “${campaign}”${plannedFinish ? `, planned for ${plannedFinish}` : ''}, ${done} done`
}

/** What an issue came to in the campaign that it comes from. */
export function issueStory(issue: Issue, campaign: string, language: Language): string {
  const { number, raisedOn, impact, impactPercent, rootCause, countermeasure, promisedDate } = issue
  const percent = impactPercent === null ? '' : `${Number(impactPercent) > 0 ? '+' : '−'}${Math.abs(Number(impactPercent))}%`
  const parts: [zh: string, en: string, value: string | null][] = [
    ['影响', 'impact', [impact, percent].filter(Boolean).join(' ')],
    ['根本原因', 'root cause', rootCause],
    ['已采取措施', 'countermeasure so far', countermeasure],
    ['原计划解决', 'promised for', promisedDate],
  ]
  const told = parts.filter(([, , value]) => value)
  if (language === 'zh')
    return `承接自「${campaign}」问题 ${number}（${raisedOn} 提出）${told.map(([zh, , value]) => `；${zh}：${value}`).join('')}`
  return `Carried over from “${campaign}”, issue ${number} (raised ${raisedOn})${told.map(([, en, value]) => `; ${en}: ${value}`).join('')}`
}
