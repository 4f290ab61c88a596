import { useMemo } from 'react'
import { goalSentence } from '#domain/goal.ts'
import type { Health } from '#domain/health.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import { CampaignFilter } from './CampaignFilter.tsx'
import { useColumns } from './columns.tsx'
import { matching } from './filter.ts'
import { namesOfLeads } from './leads.ts'
import type { ListedCampaign } from './standing.ts'
import { byHealth, byNeed } from './standing.ts'
import { useFilter } from './useFilter.ts'

export function Campaigns({ campaigns }: { campaigns: readonly ListedCampaign[] }) {
  const { portfolio: words } = useMessages()
  const language = useLanguage()
  const { today } = useSession()
  const [filter, setFilter] = useFilter()
  const nameOf = useNames()
  const wordsOf = (campaign: ListedCampaign) =>
    [
      campaign.name,
      ...campaign.goals.map((goal) => goalSentence(goal, language)),
      ...namesOfLeads(campaign, nameOf),
      campaign.nextMilestone?.name,
    ].join(' ')
  const healths = useHealths(campaigns)
  const found = byHealth(byNeed(matching(campaigns, filter, wordsOf), today), healths, today)
  const columns = useColumns(campaigns, nameOf, healths)
  return (
    <>
      <CampaignFilter campaigns={campaigns} filter={filter} onChange={setFilter} />
      <Panel flush>
        <Table
          label={words.table}
          columns={columns}
          rows={found}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              as="h2"
              title={words.nothingFound}
              actions={<Button onClick={() => setFilter({ kind: null, text: '' })}>{words.clear}</Button>}
            >
              {words.nothingFoundHelp}
            </EmptyState>
          }
        />
      </Panel>
    </>
  )
}

/** How each campaign is; nothing of those where one is a guest. */
function useHealths(campaigns: readonly ListedCampaign[]): ReadonlyMap<string, Health> {
  const { data } = useRead('reviews', 'portfolio', {}, { enabled: campaigns.some(({ role }) => role !== 'guest') })
  return useMemo(() => new Map(data?.campaigns.map(({ id, health }) => [id, health])), [data])
}

/** The name of a person by id; empty until the people are there. */
function useNames(): (id: string) => string {
  const { data } = useRead('people', 'list', {})
  return useMemo(() => {
    const names = new Map(data?.people.map(({ id, name }) => [id, name]))
    return (id) => names.get(id) ?? ''
  }, [data])
}
