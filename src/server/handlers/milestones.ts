import { Problem } from '#domain/problem.ts'
import type { Fields } from '#domain/change.ts'
import type { Handlers } from '../context.ts'
import { createRow, removeRow, updateRow } from './campaignRow.ts'

export const milestones: Handlers<'milestones'> = {
  create: (context, milestone) =>
    createRow(
      context,
      'milestone',
      { dueDate: null, dateRule: 'by', reachedOn: null, note: '', ...milestone },
      notInFuture(context.today),
    ),
  update: (context, { milestoneId, basedOn, ...patch }) =>
    updateRow(context, 'milestone', milestoneId, basedOn, patch, notInFuture(context.today)),
  remove: (context, { milestoneId }) => removeRow(context, 'milestone', milestoneId),
}

const notInFuture = (today: string) => (milestone: Fields) => {
  const day = milestone.reachedOn as string | null
  if (day && day > today) throw new Problem('actualInFuture', { day, today }, { field: 'reachedOn' })
}
