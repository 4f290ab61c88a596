import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { AttachedDocument } from '#domain/attachment.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './Attachments.module.css'
import { FileRow } from './FileRow.tsx'

/** A document: its newest version, and the earlier ones when asked for. */
export function DocumentRow({ document }: { document: AttachedDocument }) {
  const { attachments: words } = useMessages()
  const [open, setOpen] = useState(false)
  const [newest, ...older] = document.versions
  return (
    <>
      <FileRow attachment={newest!} />
      {older.length > 0 && (
        <li className={styles.older}>
          <Button
            small
            look="quiet"
            aria-expanded={open}
            icon={open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
            onClick={() => setOpen(!open)}
          >
            {words.olderVersions(older.length)}
          </Button>
          {open && (
            <ul className={styles.list}>
              {older.map((attachment) => (
                <FileRow key={attachment.id} attachment={attachment} />
              ))}
            </ul>
          )}
        </li>
      )}
    </>
  )
}
