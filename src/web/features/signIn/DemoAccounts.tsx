import { useState } from 'react'
import { LogIn } from 'lucide-react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import styles from './DemoAccounts.module.css'
import { useEnter } from './useEnter.ts'

type DemoAccount = OutputOf<Operations['session']['door']>['demoAccounts'][number]

/** The people of the demonstration; one press signs in as one of them. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const { signIn: words, forms } = useMessages()
  const [entering, setEntering] = useState<string | null>(null)
  const enter = useEnter()
  const toast = useToast()
  const signIn = ({ email, password }: DemoAccount) => {
    setEntering(email)
    api.session.signIn({ email, password }).then(enter, (error: unknown) => {
      setEntering(null)
      toast({ tone: 'failed', text: refusalSentence(error, forms.unreachable) })
    })
  }
  return (
    <section aria-labelledby="demo-accounts" className={styles.section}>
      <h2 id="demo-accounts" className={styles.title}>
        {words.demoTitle}
      </h2>
      <p className={styles.hint}>{words.demoHint}</p>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <li key={account.email}>
            <button type="button" className={styles.account} disabled={entering !== null} onClick={() => signIn(account)}>
              <Avatar name={account.name} nameBeside />
              <span className={styles.name}>{account.name}</span>
              <span className={styles.role}>{account.title}</span>
              {entering === account.email ? <Spinner /> : <LogIn size={16} className={styles.arrow} aria-hidden="true" />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
