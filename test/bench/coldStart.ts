import { startProduct } from './product.ts'
import type { Result } from './result.ts'
import { median } from './result.ts'

const starts = 3

/** From the command to the first answer, on a data folder that is there already. */
export async function measureColdStart(dataFolder: string): Promise<Result[]> {
  const seconds: number[] = []
  for (let start = 0; start < starts; start++) {
    const began = performance.now()
    await using product = await startProduct(dataFolder)
    await (await fetch(`${product.url}/readyz`)).text()
    seconds.push((performance.now() - began) / 1000)
  }
  return [{ what: 'cold start to the first answer', measured: median(seconds), unit: 's', budget: 2 }]
}
