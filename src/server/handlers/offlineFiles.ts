import { safeFileName } from '#domain/fileName.ts'
import { offlineDocument } from '#domain/offlineFile/document.ts'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { offlinePage } from '../documents/offlinePage.ts'
import { FileAnswer } from '../http/files.ts'
import { markTaken, returnById } from '../queries/offlineReturns.ts'
import { offlineFacts } from './offlineFacts.ts'
import { chosenPatches, commentChanges, commentKey, compareReturn, describeItems, receive } from './offlineReturns.ts'
import { record } from './record.ts'
import { decideBatch } from './taskBatch.ts'

const HTML = 'text/html; charset=utf-8'
/** Leaves room for what stands around it, in bytes. */
const LONGEST_NAME = 120

export const offlineFiles: Handlers<'offlineFiles'> = {
  download: async (context, { ownerId }) => {
    const { fileName, bytes } = await offlineFile(context, ownerId ?? null)
    return new FileAnswer(fileName, HTML, bytes)
  },

  read: async (context) => {
    const sent = await receive(context, context.upload!.offlineFile!)
    const compared = await compareReturn(context, sent)
    const named = new Map(context.upload!.offlineFile!.tasks.map(({ id, name }) => [id, name]))
    return {
      returnId: sent.id,
      revision: context.campaign.revision,
      person: sent.personName,
      savedAt: sent.savedAt,
      madeAt: sent.madeAt,
      taken: sent.taken,
      items: sent.taken ? [] : describeItems(context, sent, compared),
      gone: compared.gone.map((id) => named.get(id) ?? ''),
    }
  },

  take: async (context, { returnId, basedOn, keys }) => {
    const sent = await returnById(context, returnId)
    if (!sent) throw new Problem('notFound')
    if (sent.taken) throw new Problem('offlineAlreadyTaken', { name: sent.taken.by, day: sent.taken.at.slice(0, 10) })
    const compared = await compareReturn(context, sent)
    const wanted = new Set(keys)
    const items = compared.items.filter(({ key }) => wanted.has(key))
    const update = chosenPatches(items)
    const { changes, refused } = await decideBatch(context, { basedOn, update })
    const comments = await commentChanges(
      context,
      sent,
      compared.comments.filter((comment) => wanted.has(commentKey(comment))),
    )
    const recorded = await record(context, 'offlineReturned', [...changes, ...comments])
    await markTaken(context, sent.id, Object.fromEntries(update.map(({ taskId, patch }) => [taskId, patch])), recorded.eventId)
    const nameOf = (id: string) => compared.now.get(id)?.name ?? ''
    return {
      ...recorded,
      taken: items.length + comments.length,
      left: refused.map(({ taskId, problem }) => `${nameOf(taskId)}: ${problemSentence(problem, context.language)}`),
    }
  },
}

/** The campaign as one .html with everything in it that the caller may see, or only the tasks of one owner. */
export async function offlineFile(
  context: CampaignContext,
  ownerId: string | null,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const facts = await offlineFacts(context, ownerId)
  const { campaignName } = facts.about
  const owner = facts.people.find(({ id }) => id === ownerId)?.name
  const document = offlineDocument({
    ...offlinePage(),
    language: context.language === 'zh' ? 'zh-CN' : 'en',
    title: `${campaignName} · ${context.language === 'zh' ? '执行跟踪' : 'Execution'}`,
    withoutScript: withoutScript[context.language],
    facts,
    answers: null,
  })
  const fileName = ['营销活动-执行跟踪', safeFileName(campaignName, LONGEST_NAME), ...(owner ? [owner] : [])].join('-')
  return { fileName: safeFileName(`${fileName}.html`), bytes: new TextEncoder().encode(document) }
}

const withoutScript = {
  zh: '请先把这个文件保存到电脑或手机，再用浏览器打开（邮件里的预览不能显示内容）。',
  en: 'Please save this file first and open it in a browser; the preview of a mail can’t show what is in it.',
}
