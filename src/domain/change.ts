/** The nouns whose rows are kept with history. Each is a table of the same name. */
export const nouns = [
  'campaign',
  'goal',
  'milestone',
  'phase',
  'participant',
  'task',
  'dependency',
  'rescheduleProposal',
  'progressUpdate',
  'attachment',
  'issue',
  'baseline',
  'submission',
  'comment',
  'checklistItem',
  'publication',
  'confirmation',
  'changeRequest',
  'ignoredFinding',
  'person',
  'department',
  'dayOff',
  'budgetItem',
  'sourceSpan',
  'metric',
  'kpi',
  'kpiNote',
  'taskResult',
  'review',
  'reviewNote',
  'decision',
  'lesson',
  'lessonDismissal',
  'template',
] as const
export type Noun = (typeof nouns)[number]

const withoutFiles = [
  'person',
  'department',
  'attachment',
  'budgetItem',
  'sourceSpan',
  'checklistItem',
  'metric',
  'lesson',
  'lessonDismissal',
  'template',
] as const satisfies readonly Noun[]

/** What in a campaign can have files and comments. */
export type SubjectNoun = Exclude<Noun, (typeof withoutFiles)[number]>
export const subjectNouns = nouns.filter((noun): noun is SubjectNoun => !(withoutFiles as readonly Noun[]).includes(noun))
export type Fields = Record<string, unknown>

/**
 * What an event did to one row. `before` and `after` hold the fields that differ; `before` is null for a row that was created,
 * `after` is null for one that was removed (then `before` is null too: the row is kept and only marked).
 */
export interface Change {
  noun: Noun
  id: string
  kind: 'created' | 'changed' | 'removed' | 'restored'
  before: Fields | null
  after: Fields | null
}

export function created<Row extends { id: string }>(noun: Noun, row: Row): Change {
  const { id, ...after } = row
  return { noun, id, kind: 'created', before: null, after }
}

export function removed(noun: Noun, id: string): Change {
  return { noun, id, kind: 'removed', before: null, after: null }
}

/** The change from `row` to `next`, or null where nothing differs. */
export function changed<Row extends { id: string }>(noun: Noun, row: Row, next: NoInfer<Partial<Row>>): Change | null {
  const before: Fields = {}
  const after: Fields = {}
  for (const [field, value] of Object.entries(next)) {
    const old = row[field as keyof Row]
    if (sameValue(old, value)) continue
    before[field] = old
    after[field] = value
  }
  return Object.keys(after).length > 0 ? { noun, id: row.id, kind: 'changed', before, after } : null
}

/** The change that takes `change` back. */
export function inverse(change: Change): Change {
  switch (change.kind) {
    case 'created':
    case 'restored':
      return removed(change.noun, change.id)
    case 'removed':
      return { ...change, kind: 'restored' }
    case 'changed':
      return { ...change, before: change.after, after: change.before }
  }
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameValue(item, b[index]))
  if (isRecord(a) && isRecord(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)])
    return [...names].every((name) => sameValue(a[name], b[name]))
  }
  return (a ?? null) === (b ?? null)
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
