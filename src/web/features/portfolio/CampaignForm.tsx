import { useLocation } from 'wouter'
import type { CampaignKind } from '#domain/campaign.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { DayField } from '../../session/DayField.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './CampaignForm.module.css'
import type { CampaignDraft } from './draft.ts'
import { useDraft } from './draft.ts'
import { KindChoice } from './KindChoice.tsx'
import { LeadField } from './LeadField.tsx'
import { StartingPlanPreview } from './StartingPlanPreview.tsx'

export function CampaignForm({ startingKind }: { startingKind: CampaignKind }) {
  const { portfolio: words, fields, common } = useMessages()
  const [draft, change] = useDraft(startingKind)
  const form = useCreate(draft)
  return (
    <div className={styles.columns}>
      <Form
        label={words.newTitle}
        onSubmit={form.submit}
        error={form.error}
        attempt={form.attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={form.busy}>
              {words.submit}
            </Button>
            <ButtonLink href={paths.campaigns()}>{common.cancel}</ButtonLink>
          </>
        }
      >
        <TextField
          label={words.nameLabel}
          required
          hint={words.nameHint}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={form.sentence('name')}
        />
        <KindChoice value={draft.kind} onChange={(kind) => change({ kind })} />
        <FieldRow>
          <DayField
            label={fields.campaign.startDate}
            required
            hint={words.periodHint}
            value={draft.startDate}
            onChange={(startDate) => change({ startDate })}
            error={form.sentence('startDate')}
          />
          <DayField
            label={fields.campaign.endDate}
            required
            value={draft.endDate}
            onChange={(endDate) => change({ endDate })}
            min={draft.startDate ?? undefined}
            error={form.sentence('endDate')}
          />
        </FieldRow>
        <FieldRow>
          <LeadField
            label={fields.campaign.planOwnerId}
            hint={words.planOwnerHint}
            value={draft.planOwnerId}
            onChange={(planOwnerId) => change({ planOwnerId })}
          />
          <LeadField
            label={fields.campaign.executionLeadId}
            hint={words.leadHint}
            value={draft.executionLeadId}
            onChange={(executionLeadId) => change({ executionLeadId })}
          />
        </FieldRow>
        <Checkbox label={words.empty} checked={draft.isEmpty} onChange={(isEmpty) => change({ isEmpty })} />
      </Form>
      <StartingPlanPreview draft={draft} />
    </div>
  )
}

function useCreate(draft: CampaignDraft) {
  const { portfolio: words, forms } = useMessages()
  const [, navigate] = useLocation()
  const toast = useToast()
  const { name, startDate, endDate } = draft
  return useSubmit({
    fields: ['name', 'startDate', 'endDate'],
    check: () => ({
      name: name.trim() ? undefined : forms.missing(words.nameLabel),
      startDate: startDate ? undefined : words.needPeriod,
      endDate: !endDate ? words.needPeriod : startDate && endDate < startDate ? words.endBeforeStart : undefined,
    }),
    send: async () => {
      const { id } = await api.campaigns.create({ ...draft, startDate: startDate!, endDate: endDate! })
      toast({ text: words.created(name.trim()) })
      navigate(paths.sheet(id))
    },
  })
}
