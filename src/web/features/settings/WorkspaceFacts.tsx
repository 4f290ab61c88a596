import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import styles from './WorkspaceFacts.module.css'

/** The workspace for those who may not change it. */
export function WorkspaceFacts() {
  const { settings: words } = useMessages()
  const { workspace } = useSession()
  return (
    <dl className={styles.facts}>
      <dt>{words.workspaceName}</dt>
      <dd>{workspace.name}</dd>
      <dt>{words.timeZone}</dt>
      <dd>{workspace.timeZone}</dd>
      <dt>{words.workspaceLanguage}</dt>
      <dd>{words.languages[workspace.language]}</dd>
    </dl>
  )
}
