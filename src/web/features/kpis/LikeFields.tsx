import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import type { KpiDraft } from './kpiDraft.ts'
import styles from './TargetFields.module.css'

interface LikeFieldsProps {
  campaignId: string | null
  onCampaign: (campaignId: string) => void
  draft: KpiDraft
  change: (patch: Partial<KpiDraft>) => void
  error: string | undefined
}

/** The KPI of an earlier campaign whose course the target takes. */
export function LikeFields({ campaignId, onCampaign, draft, change, error }: LikeFieldsProps) {
  const words = useKpiWords()
  const { campaign } = usePlan()
  const campaigns = useRead('campaigns', 'list', {}).data?.campaigns
  const metrics = useRead('metrics', 'list', {}).data?.metrics
  const kpis = useRead('kpis', 'list', { campaignId: campaignId ?? '' }, { enabled: campaignId !== null }).data?.kpis
  const nameOf = (kpi: { name: string; metricId: string }) =>
    kpi.name || (metrics?.find(({ id }) => id === kpi.metricId)?.name ?? '')
  return (
    <div className={styles.wide}>
      <FieldRow>
        <Select
          label={words.likeCampaign}
          value={campaignId ?? ''}
          placeholder={draft.likeKpiId ? words.likeChosen : words.choose}
          options={(campaigns ?? [])
            .filter(({ id, role }) => id !== campaign.id && role !== 'guest')
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next) => {
            onCampaign(next)
            change({ likeKpiId: null })
          }}
        />
        <Select
          label={words.likeKpi}
          value={draft.likeKpiId ?? ''}
          placeholder={words.choose}
          options={(kpis ?? []).map((kpi) => ({ value: kpi.id, label: nameOf(kpi) }))}
          onChange={(likeKpiId) => change({ likeKpiId })}
          error={error}
        />
      </FieldRow>
    </div>
  )
}
