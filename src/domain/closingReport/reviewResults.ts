import type { DecisionResult, LessonResult, ReviewResult } from './closingReport.ts'
import { amountFigure, nothing } from './figure.ts'
import { reportWords } from './reportWords.ts'
import type { ReportSource } from './source.ts'

/** The meetings, oldest first, with what was taken down. */
export function reviewResults({ reviews, reviewNotes, decisions, asOf, language, nameOf }: ReportSource): ReviewResult[] {
  const notes = Map.groupBy(reviewNotes, ({ reviewId }) => reviewId)
  return reviews
    .filter(({ day }) => day <= asOf)
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id))
    .map(({ id, day, kind, attendeeIds }) => {
      const said = (section: string) => (notes.get(id) ?? []).filter((note) => note.section === section).map(({ text }) => text)
      return {
        reviewId: id,
        day,
        kind,
        kindText: reportWords[language].review[kind],
        attendees: attendeeIds.map(nameOf).filter((name) => name !== ''),
        highlights: said('highlight'),
        shortfalls: said('shortfall'),
        causes: said('cause'),
        decisions: decisions.filter(({ decision }) => decision.reviewId === id).map(({ decision }) => decision.number),
      }
    })
}

/** What was decided, each with its KPI before and after. */
export function decisionResults({ decisions, asOf, language, nameOf }: ReportSource): DecisionResult[] {
  return decisions
    .filter(({ decision }) => decision.decidedOn <= asOf)
    .toSorted((a, b) => a.decision.number - b.decision.number)
    .map(({ decision, effect, sentence, unit }) => {
      const isMeasured = effect.kind === 'measured'
      return {
        decisionId: decision.id,
        number: decision.number,
        day: decision.decidedOn,
        content: decision.content,
        reason: decision.reason,
        owner: nameOf(decision.ownerId),
        dueDate: decision.dueDate,
        state: decision.state,
        stateText: reportWords[language].decisionState[decision.state],
        outcome: decision.outcome,
        before: isMeasured ? amountFigure(Number(effect.before.toPrecision(3)), unit, language) : nothing,
        after: isMeasured ? amountFigure(Number(effect.after.toPrecision(3)), unit, language) : nothing,
        effect: sentence[language],
      }
    })
}

/** Table (六): what worked before what is to be improved, the most useful first. */
export function lessonResults(source: ReportSource): LessonResult[] {
  const { lessons, asOf, language } = source
  const kinds = ['success', 'improvement']
  return lessons
    .filter(({ writtenOn }) => writtenOn <= asOf)
    .toSorted(
      (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.votes - a.votes || a.writtenOn.localeCompare(b.writtenOn),
    )
    .map((lesson) => ({
      lessonId: lesson.id,
      kind: lesson.kind,
      kindText: reportWords[language].lesson[lesson.kind],
      content: lesson.content,
      appliesWhen: lesson.appliesWhen,
      tags: lesson.tags,
      sourceNoun: lesson.sourceNoun,
      sourceId: lesson.sourceId,
      source: lessonSourceText(lesson, source),
      evidence: lesson.evidence,
      votes: lesson.votes,
    }))
}

function lessonSourceText(
  { sourceNoun, sourceId }: Pick<LessonResult, 'sourceNoun' | 'sourceId'>,
  { tasks, issues, kpis, decisions, reviews, language }: ReportSource,
): string {
  const words = reportWords[language]
  const isIt = ({ id }: { id: string }) => id === sourceId
  if (sourceNoun === 'task') return tasks.find(isIt)?.name ?? ''
  if (sourceNoun === 'kpi') return kpis.find(({ kpiId }) => kpiId === sourceId)?.name ?? ''
  const issue = sourceNoun === 'issue' ? issues.find(isIt) : undefined
  if (issue) return `${words.issueNumber(issue.number)}${words.colon}${issue.description}`
  const decision = sourceNoun === 'decision' ? decisions.map((each) => each.decision).find(isIt) : undefined
  if (decision) return `${words.decisionNumber(decision.number)}${words.colon}${decision.content}`
  const review = sourceNoun === 'review' ? reviews.find(isIt) : undefined
  return review ? `${review.day} ${words.review[review.kind]}` : ''
}
