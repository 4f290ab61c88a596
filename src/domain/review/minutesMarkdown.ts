import type { Decision } from '../decision.ts'
import type { Language } from '../problem.ts'
import type { Review, ReviewNote, ReviewSection } from '../review.ts'
import { reviewSections } from '../review.ts'
import { reviewWords } from './reviewWords.ts'
import type { IssueLine, MilestoneLine, ProposalLine, ReviewPack, Said, TaskLine } from './reviewPack.ts'

export interface Minutes {
  campaign: string
  review: Review
  pack: ReviewPack
  notes: readonly ReviewNote[]
  decisions: readonly { decision: Decision; effect: Said }[]
  nameOf: (personId: string | null) => string
}

/** The minutes as text that reads as it is, in a chat too. */
export function minutesMarkdown(minutes: Minutes, language: Language): string {
  const words = reviewWords[language]
  const { campaign, review, pack, nameOf } = minutes
  const people = review.attendeeIds.map(nameOf).filter(Boolean).join(words.comma)
  const parts = [
    `# ${escaped(campaign)} · ${words.kind[review.kind]} ${review.day}`,
    `${words.host}${nameOf(review.hostId)}  \n${words.present}${people}`,
    part(
      words.health,
      pack.health.aspects.map(
        ({ aspect, level, reason }) => `${words.aspect[aspect]} ${words.level[level]}：${reason[language]}`,
      ),
    ),
    part(
      words.goals,
      pack.goals.map(({ name, sentence }) => `${name}：${sentence[language]}`),
    ),
    part(words.section.highlight, [...pack.highlights.map(({ text }) => text[language]), ...noted(minutes, 'highlight')]),
    part(words.section.shortfall, [...pack.shortfalls.map(({ text }) => text[language]), ...noted(minutes, 'shortfall')]),
    part(words.section.cause, noted(minutes, 'cause')),
    part(
      words.late,
      pack.late.map((line) => lateText(line, language)),
    ),
    part(
      words.issues,
      pack.issues.map((line) => issueText(line, language)),
    ),
    part(
      words.milestones,
      pack.milestones.map((line) => milestoneText(line, language)),
    ),
    part(
      words.proposals,
      pack.proposals.map((line) => proposalText(line, language)),
    ),
    part(
      words.earlierDecisions,
      pack.decisions.map(({ content, outcome, effect }) => joined([content, outcome, effect[language]], language)),
    ),
    part(
      words.decisions,
      minutes.decisions.map(({ decision }) => decisionText(decision, nameOf, language)),
    ),
    part(words.section.note, noted(minutes, 'note')),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function part(title: string, lines: string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${escaped(line)}`).join('\n')}`
}

function noted({ notes }: Minutes, section: ReviewSection): string[] {
  return reviewSections.includes(section) ? notes.filter((note) => note.section === section).map(({ text }) => text) : []
}

function lateText({ name, owner, days, cause, recovery }: TaskLine, language: Language): string {
  const words = reviewWords[language]
  return [`${name}（${owner || words.nobody}）`, words.daysLate(days), cause || words.causeMissing, recovery]
    .filter(Boolean)
    .join(words.semicolon)
}

function issueText({ number, description, owner, missedDays, countermeasure }: IssueLine, language: Language): string {
  const words = reviewWords[language]
  return [
    `#${number} ${description}（${owner || words.nobody}）`,
    missedDays > 0 ? words.promiseMissed(missedDays) : '',
    countermeasure,
  ]
    .filter(Boolean)
    .join(words.semicolon)
}

function milestoneText({ name, dueDate, days, isAtRisk, lateTasks }: MilestoneLine, language: Language): string {
  const words = reviewWords[language]
  return joined([name, dueDate, days > 0 && words.daysLate(days), isAtRisk && words.atRisk(lateTasks)], language)
}

function proposalText({ task, moves, milestones, by }: ProposalLine, language: Language): string {
  const words = reviewWords[language]
  return joined([words.proposal(task, moves), by, milestones.length > 0 && words.misses(milestones)], language)
}

function joined(parts: (string | false | null)[], language: Language): string {
  return parts.filter(Boolean).join(reviewWords[language].semicolon)
}

function decisionText(decision: Decision, nameOf: Minutes['nameOf'], language: Language): string {
  const words = reviewWords[language]
  const { content, reason, ownerId, dueDate } = decision
  return [content, reason && `${words.because}${reason}`, nameOf(ownerId), dueDate && words.by(dueDate)]
    .filter(Boolean)
    .join(words.semicolon)
}

/** What a person typed is text, and no heading, list or link. */
function escaped(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`)
}
