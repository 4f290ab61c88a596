import type { MarkedText } from '#domain/search/rank.ts'
import styles from './Marked.module.css'

/** Text with what was found marked in it. */
export function Marked({ text, marks }: MarkedText) {
  return (
    <>
      {marks.map(([from, to], index) => (
        <span key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark className={styles.found}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
