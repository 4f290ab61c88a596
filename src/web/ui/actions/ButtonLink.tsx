import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../classes.ts'
import type { ButtonLook } from './Button.tsx'
import styles from './Button.module.css'

export type ButtonLinkProps = ComponentProps<'a'> & { href: string; look?: ButtonLook; small?: boolean; icon?: ReactNode }

/** Looks like a button, goes to an address: it can be opened in a new tab, copied and downloaded. */
export function ButtonLink({ look = 'plain', small, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={classes(styles.button, styles[look], small && styles.small, className)}>
      {icon}
      {children}
    </a>
  )
}
