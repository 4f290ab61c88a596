import { useMessages } from '../../messages/MessagesProvider.tsx'
import styles from './Backup.module.css'

const file = 'runsheet-backup.zip'

/** How the one file is made that holds everything, and how it comes back. */
export function Backup() {
  const { settings: words } = useMessages()
  return (
    <>
      <Step sentence={words.backup} command={`npx runsheet backup ${file}`} />
      <Step sentence={words.restore} command={`npx runsheet restore ${file}`} />
    </>
  )
}

function Step({ sentence, command }: { sentence: string; command: string }) {
  return (
    <div className={styles.step}>
      <p>{sentence}</p>
      <code className={styles.command}>{command}</code>
    </div>
  )
}
