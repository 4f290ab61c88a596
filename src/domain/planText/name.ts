import type { FoundName } from './draft.ts'
import type { Line, Outline } from './outline.ts'
import { nameIn, slicePassage, spanOf, trimPassage } from './passage.ts'
import type { Passage } from './passage.ts'
import { isLine, topicOf } from './sections.ts'
import { isAside } from './topics.ts'
import { nameLabel, themeLabel } from './words/labels.ts'

/** What the document calls the campaign: a labelled name, else the title, else the theme. */
export function findName(outline: Outline): FoundName | null {
  const lines = outline.blocks.filter(isLine)
  const name = labelled(lines, nameLabel) ?? titleLine(lines) ?? labelled(lines, themeLabel)
  if (!name) return null
  const span = spanOf(name)
  return { value: nameIn(name), quote: outline.source.slice(span.from, span.to), ...span, doubts: [] }
}

function labelled(lines: Line[], pattern: RegExp): Passage | null {
  for (const line of lines) {
    if (isAside(topicOf(line)) && !line.heading) continue
    const colon = line.passage.text.indexOf(':')
    const label = colon === -1 ? line.passage.text : line.passage.text.slice(0, colon)
    if (!pattern.test(label.trim())) continue
    const value = colon === -1 ? null : trimPassage(slicePassage(line.passage, colon + 1))
    const below = line.children.find(isLine)
    const found = value && value.text !== '' ? value : line.heading && below ? trimPassage(below.passage) : null
    if (found && found.text.length <= 60) return found
  }
  return null
}

/** The first heading, or the first line that reads like a title of a plan; a section heading is none. */
function titleLine(lines: Line[]): Passage | null {
  const opening = lines.slice(0, 8)
  const notice = opening.find(({ passage }) => /^关于.{4,60}的(?:通知|请示|公告|意见|函)$/.test(passage.text))
  if (notice) return trimTitle(notice.passage)
  const heading = opening.find(({ marker, rank }) => marker === '#' && rank <= 2)
  if (
    heading &&
    heading === lines[0] &&
    heading.topic !== 'purpose' &&
    heading.topic !== 'background' &&
    heading.topic !== 'period'
  )
    return trimTitle(heading.passage)
  const plan = opening.find(
    ({ passage }) =>
      planWord.test(passage.text) &&
      passage.text.length <= 60 &&
      !/[。;]/.test(passage.text) &&
      !/^[^:]{1,8}:/.test(passage.text),
  )
  if (plan) return trimTitle(withLineAbove(opening, plan))
  const first = lines[0]
  const bracketed = first && /^【([^【】]{4,40})】/.exec(first.passage.text)?.[1]
  if (bracketed) return slicePassage(first.passage, 1, bracketed.length + 1)
  const quoted = first && /[“"《]([^”"》]{4,40})[”"》]\s*$/.exec(first.passage.text)
  if (first && quoted?.[1]) return slicePassage(first.passage, quoted.index + 1, quoted.index + 1 + quoted[1].length)
  return first && first.heading && first.topic === null && first.passage.text.length >= 4 ? trimTitle(first.passage) : null
}

const planWord =
  /(?:策划案?|方案|计划书?|企划书?|执行案|规划|策划书|行动计划|\bplan|proposal|brief|strategy)(?:\s*[(（].*|\s+(?:FY)?\s?\d{2,4})?\s*$/i

/** A title set over two lines: the name above, the kind of document below. */
function withLineAbove(opening: Line[], plan: Line): Passage {
  const above = opening[opening.indexOf(plan) - 1]
  const bare =
    /^\s*(?:20\d{2}年?)?\s*(?:春季|夏季|秋季|冬季|年度)?\s*(?:\d+个?月)?[A-Za-z]*(?:传播|营销|活动|推广|执行|总体|整合)*(?:策划案?|方案|计划书?|企划书?|策划书)\s*$/.test(
      plan.passage.text,
    )
  return bare && above && above.passage.text.length <= 40 ? above.passage : plan.passage
}

/** Without the name of the kind of document at the end (…策划书). */
function trimTitle(passage: Passage): Passage {
  const trimmed = trimPassage(passage, '#')
  const kind =
    /(?:\s*[—–-]+\s*)?(?:详细|完整|整体|总体|整合营销)*(?:营销)?(?:策划案|策划书|策划方案|策划|执行方案|实施方案|总体方案|方案|企划书|执行案|(?<=的)(?:通知|请示|公告|意见|函))\s*(?:[(（][^)）]*[)）])?$/.exec(
      trimmed.text,
    )
  const named = kind && kind.index >= 4 ? trimPassage(slicePassage(trimmed, 0, kind.index)) : trimmed
  const official = /^关于(?:开展|举办|组织|印发|做好)?(.{4,}?)的?$/.exec(named.text)
  return official
    ? slicePassage(
        named,
        named.text.indexOf(official[1] ?? ''),
        named.text.indexOf(official[1] ?? '') + (official[1]?.length ?? 0),
      )
    : named
}
