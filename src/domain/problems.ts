interface ProblemText {
  /** The HTTP status that a caller of the API gets. */
  status: number
  zh: string
  en: string
}

/** Every refusal of the product, in one place: what happened and what to do, in the users' words. `{name}` is filled in. */
export const problems = {
  notSignedIn: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  notFound: { status: 404, zh: '没有找到：它不存在，或您无权查看。', en: 'Not found: it does not exist, or you may not see it.' },
  notAllowed: { status: 403, zh: '您的角色不能这样做，需要：{role}。', en: 'Your role does not allow this; it needs: {role}.' },
  invalidInput: { status: 422, zh: '{field}：{reason}', en: '{field}: {reason}' },
  fileMissing: { status: 400, zh: '找不到文件 {file}。', en: 'There is no file {file}.' },
} as const satisfies Record<string, ProblemText>
