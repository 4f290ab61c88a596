import { dayAt } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import { campaignRole } from '#domain/roles.ts'
import type { Task } from '#domain/task.ts'
import { isOpen } from '#domain/task.ts'
import { workspaceNow } from '#domain/workspaceClock.ts'
import { actAddress, readAct } from '../actLink.ts'
import type { CampaignContext, Handlers, VisitorContext, Who } from '../context.ts'
import { workspaceOfLink } from '../linkToken.ts'
import { addAttempts, attemptsSince } from '../queries/accounts.ts'
import { taskOfAct } from '../queries/acts.ts'
import { announce } from '../queries/announcements.ts'
import { campaignAccess } from '../queries/campaignAccess.ts'
import { campaignName } from '../queries/campaigns.ts'
import { progressOnDay } from '../queries/progressUpdates.ts'
import { knownSecret, workspaceSecret } from '../queries/secrets.ts'
import { openWorkspace } from '../queries/sessions.ts'
import { progressUpdates } from './progressUpdates.ts'
import { tasks, visibleTask } from './tasks.ts'

const MINUTES = 15
const MOST_TRIES = 60
const MOST_WRITES = 60

export const acts: Handlers<'acts'> = {
  open: async (visitor, { token }) => {
    const { context, task } = await enterByLink(visitor, token, false)
    return describe(context, task)
  },

  record: async (visitor, { token, ...says }) => {
    const { context, task } = await enterByLink(visitor, token, true)
    await countWrite(context, task.id)
    // Said twice, or after it was said elsewhere, it is as true as the first time.
    if (isOpen(task)) await perform(context, task, says)
    await announce(context.tx, context, ['task', 'progressUpdate', 'event'])
    return describe(context, await visibleTask(context, task.id))
  },

  link: async (context, { taskId }) => {
    const { tx, who, today: day } = context
    const { ownerId: personId } = await visibleTask(context, taskId)
    if (!personId) throw new Problem('noOwner')
    const secret = await workspaceSecret(tx, who.workspaceId)
    return { address: actAddress({ workspaceId: who.workspaceId, personId, taskId, day }, secret), day }
  },
}

interface Says {
  finish?: true
  percentComplete?: number
  quantityDone?: number
  note?: string
  issue?: string
}

async function perform(context: CampaignContext, task: Task, { finish, issue, ...progress }: Says): Promise<void> {
  const about = { taskId: task.id, day: context.today }
  if (issue !== undefined) return void (await tasks.update(context, { taskId: task.id, issue }))
  if (!finish) return void (await progressUpdates.record(context, { ...about, ...progress }))
  if (!task.reviewerId) {
    const all = task.quantityPlanned === null ? {} : { quantityDone: task.quantityPlanned }
    return void (await progressUpdates.record(context, { ...about, status: 'completed', ...all }))
  }
  if (task.reviewState !== 'submitted') await tasks.submitForReview(context, { taskId: task.id })
}

/** As whom, and for which task: all of it from the token, none of it from the caller. Throws where the link does not lead there any more. */
async function enterByLink(
  visitor: VisitorContext,
  token: string,
  writes: boolean,
): Promise<{ context: CampaignContext; task: Task }> {
  const { tx, now, config } = visitor
  await refuseGuessing(visitor)
  const dead = () => {
    visitor.whenRefused((later) => addAttempts(later, [guesses(visitor)]))
    return new Problem('deadLink')
  }
  const workspaceId = workspaceOfLink(token)
  if (!workspaceId) throw dead()
  await openWorkspace(tx, workspaceId)
  const secret = await knownSecret(tx, workspaceId)
  const scope = secret && readAct(token, secret)
  const found = scope && (await taskOfAct(tx, scope))
  if (!found || (found.isDemo && !config.demo)) throw dead()
  const { campaignId, accountId, role, ...rest } = found
  const who: Who = { ...rest, accountId: accountId ?? '', role: role ?? 'guest' }
  const today = dayAt(workspaceNow(now, who), who.timeZone)
  if (scope.day !== today) throw new Problem('linkExpired')
  const access = await campaignAccess(tx, who, campaignId, writes)
  const inCampaign = access && !access.isRemoved && campaignRole(access)
  if (!inCampaign) throw dead()
  if (access.isArchived) throw new Problem('campaignArchived')
  const campaign = { id: campaignId, role: inCampaign, revision: access.revision }
  const context: CampaignContext = { ...visitor, upload: null, who, today, campaign }
  const task = await visibleTask(context, scope.taskId)
  // The lock came after the first look: whose task it is may have changed meanwhile.
  if (task.ownerId !== who.personId) throw dead()
  return { context, task }
}

async function describe(context: CampaignContext, task: Task) {
  const { tx, who, today, campaign } = context
  const { name, plannedFinish, actualFinish, percentComplete, quantityPlanned, quantityDone, quantityUnit } = task
  const { reviewState, statusNote, issue } = task
  return {
    personName: who.name,
    language: who.language,
    today,
    campaignName: await campaignName(tx, who.workspaceId, campaign.id),
    hasReviewer: task.reviewerId !== null,
    recordedToday: (await progressOnDay(context, [task.id], today)).has(task.id),
    task: {
      name,
      plannedFinish,
      actualFinish,
      percentComplete,
      quantityPlanned,
      quantityDone,
      quantityUnit,
      reviewState,
      statusNote,
      issue,
    },
  }
}

async function refuseGuessing(visitor: VisitorContext): Promise<void> {
  const tries = await attemptsSince(visitor.tx, guesses(visitor), since(visitor))
  if (tries >= MOST_TRIES) throw new Problem('tooManyAttempts', { minutes: MINUTES })
}

async function countWrite(context: CampaignContext, taskId: string): Promise<void> {
  const subject = `act:${context.who.personId}:${taskId}`
  if ((await attemptsSince(context.tx, subject, since(context))) >= MOST_WRITES)
    throw new Problem('tooManyAttempts', { minutes: MINUTES })
  await addAttempts(context.tx, [subject])
}

function guesses({ address }: VisitorContext): string {
  return `act:${address}`
}

function since({ now }: VisitorContext): Date {
  return new Date(now.getTime() - MINUTES * 60_000)
}
