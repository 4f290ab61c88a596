/** Full-width digits and signs in half width, one for one; brackets and letters stay as they are written. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９．％＋－＝＜＞：～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

/** Text as a cell can hold it: no control characters, one kind of line break, at most what a spreadsheet takes. */
export function cellSafe(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?!\n|\t)\p{Cc}|[\ufffe\uffff]/gu, '')
    .slice(0, 32_000)
    .toWellFormed()
    .trim()
}

export function oneLine(text: string): string {
  return cellSafe(text).replace(/\s+/g, ' ')
}

const traditional = '務負責備註開結束時間進說階計畫劃實際項內執問題決類優級狀態標號協對應動審稱細點'
const simplified = '务负责备注开结束时间进说阶计划划实际项内执问题决类优级状态标号协对应动审称细点'

/** The characters of headings and statuses in their simplified form. */
export function simplify(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (character) => simplified[traditional.indexOf(character)] ?? character)
}
