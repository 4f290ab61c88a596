import { ListFilter, Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import type { Task } from '#domain/task.ts'
import { taskStatuses } from '#domain/task.ts'
import { useMessages } from '../messages/MessagesProvider.tsx'
import type { TaskView } from '../paths.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { Select } from '../ui/fields/Select.tsx'
import { TextField } from '../ui/fields/TextField.tsx'
import type { Plan } from './plan.ts'
import { inOrder } from './plan.ts'
import { usePlan } from './PlanProvider.tsx'
import { NO_PHASE } from './taskBlocks.ts'
import { useIsPhone } from './useIsPhone.ts'
import { useOfTasks } from './useOfTasks.ts'
import styles from './TaskFilter.module.css'

interface TaskFilterProps {
  view: TaskView
  isFiltered: boolean
  onView: (patch: TaskView) => void
  nameOf: (personId: string) => string
  /** What this screen has besides: zoom, columns, ways out and in. */
  children?: ReactNode
}

/** Above every screen of tasks: which of them are shown. */
export function TaskFilter({ view, isFiltered, onView, nameOf, children }: TaskFilterProps) {
  const { sheet } = useMessages()
  const isPhone = useIsPhone()
  const [isOpen, setOpen] = useState(isFiltered && !view.q)
  return (
    <search className={styles.toolbar}>
      <div className={styles.search}>
        <TextField
          label={sheet.search}
          labelHidden
          type="search"
          placeholder={sheet.search}
          icon={<Search size={16} />}
          value={view.q ?? ''}
          onChange={(q) => onView({ q })}
        />
      </div>
      {isPhone && (
        <Button icon={<ListFilter size={16} />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {sheet.filter}
        </Button>
      )}
      {(!isPhone || isOpen) && <Filters view={view} onView={onView} nameOf={nameOf} />}
      {(!isPhone || isOpen) && <Mine view={view} onView={onView} />}
      {isFiltered && (
        <Button small look="quiet" icon={<X size={16} />} onClick={() => onView({ owner: '', status: '', phase: '', q: '' })}>
          {sheet.clearFilters}
        </Button>
      )}
      <span className={styles.space} />
      {children}
    </search>
  )
}

function Mine({ view, onView }: Pick<TaskFilterProps, 'view' | 'onView'>) {
  const { sheet } = useMessages()
  const { person } = useSession()
  const isMine = view.owner === person.id
  return (
    <Button small look="quiet" aria-pressed={isMine} onClick={() => onView({ owner: isMine ? '' : person.id })}>
      {sheet.mine}
    </Button>
  )
}

function Filters({ view, onView, nameOf }: Pick<TaskFilterProps, 'view' | 'onView' | 'nameOf'>) {
  const { sheet, fields, common } = useMessages()
  const { phases, tasks } = usePlan()
  const make = useCallback((all: Plan['tasks']) => ownersOf(all.values(), nameOf), [nameOf])
  const owners = useOfTasks(tasks, make, isSameOwner)
  const all = { value: 'all', label: sheet.all }
  const filter = (name: 'owner' | 'status' | 'phase', label: string, options: { value: string; label: string }[]) => (
    <Select
      label={label}
      labelHidden
      value={view[name] ?? 'all'}
      options={[{ ...all, label: common.labelled(label, sheet.all) }, ...options]}
      onChange={(value) => onView({ [name]: value === 'all' ? '' : value })}
    />
  )
  return (
    <div className={styles.filters}>
      {filter('status', sheet.filterStatus, [
        ...taskStatuses.map((status) => ({ value: status as string, label: fields.status[status] })),
        { value: 'late', label: sheet.late },
      ])}
      {filter('owner', sheet.filterOwner, owners)}
      {filter('phase', sheet.filterPhase, [
        ...inOrder(phases.values()).map(({ id, name }) => ({ value: id, label: name })),
        { value: NO_PHASE, label: sheet.noPhase },
      ])}
    </div>
  )
}

function isSameOwner(before: Task, after: Task): boolean {
  return before.ownerId === after.ownerId
}

function ownersOf(
  tasks: Iterable<{ ownerId: string | null }>,
  nameOf: (id: string) => string,
): { value: string; label: string }[] {
  const ids = new Set<string>()
  for (const { ownerId } of tasks) if (ownerId !== null) ids.add(ownerId)
  return [...ids].map((id) => ({ value: id, label: nameOf(id) })).toSorted((a, b) => a.label.localeCompare(b.label, 'zh-CN'))
}
