import { asides, topicWords } from './words/topics.ts'
import type { Topic } from './words/topics.ts'

export type { Topic }

/** What a heading or label announces, or null. */
export function topicOfTitle(title: string): Topic | null {
  const words = withoutParentheses(title)
  return topicWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** The words of a topic make up most of the title: it is a heading even where nothing marks it as one. */
export function isTopicTitle(title: string): boolean {
  const words = withoutParentheses(title)
  return topicWords.some(([, pattern]) => (pattern.exec(words)?.[0].length ?? 0) * 2 >= words.length)
}

function withoutParentheses(title: string): string {
  const bare = title.replace(/^[【[「『《〔](.+)[】\]」』》〕]\s*:?$/, '$1')
  return bare.replace(/\([^)]*\)\s*$/, '').trim() || bare
}

/** A section about buyers, the past, sample texts, offers or risks: its numbers are not the campaign's goals. */
export function isAside(topic: Topic | null): boolean {
  return topic !== null && asides.has(topic)
}
