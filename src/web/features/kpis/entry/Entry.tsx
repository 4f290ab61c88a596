import { ArrowLeft, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { Loaded } from '../../../Loaded.tsx'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { paths } from '../../../paths.ts'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { useRead } from '../../../reads.ts'
import { ButtonLink } from '../../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { HeldValues } from '../HeldValues.tsx'
import type { KpiRow, MetricRow } from '../kpiDraft.ts'
import styles from './Entry.module.css'
import { EntryGrid } from './EntryGrid.tsx'
import type { EntryColumn } from './entryRows.ts'
import { usePlanPerson } from '../../../plan/usePlanPerson.ts'

/** 填数: the days down, the KPIs across, to be typed into or pasted over from a sheet. */
export function Entry() {
  const words = useKpiWords()
  const { common } = useMessages()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const mayEnter = ({ ownerId }: KpiRow) => role === 'lead' || (role === 'member' && ownerId === person.id)
  const [search, setSearch] = useSearchParams()
  const kpis = useRead('kpis', 'list', { campaignId: campaign.id })
  const metrics = useRead('metrics', 'list', {}).data?.metrics
  const dimensions = useMemo(() => namesOf(kpis.data?.kpis ?? []), [kpis.data])
  const asked = search.get('dimension')
  const dimension = asked && dimensions.includes(asked) ? asked : null
  return (
    <div className={styles.entry}>
      <div className={styles.toolbar}>
        <a href={paths.kpis(campaign.id)} className={styles.back}>
          <ArrowLeft size={16} aria-hidden="true" /> {words.allKpis}
        </a>
        {dimensions.length > 0 && (
          <Select
            label={words.whichValues}
            labelHidden
            value={dimension ?? ''}
            placeholder={words.whole}
            options={[{ value: ' ', label: words.whole }, ...dimensions.map((name) => ({ value: name, label: name }))]}
            onChange={(next) => setSearch(next.trim() ? { dimension: next } : {}, { replace: true })}
          />
        )}
        {kpis.data && kpis.data.kpis.length > 0 && (
          <p className={styles.help}>
            <Undo2 size={14} aria-hidden="true" /> {words.entryHelp}
          </p>
        )}
      </div>
      <HeldValues />
      <Loaded read={kpis}>
        {({ kpis: rows }) =>
          rows.length === 0 ? (
            <div className={styles.empty}>
              <EmptyState
                as="h2"
                title={words.emptyTitle}
                actions={role === 'lead' && <ButtonLink href={paths.kpis(campaign.id)}>{words.addFirst}</ButtonLink>}
              >
                {role === 'lead' ? words.emptyEntry : words.emptyMember}
              </EmptyState>
            </div>
          ) : metrics ? (
            <EntryGrid key={dimension ?? ''} columns={columnsOf(rows, { metrics, dimension, mayEnter })} dimension={dimension} />
          ) : (
            common.loading
          )
        }
      </Loaded>
    </div>
  )
}

function namesOf(kpis: readonly KpiRow[]): string[] {
  return [...new Set(kpis.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)))]
}

function columnsOf(
  kpis: readonly KpiRow[],
  {
    metrics,
    dimension,
    mayEnter,
  }: { metrics: readonly MetricRow[]; dimension: string | null; mayEnter: (kpi: KpiRow) => boolean },
): EntryColumn[] {
  const library = new Map(metrics.map((metric) => [metric.id, metric]))
  return kpis
    .filter(({ dimensions }) => dimension === null || dimensions.some(({ name }) => name === dimension))
    .map((kpi) => {
      const { id, name, metricId } = kpi
      const metric = library.get(metricId)
      return {
        kpiId: id,
        name: name || (metric?.name ?? ''),
        unit: metric?.unit ?? '',
        kind: metric?.kind ?? 'cumulative',
        mayEnter: mayEnter(kpi),
      }
    })
}
