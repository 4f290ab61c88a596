import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useRead } from '../../reads.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { FindingGroup } from './FindingGroup.tsx'
import { FindingLine } from './FindingLine.tsx'
import styles from './PlanCheck.module.css'

export type Finding = OutputOf<Operations['planChecks']['run']>['findings'][number]

/** 计划检查: what must be put right, what is worth a look, and what was left as it is. */
export function PlanCheck() {
  const { campaign } = usePlan()
  const read = useRead('planChecks', 'run', { campaignId: campaign.id })
  return <Loaded read={read}>{({ findings, rules }) => <Findings findings={findings} rules={rules} />}</Loaded>
}

function Findings({ findings, rules }: { findings: Finding[]; rules: number }) {
  const { planCheck: words } = useMessages()
  const open = findings.filter(({ ignored }) => ignored === null)
  const groups = [
    { title: words.must, rows: open.filter(({ severity }) => severity === 'must') },
    { title: words.should, rows: open.filter(({ severity }) => severity === 'should') },
    { title: words.ignoredOnes, rows: findings.filter(({ ignored }) => ignored !== null) },
  ]
  return (
    <section aria-label={words.title} className={styles.screen}>
      <h2 className={styles.title}>{words.title}</h2>
      {open.length === 0 && <EmptyState title={words.clean}>{words.cleanSentence(rules)}</EmptyState>}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <Panel key={title} title={title} detail={String(rows.length)} flush>
            <ul className={styles.list}>
              {[...Map.groupBy(rows, ({ code }) => code)].map(([code, findings]) => {
                const heading = findings.length > 1 && words.several[code]
                return heading ? (
                  <FindingGroup key={code} title={heading} findings={findings} />
                ) : (
                  findings.map((finding) => <FindingLine key={finding.key} finding={finding} />)
                )
              })}
            </ul>
          </Panel>
        ))}
    </section>
  )
}
