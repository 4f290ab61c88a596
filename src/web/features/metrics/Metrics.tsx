import { Pencil, Plus, Search, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { isAtLeast } from '#domain/roles.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useDataAccessWords } from '../../plan/kpis/useDataAccessWords.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import type { Metric } from './metric.ts'
import { MetricForm } from './MetricForm.tsx'
import styles from './Metrics.module.css'
import { RemoveMetric } from './RemoveMetric.tsx'

type Asked = { kind: 'add' } | { kind: 'edit' | 'remove'; metric: Metric }

/** 指标库: what the workspace measures campaigns by. */
export function Metrics() {
  const words = useDataAccessWords()
  const { settings } = useMessages()
  const { person } = useSession()
  const isMember = isAtLeast(person.role, 'member')
  const read = useRead('metrics', 'list', {}, { enabled: isMember })
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  if (!isMember) return <NotFound />
  const close = () => setAsked(null)
  const metrics = read.data?.metrics ?? []
  const found = metrics.filter((metric) =>
    [metric.name, ...metric.aliases].some((name) => name.toLowerCase().includes(text.trim().toLowerCase())),
  )
  return (
    <Page
      header={
        <PageHeader
          parent={<a href={paths.settings()}>{settings.title}</a>}
          title={words.metrics}
          actions={
            <Button look="primary" icon={<Plus size={16} />} onClick={() => setAsked({ kind: 'add' })}>
              {words.addMetric}
            </Button>
          }
        />
      }
    >
      <div className={styles.page}>
        <p className={styles.help}>{words.metricsHelp}</p>
        <div className={styles.search}>
          <TextField
            label={words.search}
            labelHidden
            type="search"
            placeholder={words.search}
            icon={<Search size={16} />}
            value={text}
            onChange={setText}
          />
        </div>
        <Loaded read={read}>
          {() => (
            <Panel flush>
              <MetricTable metrics={found} all={metrics} onAsk={setAsked} />
            </Panel>
          )}
        </Loaded>
      </div>
      {asked?.kind === 'add' && <MetricForm metrics={metrics} onClose={close} />}
      {asked?.kind === 'edit' && <MetricForm metric={asked.metric} metrics={metrics} onClose={close} />}
      {asked?.kind === 'remove' && <RemoveMetric metric={asked.metric} onClose={close} />}
    </Page>
  )
}

interface MetricTableProps {
  metrics: readonly Metric[]
  all: readonly Metric[]
  onAsk: (asked: Asked) => void
}

function MetricTable({ metrics, all, onAsk }: MetricTableProps) {
  const words = useDataAccessWords()
  const columns = useColumns(all, onAsk)
  return (
    <Table
      label={words.metrics}
      columns={columns}
      rows={metrics}
      rowKey={({ id }) => id}
      empty={<p className={styles.none}>{words.nothingFound}</p>}
    />
  )
}

function useColumns(all: readonly Metric[], onAsk: (asked: Asked) => void): Column<Metric>[] {
  const words = useDataAccessWords()
  const kpiWords = useKpiWords()
  const { person } = useSession()
  const nameOf = (id: string | null) => all.find((metric) => metric.id === id)?.name
  return [
    { key: 'name', header: words.name, heading: true, cell: ({ name }) => name },
    { key: 'unit', header: kpiWords.unit, short: true, cell: ({ unit }) => unit },
    {
      key: 'kind',
      header: kpiWords.kind,
      short: true,
      cell: ({ kind, direction, numeratorId, denominatorId }) => (
        <>
          {kpiWords.kinds[kind]} · {kpiWords.directions[direction]}
          {numeratorId && denominatorId && (
            <span className={styles.second}>
              {nameOf(numeratorId)} / {nameOf(denominatorId)}
            </span>
          )}
        </>
      ),
    },
    { key: 'definition', header: words.definition, cell: ({ metricDefinition }) => metricDefinition },
    { key: 'source', header: kpiWords.dataSource, cell: ({ dataSource }) => dataSource },
    { key: 'aliases', header: words.aliases, cell: ({ aliases }) => <span className={styles.second}>{aliases.join('、')}</span> },
    ...(isAtLeast(person.role, 'admin')
      ? [
          {
            key: 'acts',
            header: '',
            align: 'end' as const,
            short: true,
            cell: (metric: Metric) => (
              <span className={styles.acts}>
                <IconButton
                  label={`${words.editMetric} ${metric.name}`}
                  icon={<Pencil size={16} />}
                  onClick={() => onAsk({ kind: 'edit', metric })}
                />
                <IconButton
                  label={`${words.removeMetric} ${metric.name}`}
                  icon={<Trash2 size={16} />}
                  onClick={() => onAsk({ kind: 'remove', metric })}
                />
              </span>
            ),
          },
        ]
      : []),
  ]
}
