import { changed } from '#domain/change.ts'
import type { ChangeRequest } from '#domain/confirmation.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { campaignName } from '../queries/campaigns.ts'
import { rowOfCampaign } from './campaignRow.ts'
import { tellAnswered } from './confirmationNotices.ts'
import { record } from './record.ts'

export const changeRequests: Handlers<'changeRequests'> = {
  answer: async (context, { changeRequestId, decision, answer = '' }) => {
    const { tx, who, campaign, today } = context
    const request = (await rowOfCampaign(context, 'changeRequest', changeRequestId)) as unknown as ChangeRequest
    if (request.state !== 'open') throw new Problem('requestAnswered')
    const next = { state: decision, answer: answer.trim(), answeredById: who.personId, answeredOn: today }
    const type = decision === 'accepted' ? 'requestAccepted' : 'requestDeclined'
    const recorded = await record(context, type, [changed('changeRequest', request, next)])
    await tellAnswered(context, await campaignName(tx, who.workspaceId, campaign.id), request.personId, next, recorded.eventId)
    return recorded
  },
}
