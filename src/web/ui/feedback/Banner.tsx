import type { ReactNode } from 'react'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { classes } from '../classes.ts'
import styles from './Banner.module.css'

export type BannerTone = 'info' | 'warning' | 'error'

type BannerProps = {
  tone?: BannerTone
  /** One sentence in strong ink, then the rest. */
  title?: ReactNode
  children?: ReactNode
  /** Buttons: what to do about it. */
  actions?: ReactNode
}

/** Something that stays true until somebody acts. An error is read out at once. */
export function Banner({ tone = 'info', title, children, actions }: BannerProps) {
  const Icon = icons[tone]
  return (
    <div role={tone === 'error' ? 'alert' : 'status'} className={classes(styles.banner, styles[tone])}>
      <Icon size={16} className={styles.icon} />
      <div className={styles.text}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert }
