/** −20%, +15%. */
export function percentText(percent: number): string {
  const rounded = Number(percent.toFixed(1))
  return `${rounded > 0 ? '+' : ''}${String(rounded).replace('-', '−')}%`
}
