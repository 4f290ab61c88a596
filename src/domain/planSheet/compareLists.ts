export interface FieldDifference {
  field: string
  before: unknown
  after: unknown
}

export interface Difference {
  kind: 'added' | 'removed' | 'changed'
  subject: 'campaign' | 'goal' | 'milestone' | 'participant' | 'phase' | 'task' | 'decision' | 'issue' | 'kpiNote'
  /** The id that the export hid in the row; null for what somebody added, and for what has no row of its own. */
  key: string | null
  name: string
  /** Where it stands in the edited sheet; null for what was removed from it. */
  row: number | null
  /** Of an added one, everything that it says. */
  fields: FieldDifference[]
}

interface Comparison<Item> {
  /** Null never matches: the item was added. */
  identify(item: Item): string | null
  describe(item: Item): Pick<Difference, 'name'> & Partial<Pick<Difference, 'key' | 'row'>>
  fields: (keyof Item & string)[]
  /** `before` is null for an added item. */
  more?: ((before: Item | null, after: Item) => FieldDifference[]) | undefined
  /** Fields of an edited item that could not be read. */
  ignored?(after: Item): Set<string> | undefined
}

/** What was added, changed and removed, in the order of `after`; the removed come last. */
export function compareLists<Item extends object>(
  subject: Difference['subject'],
  before: Item[],
  after: Item[],
  { identify, describe, fields, more, ignored }: Comparison<Item>,
): Difference[] {
  const waiting = Map.groupBy(before, identify)
  const differences: Difference[] = []
  for (const item of after) {
    const id = identify(item)
    const match = id === null ? undefined : waiting.get(id)?.shift()
    const found = match ? fieldDifferences(match, item, fields) : said(item, fields)
    found.push(...(more?.(match ?? null, item) ?? []))
    const unread = ignored?.(item)
    const told = found.filter(({ field }) => !unread?.has(field))
    const { name, row = null } = describe(item)
    if (!match) differences.push({ kind: 'added', subject, key: null, name, row, fields: told })
    else if (told.length > 0)
      differences.push({ kind: 'changed', subject, key: describe(match).key ?? null, name, row, fields: told })
  }
  for (const item of [...waiting.values()].flat()) {
    const { name, key = null } = describe(item)
    differences.push({ kind: 'removed', subject, key, name, row: null, fields: [] })
  }
  return differences
}

export function fieldDifferences<Item extends object>(
  before: Item,
  after: Item,
  fields: (keyof Item & string)[],
): FieldDifference[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

/** Everything that an added item says. */
export function said<Item extends object>(item: Item, fields: (keyof Item & string)[]): FieldDifference[] {
  return fields
    .filter((field) => item[field] !== null && item[field] !== '')
    .map((field) => ({ field, before: null, after: item[field] }))
}
