import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import styles from './Page.module.css'

type PageProps = {
  header?: ReactNode
  /** reading: 1680 px at most; sheet: all there is, the height of the window, scrolling inside. */
  kind?: 'reading' | 'sheet'
  children: ReactNode
}

export function Page({ header, kind = 'reading', children }: PageProps) {
  return (
    <div className={classes(styles.page, styles[kind])}>
      {header}
      <div className={styles.body}>{children}</div>
    </div>
  )
}
