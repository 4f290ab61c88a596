import { useMemo } from 'react'
import { directions, metricKinds } from '#domain/metric.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { useRead } from '../../reads.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import type { KpiDraft, MetricRow, NewMetric } from './kpiDraft.ts'

interface MetricFieldsProps {
  draft: KpiDraft
  change: (patch: Partial<KpiDraft>) => void
  metrics: readonly MetricRow[]
  error: string | undefined
}

/** Which metric of the library, or one that it does not have yet; what the campaign calls it, and who enters it. */
export function MetricFields({ draft, change, metrics, error }: MetricFieldsProps) {
  const words = useKpiWords()
  const { data } = useRead('people', 'list', {})
  const people = useMemo(
    () =>
      data?.people.filter(({ role }) => role !== null && role !== 'guest').map(({ id, name }) => ({ value: id, label: name })),
    [data],
  )
  const options = useMemo(
    () =>
      metrics.map(({ id, name, unit, kind, aliases }) => ({
        value: id,
        label: name,
        detail: [words.kinds[kind], unit].filter(Boolean).join(' · '),
        search: aliases.join(' '),
      })),
    [metrics, words],
  )
  const create = (name: string) => change({ metricId: null, newMetric: { name, unit: '', kind: 'cumulative', direction: 'up' } })
  const known = metrics.find(({ id }) => id === draft.metricId)
  return (
    <>
      {draft.newMetric ? (
        <NewMetricFields metric={draft.newMetric} onChange={(newMetric) => change({ newMetric })} />
      ) : (
        <Combobox
          label={words.metric}
          required
          value={draft.metricId}
          options={options}
          onChange={(metricId) => change({ metricId })}
          emptyText={words.noSuchMetric}
          onCreate={create}
          createLabel={words.createMetric}
          error={error}
          hint={known?.metricDefinition || words.metricHint}
        />
      )}
      <FieldRow>
        <TextField
          label={words.kpiName}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={200}
          placeholder={known?.name ?? draft.newMetric?.name}
          hint={words.kpiNameHint}
        />
        <Combobox
          label={words.enteredByWhom}
          value={draft.ownerId}
          options={people ?? []}
          onChange={(ownerId) => change({ ownerId })}
          emptyText={words.nobody}
          hint={words.enteredByHint}
        />
      </FieldRow>
    </>
  )
}

function NewMetricFields({ metric, onChange }: { metric: NewMetric; onChange: (metric: NewMetric) => void }) {
  const words = useKpiWords()
  return (
    <>
      <FieldRow>
        <TextField label={words.newMetric} required value={metric.name} onChange={(name) => onChange({ ...metric, name })} />
        <TextField
          label={words.unit}
          value={metric.unit}
          onChange={(unit) => onChange({ ...metric, unit })}
          maxLength={20}
          placeholder={words.unitExample}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={words.kind}
          value={metric.kind}
          options={metricKinds.map((value) => ({ value, label: words.kindSentences[value] }))}
          onChange={(kind) => onChange({ ...metric, kind })}
        />
        <Select
          label={words.direction}
          value={metric.direction}
          options={directions.map((value) => ({ value, label: words.directions[value] }))}
          onChange={(direction) => onChange({ ...metric, direction })}
        />
      </FieldRow>
    </>
  )
}
