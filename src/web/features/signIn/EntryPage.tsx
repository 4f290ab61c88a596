import type { ReactNode } from 'react'
import { setLanguage } from '../../language.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { Brand } from '../../session/Brand.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './EntryPage.module.css'

/** The page before the door: the brand, one heading, one form. */
export function EntryPage({ title, lead, children, footer }: EntryPageProps) {
  const { common } = useMessages()
  return (
    <div className={styles.page}>
      <header className={styles.brand}>
        <Brand />
        {common.product}
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
        {children}
      </main>
      <footer className={styles.footer}>
        {footer}
        <OtherLanguage />
      </footer>
    </div>
  )
}

interface EntryPageProps {
  title: string
  lead?: ReactNode
  children: ReactNode
  footer?: ReactNode
}

/** In its own words, for somebody who can't read the ones on the screen. */
function OtherLanguage() {
  const [code, name] = useLanguage() === 'zh' ? (['en', 'English'] as const) : (['zh', '中文'] as const)
  return (
    <Button small look="quiet" lang={code} className={styles.language} onClick={() => setLanguage(code)}>
      {name}
    </Button>
  )
}
