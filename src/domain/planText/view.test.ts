import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import type { Run } from './view.ts'
import { segmentsOf, viewOf } from './view.ts'

const plan = `# 中秋方案

一、**目标**
1. 销售额 ≥ ３００万元

| 项目 | 金额 |
| --- | --- |
| 海报 | 1,200 |

- 物料
  - 易拉宝
普通的一句话。
`

test('a document is shown with its headings, numbers and tables, and every run is a part of the source', () => {
  const view = viewOf(plan)
  expect(view.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'line', 'table', 'line', 'line', 'line'])
  expect(view.map((block) => ('lead' in block ? block.lead : ''))).toEqual(['', '一、', '1.', '', '•', '•', ''])
  for (const run of view.flatMap(runs)) expect(plan.slice(run.from, run.from + run.text.length)).toBe(run.text)
})

test('no words of a document are left out of what is shown, whatever it holds', () => {
  const line = constantFrom('# 标题', '1. 一项', '- 点', '| a | b |', '| --- | --- |', '```', '正文', '', '│ 图 │', '  缩进')
  assert(
    property(array(line, { maxLength: 25 }), (lines) => {
      const source = lines.join('\n')
      const shown = viewOf(source)
        .flatMap(runs)
        .map(({ text }) => text)
        .join('')
      const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
      expect(letters(shown)).toBe(letters(source))
    }),
  )
})

test('a run is cut where marks begin and end, and nowhere is a character lost', () => {
  const run = { from: 10, text: '销售额三百万元' }
  const marks = [
    { from: 8, to: 13 },
    { from: 12, to: 40 },
  ]
  const segments = segmentsOf(run, marks)
  expect(segments.map(({ text, marks: on }) => [text, on.length])).toEqual([
    ['销售', 1],
    ['额', 2],
    ['三百万元', 1],
  ])
})

function runs(block: ReturnType<typeof viewOf>[number]): Run[] {
  return block.kind === 'table' ? [...block.header, ...block.rows.flat()].flat() : block.runs
}
