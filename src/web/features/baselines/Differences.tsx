import type { FrozenNoun } from '#domain/baseline.ts'
import { frozenNouns } from '#domain/baseline.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { FieldChanges } from '../../plan/FieldChanges.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import type { BadgeTone } from '../../ui/marks/Badge.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './Baselines.module.css'

type Difference = OutputOf<Operations['baselines']['compare']>['differences'][number]

/** What came, went and changed: in sum, then row by row. */
export function Differences({ differences }: { differences: Difference[] }) {
  const { baseline: words } = useMessages()
  if (differences.length === 0)
    return (
      <EmptyState as="h2" title={words.same}>
        {words.sameSentence}
      </EmptyState>
    )
  const count = (kind: Difference['kind']) => differences.filter((difference) => difference.kind === kind).length
  const moved = differences.filter(({ noun }) => noun === 'task').map(({ varianceDays }) => varianceDays ?? 0)
  const shift = words.shift(moved.filter((days) => days > 0).length, moved.filter((days) => days < 0).length)
  return (
    <>
      <p className={styles.summary}>
        {[words.summary(count('added'), count('removed'), count('changed')), shift].filter(Boolean).join(' · ')}
      </p>
      {frozenNouns.map((noun) => (
        <NounDifferences key={noun} noun={noun} differences={differences.filter((difference) => difference.noun === noun)} />
      ))}
    </>
  )
}

const tones: Record<Difference['kind'], BadgeTone> = { added: 'accent', removed: 'neutral', changed: 'inProgress' }

function NounDifferences({ noun, differences }: { noun: FrozenNoun; differences: Difference[] }) {
  const { baseline: words, fields } = useMessages()
  if (differences.length === 0) return null
  const columns: Column<Difference>[] = [
    { key: 'name', header: words.noun[noun], heading: true, cell: nameCell },
    {
      key: 'kind',
      header: words.what,
      short: true,
      cell: kindCell,
    },
    { key: 'fields', header: words.was, cell: fieldsCell },
    {
      key: 'days',
      header: fields.task.finishVariance,
      short: true,
      align: 'end',
      cell: daysCell,
    },
  ]
  return (
    <Panel title={words.noun[noun]} detail={String(differences.length)} flush>
      <Table label={words.noun[noun]} columns={columns} rows={differences} rowKey={({ id }) => id} />
    </Panel>
  )
}

const nameCell = (row: Difference) => <Name row={row} />
const kindCell = (row: Difference) => <Kind kind={row.kind} />
const fieldsCell = (row: Difference) => <FieldChanges row={row} />
const daysCell = ({ varianceDays }: Difference) => (varianceDays ? <Days days={varianceDays} /> : null)

function Kind({ kind }: Pick<Difference, 'kind'>) {
  const { baseline: words } = useMessages()
  return <Badge tone={tones[kind]}>{words.kind[kind]}</Badge>
}

function Name({ row: { noun, id, name } }: { row: Difference }) {
  const { campaign, tasks } = usePlan()
  return noun === 'task' && tasks.has(id) ? <a href={paths.sheet(campaign.id, { task: id })}>{name}</a> : name
}

function Days({ days }: { days: number }) {
  const { fields } = useMessages()
  return <span className={days > 0 ? styles.late : styles.early}>{days > 0 ? fields.late(days) : fields.early(-days)}</span>
}
