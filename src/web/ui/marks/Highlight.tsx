import { pieces } from './pieces.ts'
import styles from './Highlight.module.css'

/** Text with the found words marked. */
export function Highlight({ text, terms }: { text: string; terms: readonly string[] }) {
  return pieces(text, terms).map((piece, at) =>
    piece.found ? (
      <mark key={at} className={styles.found}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
