import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import styles from './CellProblems.module.css'
import type { Reading } from './workbookCalls.ts'

const MOST = 200

/** The cells that could not be taken as they are, each named; and the sheets that are no list of tasks. */
export function CellProblems({
  problems,
  notImported = [],
}: {
  problems: Reading['problems']
  notImported?: Reading['notImported']
}) {
  const { imports, common } = useMessages()
  if (problems.length + notImported.length === 0) return null
  return (
    <Banner tone="warning" title={imports.problems(problems.length + notImported.length)}>
      <ul className={styles.problems}>
        {notImported.map(({ sheet, reason }) => (
          <li key={`sheet ${sheet}`}>{sheet ? common.labelled(sheet, reason) : reason}</li>
        ))}
        {problems.slice(0, MOST).map(({ sheet, cell, message }, index) => (
          <li key={`${sheet} ${cell} ${index}`}>
            {sheet && `${sheet} · `}
            {message}
          </li>
        ))}
      </ul>
      {problems.length > MOST && imports.more(problems.length - MOST)}
    </Banner>
  )
}
