import type { ProblemTexts } from './problemText.ts'

export const accessProblems = {
  notSignedIn: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  notFound: { status: 404, zh: '没有找到：它不存在，或您无权查看。', en: 'Not found: it does not exist, or you may not see it.' },
  notAllowed: { status: 403, zh: '您的角色不能这样做，需要：{role}。', en: 'Your role does not allow this; it needs: {role}.' },
  notFoundByLink: {
    status: 404,
    zh: '这个链接已失效或已被使用，请向邀请您的人索取新链接。',
    en: 'This link has expired or was used already; please ask for a new one.',
  },
  wrongSignIn: { status: 401, zh: '邮箱或密码不正确。', en: 'The e-mail address or the password is not right.' },
  wrongPassword: { status: 422, zh: '当前密码不正确。', en: 'The current password is not right.' },
  tooManyAttempts: {
    status: 429,
    zh: '尝试次数过多，请在 {minutes} 分钟后再试。',
    en: 'Too many attempts; please try again in {minutes} minutes.',
  },
  signUpClosed: {
    status: 403,
    zh: '这里不再接受注册，请向管理员索取邀请链接。',
    en: 'Sign-up is closed here; please ask an administrator for an invitation.',
  },
  emailTaken: {
    status: 409,
    zh: '这个邮箱已有账号，请用它登录。',
    en: 'This e-mail address has an account already; please sign in with it.',
  },
  foreignOrigin: { status: 403, zh: '请求来自别的网站，已拒绝。', en: 'The request came from another site and was refused.' },
  onlyLead: {
    status: 403,
    zh: '“{field}”属于计划，只有活动负责人可以修改。',
    en: '“{field}” belongs to the plan; only a campaign lead can change it.',
  },
  onlyOwner: {
    status: 403,
    zh: '只有任务负责人或活动负责人可以更新这个任务。',
    en: 'Only the task’s owner or a campaign lead can update this task.',
  },
  lastOwner: { status: 409, zh: '工作区至少要有一位所有者。', en: 'A workspace needs at least one owner.' },
  roleAboveYours: { status: 403, zh: '只有所有者可以任命或变更所有者。', en: 'Only an owner can make or change an owner.' },
  hasAccount: { status: 409, zh: '{name} 已有账号，不能再匹配。', en: '{name} has an account already and can’t be matched.' },
  noAccount: { status: 409, zh: '{name} 还没有账号，请先邀请。', en: '{name} has no account yet; please invite them first.' },
} as const satisfies ProblemTexts
