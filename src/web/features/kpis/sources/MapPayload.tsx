import { Plus } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { FormDialog } from '../../../FormDialog.tsx'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { useDataAccessWords } from '../../../plan/kpis/useDataAccessWords.ts'
import { useKpiNames } from '../../../plan/kpis/useKpiNames.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { useRead } from '../../../reads.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useSubmit } from '../../../useSubmit.ts'
import type { Source } from './SourceCard.tsx'
import styles from './Sources.module.css'

type Paths = NonNullable<Source['paths']>

const emptyPaths: Paths = {
  list: '',
  day: 'day',
  metric: 'metric',
  dimension: '',
  value: 'value',
  numerator: '',
  denominator: '',
  kpis: [],
}

/** Which place of what a system sends means what, beside what it sent last. */
export function MapPayload({ source, onClose }: { source: Source; onClose: () => void }) {
  const words = useDataAccessWords()
  const { common } = useMessages()
  const { campaign } = usePlan()
  const [paths, setPaths] = useState(source.paths ?? emptyPaths)
  const put = (patch: Partial<Paths>) => setPaths((before) => ({ ...before, ...patch }))
  const form = useSubmit({
    fields: [],
    send: async () => {
      const kpis = paths.kpis.filter(({ written, kpiId }) => written.trim() && kpiId)
      await api.sources.update({ campaignId: campaign.id, sourceId: source.id, paths: { ...paths, kpis } })
      onClose()
    },
  })
  const field = (name: Exclude<keyof Paths, 'kpis'>, label: string, hint?: string) => (
    <TextField label={label} value={paths[name]} onChange={(value) => put({ [name]: value })} maxLength={200} hint={hint} />
  )
  return (
    <FormDialog title={words.mapPayload} submitLabel={common.save} form={form} onClose={onClose}>
      {source.lastPayload && <pre className={styles.payload}>{source.lastPayload}</pre>}
      <FieldRow>
        {field('list', words.pathList, words.pathListHint)}
        {field('day', words.pathDay, words.pathDayHint)}
      </FieldRow>
      <FieldRow>
        {field('metric', words.pathMetric, words.pathMetricHint)}
        {field('dimension', words.pathDimension)}
      </FieldRow>
      <FieldRow>
        {field('value', words.pathValue)}
        {field('numerator', words.pathNumerator)}
        {field('denominator', words.pathDenominator)}
      </FieldRow>
      <FieldKpis kpis={paths.kpis} onChange={(kpis) => put({ kpis })} />
    </FormDialog>
  )
}

function FieldKpis({ kpis, onChange }: { kpis: Paths['kpis']; onChange: (kpis: Paths['kpis']) => void }) {
  const words = useDataAccessWords()
  const { campaign } = usePlan()
  const nameOf = useKpiNames()
  const all = useRead('kpis', 'list', { campaignId: campaign.id }).data?.kpis ?? []
  const put = (at: number, patch: Partial<Paths['kpis'][number]>) =>
    onChange(kpis.map((entry, i) => (i === at ? { ...entry, ...patch } : entry)))
  return (
    <fieldset className={styles.kpis}>
      <legend>{words.fieldKpis}</legend>
      {kpis.map((entry, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is its place until it has a name
        <FieldRow key={at}>
          <TextField label={words.fieldKpi(at + 1)} value={entry.written} onChange={(written) => put(at, { written })} />
          <Select
            label="KPI"
            value={entry.kpiId}
            placeholder=""
            options={all.map(({ id }) => ({ value: id, label: nameOf(id).name }))}
            onChange={(kpiId) => put(at, { kpiId })}
          />
        </FieldRow>
      ))}
      <div>
        <Button small icon={<Plus size={16} />} onClick={() => onChange([...kpis, { written: '', kpiId: '' }])}>
          {words.addField}
        </Button>
      </div>
    </fieldset>
  )
}
