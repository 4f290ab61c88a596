import { expect, test } from 'vitest'
import { chartSvg } from './chartSvg.ts'
import { indexLinks } from './linkIndex.ts'
import type { Bar, Mark } from './marks.ts'
import { scaleOf } from './scale.ts'
import { clipped } from './svgText.ts'
import { ganttWordsZh } from './words.ts'

const bar = (start: number, finish: number): Bar => ({
  kind: 'bar',
  start,
  finish,
  percent: 50,
  tone: 'inProgress',
  critical: false,
  label: '进行中 50%',
})
const marks: Record<string, readonly Mark[]> = { a: [bar(19_876, 19_879)], b: [bar(19_880, 19_884)] }
const rows = [
  { key: 'band', kind: 'band' as const },
  { key: 'a', kind: 'row' as const },
  { key: 'b', kind: 'row' as const },
]
const link = { id: 'l', from: 'a', to: 'b', type: 'FS' as const, critical: false, broken: false, label: '' }
const drawing = {
  title: '夏季 <新品>',
  words: ganttWordsZh,
  rows,
  scale: scaleOf({ start: 19_876, finish: 19_884 }, 'week', 0),
  today: 19_880,
  index: indexLinks(rows, [link]),
  columns: [
    { title: '任务名称', width: 200 },
    { title: '负责人', width: 80 },
  ],
  isOff: () => false,
  marksOf: (key: string) => marks[key] ?? [],
  textsOf: (key: string) => [key === 'a' ? '海报 & "主视觉"' : key],
  color: (token: string) => (token === '--ink' ? 'rgb(29, 32, 38)' : 'rgb(1, 2, 3)'),
}

test('the picture holds every line, no tokens, and what people wrote as text', () => {
  const { svg } = chartSvg(drawing)
  expect(svg).not.toContain('var(')
  expect(svg).toContain('海报 &amp; &quot;主视觉&quot;')
  expect(svg).toContain('夏季 &lt;新品&gt;')
  expect(svg).toContain('2024年6月')
  expect(svg).not.toMatch(/NaN|undefined/)
})

test('a page holds its lines alone, and links only between lines that it holds', () => {
  const whole = chartSvg(drawing)
  const page = chartSvg(drawing, 2, 3)
  expect(page.height).toBe(whole.height - 2 * 28)
  expect(page.svg).not.toContain('主视觉')
  expect(page.svg.split('<path').length).toBeLessThan(whole.svg.split('<path').length - 1)
})

test('a long name ends in an ellipsis where its column does', () => {
  expect(clipped('海报', 100)).toBe('海报')
  expect(clipped('夏季新品上市促销活动主视觉', 60)).toBe('夏季新品…')
})
