import { useMemo } from 'react'
import { pictureDrawing } from '#chart/picture.ts'
import type { Block, TableBlock } from '#domain/closingReport/block.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { DrawingView } from '../../ui/chart/DrawingView.tsx'
import { useWidth } from '../../ui/chart/useWidth.ts'
import { classes } from '../../ui/classes.ts'
import styles from './Report.module.css'

/** A piece of the report as the screen shows it; the documents show the same. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h3 className={styles.chapter}>{block.text}</h3>
      ) : (
        <h4 className={styles.section}>{block.text}</h4>
      )
    case 'paragraph':
      return <p className={styles.text}>{block.text}</p>
    case 'rule':
      return <p className={styles.rule}>{block.text}</p>
    case 'facts':
      return <Facts block={block} />
    case 'table':
      return <TableView block={block} />
    case 'story':
      return <Story block={block} />
    case 'picture':
      return <PictureView block={block} />
  }
}

/** On a phone as wide as there is room, with words as large as elsewhere. */
const [LEAST, MOST] = [280, 820]

function PictureView({ block: { caption, picture } }: { block: Extract<Block, { kind: 'picture' }> }) {
  const language = useLanguage()
  const [room, attach] = useWidth()
  const width = Math.min(MOST, Math.max(LEAST, room))
  const drawing = useMemo(() => pictureDrawing(picture, width, language), [picture, width, language])
  return (
    <figure ref={attach} className={styles.picture}>
      <DrawingView drawing={drawing} />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

function Facts({ block: { caption, rows } }: { block: Extract<Block, { kind: 'facts' }> }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <tbody>
          {rows.map(({ label, lines }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={styles.lines}>{lines.join('\n')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TableView({ block: { caption, columns, rows, strong = [] } }: { block: TableBlock }) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div tabIndex={0} className={styles.scroll}>
      <table className={classes(styles.table, styles.wide)}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ heading, width, align }) => (
              <th key={heading} scope="col" className={styles[align]} style={{ inlineSize: `${(width / whole) * 100}%` }}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the page is laid out anew as a whole
            <tr key={at} className={classes(strong.includes(at) && styles.strong)}>
              {cells.map((cell, column) => (
                <td key={columns[column]!.heading} className={classes(styles[columns[column]!.align], styles.lines)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Story({ block: { title, facts } }: { block: Extract<Block, { kind: 'story' }> }) {
  return (
    <section className={styles.story}>
      <h5>{title}</h5>
      <dl>
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={styles.lines}>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
