import type { ProblemTexts } from './problemText.ts'

export const requestProblems = {
  invalidInput: { status: 422, zh: '{field}：{reason}', en: '{field}: {reason}' },
  bodyTooLarge: {
    status: 413,
    zh: '内容超过 {limit}，请分几次提交。',
    en: 'The content is larger than {limit}; please send it in parts.',
  },
  notJson: { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The request is not valid JSON.' },
  unreadableText: {
    status: 422,
    zh: '“{field}”里有无法保存的字符，请删除后重试。',
    en: '“{field}” holds a character that can’t be kept; please delete it and try again.',
  },
  keyReused: { status: 422, zh: '同一个幂等键已用于另一个请求。', en: 'This idempotency key was used for another request.' },
  unexpected: {
    status: 500,
    zh: '出了意外的错误，您的数据没有改变。请重试；若再次发生，请把编号 {reference} 告诉管理员。',
    en: 'Something unexpected went wrong and nothing was changed. Please try again; if it happens again, give the administrator the number {reference}.',
  },
  busy: { status: 503, zh: '数据库正忙，请稍后重试。', en: 'The database is busy; please try again in a moment.' },
  conflict: {
    status: 409,
    zh: '在您修改期间，别人也改了“{fields}”。',
    en: 'Somebody else changed “{fields}” while you were editing.',
  },
  nameTaken: { status: 409, zh: '“{name}”已存在。', en: '“{name}” exists already.' },
  unknownTimeZone: { status: 422, zh: '没有“{zone}”这个时区。', en: 'There is no time zone “{zone}”.' },
  onlyInDemo: { status: 409, zh: '只有演示工作区可以固定日期。', en: 'Only the demonstration can be pinned to a day.' },
  unknownReference: {
    status: 422,
    zh: '“{field}”指向的记录不在这里，或已被移除。请另选一个。',
    en: '“{field}” points to something that is not here, or was removed. Please choose another.',
  },
  idTaken: { status: 409, zh: '这个编号已被使用，请重试。', en: 'This id is taken already; please try again.' },
  participantNeedsSomebody: { status: 422, zh: '请填写部门或人员。', en: 'Please give a department or a person.' },
} as const satisfies ProblemTexts
