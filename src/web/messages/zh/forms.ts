export const forms = {
  changedMeanwhile: (theirs: string) => `别人刚改成：“${theirs}”。再次保存会以您的为准。`,
  chosenMeanwhile: (theirs: string) => `别人刚改成：“${theirs}”。再选一次会以您的为准。`,
  unreachable: '连不上服务器，填写的内容还在这里，请稍后再试。',
  missing: (what: string) => `请填写${what}。`,
  email: '请填写完整的邮箱地址，例如 name@company.com。',
  passwordShort: '密码至少 8 个字符。',
  showPassword: '显示密码',
  hidePassword: '隐藏密码',
  unreadableDay: '请填写日期，例如 6月1日 或 2024-06-01。',
  openCalendar: '打开日历',
  refused: '这里不能这样填写。',
}
