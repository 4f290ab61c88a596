import type { ColumnMeaning } from './columnMeaning.ts'

/** Which date a column's heading asks for; `group` is the heading above it, such as 计划 over 开始 and 结束. */
export function dateMeaning(heading: string, group = ''): ColumnMeaning[] {
  if (noDate.test(heading)) return []
  const whole = `${group} ${heading}`
  const isDate = dateWord.test(heading)
  const starts = startWord.test(heading)
  const finishes = finishWord.test(heading)
  if (!isDate && !exactDate.test(heading) && !(group && dateWord.test(group))) return []
  const actual = actualWord.test(whole)
  const weight = actual || plannedWord.test(whole) ? 1 : 0.9
  if (spanWord.test(heading) || (starts && finishes) || (isDate && !starts && !finishes)) return period(heading, actual, weight)
  if (starts) return [{ field: actual ? 'actualStart' : 'plannedStart', weight }]
  if (!finishes) return []
  if (actual) return [{ field: 'actualFinish', weight }]
  return [
    { field: 'plannedFinish', weight: laterWord.test(heading) ? 0.8 : weight },
    ...(/完成|完工|complet|finish|done/.test(heading) ? [{ field: 'actualFinish' as const, weight: 0.5 }] : []),
  ]
}

function period(heading: string, actual: boolean, weight: number): ColumnMeaning[] {
  const sure = spanWord.test(heading) || plannedWord.test(heading) || actual
  return [{ field: actual ? 'actualPeriod' : 'plannedPeriod', weight: sure ? weight : 0.6 }]
}

const dateWord =
  /时间|日期|[始束成止划际]日$|期限|时限|节点|周期|起止|排期|档期|\bdates?\b|\btime(?:line|frame)?\b|\bday\b|\bwhen\b|\bschedule[d]?\b|\bmonth\b|^月份?$|\bperiod\b/
const exactDate =
  /^(?:(?:计划|预计|实际|拟)?(?:开始|启动|起始|起|完成|结束|截止|止|完工)|上线|发布|推送|发稿|发文|开播|交稿|截稿|(?:planned |actual |scheduled |target |expected |est\.? )?(?:start(?:s|ed)?|begin|from|end(?:s|ed)?|finish(?:ed)?|due|deadline|until|to|kick-?off|launch|eta|completion))$|ddl|deadline|due/
const startWord = /开始|启动|起始|起|开工|开展|\bstart|\bbegin|\bfrom\b|first contact|kick-?off/
const finishWord =
  /完成|结束|截止|截至|完工|终止|到期|交付|提交|上线|发布|推送|发稿|发文|开播|交稿|截稿|止|\bfinish|\bend(?:s|ed|ing)?\b|\bdue\b|deadline|complet|ddl|\buntil\b|^to$|\beta\b|follow[- ]?up|target date|delivery/
const laterWord = /^预计|expected|forecast|estimated/
const actualWord = /实际|真实|actual|\breal\b/
const plannedWord = /计划|预定|拟|\bplan|scheduled|baseline/
const spanWord = /起止|周期|时间段|排期|档期|起讫|period|time ?frame|timeline|schedule/
const noDate =
  /天数|工期|时长|用时|耗时|工时|所需|创建|更新|登记|提出|填报|修改|记录|录入|反馈|发现|完成(?:情况|状态|率|度|进度|比例|百分|标准|说明|数|值|人)|\b(?:hours?|days|duration|created|updated|modified|logged|opened|reported|zone|spent|left|over)\b|%/
