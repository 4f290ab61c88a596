import type { Block, Line } from './outline.ts'
import { emptyPassage, nameIn } from './passage.ts'
import type { Passage } from './passage.ts'
import { isTitleLike, labelIn } from './titles.ts'
import { isAside, topicOfTitle } from './topics.ts'
import type { Topic } from './topics.ts'

/** The nearest topic above a block; an aside further out wins, because everything inside a sample text is sample. */
export function topicOf(block: Block): Topic | null {
  const own = block.kind === 'line' ? block.topic : null
  const above = block.parents.map(({ topic }) => topic)
  return above.find(isAside) ?? own ?? above.findLast((topic) => topic !== null) ?? null
}

/** As `topicOf`, but a stage or a time in between does not end the section, nor does the label of an item of cost. */
export function sectionOf(block: Block): Topic | null {
  const lines = block.kind === 'line' ? [...block.parents, block] : block.parents
  const budget = lines.findIndex(({ heading, topic }) => heading && topic === 'budget')
  const topics = lines.filter(({ heading }, index) => budget === -1 || index <= budget || heading).map(({ topic }) => topic)
  return topics.find(isAside) ?? topics.findLast((topic) => topic !== null && !passing.has(topic)) ?? null
}

const passing: ReadonlySet<Topic> = new Set(['phases', 'period', 'overview'])

export function isLine(block: Block): block is Line {
  return block.kind === 'line'
}

/** The nearest line above that names what stands below it: a heading, or a short item with lines of its own. */
export function titleOf(block: Block): Passage {
  return block.parents.findLast(isName)?.passage ?? emptyPassage
}

/** What the lines around are about (`迎新营筹委会`): the nearest title that is no kind of section. */
export function subjectOf(block: Block): string {
  const subject = block.parents.findLast(
    (line) => isName(line) && !line.passage.text.endsWith(':') && topicOfTitle(line.passage.text) === null,
  )
  return subject && subject.passage.text.length <= 16 ? nameIn(subject.passage) : ''
}

function isName(line: Line): boolean {
  return line.heading || (line.children.length > 0 && isTitleLike(line.passage.text) && labelIn(line.passage.text) === undefined)
}
