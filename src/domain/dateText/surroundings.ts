/** How a date binds: on that day (or through that span), by it, from it, or around it. */
export type DateRule = 'on' | 'by' | 'from' | 'around'

const clock = String.raw`(?:\s*[（(](?:周|星期)[一二三四五六日天][）)])?(?:\s*(?:凌晨|早上|早|上午|中午|下午|傍晚|晚上|晚)?\s*(?:\d{1,2}\s?[:：]\s?\d{2}(?:\s*[-–—~至]\s*\d{1,2}\s?[:：]\s?\d{2})?|(?<=[早晚午上]\s*)[\d一二三四五六七八九十]{1,2}(?:点|时)半?|\d{1,2}点(?:半|\d{1,2}分)?))?`
const behind = new RegExp(`^${clock}\\s*(?<word>之前|以前|前后|左右|前|截止|止|之内|以内|内|起|开始|之后|以后|后)?`)
const words: Record<string, DateRule> = {
  前: 'by',
  之前: 'by',
  以前: 'by',
  截止: 'by',
  止: 'by',
  内: 'by',
  之内: 'by',
  以内: 'by',
  起: 'from',
  开始: 'from',
  后: 'from',
  之后: 'from',
  以后: 'from',
  前后: 'around',
  左右: 'around',
}
const ahead: [RegExp, DateRule][] = [
  [/(?:截至|截止(?:到|至|日期?[:：]?)?|最晚|最迟|不晚于|不迟于)\s*$/, 'by'],
  [/\b(?:by|before|until|no later than|due(?: on| by)?|deadline:?)\s+(?:the\s+)?$/i, 'by'],
  [/(?:自|从)\s*$/, 'from'],
  [/\b(?:from|since|after|starting(?: on| in)?)\s+$/i, 'from'],
  [/(?:大约|约|预计)\s*$/, 'around'],
  [/\b(?:around|about|circa)\s+$/i, 'around'],
]

/** What stands right before and after `text.slice(from, to)`: the rule it gives, and where the expression ends with its clock time and `前`. */
export function readSurroundings(text: string, from: number, to: number): { rule: DateRule; to: number; clock: string | null } {
  const match = behind.exec(text.slice(to, to + 40))
  const word = match?.groups?.word
  const after = word === undefined || continues(word, text.slice(to + (match?.[0].length ?? 0))) ? undefined : words[word]
  const length = match?.[0].length ?? 0
  const end = to + (after ? length : length - (word?.length ?? 0))
  const found = text.slice(to, end)
  const rule = after ?? ahead.find(([pattern]) => pattern.test(text.slice(Math.max(0, from - 24), from)))?.[1] ?? 'on'
  return { rule, to: to + found.trimEnd().length, clock: readClock(found) }
}

/** `前` in 前期, 后 in 后续 and `内` in 内容 belong to the next word. */
function continues(word: string, rest: string): boolean {
  if (word === '前') return /^[期言台往提述夕三]/.test(rest)
  if (word === '后') return /^[续期台勤]/.test(rest)
  if (word === '内') return /^[容部测购页]/.test(rest)
  return word === '开始' && /^[了着]/.test(rest)
}

function readClock(text: string): string | null {
  const match = /(凌晨|早上?|上午|中午|下午|傍晚|晚上?)?\s*(\d{1,2})\s?(?:[:：]\s?(\d{2})|[点时](半)?)/.exec(text)
  if (!match) return null
  const hour = Number(match[2]) + (/下午|傍晚|晚/.test(match[1] ?? '') && Number(match[2]) < 12 ? 12 : 0)
  const minute = match[3] ?? (match[4] ? '30' : '00')
  return hour > 24 || Number(minute) > 59 ? null : `${String(hour).padStart(2, '0')}:${minute}`
}
