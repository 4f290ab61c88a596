import type { TableMapping } from '#domain/planSheet/readPlan.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { Banner } from '../../../ui/feedback/Banner.tsx'
import type { Reading } from '../workbookCalls.ts'
import { rememberedMappings } from './corrections.ts'
import styles from './Mapping.module.css'
import { TableMappingPanel } from './TableMappingPanel.tsx'
import { UnreadSheet } from './UnreadSheet.tsx'

interface MappingProps {
  reading: Reading
  mappings: TableMapping[]
  busy: boolean
  error: string | undefined
  onSay: (...mappings: TableMapping[]) => void
}

/** How the file was understood, table by table, to be put right; what was said of such a file before is offered. */
export function Mapping({ reading, mappings, busy, error, onSay }: MappingProps) {
  const { imports } = useMessages()
  const words = imports.mapping
  const remembered = rememberedMappings(reading.sheets)
  return (
    <section aria-label={words.title} className={styles.mapping}>
      {error && <Banner tone="error">{error}</Banner>}
      {remembered.length > 0 && mappings.length === 0 && (
        <Banner title={words.remembered} actions={<Button onClick={() => onSay(...remembered)}>{words.useRemembered}</Button>}>
          {words.rememberedSentence}
        </Banner>
      )}
      {reading.tables.map((table) => (
        <TableMappingPanel
          key={`${table.sheet} ${table.headerRow}`}
          table={table}
          said={mappings.find(({ sheet, headerRow }) => sheet === table.sheet && headerRow === table.headerRow)}
          busy={busy}
          onSay={onSay}
        />
      ))}
      {reading.notImported
        .filter((unread) => !reading.tables.some(({ sheet }) => sheet === unread.sheet))
        .map(({ sheet, reason }) => (
          <UnreadSheet key={sheet} name={sheet} reason={reason} onSay={(headerRow) => onSay({ sheet, headerRow })} />
        ))}
    </section>
  )
}
