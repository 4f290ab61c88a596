import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CampaignKind } from '#domain/campaign.ts'
import { campaignKinds } from '#domain/campaign.ts'
import { itemKinds } from '#domain/planReview/item.ts'
import { api } from '../../../api.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { paths } from '../../../paths.ts'
import { DayField } from '../../../session/DayField.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { useToast } from '../../../ui/feedback/useToast.ts'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { Form } from '../../../ui/fields/Form.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { Dialog } from '../../../ui/floating/Dialog.tsx'
import { useSubmit } from '../../../useSubmit.ts'
import styles from './PlanReview.module.css'
import type { Review } from './useReview.ts'

interface FinishDialogProps {
  reviewId: string
  review: Review
  onLeft: (campaignId: string, left: string[]) => void
  onClose: () => void
}

/** The last look: name, kind and period of the campaign that the accepted items become. */
export function FinishDialog({ reviewId, review, onLeft, onClose }: FinishDialogProps) {
  const { planReview: words, fields, forms, common } = useMessages()
  const [, navigate] = useLocation()
  const toast = useToast()
  const { items, read } = review
  const accepted = items.filter(({ verdict }) => verdict === 'accepted')
  const open = items.filter(({ verdict }) => verdict === 'open').length
  const said = (kind: 'campaignName' | 'period') => accepted.find((item) => item.kind === kind)?.values
  const [name, setName] = useState(said('campaignName')?.name ?? read.data?.document.name.replace(/\.\w+$/, '') ?? '')
  const [kind, setKind] = useState<CampaignKind>(read.data?.suggestedKind ?? 'promotion')
  const [startDate, setStart] = useState(said('period')?.startDate ?? null)
  const [endDate, setEnd] = useState(said('period')?.endDate ?? null)
  const { submit, busy, error, attempt, sentence } = useSubmit({
    fields: ['name', 'endDate'],
    check: () => ({ name: name.trim() ? undefined : forms.missing(fields.campaign.name) }),
    send: async () => {
      await review.settled()
      const { id, left } = await api.planReviews.createCampaign({ reviewId, name, kind, startDate, endDate }, { key: reviewId })
      if (left.length > 0) return onLeft(id, left)
      toast({ text: words.made(name) })
      navigate(paths.overview(id))
    },
  })
  const counts = itemKinds
    .map((one) => [one, accepted.filter((item) => item.kind === one).length] as const)
    .filter(([one, count]) => count > 0 && one !== 'campaignName' && one !== 'period')
  return (
    <Dialog title={words.finishTitle} closeLabel={common.close} onClose={onClose}>
      <div className={styles.summary}>
        <p>{words.finishSentence(counts.map(([one, count]) => words.count(words.kind[one], count)).join(words.and))}</p>
        {open > 0 && <p>{words.finishOpen(open)}</p>}
      </div>
      <Form
        label={words.finishTitle}
        onSubmit={submit}
        error={error}
        attempt={attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={busy}>
              {words.finish}
            </Button>
            <Button onClick={onClose}>{common.cancel}</Button>
          </>
        }
      >
        <TextField
          label={fields.campaign.name}
          required
          value={name}
          error={sentence('name')}
          onChange={setName}
          maxLength={200}
        />
        <Select
          label={fields.campaign.kind}
          value={kind}
          options={campaignKinds.map((value) => ({ value, label: fields.campaignKind[value] }))}
          onChange={setKind}
        />
        <FieldRow>
          <DayField label={fields.campaign.startDate} value={startDate} onChange={setStart} />
          <DayField label={fields.campaign.endDate} value={endDate} error={sentence('endDate')} onChange={setEnd} />
        </FieldRow>
      </Form>
    </Dialog>
  )
}
