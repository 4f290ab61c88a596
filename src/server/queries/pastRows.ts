import { sql } from 'kysely'
import type { Noun } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { KnownRow, PastChange } from '#domain/timeMachine.ts'
import type { CampaignContext } from '../context.ts'
import { columnsOf, tables } from './rows.ts'

/** Every row of the campaign of this noun, removed ones too. Of the noun campaign it is the one. */
export async function knownRows({ tx, who, campaign }: CampaignContext, noun: Noun): Promise<KnownRow[]> {
  const { table } = tables[noun]
  const here = sql.ref(noun === 'campaign' ? `${table}.id` : `${table}.campaignId`)
  const found = await sql<KnownRow>`
    select ${noun}::text as noun, ${sql.ref(`${table}.id`)} as id, ${sql.ref(`${table}.removed`)} as removed, to_jsonb(f) as fields
    from ${sql.table(table)} cross join lateral (select ${columnsOf(noun)}) f
    where ${sql.ref(`${table}.workspaceId`)} = ${who.workspaceId} and ${here} = ${campaign.id}`.execute(tx)
  return found.rows
}

/** Whether anything had happened in the campaign by the end of `day`. */
export async function hadBegun({ tx, who, campaign }: CampaignContext, day: Day): Promise<boolean> {
  const found = await sql<{ begun: boolean }>`
    select exists (select from event where workspace_id = ${who.workspaceId} and campaign_id = ${campaign.id}
      and at < (${day}::date + 1)::timestamp at time zone ${who.timeZone}) as begun`.execute(tx)
  return found.rows[0]!.begun
}

/** What happened in the campaign to rows of these nouns after the end of `day`, newest first. */
export async function changesAfter(
  { tx, who, campaign }: CampaignContext,
  nouns: readonly Noun[],
  day: Day,
): Promise<PastChange[]> {
  const found = await sql<PastChange>`
    select x.noun, x.row_id as id, x.kind, x.before
    from event e join event_change x on x.workspace_id = e.workspace_id and x.event_id = e.id and x.noun = any(${nouns}::text[])
    where e.workspace_id = ${who.workspaceId} and e.campaign_id = ${campaign.id}
      and e.at >= (${day}::date + 1)::timestamp at time zone ${who.timeZone}
    order by e.revision desc`.execute(tx)
  return found.rows
}
