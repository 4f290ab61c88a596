import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useKpiWords } from '../../plan/kpis/useKpiWords.ts'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { DimensionFields } from './DimensionFields.tsx'
import type { KpiDraft, KpiRow, MetricRow } from './kpiDraft.ts'
import { draftOf, emptyDraft } from './kpiDraft.ts'
import { MetricFields } from './MetricFields.tsx'
import { TargetFields } from './TargetFields.tsx'

interface KpiDialogProps {
  /** None adds one. */
  kpiId?: string
  onClose: () => void
  closeLabel: string
}

/** A KPI of the campaign: which metric, whose, how much by when, and how that spreads over the days. */
export function KpiDialog({ kpiId, onClose, closeLabel }: KpiDialogProps) {
  const words = useKpiWords()
  const { common } = useMessages()
  const { campaign } = usePlan()
  const kpis = useRead('kpis', 'list', { campaignId: campaign.id }).data?.kpis
  const metrics = useRead('metrics', 'list', {}).data?.metrics
  const kpi = kpis?.find(({ id }) => id === kpiId)
  if (!metrics || !kpis || (kpiId && !kpi))
    return (
      <Dialog title={kpiId ? words.editKpi : words.addKpi} closeLabel={closeLabel} onClose={onClose} wide>
        <Spinner label={common.loading} />
      </Dialog>
    )
  return <KpiForm kpi={kpi} metrics={metrics} onClose={onClose} closeLabel={closeLabel} />
}

interface KpiFormProps {
  kpi: KpiRow | undefined
  metrics: readonly MetricRow[]
  onClose: () => void
  closeLabel: string
}

function KpiForm({ kpi, metrics, onClose, closeLabel }: KpiFormProps) {
  const words = useKpiWords()
  const { common, forms } = useMessages()
  const { campaign } = usePlan()
  const store = usePlanStore()
  const [draft, setDraft] = useState<KpiDraft>(kpi ? draftOf(kpi) : emptyDraft)
  const change = (patch: Partial<KpiDraft>) => setDraft((before) => ({ ...before, ...patch }))
  const form = useSubmit<'metricId' | 'targetValue' | 'endDate' | 'likeKpiId'>({
    fields: ['metricId', 'targetValue', 'endDate', 'likeKpiId'],
    check: () => ({
      metricId: draft.metricId || draft.newMetric ? undefined : forms.missing(words.metric),
      targetValue: draft.targetValue === undefined ? words.unreadable : undefined,
      endDate: draft.startDate && draft.endDate && draft.endDate < draft.startDate ? words.endBeforeStart : undefined,
      likeKpiId: draft.shape === 'like' && !draft.likeKpiId ? words.chooseLike : undefined,
    }),
    send: async () => {
      const { eventId } = await save(campaign.id, kpi, draft)
      if (eventId) store.remember(eventId)
      await store.pull()
      onClose()
    },
  })
  const metric = metrics.find(({ id }) => id === draft.metricId) ?? draft.newMetric
  const title = kpi ? words.editKpi : words.addKpi
  return (
    <Dialog
      title={title}
      closeLabel={closeLabel}
      onClose={onClose}
      wide
      actions={
        <>
          <Button look="primary" busy={form.busy} onClick={form.submit}>
            {common.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <Form label={title} onSubmit={form.submit} error={form.error} attempt={form.attempt}>
        <MetricFields draft={draft} change={change} metrics={metrics} error={form.sentence('metricId')} />
        <TargetFields
          draft={draft}
          change={change}
          unit={metric?.unit ?? ''}
          kind={metric?.kind ?? 'cumulative'}
          kpiId={kpi?.id}
          sentence={form.sentence}
        />
        <DimensionFields draft={draft} change={change} unit={metric?.unit ?? ''} />
        <button type="submit" hidden>
          {common.save}
        </button>
      </Form>
    </Dialog>
  )
}

async function save(campaignId: string, kpi: KpiRow | undefined, draft: KpiDraft): Promise<{ eventId: string | null }> {
  const { newMetric, metricId, ...rest } = draft
  const fields = {
    ...rest,
    targetValue: rest.targetValue ?? null,
    metricId: newMetric ? (await api.metrics.create(newMetric)).id : metricId!,
    dimensions: rest.dimensions.filter(({ name }) => name.trim() !== ''),
  }
  return kpi ? api.kpis.update({ campaignId, kpiId: kpi.id, ...fields }) : api.kpis.create({ campaignId, ...fields })
}
