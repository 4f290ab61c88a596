import { useLocation, useSearch } from 'wouter'
import { isDay } from '#domain/day.ts'
import { useMemo } from 'react'
import { reportPage } from '#domain/closingReport/reportPage.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { Loaded } from '../../Loaded.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { DayField } from '../../session/DayField.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { BlockView } from './BlockView.tsx'
import { Printer } from './Printer.tsx'
import styles from './Report.module.css'
import { useReportWords } from './useReportWords.ts'

/** 总结报告: what the campaign came to on a day, to be read here or taken along as a document. */
export function Report() {
  const words = useReportWords()
  const { campaign } = usePlan()
  const { today } = useSession()
  const [, navigate] = useLocation()
  const wanted = new URLSearchParams(useSearch()).get('day') ?? ''
  const asOf = isDay(wanted) ? wanted : today
  const read = useRead('closingReports', 'read', { campaignId: campaign.id, asOf })
  return (
    <div className={styles.screen}>
      <div className={styles.bar}>
        <div className={styles.day}>
          <DayField
            label={words.asOf}
            hint={words.asOfHint}
            value={asOf}
            onChange={(day) => navigate(paths.report(campaign.id, day && day !== today ? { day } : {}), { replace: true })}
          />
        </div>
        <Printer asOf={asOf} />
      </div>
      <Loaded read={read}>{({ report }) => <Paper report={report} />}</Loaded>
    </div>
  )
}

type ClosingReport = OutputOf<Operations['closingReports']['read']>['report']

function Paper({ report }: { report: ClosingReport }) {
  const page = useMemo(() => reportPage(report), [report])
  return (
    <article className={styles.paper} aria-label={page.title}>
      <header className={styles.head}>
        <h2>{`${page.campaign}　${page.title}`}</h2>
        <p>{page.asOf}</p>
      </header>
      {page.blocks.map((block, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the page is laid out anew as a whole
        <BlockView key={at} block={block} />
      ))}
    </article>
  )
}
