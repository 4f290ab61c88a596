import { useLocation, useSearch } from 'wouter'
import { addDays, isDay } from '#domain/day.ts'
import { displayValue } from '#domain/goal.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { useFormats } from '../../formats.ts'
import { Loaded } from '../../Loaded.tsx'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { FieldChanges } from '../../plan/FieldChanges.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { DayField } from '../../session/DayField.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import styles from './TimeMachine.module.css'

type Answer = OutputOf<Operations['timeMachine']['compare']>
type Row = Answer['tasks'][number]
type Kpi = Answer['kpis'][number]

/** 回看某一天: the campaign as it was known then, beside today. Nothing here can be changed. */
export function TimeMachine() {
  const { timeMachine: words } = useMessages()
  const { campaign } = usePlan()
  const { today } = useSession()
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('day') ?? ''
  const day = isDay(asked) && asked <= today ? asked : addDays(today, -7)
  const read = useRead('timeMachine', 'compare', { campaignId: campaign.id, day })
  return (
    <section aria-label={words.title} className={styles.screen}>
      <h2 className={styles.title}>{words.title}</h2>
      <div className={styles.day}>
        <DayField
          label={words.day}
          value={day}
          onChange={(next) => next && navigate(paths.timeMachine(campaign.id, { day: next }), { replace: true })}
        />
      </div>
      <Loaded read={read}>{(answer) => <Comparison answer={answer} />}</Loaded>
    </section>
  )
}

function Comparison({ answer: { past, now, kpis, plan, tasks } }: { answer: Answer }) {
  const { timeMachine: words, fields } = useMessages()
  const sum = ({ completed, total, late, percent }: Answer['now']) => words.sum(completed, total, late, percent)
  return (
    <>
      <dl className={styles.sums}>
        <dt>{words.past}</dt>
        <dd>{sum(past)}</dd>
        <dt>{words.now}</dt>
        <dd>{sum(now)}</dd>
      </dl>
      {kpis.length > 0 && (
        <Table
          label={words.kpis}
          rows={kpis}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: words.kpis, heading: true, cell: ({ name }) => name },
            { key: 'then', header: words.past, cell: kpiThenCell },
            { key: 'now', header: words.now, cell: kpiNowCell },
          ]}
        />
      )}
      {plan.length > 0 && (
        <Table
          label={words.plan}
          rows={plan}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: words.plan, heading: true, cell: ({ name }) => name },
            { key: 'what', header: words.what, cell: planCell },
          ]}
        />
      )}
      <Table
        label={words.tasks}
        rows={tasks}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.same} />}
        columns={[
          { key: 'name', header: fields.task.name, heading: true, cell: ({ name }) => name },
          { key: 'then', header: words.past, cell: thenCell },
          { key: 'now', header: words.now, cell: nowCell },
        ]}
      />
    </>
  )
}

const kpiThenCell = ({ past, unit }: Kpi) => <Standing standing={past} unit={unit} />
const kpiNowCell = ({ now, unit }: Kpi) => <Standing standing={now} unit={unit} />
const planCell = (row: Answer['plan'][number]) => <PlanChange row={row} />

function Standing({ standing: { value, target, pace }, unit }: { standing: Kpi['now']; unit: string }) {
  const { timeMachine: words } = useMessages()
  const language = useLanguage()
  const shown = (number: number) =>
    `${displayValue(String(Number(unit === '%' ? number.toFixed(2) : number.toPrecision(4))), language)}${unit}`
  if (value === null) return words.noValue
  return [
    target === null ? shown(value) : `${shown(value)} / ${shown(target)}`,
    pace !== null && words.pace(`${Math.round(pace * 100)}%`),
  ]
    .filter(Boolean)
    .join(' · ')
}

function PlanChange({ row }: { row: Answer['plan'][number] }) {
  const { baseline } = useMessages()
  return row.kind === 'changed' ? <FieldChanges row={row} /> : baseline.kind[row.kind]
}

const thenCell = ({ past }: Row) => <State state={past} missing="notThere" />
const nowCell = ({ now }: Row) => <State state={now} missing="gone" />

function State({ state, missing }: { state: Row['now']; missing: 'notThere' | 'gone' }) {
  const { timeMachine: words, fields } = useMessages()
  const { day } = useFormats()
  if (!state) return words[missing]
  return [
    fields.status[state.status],
    `${state.percentComplete}%`,
    [day(state.plannedStart), day(state.plannedFinish)].join(' – '),
  ].join(' · ')
}
