import { safeFileName } from '#domain/fileName.ts'
import { offlineDocument } from '#domain/offlineFile/document.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import { offlinePage } from '../documents/offlinePage.ts'
import { FileAnswer } from '../http/files.ts'
import { offlineFacts } from './offlineFacts.ts'

const HTML = 'text/html; charset=utf-8'

export const offlineFiles: Handlers<'offlineFiles'> = {
  download: async (context, { ownerId }) => {
    const { fileName, bytes } = await offlineFile(context, ownerId ?? null)
    return new FileAnswer(fileName, HTML, bytes)
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
  const fileName = ['营销活动-执行跟踪', campaignName, ...(owner ? [owner] : [])].join('-')
  return { fileName: safeFileName(`${fileName}.html`), bytes: new TextEncoder().encode(document) }
}

const withoutScript = {
  zh: '请先把这个文件保存到电脑或手机，再用浏览器打开（邮件里的预览不能显示内容）。',
  en: 'Please save this file first and open it in a browser; the preview of a mail can’t show what is in it.',
}
