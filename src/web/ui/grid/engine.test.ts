import { expect, test } from 'vitest'
import { clearSelection, fillDown } from './bulk.ts'
import { run, select } from './commands.ts'
import { createEngine } from './engine.ts'
import { geometryOf } from './geometry.ts'
import { sheetOf } from './fakeSheet.ts'
import { selectCell, selectRect } from './model.ts'
import { report } from './report.ts'
import type { Edit, GridColumn, GridProps, Refusals } from './types.ts'
import { gridWordsZh } from './words.ts'

test('one key press is one batch, and cells that may not be changed are left out and counted', () => {
  const { engine, edits } = sheet()
  select(engine, selectRect({ row: 1, column: 0 }, { row: 2, column: 1 }), 'stay')
  clearSelection(engine)
  expect(edits()).toEqual([
    [
      { key: '物料', column: 'name', text: '' },
      { key: '选品', column: 'name', text: '' },
      { key: '选品', column: 'percent', text: '' },
    ],
  ])
  expect(engine.state().said).toBe('1 个单元格不能修改，已保持原样。')
})

test('where nothing may be changed the reason is said', () => {
  const { engine, edits } = sheet()
  select(engine, selectCell({ row: 1, column: 1 }), 'stay')
  clearSelection(engine)
  expect(edits()).toEqual([])
  expect(engine.state().notice).toBe('已完成，不能修改。')
})

test('filling down passes over headings and copies the value, not the way it is written', () => {
  const { engine, edits } = sheet()
  select(engine, selectRect({ row: 2, column: 1 }, { row: 5, column: 1 }), 'stay')
  fillDown(engine)
  expect(edits()).toEqual([[{ key: '投放', column: 'percent', value: 2 }]])
})

test('a refusal that the server sends later marks the cell and keeps what was typed', async () => {
  const refused = Promise.resolve([{ key: '选品', column: 'name', reason: '名称已存在。' }])
  const { engine } = sheet(() => refused)
  report(engine, [{ key: '选品', column: 'name', text: '物料' }])
  await refused
  expect(engine.state().refused.get('选品')).toEqual({ name: { reason: '名称已存在。', text: '物料' } })
  expect(engine.state().said).toBe('名称已存在。')
})

test('a mark goes when its cell is changed, and those beside it stay', () => {
  let reason: string | undefined = '太长。'
  const { engine } = sheet((edits) =>
    reason ? edits.map(({ key, column }) => ({ key, column, reason: reason ?? '' })) : undefined,
  )
  report(engine, [
    { key: '选品', column: 'name', text: 'a' },
    { key: '选品', column: 'percent', text: 'b' },
  ])
  reason = undefined
  report(engine, [{ key: '选品', column: 'name', text: 'c' }])
  expect(Object.keys(engine.state().refused.get('选品') ?? {})).toEqual(['percent'])
})

test('Esc takes the mark off the active cell', () => {
  const { engine } = sheet((edits) => edits.map(({ key, column }) => ({ key, column, reason: '太长。' })))
  report(engine, [{ key: '选品', column: 'name', text: 'a' }])
  select(engine, selectCell({ row: 2, column: 0 }), 'stay')
  run(engine, { do: 'collapse' })
  expect(engine.state().refused.size).toBe(0)
})

test('when somebody deletes the row that is being typed in, what was typed is said', () => {
  const { engine, props } = sheet()
  select(engine, selectCell({ row: 2, column: 0 }), 'stay')
  run(engine, { do: 'edit' })
  const { editing } = engine.state()
  if (editing) engine.set({ editing: { ...editing, text: '选品会' } })
  engine.receive({ ...props, rows: sheetOf('# 预热期', '物料', '+', '# 执行期', '投放') }, engine.geometry())
  expect(engine.state().editing).toBeUndefined()
  expect(engine.state().notice).toBe('这一行刚被删除，您输入的“选品会”没有保存。')
})

test('the caller is told which rows are selected', () => {
  const told: (readonly string[])[] = []
  const { engine } = sheet(undefined, { onSelect: ({ keys }) => void told.push(keys) })
  select(engine, selectRect({ row: 0, column: 0 }, { row: 3, column: 1 }), 'stay')
  expect(told).toEqual([['物料', '选品']])
})

function sheet(answer?: (edits: readonly Edit[]) => Refusals, more: Partial<GridProps<unknown>> = {}) {
  const batches: (readonly Edit[])[] = []
  const onEdit = (edits: readonly Edit[]) => {
    batches.push(edits)
    return answer?.(edits)
  }
  const props: GridProps<unknown> = {
    label: '跟踪表',
    words: gridWordsZh,
    today: '2024-06-08',
    rows: sheetOf('# 预热期', '物料', '选品', '+', '# 执行期', '投放'),
    source: { subscribe: () => () => {}, getRow: (key) => (key.startsWith('+') ? undefined : key) },
    columns: [
      column('name'),
      {
        ...column('percent'),
        editable: (row) => (row === '物料' ? '已完成，不能修改。' : true),
        value: (row) => String(row).length,
      },
    ],
    onEdit,
    ...more,
  }
  return { engine: createEngine(props, geometryOf(props.columns, 0, false)), props, edits: () => batches }
}

function column(id: string): GridColumn<unknown> {
  return { id, title: id, width: 100, editor: 'text', render: String, text: String }
}
