import { useState } from 'react'
import { directions, metricKinds } from '#domain/metric.ts'
import { api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useDataAccessWords } from '../../plan/kpis/useDataAccessWords.ts'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import type { Metric } from './metric.ts'

interface MetricFormProps {
  /** None adds one. */
  metric?: Metric
  metrics: readonly Metric[]
  onClose: () => void
}

type Draft = Omit<Metric, 'id' | 'position' | 'aliases'> & { aliases: string }

export function MetricForm({ metric, metrics, onClose }: MetricFormProps) {
  const words = useDataAccessWords()
  const kpiWords = useKpiWords()
  const { common, forms } = useMessages()
  const [draft, setDraft] = useState<Draft>(metric ? draftOf(metric) : emptyDraft)
  const put = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  const form = useSubmit<'name' | 'unit' | 'numeratorId' | 'denominatorId'>({
    fields: ['name', 'unit', 'numeratorId', 'denominatorId'],
    check: () => ({ name: draft.name.trim() ? undefined : forms.missing(words.name) }),
    send: async () => {
      const isRatio = draft.kind === 'ratio'
      const fields = {
        ...draft,
        name: draft.name.trim(),
        numeratorId: isRatio ? draft.numeratorId : null,
        denominatorId: isRatio ? draft.denominatorId : null,
        aliases: draft.aliases
          .split(/[、,，;；\n]/)
          .map((alias) => alias.trim())
          .filter(Boolean),
      }
      if (metric) await api.metrics.update({ metricId: metric.id, ...fields })
      else await api.metrics.create(fields)
      onClose()
    },
  })
  const sides = [
    { value: '', label: words.noSide },
    ...metrics
      .filter(({ kind, id }) => kind === 'cumulative' && id !== metric?.id)
      .map(({ id, name }) => ({ value: id, label: name })),
  ]
  const title = metric ? words.editMetric : words.addMetric
  return (
    <FormDialog title={title} submitLabel={common.save} form={form} onClose={onClose}>
      <FieldRow>
        <TextField
          label={words.name}
          required
          value={draft.name}
          onChange={(name) => put({ name })}
          maxLength={200}
          error={form.sentence('name')}
        />
        <TextField
          label={kpiWords.unit}
          value={draft.unit}
          onChange={(unit) => put({ unit })}
          maxLength={20}
          placeholder={kpiWords.unitExample}
          error={form.sentence('unit')}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={kpiWords.kind}
          value={draft.kind}
          options={metricKinds.map((value) => ({ value, label: kpiWords.kindSentences[value] }))}
          onChange={(kind) => put({ kind })}
        />
        <Select
          label={kpiWords.direction}
          value={draft.direction}
          options={directions.map((value) => ({ value, label: kpiWords.directions[value] }))}
          onChange={(direction) => put({ direction })}
        />
      </FieldRow>
      {draft.kind === 'ratio' && (
        <FieldRow>
          <Select
            label={words.numerator}
            value={draft.numeratorId ?? ''}
            options={sides}
            onChange={(id) => put({ numeratorId: id || null })}
            error={form.sentence('numeratorId')}
          />
          <Select
            label={words.denominator}
            value={draft.denominatorId ?? ''}
            options={sides}
            onChange={(id) => put({ denominatorId: id || null })}
            error={form.sentence('denominatorId')}
          />
        </FieldRow>
      )}
      <TextArea
        label={words.definition}
        value={draft.metricDefinition}
        onChange={(metricDefinition) => put({ metricDefinition })}
        rows={2}
      />
      <TextField
        label={kpiWords.dataSource}
        value={draft.dataSource}
        onChange={(dataSource) => put({ dataSource })}
        maxLength={200}
        placeholder={kpiWords.dataSourceExample}
      />
      <TextField label={words.aliases} value={draft.aliases} onChange={(aliases) => put({ aliases })} hint={words.aliasesHint} />
    </FormDialog>
  )
}

const emptyDraft: Draft = {
  name: '',
  unit: '',
  kind: 'cumulative',
  direction: 'up',
  numeratorId: null,
  denominatorId: null,
  dataSource: '',
  metricDefinition: '',
  aliases: '',
}

function draftOf({ id: _id, position: _position, aliases, ...rest }: Metric): Draft {
  return { ...rest, aliases: aliases.join('、') }
}
