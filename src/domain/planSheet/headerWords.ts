import type { ColumnMeaning } from './columnMeaning.ts'
import { dateMeaning } from './headerDates.ts'
import { lookUp } from './headerLexicon.ts'
import { simplify } from './plainText.ts'

/** Everything that a column's heading may mean, in Chinese or English, with how surely. `group` is the heading above it. */
export function meaningsOf(text: string, group = ''): ColumnMeaning[] {
  const known = remembered.get(`${text}\u0000${group}`)
  if (known) return known
  const meanings = readMeanings(text, group)
  if (remembered.size > 2_000) remembered.clear()
  remembered.set(`${text}\u0000${group}`, meanings)
  return meanings
}

/** A sheet asks for the same few headings again and again. */
const remembered = new Map<string, ColumnMeaning[]>()

function readMeanings(text: string, group: string): ColumnMeaning[] {
  const best = new Map<ColumnMeaning['field'], number>()
  for (const [index, part] of headingParts(text).entries()) {
    if (best.has('misc')) break
    for (const { field, weight } of [...wordMeanings(part), ...dateMeaning(part, plainHeading(group))]) {
      const sure = index > 0 ? weight * 0.9 : weight
      if (sure > (best.get(field) ?? 0)) best.set(field, sure)
    }
  }
  return Array.from(best, ([field, weight]) => ({ field, weight }))
}

/** Lower case, half width, without marks, units in brackets, or the spaces that widen Chinese headings. */
export function plainHeading(text: string): string {
  return simplify(text)
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/_/g, ' ')
    .replace(/[([【<][^)\]】>]*[)\]】>]/g, (inBrackets) => (inBrackets.includes('%') ? '%' : ''))
    .replace(/[*:?!。，"'“”]/g, '')
    .replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** `时间/功能`, `任务 Task` and a heading on two lines say two things. */
function headingParts(text: string): string[] {
  const whole = plainHeading(text)
  const parts = text
    .split(/[\n/\\|]|(?<=[\u3400-\u9fff])\s*(?=[A-Za-z])|(?<=[A-Za-z)])\s*(?=[\u3400-\u9fff])/)
    .map(plainHeading)
    .filter((part) => part !== '')
  return [whole, ...parts.filter((part) => part !== whole)]
}

/** 任务状态 is a status although it contains 任务: a part counts only where the whole says nothing, and not in a sentence. */
function wordMeanings(heading: string): ColumnMeaning[] {
  const exact = lookUp(heading)
  const isSaid = exact.length > 0 || dateMeaning(heading).some(({ weight }) => weight >= 0.8) || heading.length > 30
  return [...(isSaid ? exact : matching(containedWords, heading)), ...matching(figureWords, heading)]
}

function matching(rules: [ColumnMeaning['field'], number, RegExp][], heading: string): ColumnMeaning[] {
  return rules.flatMap(([field, weight, pattern]) => (pattern.test(heading) ? [{ field, weight }] : []))
}

const containedWords: [ColumnMeaning['field'], number, RegExp][] = [
  ['name', 0.7, /(?<!关联|相关|前置|来源)任务|(?<!related |linked |parent )\btasks?\b/],
  ['name', 0.5, /事项|工作|功能|内容|\bactivit|\bjobs?\b|\baction\b|\btitle\b|\bname\b|\btopic\b|\bitem\b/],
  ['owner', 0.7, /负责|责任|对接人|执行人|担当|\bowner\b|\bassign|\bresponsible\b|in charge/],
  ['status', 0.6, /状态|\bstatus\b|\bdone\b/],
  ['percentComplete', 0.6, /进度|完成率|%|\bprogress\b|\bpercent/],
  ['remarks', 0.5, /备注|\bnotes?\b|\bremarks?\b|\bcomments?\b/],
  ['description', 0.5, /描述|说明|\bdescription\b/],
  ['issue', 0.5, /问题|\bissue|\bblocker/],
  ['countermeasure', 0.6, /措施|对策|\bmitigation|\bresolution/],
  ['phase', 0.5, /阶段|\bphase\b|\bstage\b/],
]

/** Headings of budgets and tables of figures. */
const figureWords: [ColumnMeaning['field'], number, RegExp][] = [
  [
    'money',
    1,
    /预算|金额|费用|单价|总价|小计|合计|成本|报价|价格|支出|花费|元$|\bbudget|\bcosts?\b|\bamount|\bprice|\bspend|\bexpense|\btotal\b|\bfee\b|\busd\b|\$/,
  ],
  [
    'metric',
    1,
    /指标|^目标$|^实际$|目标值|实际值|偏差|同比|环比|曝光|点击|转化|销量|销售额|粉丝数|阅读量|播放量|gmv|\broi\b|\bctr\b|\bcpc\b|\bcpm\b|\bkpi|\bmetric|\bvariance/,
  ],
  [
    'metric',
    1,
    /\bimpressions|\bclicks|\bconversions?|\breach\b|\bengagement|\blikes|\bshares|\bviews|\bsessions|\bfollowers|\bactual(?: value)?$|\btarget(?: value)?$|\bbaseline$/,
  ],
]
