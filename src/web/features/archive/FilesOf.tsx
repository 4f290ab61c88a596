import { useState } from 'react'
import type { ArchivedFile } from '#domain/archive/manifest.ts'
import { Loaded } from '../../Loaded.tsx'
import { sizeText } from '../../plan/attachments/sizeText.ts'
import type { ArchiveWords } from '../../messages/zh/archive.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import styles from './Archive.module.css'
import { useArchiveWords } from './useArchiveWords.ts'

/** The manifest, where somebody wants to see it. */
export function FilesOf({ archiveId }: { archiveId: string }) {
  const words = useArchiveWords()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{words.showFiles}</summary>
      {open && <Files archiveId={archiveId} />}
    </details>
  )
}

function Files({ archiveId }: { archiveId: string }) {
  const words = useArchiveWords()
  const { campaign } = usePlan()
  const read = useRead('archives', 'files', { campaignId: campaign.id, archiveId })
  return (
    <Loaded read={read}>
      {({ files }) => (
        <div className={styles.fileList}>
          <Table label={words.filesTitle} columns={columnsIn(words)} rows={files} rowKey={({ path }) => path} />
        </div>
      )}
    </Loaded>
  )
}

function columnsIn(words: ArchiveWords): Column<ArchivedFile>[] {
  return [
    { key: 'path', header: words.path, heading: true, cell: ({ path }) => path },
    { key: 'size', header: words.size, align: 'end', short: true, cell: ({ size }) => sizeText(size) },
    { key: 'sum', header: 'SHA-256', cell: (file) => <Sum {...file} /> },
  ]
}

function Sum({ sha256 }: Pick<ArchivedFile, 'sha256'>) {
  return <span className={styles.sum}>{sha256}</span>
}
