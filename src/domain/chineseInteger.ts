const digits: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const written = /^[〇零一二两三四五六七八九十百千]+$/

/** The characters that a number written in Chinese is made of, for use inside a pattern's brackets. */
export const chineseDigits = '〇零一二两三四五六七八九十百千'

/** `三` 3, `十二` 12, `二十一` 21, `二〇二六` 2026, `12` 12; null for anything else. */
export function readInteger(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (!written.test(text)) return null
  return /[十百千]/.test(text) ? readPlaces(text) : Number([...text].map((character) => digits[character]).join(''))
}

function readPlaces(text: string): number {
  let total = 0
  let digit: number | null = null
  for (const character of text) {
    const place = places[character]
    if (place === undefined) digit = digits[character] ?? 0
    else {
      total += (digit ?? (total === 0 ? 1 : 0)) * place
      digit = null
    }
  }
  return total + (digit ?? 0)
}
