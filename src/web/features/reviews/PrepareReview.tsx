import { useLocation, useSearchParams } from 'wouter'
import { phaseToReview, reviewKinds } from '#domain/review.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
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
  const { today } = useSession()
  const toast = useToast()
  const kind = reviewKinds.find((one) => one === search.get('kind')) ?? 'dailyStandup'
  const phase = kind === 'phaseReview' ? search.get('phase') || (phaseToReview(inOrder(phases.values()), today)?.id ?? '') : ''
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
        {kind === 'phaseReview' && isReady && (
          <Select
            label={words.phase}
            labelHidden
            value={phase}
            options={inOrder(phases.values()).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => show({ phase: value })}
          />
        )}
        <span className={styles.space} />
        {role !== 'viewer' && (
          <Button look="primary" busy={form.busy} disabledReason={isReady ? undefined : words.noPhases} onClick={form.submit}>
            {words.begin}
          </Button>
        )}
      </div>
      {form.error && (
        <p role="alert" className={styles.error}>
          {form.error}
        </p>
      )}
      {!isReady && (
        <EmptyState as="h2" title={words.noPhases} actions={<a href={paths.campaignSettings(campaign.id)}>{words.addPhases}</a>}>
          {words.noPhasesHelp}
        </EmptyState>
      )}
      {isReady && !data && <Spinner label={common.loading} />}
      {data && (
        <>
          <h2 className={styles.printed}>
            {[words.kind[kind], data.pack.phase].filter(Boolean).join(' · ')} {day(today)}
          </h2>
          <p className={styles.hint}>{words.notYetBegun(day(data.pack.since))}</p>
          <PackView pack={data.pack} />
        </>
      )}
    </div>
  )
}
