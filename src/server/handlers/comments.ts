import { v7 as newId } from 'uuid'
import { isOfThem, refuseAdding, refuseRemoving } from '#domain/attachment.ts'
import { changed, created, removed } from '#domain/change.ts'
import type { Comment } from '#domain/comment.ts'
import { refuseCommentEdit } from '#domain/comment.ts'
import { Problem } from '#domain/problem.ts'
import type { Issue } from '#domain/issue.ts'
import type { Task } from '#domain/task.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { campaignRolesOf } from '../queries/campaignAccess.ts'
import { commentById, commentsOn, subjectName } from '../queries/comments.ts'
import { noticeSubjects } from '#domain/notice/recordAddress.ts'
import { notify } from './notify.ts'
import { record } from './record.ts'
import { visibleSubject } from './subjects.ts'

export const comments: Handlers<'comments'> = {
  list: async (context, { subjectNoun, subjectId }) => {
    await visibleSubject(context, subjectNoun, subjectId)
    return { comments: await commentsOn(context, subjectNoun, subjectId) }
  },

  create: async (context, { mentionedIds = [], ...said }) => {
    const { who, campaign } = context
    const subject = await visibleSubject(context, said.subjectNoun, said.subjectId)
    const refused = refuseAdding(subject, { personId: who.personId, role: campaign.role })
    if (refused) throw refused
    const comment: Comment = {
      id: newId(),
      ...said,
      mentionedIds: [...new Set(mentionedIds)],
      authorId: who.personId,
      isEdited: false,
    }
    const recorded = await record(context, 'commentAdded', [created('comment', comment)])
    await tellMentioned(context, comment, subject, comment.mentionedIds, recorded.eventId)
    return { id: comment.id, ...recorded }
  },

  update: async (context, { commentId, text, mentionedIds = [] }) => {
    const { subject, createdAt, ...comment } = await visibleComment(context, commentId)
    const refused = refuseCommentEdit(comment, context.who.personId, new Date(createdAt), context.now)
    if (refused) throw refused
    const next = { text, mentionedIds: [...new Set(mentionedIds)], isEdited: true }
    if (text === comment.text) return record(context, 'commentChanged', [])
    const recorded = await record(context, 'commentChanged', [changed('comment', comment, next)])
    const added = next.mentionedIds.filter((id) => !comment.mentionedIds.includes(id))
    await tellMentioned(context, { ...comment, text }, subject, added, recorded.eventId)
    return recorded
  },

  remove: async (context, { commentId }) => {
    const comment = await visibleComment(context, commentId)
    const refused = refuseRemoving(comment, { personId: context.who.personId, role: context.campaign.role })
    if (refused) throw refused
    return record(context, 'commentRemoved', [removed('comment', commentId)])
  },
}

async function visibleComment(context: CampaignContext, id: string) {
  const comment = await commentById(context, id)
  if (!comment) throw new Problem('notFound')
  return { ...comment, subject: await visibleSubject(context, comment.subjectNoun, comment.subjectId) }
}

const MOST_TOLD = 200

/** Whom the words name hears of them, where they may see what the words are about. */
async function tellMentioned(
  context: CampaignContext,
  { subjectNoun, subjectId, text }: Comment,
  subject: Task | Issue | null,
  personIds: string[],
  eventId: string | null,
): Promise<void> {
  if (personIds.length === 0) return
  const roles = await campaignRolesOf(context, personIds)
  const params = { subject: await subjectName(context, subjectNoun, subjectId), text: text.slice(0, MOST_TOLD) }
  const noun = noticeSubjects.find((known) => known === subjectNoun)
  const about = noun ? { subjectNoun: noun, subjectId } : { subjectNoun: 'campaign' as const, subjectId: context.campaign.id }
  const sees = (id: string) => (roles.get(id) === 'guest' ? isOfThem(subject, id) : roles.has(id))
  const hearers = personIds.filter(sees)
  await notify(
    context,
    hearers.map((personId) => ({ kind: 'mentioned', personId, ...about, eventId, params })),
  )
}
