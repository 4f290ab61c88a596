import { RotateCw, X } from 'lucide-react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { ProgressBar } from '../../ui/marks/ProgressBar.tsx'
import styles from './Attachments.module.css'
import { FileMark } from './FileMark.tsx'
import type { Upload } from './useUploads.ts'

/** A file on its way, or why it did not arrive. */
export function UploadRow({ upload, onRetry, onDismiss }: { upload: Upload; onRetry: () => void; onDismiss: () => void }) {
  const { attachments: words } = useMessages()
  const { file, part, error } = upload
  return (
    <li className={styles.row}>
      <FileMark mediaType={file.type} />
      <span className={styles.words}>
        <span>{file.name}</span>
        {error ? (
          <span role="alert" className={styles.error}>
            {error}
          </span>
        ) : (
          <ProgressBar label={words.uploading(file.name)} percent={Math.round(part * 100)} />
        )}
      </span>
      {error && <IconButton small label={words.retry} icon={<RotateCw size={14} />} onClick={onRetry} />}
      {error && <IconButton small label={words.dismiss(file.name)} icon={<X size={14} />} onClick={onDismiss} />}
    </li>
  )
}
