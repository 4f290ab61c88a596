import { expect, test } from 'vitest'
import { matchMetric } from './metric.ts'
import { usualMetrics } from './usualMetrics.ts'

let count = 0
const library = usualMetrics('zh', () => `metric-${(count += 1)}`)

test.each([
  ['品牌曝光量', '曝光量'],
  ['点击率（CTR）', '点击率'],
  ['ctr', '点击率'],
  ['新增会员数', '新增会员'],
  ['线上销售额', '销售额'],
  ['Click-Through Rate', '点击率'],
  ['gmv', '销售额'],
  ['到店转化率', '转化率'],
])('%s is measured by %s', (written, name) => {
  expect(matchMetric(written, library)?.name).toBe(name)
})

test.each(['门店满意度', '', 'macroas', '率'])('“%s” is no metric of the library', (written) => {
  expect(matchMetric(written, library)).toBeNull()
})

test('every name of the usual library means one metric', () => {
  for (const metric of library)
    for (const name of [metric.name, ...metric.aliases]) expect(matchMetric(name, library)).toBe(metric)
})

test('usual ratios divide sums that are there', () => {
  const byId = new Map(library.map((metric) => [metric.id, metric]))
  for (const { kind, numeratorId, denominatorId } of library.filter((metric) => metric.kind === 'ratio'))
    expect([kind, byId.get(numeratorId!)?.kind, byId.get(denominatorId!)?.kind]).toEqual(['ratio', 'cumulative', 'cumulative'])
})
