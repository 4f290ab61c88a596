import { useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import '#web/ui/tokens.css'
import '#web/ui/base.css'
import { Grid } from '#web/ui/grid/Grid.tsx'
import { pasteEdits } from '#web/ui/grid/pasteEdits.ts'
import type { GridColumn, GridHandle } from '#web/ui/grid/types.ts'
import { gridWordsEn, gridWordsZh } from '#web/ui/grid/words.ts'
import { fakeColumns, manyColumns } from './fakeColumns.tsx'
import type { FakeTask } from './fakePlan.ts'
import type { FakeStore } from './fakeStore.ts'
import { createFakeStore } from './fakeStore.ts'

const query = new URLSearchParams(location.search)
const store = createFakeStore(Number(query.get('rows') ?? 10_000), Number(query.get('phases') ?? 40))
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light'

function Demo({ store }: { store: FakeStore }) {
  const grid = useRef<GridHandle>(null)
  const rows = useSyncExternalStore(store.onLayout, store.refs)
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const [done, setDone] = useState('')
  const columns = useMemo(() => {
    const all = query.has('many') ? manyColumns : fakeColumns
    return all.map((column): GridColumn<FakeTask> => ({ ...column, width: widths[column.id] ?? column.width }))
  }, [widths])
  const last = rows.at(-2)?.key ?? ''
  return (
    <main style={{ display: 'flex', flexDirection: 'column', height: '100dvh' }}>
      <header style={{ display: 'flex', gap: 'var(--space-4)', padding: 'var(--space-3) var(--space-4)' }}>
        <h1 style={{ font: 'var(--font-section)', flex: 1 }}>2024年夏季新品上市促销活动</h1>
        <button type="button" onClick={() => store.changeByOther('task-1', '6 位博主全部发布', Date.now())}>
          同事修改
        </button>
        <button type="button" onClick={() => store.insertBefore('task-0', 1)}>
          同事插入
        </button>
        <button type="button" onClick={() => grid.current?.scrollToCell(last, 'remarks')}>
          到最后
        </button>
        <span>{done}</span>
      </header>
      <div style={{ flex: 1, minHeight: 0, borderTop: '1px solid var(--hairline)' }}>
        <Grid
          ref={grid}
          label="执行任务跟踪表"
          words={query.has('en') ? gridWordsEn : gridWordsZh}
          rows={rows}
          source={store.source}
          columns={columns}
          compact={query.has('compact')}
          today="2024-06-08"
          renderBand={renderBand}
          renderNew={renderNew}
          renderFooter={renderFooter}
          onEdit={store.edit}
          onPaste={(paste) => store.edit(pasteEdits(rows, columns, paste).edits)}
          onUndo={store.undo}
          onInsertRows={({ before, count }) => store.insertBefore(before, count)}
          onDeleteRows={store.remove}
          onMoveRows={({ keys, before }) => store.move(keys, before)}
          onBand={(key) => setDone(`展开 ${key}`)}
          onOpen={(key) => setDone(`打开 ${key}`)}
          onMenu={({ at }) => setDone(`右键 ${at.key}`)}
          onHeader={(column) => setDone(`菜单 ${column}`)}
          onResize={(column, width) => setWidths((known) => ({ ...known, [column]: width }))}
        />
      </div>
    </main>
  )
}

function renderBand(key: string) {
  const phase = store.phase(key)
  return (
    <>
      <strong>{phase?.name}</strong>
      <span style={{ color: 'var(--muted)', marginInlineStart: 'var(--space-3)' }}>6月1日–6月7日 · {phase?.tasks.length} 项</span>
    </>
  )
}

function renderNew() {
  return '新任务'
}

function renderFooter(column: GridColumn<FakeTask>) {
  if (column.id === 'name') return '合计'
  return column.id === 'status' ? '延期 2,000 项' : null
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Demo store={store} />)
