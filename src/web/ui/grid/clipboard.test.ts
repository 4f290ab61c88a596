import { expect, test } from 'vitest'
import { sheetOf } from './fakeSheet.ts'
import { pasteEdits } from './pasteEdits.ts'
import { tableHtml } from './tableHtml.ts'
import { tiled } from './tiled.ts'
import type { GridColumn } from './types.ts'

const rows = sheetOf('# 预热期', '物料', '选品', '+', '# 执行期', '投放', '+')
const columns = ['name', 'owner', 'start'].map((id): GridColumn<string> => ({
  id,
  title: id,
  width: 100,
  render: String,
  text: String,
}))

test('one value fills the selection', () => {
  expect(tiled([['张敏']], 2, 3)).toEqual([
    ['张敏', '张敏', '张敏'],
    ['张敏', '张敏', '张敏'],
  ])
})

test('a table is repeated where the selection is a multiple of it, and pasted once where it is not', () => {
  expect(tiled([['a', 'b']], 2, 4)).toEqual([
    ['a', 'b', 'a', 'b'],
    ['a', 'b', 'a', 'b'],
  ])
  expect(tiled([['a', 'b']], 2, 3)).toEqual([['a', 'b']])
})

test('pasted cells go to the right and down from the first one', () => {
  const { edits } = pasteEdits(rows, columns, {
    at: { key: '物料', column: 'owner' },
    cells: [
      ['张敏', '6.1'],
      ['李强', '6.2'],
    ],
  })
  expect(edits).toEqual([
    { key: '物料', column: 'owner', text: '张敏' },
    { key: '物料', column: 'start', text: '6.1' },
    { key: '选品', column: 'owner', text: '李强' },
    { key: '选品', column: 'start', text: '6.2' },
  ])
})

test('columns that the sheet does not have are left out', () => {
  expect(pasteEdits(rows, columns, { at: { key: '物料', column: 'start' }, cells: [['6.1', '多余']] }).edits).toHaveLength(1)
})

test('rows beyond the end of the block are new rows of that block, not changes to the next one', () => {
  const pasted = pasteEdits(rows, columns, { at: { key: '选品', column: 'name' }, cells: [['a'], ['b', '张敏'], ['c']] })
  expect(pasted.edits).toEqual([{ key: '选品', column: 'name', text: 'a' }])
  expect(pasted.added).toEqual([{ name: 'b', owner: '张敏' }, { name: 'c' }])
  expect(pasted.into).toBe('+预热期')
})

test('what is pasted into the empty line makes rows only', () => {
  const pasted = pasteEdits(rows, columns, { at: { key: '+预热期', column: 'name' }, cells: [['a'], ['b']] })
  expect(pasted.edits).toEqual([])
  expect(pasted.added).toEqual([{ name: 'a' }, { name: 'b' }])
})

test('Excel keeps lines in their cell and takes no text for a formula, a date or a tag', () => {
  const html = tableHtml(
    [
      ['=1+1', '第一行\n第二行'],
      ['6.1', '<b>'],
    ],
    [true, true],
  )
  expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`)
  expect(html).toContain('第一行<br>第二行')
  expect(html).toContain('br{mso-data-placement:same-cell}')
  expect(html).toContain('&lt;b&gt;')
})
