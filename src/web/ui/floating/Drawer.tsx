import type { ReactNode } from 'react'
import { useId } from 'react'
import { X } from 'lucide-react'
import { IconButton } from '../actions/IconButton.tsx'
import styles from './Drawer.module.css'
import { useDrawerFocus } from './useDrawerFocus.ts'

type DrawerProps = {
  title: ReactNode
  /** Under the title: phase, owner, status. */
  detail?: ReactNode
  closeLabel: string
  onClose: () => void
  children: ReactNode
  /** Stands at the foot while the content scrolls. */
  footer?: ReactNode
  /** Beside the close button: previous, next, menu. */
  tools?: ReactNode
  /** Leave the focus where it is: for someone who walks through the rows of a sheet. */
  keepsFocusOutside?: boolean
}

/** One task, issue or decision at the right. The page beside it stays usable; on a phone it covers the page. */
export function Drawer({ title, detail, closeLabel, onClose, children, footer, tools, keepsFocusOutside }: DrawerProps) {
  const titleId = useId()
  const drawer = useDrawerFocus({ onClose, keepsFocusOutside })
  return (
    <dialog open ref={drawer} aria-labelledby={titleId} className={styles.drawer}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h2 id={titleId} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          {detail && <div className={styles.detail}>{detail}</div>}
        </div>
        <div className={styles.tools}>
          {tools}
          <IconButton label={closeLabel} icon={<X size={16} />} onClick={onClose} />
        </div>
      </header>
      <div className={styles.body}>{children}</div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </dialog>
  )
}
