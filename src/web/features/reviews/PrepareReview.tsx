import { useLocation, useSearchParams } from 'wouter'
import { reviewKinds } from '#domain/review.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { PackView } from './PackView.tsx'
import styles from './Reviews.module.css'

/** The material of a meeting as it is now; beginning freezes it. */
export function PrepareReview() {
  const { reviews: words, common } = useMessages()
  const { campaign, phases, role } = usePlan()
  const [search, setSearch] = useSearchParams()
  const [, navigate] = useLocation()
  const { day } = useFormats()
  const toast = useToast()
  const kind = reviewKinds.find((one) => one === search.get('kind')) ?? 'dailyStandup'
  const phase = kind === 'phaseReview' ? (search.get('phase') ?? '') : ''
  const isReady = kind !== 'phaseReview' || phase !== ''
  const input = { campaignId: campaign.id, kind, ...(phase && { phaseId: phase }) }
  const { data } = useRead('reviews', 'prepare', input, { enabled: isReady })
  const form = useSubmit({
    fields: [],
    send: async () => {
      const { id } = await api.reviews.start(input)
      toast({ text: words.begun })
      navigate(paths.review(campaign.id, id))
    },
  })
  const show = (next: { kind?: string; phase?: string }) =>
    setSearch(new URLSearchParams({ kind, phase, ...next }), { replace: true })
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <SegmentedControl
          label={words.meetings}
          value={kind}
          onChange={(value) => show({ kind: value })}
          segments={reviewKinds.map((value) => ({ value, label: words.kind[value] }))}
        />
        {kind === 'phaseReview' && (
          <Select
            label={words.phase}
            labelHidden
            value={phase}
            placeholder={words.choosePhase}
            options={inOrder(phases.values()).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => show({ phase: value })}
          />
        )}
        <span className={styles.space} />
        {role !== 'viewer' && (
          <Button look="primary" busy={form.busy} disabledReason={isReady ? undefined : words.choosePhase} onClick={form.submit}>
            {words.begin}
          </Button>
        )}
      </div>
      {form.error && (
        <p role="alert" className={styles.error}>
          {form.error}
        </p>
      )}
      {isReady && !data && <Spinner label={common.loading} />}
      {data && (
        <>
          <p className={styles.hint}>{words.notYetBegun(day(data.pack.since))}</p>
          <PackView pack={data.pack} />
        </>
      )}
    </div>
  )
}
