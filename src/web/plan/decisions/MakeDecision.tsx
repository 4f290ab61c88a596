import { useState } from 'react'
import { api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { DateField } from '../../ui/fields/DateField.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import { usePersonOptions } from '../taskDrawer/PersonOf.tsx'
import { readTypedDay } from '../typedDay.ts'
import { useTakeBack } from '../useTakeBack.ts'
import type { Carried } from './CarriedChanges.tsx'
import { CarriedChanges, carriedNow } from './CarriedChanges.tsx'

interface MakeDecisionProps {
  reviewId?: string
  issueId?: string
  onClose: () => void
}

/** What changes, why, who does it until when, which KPI it should move; with what it changes at once. */
export function MakeDecision({ reviewId, issueId, onClose }: MakeDecisionProps) {
  const { decisions: words, forms, common, drawer } = useMessages()
  const { campaign } = usePlan()
  const store = usePlanStore()
  const toast = useToast()
  const { undo } = useTakeBack()
  const people = usePersonOptions()
  const kpis = useKpiOptions()
  const [said, setSaid] = useState({ content: '', reason: '', expectedEffect: '' })
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const [dueDate, setDueDate] = useState<string | null>(null)
  const [kpiId, setKpiId] = useState<string | null>(null)
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(null)
  const [carried, setCarried] = useState<Carried>({})
  const form = useSubmit({
    fields: ['content', 'effectiveFrom', 'kpiId'],
    check: () => ({ content: said.content.trim() ? undefined : forms.missing(words.field.content) }),
    send: async () => {
      const given = { ...said, ownerId, dueDate, kpiId, effectiveFrom: kpiId ? effectiveFrom : null }
      const about = { campaignId: campaign.id, ...(reviewId && { reviewId }), ...(issueId && { issueId }) }
      const made = await api.decisions.make({ ...about, ...given, ...carriedNow(carried, { ownerId, dueDate }) })
      if (made.eventId) store.remember(made.eventId)
      toast({ text: words.made(made.number), action: { label: common.undo, onPress: undo } })
      onClose()
      await store.pull().catch(() => {})
    },
  })
  const text = (field: keyof typeof said) => ({
    label: words.field[field],
    value: said[field],
    onChange: (value: string) => setSaid({ ...said, [field]: value }),
    maxLength: field === 'content' ? 2000 : 10_000,
  })
  return (
    <FormDialog title={words.make} submitLabel={words.make} form={form} onClose={onClose}>
      <TextArea {...text('content')} required error={form.sentence('content')} />
      <TextArea {...text('reason')} />
      <FieldRow>
        <Combobox
          label={words.field.ownerId}
          value={ownerId}
          options={people}
          onChange={setOwnerId}
          emptyText={drawer.nobodyMatches}
          placeholder={drawer.typeName}
        />
        <DayField label={words.field.dueDate} value={dueDate} onChange={setDueDate} />
      </FieldRow>
      <FieldRow>
        <Combobox
          label={words.field.kpiId}
          value={kpiId}
          options={kpis}
          onChange={setKpiId}
          emptyText={words.noKpi}
          placeholder={words.noKpi}
          error={form.sentence('kpiId')}
        />
        {kpiId && <DayField label={words.field.effectiveFrom} value={effectiveFrom} onChange={setEffectiveFrom} />}
      </FieldRow>
      <TextArea {...text('expectedEffect')} />
      <CarriedChanges carried={carried} onChange={setCarried} />
    </FormDialog>
  )
}

export function useKpiOptions() {
  const { campaign } = usePlan()
  const kpis = useRead('kpis', 'list', { campaignId: campaign.id }).data?.kpis ?? []
  const metrics = useRead('metrics', 'list', {}).data?.metrics ?? []
  const nameOf = (metricId: string) => metrics.find(({ id }) => id === metricId)?.name ?? ''
  return kpis.map(({ id, name, metricId }) => ({ value: id, label: name || nameOf(metricId) }))
}

export function DayField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string | null
  onChange: (day: string | null) => void
}) {
  const { forms } = useMessages()
  const { campaign } = usePlan()
  const { today } = useSession()
  const { day } = useFormats()
  return (
    <DateField
      label={label}
      value={value}
      onChange={onChange}
      parse={(text) => readTypedDay(text, campaign, today) ?? undefined}
      format={day}
      unreadable={forms.unreadableDay}
      calendarLabel={forms.openCalendar}
    />
  )
}
