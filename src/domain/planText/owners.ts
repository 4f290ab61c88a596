import { nameIn, slicePassage, splitPassage, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { chineseName, departmentEnd, englishOwner, functionName, nameAtEnd, ownerLabel, roleLabel } from './words/people.ts'
import { notTaskLabel, taskLabel } from './words/tasks.ts'

/** Who does it, and what is left to be done. */
export interface OwnedWork {
  owner: string
  work: Passage
  /** `labelled`, `stated`: the line says so (责任单位：…, 负责, @); `beside` and `parentheses`: names only stand there. */
  form: 'labelled' | 'stated' | 'beside' | 'parentheses'
}

/**
 * Finds the owner that a line gives its work in one of the forms people use; null where it names none. In a list of duties
 * (`inDuties`) any short label is the one who has the duty.
 */
export function readOwner(line: Passage, inDuties = false): OwnedWork | null {
  for (const read of [labelledOwner, mentionedOwner, ownerInColumns, responsibleOwner, ownerBeside, ownerInParentheses]) {
    const found = read(line, inDuties)
    if (found && found.owner !== '' && found.owner.length <= 40) return found
  }
  return null
}

/** A person, several, a department or a post. */
export function looksLikeOwner(text: string): boolean {
  const parts = text
    .trim()
    .split(/[、,/&和]|\s+and\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const known = parts.filter(isOwnerName).length
  if (known === parts.length) return known > 0
  return (
    parts.length > 1 &&
    parts.filter((part) => chineseName.test(part)).length * 2 >= parts.length &&
    parts.every((part) => /^[\u4e00-\u9fff]{2,4}$/.test(part))
  )
}

function isOwnerName(text: string): boolean {
  if (text.length > 30) return false
  const bare = text.replace(/\s*\([^()]{1,12}\)$/, '')
  if (!/[\u4e00-\u9fff]/.test(bare)) return englishOwner.test(bare)
  if (chineseName.test(bare) || isDepartment(bare)) return true
  const person = nameAtEnd.exec(bare)
  return person !== null && isDepartment(bare.slice(0, person.index))
}

function isDepartment(text: string): boolean {
  return functionName.test(text) || (text.length <= 20 && departmentEnd.test(text) && !/[的了在]/.test(text.slice(0, -2)))
}

/** `（负责人：杜若）`, `- owner: CRM team`, `责任部门：市场部`. */
function labelledOwner(line: Passage): OwnedWork | null {
  const match = new RegExp(
    `[(,;]?\\s*(?:[-–—]\\s*)?(?:${ownerLabel.source})(?:\\s*:\\s*|(?<=人)\\s+)([^();。]{1,40}?(?:\\([^()]{1,20}\\))?)\\s*(?=[);。]|,\\s*(?:\\d|due|by)|$)`,
    'i',
  ).exec(line.text)
  if (!match || match.index === 0) return null
  const owner = (match[1] ?? '').split(/,(?=\s*\d)/)[0]?.trim() ?? ''
  return { owner, work: without(line, match.index, match.index + match[0].length), form: 'labelled' }
}

/** `短视频种草 60 条 @内容组`, `@小鱼 预热海报`. */
function mentionedOwner(line: Passage): OwnedWork | null {
  const first = /^@([\w\u4e00-\u9fff.-]{2,12})\s+(?=\S)/.exec(line.text)
  if (first?.[1]) return { owner: first[1], work: slicePassage(line, first[0].length), form: 'stated' }
  const match =
    /\s*@\s*([\w\u4e00-\u9fff][\w\u4e00-\u9fff.-]*(?:\s[\u4e00-\u9fffA-Za-z]{1,6}(?![\w.]))?)(?=\s*(?:$|[\d(]|by\b|due\b|[a-z]+:\S))/.exec(
      line.text,
    )
  if (!match || match.index === 0) return null
  return { owner: (match[1] ?? '').trim(), work: without(line, match.index, match.index + match[0].length), form: 'stated' }
}

/** `宣讲 PPT 定稿｜唐静｜8/22`. */
function ownerInColumns(line: Passage): OwnedWork | null {
  const [work, ...rest] = splitPassage(line, /\|/g)
  const owner = rest.find(({ text }) => looksLikeOwner(text))
  return work && owner && rest.length > 1 && rest.length <= 4 ? { owner: nameIn(trimPassage(owner)), work, form: 'stated' } : null
}

/** `外联部：负责借用摊位`, `宣传板报：宣传部负责`, `由学术科技部负责联络`, `办公室负责后期审稿`. */
function responsibleOwner(line: Passage): OwnedWork | null {
  const { text } = line
  const agent =
    /(?:^|[,;:(]\s*)由\s*([^,;。:()]{2,24}?)(?:负责|作为?主力(?:推动)?|牵头|主导|承担|执行|安排|完成|协助)(?!人)/.exec(text)
  if (agent) {
    const from = agent.index + agent[0].length
    const work =
      agent[0].endsWith('负责') && text.slice(from).trim().length > 1 && !/^\s*[,;。)]/.test(text.slice(from))
        ? slicePassage(line, from)
        : without(line, agent.index, from)
    return { owner: (agent[1] ?? '').trim(), work, form: 'stated' }
  }
  const leading = /^([^:,;。()]{2,24}?(?:\([^()]{1,20}\))?)(?:\s*:\s*(?:主要)?负责|负责)(?!人|部门)\s*:?\s*(?=\S)/.exec(text)
  if (leading && looksLikeOwner(leading[1] ?? ''))
    return { owner: (leading[1] ?? '').trim(), work: slicePassage(line, leading[0].length), form: 'stated' }
  const trailing = /(?:^|[:,;(]\s*)([^:,;。()]{2,16}?)负责(?=\s*(?:[,;。)]|$))/.exec(text)
  if (!trailing || trailing.index === 0) return null
  return {
    owner: (trailing[1] ?? '').trim(),
    work: without(line, trailing.index, trailing.index + trailing[0].length),
    form: 'stated',
  }
}

/** `李丹妮、潘昕——海报制作`, `物料设计 —— 设计组 小满`, `赵满刚：市场营销`. */
function ownerBeside(line: Passage, inDuties: boolean): OwnedWork | null {
  const match = /\s*(?:——|—|–| - |:(?![^()]*\)))\s*/.exec(line.text)
  if (!match || match.index === 0) return null
  const left = slicePassage(line, 0, match.index)
  const right = withoutTime(slicePassage(line, match.index + match[0].length))
  if (right.text.trim() === '') return null
  if (roleLabel.test(left.text.trim())) return null
  if (looksLikeOwner(left.text) && looksLikeOwner(right.text))
    return inDuties && fullName.test(right.text.trim()) ? { owner: nameIn(trimPassage(right)), work: left, form: 'beside' } : null
  if (looksLikeOwner(left.text)) return { owner: nameIn(left), work: right, form: 'beside' }
  const isRight = looksLikeOwner(right.text)
  const isShortLabel = left.text.length <= 6 && !taskLabel.test(left.text) && !notTaskLabel.test(left.text)
  if (inDuties && isShortLabel && !isRight) return { owner: nameIn(left), work: right, form: 'beside' }
  if (match[0].includes(':') && !inDuties) return null
  return isRight ? { owner: nameIn(right), work: left, form: 'beside' } : null
}

const fullName = /^[A-Z][a-z]+ [A-Z][a-z'’-]+$/

/** `小北（9/6～9/8）`, `Kevin, due 8/25`: who, without when. */
function withoutTime(right: Passage): Passage {
  const time = /\s*(?:\([^()]*\d[^()]*\)|,\s*(?:due|by|before|截止)?\s*[\d./月日]+\s*(?:之?前)?)\s*$/i.exec(right.text)
  const who = time ? slicePassage(right, 0, time.index) : right
  return looksLikeOwner(who.text) ? who : right
}

/** `完成场地签约（冯锐）`, `Sign stand contract (Jonas, by 31 March)`. */
function ownerInParentheses(line: Passage): OwnedWork | null {
  const match = /\(([^()]{2,40})\)\s*[;。,.]?\s*$/.exec(line.text)
  if (!match || match.index === 0) return null
  const inner = slicePassage(line, match.index + 1, match.index + 1 + (match[1] ?? '').length)
  const parts = inner.text.split(/,\s*/)
  const owner = parts.find((part) => looksLikeOwner(part))
  if (owner === undefined || !parts.every((part) => part === owner || /\d|前|by|due/i.test(part))) return null
  return { owner: owner.trim(), work: without(line, match.index, line.text.length), form: 'parentheses' }
}

/** What stands before and after the cut, joined. */
function without(line: Passage, from: number, to: number): Passage {
  const before = slicePassage(line, 0, from)
  const after = trimPassage(slicePassage(line, to), ')')
  if (after.text === '') return before
  return {
    text: `${before.text},${after.text}`,
    shown: `${before.shown}，${after.shown}`,
    at: [...before.at, before.at.at(-1) ?? 0, ...after.at],
  }
}
