import type { Fields } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { createRowBelow, removeRow, updateRow } from './campaignRow.ts'

export const participants: Handlers<'participants'> = {
  create: (context, participant) =>
    createRowBelow(context, 'participant', { departmentId: null, personId: null, role: 'member', ...participant }, somebody),
  update: (context, { participantId, basedOn, ...patch }) =>
    updateRow(context, 'participant', participantId, basedOn, patch, somebody),
  remove: (context, { participantId }) => removeRow(context, 'participant', participantId),
}

function somebody(participant: Fields): void {
  if (!participant.departmentId && !participant.personId)
    throw new Problem('participantNeedsSomebody', {}, { field: 'departmentId' })
}
