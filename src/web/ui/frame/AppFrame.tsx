import type { ReactNode } from 'react'
import styles from './AppFrame.module.css'
import type { NavItem } from './NavLink.tsx'
import { NavLink } from './NavLink.tsx'

type AppFrameProps = {
  /** The way home. The mark stays when the rail is folded. */
  brand: { href: string; mark: ReactNode; name: string }
  navLabel: string
  nav: readonly NavItem[]
  /** Below the places: search, help. */
  tools?: ReactNode
  account: ReactNode
  /** 跳到正文 */
  skipLabel: string
  /** Above the content on every page: no connection, the demo's note. */
  notice?: ReactNode
  children: ReactNode
}

/** Rail at the left, folded to icons below 1200 px, a bar at the foot of a phone; the content beside or above it. */
export function AppFrame({ brand, navLabel, nav, tools, account, skipLabel, notice, children }: AppFrameProps) {
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {skipLabel}
      </a>
      <header className={styles.rail}>
        <a href={brand.href} className={styles.brand}>
          {brand.mark}
          <span className={styles.name}>{brand.name}</span>
        </a>
        <nav aria-label={navLabel} className={styles.nav}>
          {nav.map((item) => (
            <NavLink key={item.href} item={item} />
          ))}
        </nav>
        {tools && <div className={styles.tools}>{tools}</div>}
        <div className={styles.account}>{account}</div>
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        {notice && <div className={styles.notice}>{notice}</div>}
        {children}
      </main>
    </div>
  )
}
