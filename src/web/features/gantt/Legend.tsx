import { useMessages } from '../../messages/MessagesProvider.tsx'
import styles from './Gantt.module.css'

/** What the pieces of a bar mean. */
export function Legend() {
  const { gantt } = useMessages()
  return (
    <div className={styles.legend}>
      <span>
        <svg width="28" height="16" aria-hidden="true">
          <rect
            x="0.5"
            y="3.5"
            width="27"
            height="9"
            rx="2"
            fill="var(--status-in-progress-soft)"
            stroke="var(--status-in-progress)"
          />
          <rect x="1" y="4" width="14" height="8" fill="var(--status-in-progress)" />
        </svg>
        {gantt.legend.plan}
      </span>
      <span>
        <svg width="28" height="16" aria-hidden="true">
          <rect x="0" y="7" width="28" height="2" fill="var(--ink)" />
        </svg>
        {gantt.legend.actual}
      </span>
      <span>
        <svg width="28" height="16" aria-hidden="true">
          <rect x="0" y="7" width="28" height="3" rx="1" fill="var(--line-strong)" />
        </svg>
        {gantt.legend.baseline}
      </span>
      <span>
        <svg width="28" height="16" aria-hidden="true">
          <path d="M0 8H26M26 4V12" fill="none" stroke="var(--status-overdue)" strokeWidth="2" strokeDasharray="3 2" />
        </svg>
        {gantt.legend.tail}
      </span>
      <span>
        <svg width="28" height="16" aria-hidden="true">
          <rect x="1" y="3.5" width="26" height="9" rx="2" fill="none" stroke="var(--ink)" strokeWidth="1.75" />
        </svg>
        {gantt.legend.critical}
      </span>
      <span>
        <svg width="28" height="16" aria-hidden="true">
          <path d="M7 1L14 8L7 15L0 8Z" fill="none" stroke="currentcolor" strokeWidth="1.5" />
          <path d="M17 1V15" stroke="currentcolor" strokeWidth="1.75" />
        </svg>
        {gantt.legend.by}
      </span>
    </div>
  )
}
