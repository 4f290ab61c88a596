import type { ProblemTexts } from './problemText.ts'

/** Why a file that somebody filled in can't be taken in. */
export const offlineFileProblems = {
  noTasksOfOwner: {
    status: 422,
    zh: '这个人在这个活动里没有任务。',
    en: 'This person has no task in this campaign.',
  },
  notOfflineFile: {
    status: 422,
    zh: '这不是 Runsheet 的离线文件。请选择同事填写后用“保存文件”存下、发回来的 .html。',
    en: 'This is not an offline file of Runsheet. Please choose the .html that a colleague filled in, saved with “Save file” and sent back.',
  },
  offlineFileBroken: {
    status: 422,
    zh: '这个文件不完整，或里面的数据被改坏了（邮件有时会截断文件）。请让对方打开原文件，重新“保存文件”，作为附件再发一次。',
    en: 'This file is not complete, or its data were damaged (mails sometimes cut files). Please have it saved again and sent as an attachment once more.',
  },
  offlineFileTooLarge: {
    status: 413,
    zh: '文件超过 {limit}，不会是 Runsheet 的离线文件。请选择同事发回来的 .html。',
    en: 'The file is larger than {limit}, which no offline file of Runsheet is. Please choose the .html that a colleague sent back.',
  },
  offlineFormatUnknown: {
    status: 422,
    zh: '这个文件是另一个版本的格式（第 {format} 版），这里读的是第 {known} 版。请重新导出一份，让对方把内容填到新文件里。',
    en: 'This file is of another format (version {format}); version {known} is read here. Please export it anew and have it filled in again.',
  },
  offlineFileForged: {
    status: 422,
    zh: '文件里的{parts}被改动过，与导出时不一致，不能导入。请重新导出一份，让对方在页面里填写。',
    en: 'In the file {parts} were changed since it was exported, so it can’t be imported. Please export it anew and have it filled in on the page.',
  },
  offlineOtherCampaign: {
    status: 409,
    zh: '这是活动“{name}”的文件，请到那个活动里导入。',
    en: 'This is a file of the campaign “{name}”; please import it there.',
  },
  offlineOtherWorkspace: {
    status: 409,
    zh: '这是另一个工作区“{workspace}”的文件（活动“{name}”），不能导入到这里。',
    en: 'This is a file of another workspace, “{workspace}” (campaign “{name}”), and can’t be imported here.',
  },
  offlineNothingFilled: {
    status: 422,
    zh: '这个文件里还没有填写内容。请让对方填写后点“保存文件”，把新存下的文件发回来。',
    en: 'Nothing is filled in in this file. Please have it filled in, saved with “Save file”, and the new file sent back.',
  },
  offlineAlreadyTaken: {
    status: 409,
    zh: '这份文件已经由{name}于 {day} 导入过，没有再改动任何内容。',
    en: 'This file was imported on {day} by {name} already; nothing was changed again.',
  },
  offlineCommentsOfOthers: {
    status: 403,
    zh: '替别人写入留言，需要活动负责人来导入。',
    en: 'Words of somebody else can only be taken in by a lead of the campaign.',
  },
} as const satisfies ProblemTexts
