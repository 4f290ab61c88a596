import styles from './Tabs.module.css'

export type Tab = { href: string; label: string; current?: boolean; count?: number | undefined }

/** Places of one thing, as links: each can be opened beside the other and sent to a colleague. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <a
          key={tab.href}
          ref={tab.current ? reveal : undefined}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className={styles.tab}
        >
          {tab.label}
          {Boolean(tab.count) && <span className={styles.count}>{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}

function reveal(tab: HTMLElement | null) {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
