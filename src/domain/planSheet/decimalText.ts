/** `text` × 10^places as a plain decimal without float arithmetic: ("1.5", 4) → "15000", ("8", -2) → "0.08". */
export function shiftDecimal(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = text.replace(/^[-+]/, '').split('.')
  const digits = whole + fraction
  const point = whole.length + places
  const padded = point > digits.length ? digits.padEnd(point, '0') : digits.padStart(digits.length + Math.max(0, 1 - point), '0')
  const at = padded.length - Math.max(0, digits.length - point)
  return sign + canonical(padded.slice(0, at), padded.slice(at))
}

function canonical(whole: string, fraction: string): string {
  const integer = whole.replace(/^0+(?=\d)/, '') || '0'
  const rest = fraction.replace(/0+$/, '')
  return rest === '' ? integer : `${integer}.${rest}`
}
