import { useLocation, useSearch } from 'wouter'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import styles from './Baselines.module.css'
import { Differences } from './Differences.tsx'

const TODAY = 'today'

/** 基准对比: what differs between a baseline and today's plan, or another baseline. The address says which. */
export function Baselines() {
  const { baseline: words } = useMessages()
  const { campaign } = usePlan()
  const read = useRead('baselines', 'list', { campaignId: campaign.id })
  return (
    <Loaded read={read}>
      {({ baselines }) =>
        baselines.length === 0 ? (
          <EmptyState
            as="h2"
            title={words.screen}
            actions={<ButtonLink href={paths.overview(campaign.id)}>{words.toOverview}</ButtonLink>}
          >
            {words.none}
          </EmptyState>
        ) : (
          <Comparison numbers={baselines.map(({ number }) => number)} />
        )
      }
    </Loaded>
  )
}

function Comparison({ numbers }: { numbers: number[] }) {
  const { baseline: words } = useMessages()
  const { campaign } = usePlan()
  const [, navigate] = useLocation()
  const query = new URLSearchParams(useSearch())
  const from = numbers.find((number) => String(number) === query.get('from')) ?? numbers[0]!
  const to = numbers.find((number) => String(number) === query.get('to')) ?? null
  const read = useRead('baselines', 'compare', { campaignId: campaign.id, number: from, ...(to !== null && { with: to }) })
  const show = (view: { from: string; to: string }) =>
    navigate(paths.baselines(campaign.id, { from: view.from, to: view.to === TODAY ? '' : view.to }), { replace: true })
  const options = numbers.map((number) => ({ value: String(number), label: words.number(number) }))
  const toValue = to === null ? TODAY : String(to)
  return (
    <section aria-label={words.screen} className={styles.screen}>
      <div className={styles.choice}>
        <Select
          label={words.from}
          value={String(from)}
          options={options}
          onChange={(value) => show({ from: value, to: toValue })}
        />
        <Select
          label={words.to}
          value={toValue}
          options={[{ value: TODAY, label: words.today }, ...options]}
          onChange={(value) => show({ from: String(from), to: value })}
        />
      </div>
      <Loaded read={read}>{({ differences }) => <Differences differences={differences} />}</Loaded>
    </section>
  )
}
