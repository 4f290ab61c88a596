import { Plus, Trash2 } from 'lucide-react'
import { AmountField } from '../../plan/kpis/AmountField.tsx'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import type { KpiDraft } from './kpiDraft.ts'
import styles from './TargetFields.module.css'

interface DimensionFieldsProps {
  draft: KpiDraft
  change: (patch: Partial<KpiDraft>) => void
  unit: string
}

/** What its values are told apart by, such as the channel, each with a target of its own where it has one; and where they come from. */
export function DimensionFields({ draft, change, unit }: DimensionFieldsProps) {
  const words = useKpiWords()
  const { dimensions } = draft
  const put = (at: number, patch: Partial<KpiDraft['dimensions'][number]>) =>
    change({ dimensions: dimensions.map((dimension, i) => (i === at ? { ...dimension, ...patch } : dimension)) })
  return (
    <>
      <FieldRow>
        <TextField
          label={words.dimensionName}
          value={draft.dimensionName}
          onChange={(dimensionName) => change({ dimensionName })}
          maxLength={50}
          placeholder={words.dimensionExample}
          hint={words.dimensionHint}
        />
        <TextField
          label={words.dataSource}
          value={draft.dataSource}
          onChange={(dataSource) => change({ dataSource })}
          maxLength={200}
          placeholder={words.dataSourceExample}
        />
      </FieldRow>
      {draft.dimensionName.trim() !== '' && (
        <div className={styles.dimensions}>
          {dimensions.map((dimension, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line is its place until it has a name
            <div key={at} className={styles.dimension}>
              <TextField
                label={words.dimensionValue(draft.dimensionName, at + 1)}
                value={dimension.name}
                onChange={(name) => put(at, { name })}
                maxLength={100}
              />
              <AmountField
                label={words.targetValue}
                unit={unit}
                value={dimension.targetValue}
                onChange={(targetValue) => put(at, { targetValue: targetValue ?? null })}
              />
              <IconButton
                label={words.removeDimension(dimension.name)}
                icon={<Trash2 size={16} />}
                onClick={() => change({ dimensions: dimensions.filter((_, i) => i !== at) })}
              />
            </div>
          ))}
          <div>
            <Button
              small
              icon={<Plus size={16} />}
              onClick={() => change({ dimensions: [...dimensions, { name: '', targetValue: null }] })}
            >
              {words.addDimension(draft.dimensionName)}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
