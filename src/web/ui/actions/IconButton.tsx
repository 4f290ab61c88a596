import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import type { ButtonProps } from './Button.tsx'
import { Button } from './Button.tsx'
import styles from './IconButton.module.css'

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> & { label: string; icon: ReactNode }

/** An icon alone; its label is the tooltip and what a screen reader says. */
export function IconButton({ label, look = 'quiet', small, className, ...rest }: IconButtonProps) {
  return (
    <Button
      data-tooltip={rest.disabledReason ?? label}
      {...rest}
      look={look}
      aria-label={label}
      className={classes(styles.iconButton, look === 'quiet' && styles.ink, small && styles.small, className)}
    />
  )
}
