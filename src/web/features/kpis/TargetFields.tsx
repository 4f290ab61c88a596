import type { Metric } from '#domain/metric.ts'
import { AmountField } from '../../plan/kpis/AmountField.tsx'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { DayField } from '../../session/DayField.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { DayTargets } from './DayTargets.tsx'
import type { KpiDraft } from './kpiDraft.ts'
import { LikeFields } from './LikeFields.tsx'
import { PhaseShares } from './PhaseShares.tsx'
import { ShapePreview } from './ShapePreview.tsx'
import styles from './TargetFields.module.css'
import { useLikeCourse } from './useLikeCourse.ts'

interface TargetFieldsProps {
  draft: KpiDraft
  change: (patch: Partial<KpiDraft>) => void
  unit: string
  kind: Metric['kind']
  kpiId: string | undefined
  sentence: (field: 'targetValue' | 'endDate' | 'likeKpiId') => string | undefined
}

/** How much by when, and how it spreads over the days: with a picture of what that comes to each day. */
export function TargetFields({ draft, change, unit, kind, kpiId, sentence }: TargetFieldsProps) {
  const words = useKpiWords()
  const { campaign, goals } = usePlan()
  const [likeCampaignId, chooseCampaign, like] = useLikeCourse(draft.likeKpiId)
  const outlooks = useRead('kpis', 'outlook', { campaignId: campaign.id }).data?.kpis
  const goalId = outlooks?.find((outlook) => outlook.kpiId === kpiId)?.goalId
  const goal = goalId ? goals.get(goalId) : undefined
  const period = { start: draft.startDate ?? campaign.startDate, end: draft.endDate ?? campaign.endDate }
  return (
    <>
      <FieldRow>
        <AmountField
          label={words.targetValue}
          unit={unit}
          value={draft.targetValue ?? null}
          onChange={(targetValue) => change({ targetValue })}
          error={sentence('targetValue')}
          hint={goal ? words.targetOfGoal : words.targetHint}
        />
        {kind === 'level' && (
          <AmountField
            label={words.startLevel}
            unit={unit}
            value={draft.startLevel}
            onChange={(startLevel) => change({ startLevel: startLevel ?? null })}
          />
        )}
      </FieldRow>
      <FieldRow>
        <DayField label={words.from} value={period.start} onChange={(startDate) => change({ startDate })} />
        <DayField label={words.to} value={period.end} onChange={(endDate) => change({ endDate })} error={sentence('endDate')} />
      </FieldRow>
      {kind !== 'ratio' && (
        <fieldset className={styles.shape}>
          <legend>{words.shape}</legend>
          <SegmentedControl
            label={words.shape}
            value={draft.shape}
            segments={(['even', 'phases', 'days', 'like'] as const).map((value) => ({ value, label: words.shapes[value] }))}
            onChange={(shape) => change({ shape })}
          />
          {draft.shape === 'phases' && <PhaseShares period={period} draft={draft} change={change} />}
          {draft.shape === 'days' && period.start && period.end && (
            <DayTargets period={{ start: period.start, end: period.end }} draft={draft} change={change} unit={unit} />
          )}
          {draft.shape === 'like' && (
            <LikeFields
              campaignId={likeCampaignId}
              onCampaign={chooseCampaign}
              draft={draft}
              change={change}
              error={sentence('likeKpiId')}
            />
          )}
          {period.start && period.end && period.start <= period.end && (
            <ShapePreview
              draft={draft}
              period={{ start: period.start, end: period.end }}
              like={like}
              unit={unit}
              target={Number(goal?.targetValue ?? draft.targetValue ?? 0)}
            />
          )}
        </fieldset>
      )}
    </>
  )
}
