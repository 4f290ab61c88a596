export type NumberStyle = 'zh' | 'en'

const units: Record<NumberStyle, readonly (readonly [string, number])[]> = {
  zh: [
    ['亿', 1e8],
    ['万', 1e4],
  ],
  en: [
    ['B', 1e9],
    ['M', 1e6],
    ['k', 1e3],
  ],
}

/** A thousand is short enough as it is: 2,964 is better read than 2.964k. */
const leastUnit = 1e4

/** 4,300,000 → 430万 or 4.3M: at most `digits` significant ones after rounding, but never fewer than the whole part has. */
export function compactNumber(value: number, style: NumberStyle, digits = 4): string {
  if (!Number.isFinite(value)) return '–'
  const [unit, size] = unitOf(Math.abs(value), style, digits)
  return `${shortened(value / size, digits)}${unit}`
}

/** The labels of an axis, all in the unit of the largest: 0, 100万, 200万. */
export function axisLabels(ticks: readonly number[], style: NumberStyle): string[] {
  const largest = Math.max(...ticks.map(Math.abs), 0)
  const [unit, size] = unitOf(largest, style, 12)
  return ticks.map((tick) => (tick === 0 ? '0' : `${shortened(tick / size, 12)}${unit}`))
}

/** Rounded before the unit is chosen: 9,999.6 of four digits is 1万, not 10,000. */
function unitOf(size: number, style: NumberStyle, digits: number): readonly [string, number] {
  const rounded = Number(size.toPrecision(digits))
  return units[style].find(([, from]) => rounded >= Math.max(from, leastUnit)) ?? ['', 1]
}

function shortened(value: number, digits: number): string {
  const whole = Math.max(1, Math.floor(Math.log10(Math.abs(value) || 1)) + 1)
  const places = Math.max(0, Math.min(6, digits - whole))
  const shown = value.toLocaleString('en-US', { maximumFractionDigits: places })
  return shown === '-0' ? '0' : shown.replace('-', '−')
}
