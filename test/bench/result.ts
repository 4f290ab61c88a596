/** One line of the table: what was measured beside what it may be at most, or must be at least. */
export interface Result {
  what: string
  measured: number
  unit: string
  budget: number
  /** Where more is better. */
  atLeast?: true
}

export function printResults(results: readonly Result[]): void {
  const wide = Math.max(...results.map(({ what }) => what.length))
  console.log(`${'what'.padEnd(wide)} | ${'measured'.padStart(12)} | ${'budget'.padStart(12)} |  ratio |`)
  for (const result of results) {
    const { what, measured, unit, budget, atLeast } = result
    const sign = atLeast ? '≥' : '≤'
    const ratio = `${Math.round((100 * measured) / budget)} %`.padStart(6)
    const shown = `${digits(measured)} ${unit}`.padStart(12)
    console.log(
      `${what.padEnd(wide)} | ${shown} | ${`${sign} ${budget} ${unit}`.padStart(12)} | ${ratio} | ${isKept(result) ? 'ok' : 'over'}`,
    )
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function isKept({ measured, budget, atLeast }: Result): boolean {
  return atLeast ? measured >= budget : measured <= budget
}

function digits(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0)
}
