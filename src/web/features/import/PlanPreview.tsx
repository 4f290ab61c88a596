import { goalSentence } from '#domain/goal.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import styles from './PlanPreview.module.css'
import type { Reading } from './workbookCalls.ts'

type Draft = Reading['draft']
type Row = Draft['tasks'][number]

const MOST = 200

/** What will be created: the basics, and the tasks row by row. */
export function PlanPreview({ draft }: { draft: Draft }) {
  const { imports } = useMessages()
  return (
    <>
      <Basics draft={draft} />
      <Panel title={imports.tasks} detail={imports.taskCount(draft.tasks.length)} flush>
        <Tasks tasks={draft.tasks} />
      </Panel>
    </>
  )
}

function Basics({ draft: { campaign, goals, milestones, participants, phases } }: { draft: Draft }) {
  const { fields, imports, overview } = useMessages()
  const language = useLanguage()
  const { day, period } = useFormats()
  const facts: [string, string][] = [
    [fields.campaign.period, campaign.startDate ? period(campaign.startDate, campaign.endDate) : ''],
    [fields.campaign.planOwnerId, campaign.planOwner ?? ''],
    [fields.campaign.executionLeadId, campaign.executionLead ?? ''],
    [fields.campaign.goals, goals.map((goal) => goalSentence(goal, language)).join('；')],
    [
      fields.campaign.milestones,
      milestones
        .map(({ name, dueDate, dateRule }) => `${name}${dueDate ? ` ${overview.dueRule(day(dueDate), dateRule)}` : ''}`)
        .join('；'),
    ],
    [
      fields.campaign.phases,
      phases.map(({ name, startDate, endDate }) => `${name}${startDate ? ` ${period(startDate, endDate)}` : ''}`).join('；'),
    ],
    [
      fields.campaign.participants,
      participants.map(({ department, contact }) => [department, contact].filter(Boolean).join(' ')).join('；'),
    ],
  ]
  const said = facts.filter(([, value]) => value !== '')
  if (said.length === 0) return null
  return (
    <Panel title={imports.basics}>
      <dl className={styles.basics}>
        {said.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

function Tasks({ tasks }: { tasks: Row[] }) {
  const { fields, imports } = useMessages()
  const { day } = useFormats()
  const { task } = fields
  const columns: Column<Row>[] = [
    { key: 'name', header: task.name, heading: true, cell: (row) => row.name },
    { key: 'phase', header: task.phaseId, short: true, cell: (row) => row.phase },
    { key: 'owner', header: task.ownerId, short: true, cell: (row) => row.owner },
    { key: 'plannedStart', header: task.plannedStart, short: true, cell: (row) => day(row.plannedStart) },
    { key: 'plannedFinish', header: task.plannedFinish, short: true, cell: (row) => day(row.plannedFinish) },
    { key: 'actualStart', header: task.actualStart, short: true, cell: (row) => day(row.actualStart) },
    { key: 'actualFinish', header: task.actualFinish, short: true, cell: (row) => day(row.actualFinish) },
    { key: 'status', header: task.status, short: true, cell: (row) => row.status && fields.status[row.status] },
    { key: 'percent', header: task.percentComplete, align: 'end', cell: percentText },
    { key: 'statusNote', header: task.statusNote, cell: (row) => row.statusNote },
  ]
  return (
    <>
      <Table
        label={imports.tasks}
        columns={columns}
        rows={tasks.slice(0, MOST)}
        rowKey={(row) => `${row.sheet} ${row.row}`}
        empty={<p className={styles.note}>{imports.noTasks}</p>}
      />
      {tasks.length > MOST && <p className={styles.note}>{imports.more(tasks.length - MOST)}</p>}
    </>
  )
}

function percentText({ quantityPlanned, quantityDone, quantityUnit, percentComplete }: Row): string {
  if (quantityPlanned !== null) return `${quantityDone ?? 0}/${quantityPlanned} ${quantityUnit}`
  return percentComplete === null ? '' : `${percentComplete}%`
}
