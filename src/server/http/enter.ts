import { dayAt } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import type { CampaignRole, WorkspaceRole } from '#domain/roles.ts'
import { campaignRole, isAtLeast, isAtLeastInCampaign, tooSmall } from '#domain/roles.ts'
import type { NeededRole, Operation } from '#operations/operation.ts'
import type { CampaignContext, VisitorContext, Who, WorkspaceContext } from '../context.ts'
import { campaignAccess } from '../queries/campaignAccess.ts'
import { enterSession } from '../queries/sessions.ts'
import { enterToken, markTokenUsed } from '../queries/tokens.ts'
import type { Credential } from './caller.ts'
import { hashToken } from './caller.ts'
import { countCall, countWrong, refuseTooManyWrong } from './tokenCalls.ts'

/** Finds who calls and what they may, or throws: signed out 401, not to be seen 404, too small a role 403. */
export async function enter(
  visitor: VisitorContext,
  operation: Operation,
  credential: Credential,
  input: unknown,
): Promise<WorkspaceContext | CampaignContext> {
  const who =
    credential.kind === 'token'
      ? await holderOf(visitor, operation, credential)
      : await enterSession(visitor.tx, hashToken(credential.secret))
  if (!who || (who.isDemo && !visitor.config.demo)) throw new Problem('notSignedIn')
  const context = { ...visitor, who, today: who.pinnedToday ?? dayAt(visitor.now, who.timeZone) }
  if (isOfCampaign(operation.role)) return enterCampaign(context, operation, (input as { campaignId: string }).campaignId)
  if (!isAtLeast(who.role, operation.role as WorkspaceRole)) throw tooSmall(operation.role as WorkspaceRole, visitor.language)
  return context
}

/** For whom a token calls, where the operation is open to tokens and this one has its scope. */
async function holderOf(visitor: VisitorContext, operation: Operation, { secret }: Credential): Promise<Who | null> {
  await refuseTooManyWrong(visitor)
  const found = await enterToken(visitor.tx, hashToken(secret))
  if (!found) {
    countWrong(visitor)
    return null
  }
  countCall(found.tokenId, visitor.now)
  const { tokenId: _, scopes, ...who } = found
  if (!operation.scope) throw new Problem('notForTokens')
  if (!scopes.includes(operation.scope)) throw new Problem('wrongScope', { scope: operation.scope })
  await markTokenUsed(visitor.tx, found)
  return who
}

/** An archived campaign stays as it is. A repeated request is answered as before, so this is asked only of work that is to be done. */
export function refuseArchived(context: WorkspaceContext | CampaignContext, operation: Operation): void {
  if (operation.kind !== 'write' || operation.onArchived) return
  if ('campaign' in context && context.campaign.isArchived) throw new Problem('campaignArchived')
}

async function enterCampaign(context: WorkspaceContext, operation: Operation, campaignId: string): Promise<CampaignContext> {
  const isWrite = operation.kind === 'write'
  const access = await campaignAccess(context.tx, context.who, campaignId, isWrite)
  const role = access && campaignRole(access)
  if (!role) throw new Problem('notFound')
  if (access.isRemoved && !(isWrite && operation.onRemoved && role === 'lead')) throw new Problem('notFound')
  const needed = operation.role.slice('campaign:'.length) as CampaignRole
  if (!isAtLeastInCampaign(role, needed)) throw tooSmall(`campaign:${needed}`, context.language)
  return {
    ...context,
    campaign: { id: campaignId, role, revision: access.revision, isRemoved: access.isRemoved, isArchived: access.isArchived },
  }
}

function isOfCampaign(role: NeededRole): boolean {
  return role.startsWith('campaign:')
}
