const department = /(?:部|组|中心|公司|团队|处|科|室|局|门店|事业群|代理商?|team|dept\.?|department|agency|office)$/i

/** 市场部 is a department, 销售部（陈昊） one with its contact, 陈昊 a person. */
export function readParticipant(name: string): { department: string | null; person: string | null } {
  const both = /^(.+?)\s*[（(]\s*(?:对接人?|负责人|联系人)?\s*[:：]?\s*([^（()）]{2,12})[)）]$/.exec(name.trim())
  const [, group = '', contact = ''] = both ?? []
  if (both && department.test(group) && !department.test(contact)) return { department: group, person: contact }
  return department.test(name.trim()) ? { department: name.trim(), person: null } : { department: null, person: name.trim() }
}
