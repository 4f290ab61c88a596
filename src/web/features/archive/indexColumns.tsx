import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import type { Column } from '../../ui/frame/Table.tsx'
import styles from './Archive.module.css'
import { ArchivedGoals } from './ArchivedGoals.tsx'
import type { IndexedArchive } from './closing.ts'
import { useArchiveWords } from './useArchiveWords.ts'

export function useIndexColumns(): Column<IndexedArchive>[] {
  const words = useArchiveWords()
  const { fields } = useMessages()
  const { period } = useFormats()
  return [
    { key: 'name', header: words.indexHint, heading: true, cell: (archive) => <Name archive={archive} /> },
    { key: 'kind', header: words.kindColumn, short: true, cell: ({ kind }) => fields.campaignKind[kind] },
    { key: 'period', header: words.period, short: true, cell: ({ startDate, endDate }) => period(startDate, endDate) },
    { key: 'goals', header: words.goals, cell: (archive) => <Goals archive={archive} /> },
    {
      key: 'results',
      header: words.results,
      cell: ({ summary: { tasks, completed, late, lessons } }) => words.summary(tasks, completed, late, lessons),
    },
    { key: 'archivedOn', header: words.archivedOn, short: true, cell: (archive) => <ArchivedOn archive={archive} /> },
  ]
}

function Name({ archive: { campaignId, name, label, importedOn } }: { archive: IndexedArchive }) {
  const words = useArchiveWords()
  const { day } = useFormats()
  return (
    <>
      <a href={paths.overview(campaignId)} className={styles.name}>
        {name}
      </a>
      <span className={styles.label}>{label}</span>
      {importedOn && <span className={styles.label}>{words.imported(day(importedOn))}</span>}
    </>
  )
}

function Goals({ archive }: { archive: IndexedArchive }) {
  return (
    <span className={styles.words}>
      <ArchivedGoals goals={archive.summary.goals} />
    </span>
  )
}

function ArchivedOn({ archive: { campaignId, archivedOn, version } }: { archive: IndexedArchive }) {
  const words = useArchiveWords()
  const { day } = useFormats()
  return (
    <a href={paths.archive(campaignId)}>
      {day(archivedOn)}
      {version > 1 && ` · ${words.version(version)}`}
    </a>
  )
}
