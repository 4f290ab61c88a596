import { expect, test } from 'vitest'
import { readOutline } from './outline.ts'

/** The words of each line under those of its parents, tables as their headings. */
function shape(text: string): string[] {
  return readOutline(text).blocks.map((block) => {
    const words = block.kind === 'line' ? block.passage.text : block.header.map((cell) => cell.text).join('|')
    return [...block.parents.map(({ passage }) => passage.text), words].join(' > ')
  })
}

test('Chinese numbering nests: 一、 then （一） then 1.', () => {
  expect(shape('一、目标\n（一）销售\n1. 营业额\n2. 客单价\n（二）会员\n二、预算\n')).toEqual([
    '目标',
    '目标 > 销售',
    '目标 > 销售 > 营业额',
    '目标 > 销售 > 客单价',
    '目标 > 会员',
    '预算',
  ])
})

test('bullets stand under the line that leads to them', () => {
  expect(shape('# 方案\n搜索营销：20万元\n- 百度：12万元\n- 搜狗：8万元\n')).toEqual([
    '方案',
    '方案 > 搜索营销:20万元',
    '方案 > 搜索营销:20万元 > 百度:12万元',
    '方案 > 搜索营销:20万元 > 搜狗:8万元',
  ])
})

test('what stands in the source is kept beside what a reader sees', () => {
  const source = '**目标**：[新增会员](http://a.b)  🎯 １万人'
  const [line] = readOutline(source).blocks
  expect(line?.kind === 'line' && line.passage.text).toBe('目标:新增会员   1万人')
  expect(line?.kind === 'line' && line.passage.at.map((at) => source[at]).join('')).toBe('目标：新增会员   １万人')
})

test.each([
  ['rules', '| 任务 | 负责人 |\n| :-: | --- |\n| 定稿 | 周航 |\n'],
  ['tabs', '任务\t负责人\n定稿\t周航\n'],
])('a table drawn with %s is a table', (_, text) => {
  expect(readOutline(text).blocks).toMatchObject([{ kind: 'table', rows: [{ cells: [{ text: '定稿' }, { text: '周航' }] }] }])
})

test('columns set apart by spaces are a table', () => {
  const text = '序号  工作事项      责任人\n1     团购上架      韩雪\n2     地推发单      销售一组\n'
  expect(readOutline(text).blocks).toMatchObject([{ kind: 'table', rows: [{}, {}] }])
})

test('lines that tell where a text comes from are not the text', () => {
  expect(shape('来源：档案\n日期：2024-01-01\n----- 正文 -----\n店庆方案\n')).toEqual(['店庆方案'])
})

test('a name above a rule of dashes is the text', () => {
  expect(shape('活动名称：店庆\n-----\n目标\n')).toEqual(['活动名称:店庆', '目标'])
})

test('drawings are left out, trees of items are lists', () => {
  expect(shape('```\n┌───┐\n│ A │\n└───┘\n总预算：18万\n├── 投放：8万\n└── 机动：10万\n```\n')).toEqual([
    '总预算:18万',
    '总预算:18万 > 投放:8万',
    '总预算:18万 > 机动:10万',
  ])
})
