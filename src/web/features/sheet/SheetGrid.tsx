import { v7 as newId } from 'uuid'
import { Suspense, lazy, useCallback, useMemo, useState } from 'react'
import type { Task } from '#domain/task.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import type { TaskView } from '../../paths.ts'
import { blockTotals } from '../../plan/blockTotals.ts'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { usePredecessorTexts } from '../../plan/usePredecessorTexts.ts'
import { useProblemSentence } from '../../plan/useProblemSentence.ts'
import { useRowNumbers } from '../../plan/useRowNumbers.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Grid } from '../../ui/grid/Grid.tsx'
import { pasteEdits } from '../../ui/grid/pasteEdits.ts'
import type { GridColumn, Paste, Edit, Refusal, RowRef } from '../../ui/grid/types.ts'
import { gridWordsEn, gridWordsZh } from '../../ui/grid/words.ts'
import { BulkBar } from './BulkBar.tsx'
import { createSelectedRows } from './selection.ts'
import { BlocksContext, renderBand } from './Bands.tsx'
import { columnsFor } from './columns.tsx'
import { EmptySheet } from './EmptySheet.tsx'
import { HeaderMenu } from './HeaderMenu.tsx'
import type { People } from './people.ts'
import type { ShownBlocks } from '../../plan/useBlocks.ts'
import { bandKey, keepSame, linesOf, phaseOfKey } from '../../plan/taskBlocks.ts'
import { footerOf } from './footer.ts'
import { displayValue } from './displayValue.ts'
import type { AddedLine, Conflict } from './useSheetEditing.ts'
import { useSheetEditing } from './useSheetEditing.ts'
import type { SheetPrefs } from './useSheetPrefs.ts'
import { useOfferImpact } from './useOfferImpact.ts'
import { useSheetSource } from './useSheetSource.ts'
import { readSort } from '../../plan/sort.ts'
import { usePlanPerson } from '../../plan/usePlanPerson.ts'

const NamedLesson = lazy(() => import('./NamedLesson.tsx').then(({ NamedLesson }) => ({ default: NamedLesson })))
const ConflictDialog = lazy(() => import('./ConflictDialog.tsx').then(({ ConflictDialog }) => ({ default: ConflictDialog })))

interface SheetGridProps {
  shown: ShownBlocks
  people: People
  view: TaskView
  isFiltered: boolean
  prefs: SheetPrefs
  onPrefs: (patch: Partial<SheetPrefs>) => void
  onView: (patch: TaskView) => void
  onOpen: (taskId: string) => void
  onUndo: () => void
  onRedo: () => void
}

/** The blocks as a table to type into. What the gestures mean for the plan is in `useSheetEditing`. */
export function SheetGrid({ shown, people, view, isFiltered, prefs, onPrefs, onView, onOpen, onUndo, onRedo }: SheetGridProps) {
  const messages = useMessages()
  const { sheet } = messages
  const { blocks } = shown
  const language = useLanguage()
  const person = usePlanPerson()
  const { today } = useSession()
  const { campaign, role, tasks } = usePlan()
  const store = usePlanStore()
  const { day } = useFormats()
  const toast = useToast()
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const [conflicts, setConflicts] = useState<Conflict[]>([])
  const [named, setNamed] = useState<string>()
  const [selected] = useState(createSelectedRows)
  const [menu, setMenu] = useState<{ column: string; anchor: HTMLElement } | null>(null)
  const source = useSheetSource(person.id, people.nameOf)
  const tellPeople = useCallback((names: string[]) => toast({ text: sheet.addedPeople(names.join('、')) }), [toast, sheet])
  const editing = useSheetEditing({ onConflicts: setConflicts, onPeople: tellPeople, onNamed: setNamed, newTask: sheet.newTask })
  const offerImpact = useOfferImpact()
  const isLead = role === 'lead'
  const predecessors = usePredecessorTexts()
  const sentence = useProblemSentence()
  const numbers = useRowNumbers()
  const rows = useLines(shown, collapsed, isLead && !isFiltered, numbers)
  const columns = useMemo(() => {
    const context = { campaign, role, personId: person.id, today, language, messages, people, day, predecessors, sentence }
    const sort = readSort(view.sort)
    return columnsFor(context, prefs.columns, prefs.widths).map((column) =>
      sort?.column === column.id
        ? { ...column, sort: sort.descending ? ('descending' as const) : ('ascending' as const) }
        : column,
    )
  }, [
    campaign,
    role,
    person.id,
    today,
    language,
    messages,
    people,
    day,
    predecessors,
    sentence,
    prefs.columns,
    prefs.widths,
    view.sort,
  ])

  const totals = useMemo(() => blockTotals(blocks, today), [blocks, today])
  const toggle = useCallback(
    (key: string) =>
      setCollapsed((before) =>
        before.has(key) ? new Set([...before].filter((other) => other !== key)) : new Set([...before, key]),
      ),
    [],
  )
  const remove = async (ids: readonly string[]): Promise<void> => {
    const refused = await editing.remove(ids)
    if (refused[0]) toast({ text: refused[0].reason, tone: 'failed' })
    else toast({ text: sheet.removed(ids.length), action: { label: messages.common.undo, onPress: onUndo } })
  }
  const edit = async (edits: readonly Edit[]): Promise<Refusal[]> => {
    const refused = await editing.edit(edits)
    if (refused.length === 0) offerImpact(edits)
    return refused
  }
  const tell = async (refusals: Promise<Refusal[]>): Promise<void> => {
    const [first] = await refusals
    if (first) toast({ text: first.reason, tone: 'failed' })
  }
  const bands = useMemo(() => {
    const blockOf = new Map(blocks.map((block) => [bandKey(block.phase?.id ?? null), block]))
    return { blockOf, collapsed, toggle }
  }, [blocks, collapsed, toggle])
  const renderNew = useCallback(() => sheet.addTask, [sheet])
  return (
    <>
      <EmptySheet
        isEmpty={tasks.size === 0}
        noMatch={isFiltered && rows.length === 0}
        mayEdit={isLead}
        campaignId={campaign.id}
      />
      <BlocksContext value={bands}>
        <Grid<Task>
          label={`${campaign.name} ${sheet.title}`}
          words={language === 'zh' ? gridWordsZh : gridWordsEn}
          rows={rows}
          source={source}
          columns={columns}
          compact={prefs.compact}
          today={today}
          renderBand={renderBand}
          renderNew={renderNew}
          renderFooter={(column) => footerOf(column.id, totals, sheet)}
          onEditStart={editing.begin}
          onEdit={edit}
          onPaste={(paste) => pasted(paste, rows, columns, store.getTask, editing)}
          onUndo={onUndo}
          onRedo={onRedo}
          onBand={toggle}
          onOpen={(key) => store.getTask(key) && onOpen(key)}
          onHeader={(column, anchor) => setMenu({ column, anchor })}
          onSelect={isLead ? ({ keys }) => selected.set(keys) : undefined}
          onResize={(column, width) => onPrefs({ widths: { ...prefs.widths, [column]: width } })}
          {...(isLead && {
            onInsertRows: (insert) => void tell(editing.insert(insert)),
            onDeleteRows: (keys) => void remove(keys),
            onMoveRows: (move) => (view.sort ? toast({ text: sheet.sortedMove, tone: 'failed' }) : void tell(editing.move(move))),
          })}
        />
      </BlocksContext>
      {isLead && <BulkBar rows={selected} onRemove={(ids) => void remove(ids)} />}
      {named && named !== view.task && (
        <Suspense>
          <NamedLesson taskId={named} />
        </Suspense>
      )}
      {menu && (
        <HeaderMenu menu={menu} view={view} onView={onView} prefs={prefs} onPrefs={onPrefs} onClose={() => setMenu(null)} />
      )}
      {conflicts.length > 0 && (
        <Suspense>
          <ConflictDialog
            conflicts={conflicts}
            display={(field, value) => displayValue(field, value, { people, day, fields: messages.fields })}
            onInsist={(insisted) => void tell(editing.insist(insisted))}
            onClose={() => setConflicts([])}
          />
        </Suspense>
      )}
    </>
  )
}

/** The lines of the sheet: the same array while they are the same, so that the grid draws only the row that changed. */
function useLines(
  { blocks, order }: ShownBlocks,
  collapsed: ReadonlySet<string>,
  mayAdd: boolean,
  numbers: ReadonlyMap<string, number>,
): readonly RowRef[] {
  const make = () => ({ order, collapsed, mayAdd, numbers, lines: linesOf(blocks, collapsed, mayAdd, numbers) })
  const [kept, keep] = useState<Omit<ReturnType<typeof make>, 'lines'> & { lines: readonly RowRef[] }>(make)
  const isSame = kept.order === order && kept.collapsed === collapsed && kept.mayAdd === mayAdd && kept.numbers === numbers
  if (isSame) return kept.lines
  const made = make()
  const lines = keepSame(kept.lines, made.lines)
  keep({ ...made, lines })
  return lines
}

/**
 * Pasted text goes through each column's reading; what no column can read is refused by name, the rest is saved. What is pasted over a
 * computed column is passed over: a row that was copied here or came from an export has such cells.
 */
async function pasted(
  paste: Paste,
  rows: readonly RowRef[],
  columns: readonly GridColumn<Task>[],
  taskOf: (key: string) => Task | undefined,
  editing: ReturnType<typeof useSheetEditing>,
): Promise<Refusal[]> {
  const { edits, added, into } = pasteEdits(rows, columns, paste)
  const refused: Refusal[] = []
  const read = (key: string, column: string, text: string): { value: unknown } | null => {
    const target = columns.find(({ id }) => id === column)
    if (!target?.editor) return null
    const parsed = target.parse?.(text, taskOf(key)) ?? { value: text }
    if ('value' in parsed) return parsed
    refused.push({ key, column, reason: parsed.reason })
    return null
  }
  const taken = edits.flatMap((edit) => {
    const parsed = 'text' in edit ? read(edit.key, edit.column, edit.text) : null
    return parsed ? [{ key: edit.key, column: edit.column, value: parsed.value }] : []
  })
  const phaseId = into === undefined ? undefined : phaseOfKey(into)
  const lines =
    phaseId === undefined
      ? []
      : added.filter((line) => Object.values(line).some(Boolean)).map((line) => newLine(phaseId, line, read))
  return [...refused, ...(await editing.edit(taken, lines))]
}

/** A pasted line as a task to be: what can't be read is refused at the task's own cells. */
function newLine(
  phaseId: string | null,
  line: Readonly<Record<string, string>>,
  read: (key: string, column: string, text: string) => { value: unknown } | null,
): AddedLine {
  const id = newId()
  return { id, phaseId, values: valuesOf(line, (column, text) => read(id, column, text)) }
}

function valuesOf(
  line: Readonly<Record<string, string>>,
  read: (column: string, text: string) => { value: unknown } | null,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(line).flatMap(([column, text]) => {
      const parsed = text === '' ? null : read(column, text)
      return parsed ? [[column, parsed.value]] : []
    }),
  )
}
