import type { ProblemTexts } from './problemText.ts'

export const attachmentProblems = {
  attachmentEmpty: { status: 422, zh: '“{name}”是空文件。', en: '“{name}” is empty.' },
  attachmentTooLarge: {
    status: 413,
    zh: '文件超过 {limit}。请压缩后再上传，或在说明里附上网盘链接。',
    en: 'The file is larger than {limit}. Please make it smaller, or give a link to it instead.',
  },
  contentIsNotItsType: {
    status: 422,
    zh: '“{name}”的内容不是 {type} 文件。请用原来的软件另存后再上传，或改回它真正的扩展名。',
    en: 'The content of “{name}” is not a {type} file. Please save it again with its own program, or give it its true ending.',
  },
  onlyThoseOfTheTask: {
    status: 403,
    zh: '只有活动成员和任务的负责人、协作方、审核人可以添加。',
    en: 'Only members of the campaign and the task’s owner, collaborators and reviewer can add to it.',
  },
  onlyItsAuthor: {
    status: 403,
    zh: '只有添加的人和活动负责人可以删除。',
    en: 'Only the person who added it and a campaign lead can remove it.',
  },
} as const satisfies ProblemTexts
