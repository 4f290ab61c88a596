import { FileArchive, FileImage, FileMusic, FileSpreadsheet, FileText, FileVideo, File as PlainFile } from 'lucide-react'
import styles from './Attachments.module.css'

const marks = [
  [/^image\//, FileImage],
  [/^video\//, FileVideo],
  [/^audio\//, FileMusic],
  [/sheet|excel|csv/, FileSpreadsheet],
  [/zip/, FileArchive],
  [/pdf|word|text|presentation|powerpoint/, FileText],
] as const

/** What kind of file it is, as an icon. */
export function FileMark({ mediaType }: { mediaType: string }) {
  const Icon = marks.find(([pattern]) => pattern.test(mediaType))?.[1] ?? PlainFile
  return (
    <span aria-hidden className={styles.mark}>
      <Icon size={20} />
    </span>
  )
}
