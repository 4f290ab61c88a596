import type { Day } from '#domain/day.ts'
import type { Language } from '#domain/problem.ts'
import type { Task } from '#domain/task.ts'
import { formatDay } from '../dayText.ts'
import { amountsIn } from '../plan/kpis/amounts.ts'
import type { Answers } from './answers.ts'
import type { Model } from './model.ts'
import type { View } from './view.ts'
import type { Words } from './words.ts'

/** What every part of the page is given: the facts, the words, what is filled in and what is looked at. */
export interface App {
  model: Model
  answers: Answers
  language: Language
  words: Words
  view: View
  amounts: ReturnType<typeof amountsIn>
  /** Ends when the page is drawn anew, in the other language. */
  signal: AbortSignal
  change(view: Partial<View>): void
  openTask(taskId: string | null): void
}

/** The task with what was filled in here. */
export function shownTask({ model, answers }: App, taskId: string): Task | undefined {
  const task = model.tasks.get(taskId)
  return task && { ...task, ...answers.of(taskId) }
}

export function shownTasks(app: App): Map<string, Task> {
  return new Map(Array.from(app.model.tasks.keys(), (id) => [id, shownTask(app, id)!]))
}

export function dayText({ model, language }: App, day: Day | null): string {
  return day ? formatDay(day, model.about.asOf, language) : ''
}

/** 6月1日 – 6月3日, or what is known of it. */
export function spanText(app: App, start: Day | null, finish: Day | null): string {
  if (!start && !finish) return ''
  if (start === finish) return dayText(app, start)
  return `${dayText(app, start) || '…'} – ${dayText(app, finish) || '…'}`
}
