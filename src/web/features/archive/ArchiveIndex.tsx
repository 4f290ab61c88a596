import { useState } from 'react'
import { isAtLeast } from '#domain/roles.ts'
import { Loaded } from '../../Loaded.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import styles from './Archive.module.css'
import type { IndexedArchive } from './closing.ts'
import { useIndexColumns } from './indexColumns.tsx'
import { OpenArchive } from './OpenArchive.tsx'
import { useArchiveWords } from './useArchiveWords.ts'

/** Every archived campaign that one may see: by which name it is filed, when it ran, what became of its goals. */
export function ArchiveIndex() {
  const words = useArchiveWords()
  const { person } = useSession()
  const isMember = isAtLeast(person.role, 'member')
  const read = useRead('archives', 'index', {}, { enabled: isMember })
  if (!isMember) return <NotFound />
  return (
    <Page
      header={
        <PageHeader
          title={words.indexTitle}
          actions={
            <ButtonLink small href={paths.campaigns()}>
              {words.running}
            </ButtonLink>
          }
        />
      }
    >
      <Loaded read={read}>{({ archives }) => <Archives archives={archives} />}</Loaded>
    </Page>
  )
}

function Archives({ archives }: { archives: IndexedArchive[] }) {
  const words = useArchiveWords()
  const { person } = useSession()
  const columns = useIndexColumns()
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const found = archives.filter(({ label, name }) => `${label} ${name}`.toLowerCase().includes(wanted))
  return (
    <div className={styles.index}>
      {isAtLeast(person.role, 'admin') && <OpenArchive />}
      {archives.length > 0 && (
        <div className={styles.filter}>
          <TextField
            label={words.searchArchives}
            labelHidden
            type="search"
            placeholder={words.searchArchives}
            value={text}
            onChange={setText}
          />
        </div>
      )}
      <Panel flush>
        <Table
          label={words.indexTitle}
          columns={columns}
          rows={found}
          rowKey={({ id }) => id}
          empty={
            <EmptyState as="h2" title={words.noArchives}>
              {words.noArchivesHelp}
            </EmptyState>
          }
        />
      </Panel>
    </div>
  )
}
