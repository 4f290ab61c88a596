import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useId } from 'react'
import { classes } from '../classes.ts'
import { Spinner } from '../marks/Spinner.tsx'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import styles from './Button.module.css'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  look?: ButtonLook
  small?: boolean
  icon?: ReactNode
  /** Work is under way: further presses are ignored. */
  busy?: boolean
  /** Why it can't be pressed now. The button stays in the tab order so that everybody can learn the reason. */
  disabledReason?: string | undefined
}

export function Button({
  look = 'plain',
  small,
  icon,
  busy,
  disabledReason,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const blocked = Boolean(busy || disabledReason)
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <>
      <button
        type="button"
        data-tooltip={disabledReason}
        aria-describedby={disabledReason ? reasonId : undefined}
        {...rest}
        className={classes(styles.button, styles[look], small && styles.small, className)}
        aria-disabled={blocked || undefined}
        aria-busy={busy || undefined}
        onClick={press}
      >
        {busy ? <Spinner /> : icon}
        {children}
      </button>
      {disabledReason && <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>}
    </>
  )
}
