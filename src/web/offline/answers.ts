import type { AnswerPatch, OfflineAnswers, OfflineComment } from '#domain/offlineFile/answers.ts'

export interface Answers {
  current(): OfflineAnswers
  personId(): string
  choose(personId: string): void
  of(taskId: string): AnswerPatch
  set(taskId: string, patch: AnswerPatch): void
  commentsOn(taskId: string): OfflineComment[]
  comment(taskId: string, text: string): void
  takeBack(commentId: string): void
  count(): { tasks: number; comments: number }
  /** Whether something was typed that no file holds yet. */
  isUnsaved(): boolean
  /** Whether the browser keeps what is typed when the page is closed. */
  isKept(): boolean
  saved(): void
}

interface Kept {
  answers: OfflineAnswers
  /** As it was when it was last written to a file. */
  saved: string
}

/** What is filled in: kept in the browser at each keystroke, where it keeps anything, and told to whoever shows it. */
export function answersOf(fileId: string, inFile: OfflineAnswers | null, changed: () => void): Answers {
  const key = `runsheet.offline.${fileId}`
  const blank: OfflineAnswers = { personId: '', savedAt: '', tasks: {}, comments: [] }
  const kept = readKept(key)
  let answers = kept && (!inFile || kept.answers.savedAt >= inFile.savedAt) ? kept.answers : (inFile ?? blank)
  let saved = kept?.answers === answers ? kept.saved : said(answers)
  let isKept = true
  const change = (next: Partial<OfflineAnswers>) => {
    answers = { ...answers, ...next, savedAt: new Date().toISOString() }
    keep()
    changed()
  }
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ answers, saved } satisfies Kept))
      isKept = true
    } catch {
      isKept = false
    }
  }
  return {
    current: () => answers,
    personId: () => answers.personId,
    choose: (personId) => change({ personId }),
    of: (taskId) => answers.tasks[taskId] ?? {},
    set: (taskId, patch) => {
      const { [taskId]: _, ...others } = answers.tasks
      change({ tasks: Object.keys(patch).length > 0 ? { ...others, [taskId]: patch } : others })
    },
    commentsOn: (taskId) => answers.comments.filter((comment) => comment.taskId === taskId),
    comment: (taskId, text) => change({ comments: [...answers.comments, { id: newId(), taskId, text }] }),
    takeBack: (commentId) => change({ comments: answers.comments.filter(({ id }) => id !== commentId) }),
    count: () => ({ tasks: Object.keys(answers.tasks).length, comments: answers.comments.length }),
    isUnsaved: () => said(answers) !== saved,
    isKept: () => isKept,
    saved: () => {
      saved = said(answers)
      keep()
      changed()
    },
  }
}

function said({ tasks, comments }: OfflineAnswers): string {
  return JSON.stringify([tasks, comments])
}

function readKept(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

/** A page that was opened from a file may have no `randomUUID`, which is for secure places. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
