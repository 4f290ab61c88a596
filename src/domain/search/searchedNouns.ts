/** What can be searched. */
export const searchedNouns = [
  'lesson',
  'campaign',
  'task',
  'issue',
  'decision',
  'comment',
  'attachment',
  'planDocument',
  'archive',
] as const
export type SearchedNoun = (typeof searchedNouns)[number]
