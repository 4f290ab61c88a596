/** The people whom one cell names: one is the owner; of several nobody is, and all are kept. */
export function readPeople(text: string): string[] {
  const whole = text.replace(/[^\S\n]+/g, ' ').trim()
  if (whole === '' || nobody.test(whole)) return []
  const parts = splitPeople(whole)
  return [...new Set(parts)]
}

const nobody = /^(?:[-—–/\\.?]+|无|暂无|待定|未定|空缺|tbd|tba|n\/?a|none|null|unassigned)$/i

function splitPeople(whole: string): string[] {
  const listed = clean(whole.split(/[、,，;；&＆+＋\n]|\s+and\s+|\s*和\s*(?=\S{2})|(?<=\S{2})\s*[与及]\s*(?=\S{2})/i))
  const both = listed.flatMap(splitSlash)
  return both.flatMap(splitSpace)
}

/** 市场部/张三 is one person with the department before the name. */
function splitSlash(text: string): string[] {
  const parts = clean(text.split(/[/／|｜]/))
  return parts.length > 1 && !parts.some((part) => department.test(part)) ? parts : [text]
}

const department = /(?:部|组|中心|公司|团队|处|科|室|局|代理商?|team|dept\.?|department|agency)$/i

/** 张三 李四: two Chinese names side by side. Latin names have spaces of their own. */
function splitSpace(text: string): string[] {
  const parts = text.split(/\s+/)
  return parts.length > 1 && parts.every((part) => /^[\u3400-\u9fff*]{2,4}$/.test(part) && !department.test(part))
    ? parts
    : [text]
}

function clean(parts: string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
