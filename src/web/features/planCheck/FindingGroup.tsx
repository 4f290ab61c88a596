import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { applyFixes } from './applyFix.ts'
import { FindingLine } from './FindingLine.tsx'
import type { Finding } from './PlanCheck.tsx'
import styles from './PlanCheck.module.css'

/** So many of one rule can be taken in at a look; more are folded. */
const SHORT = 3

/** What one rule found several times, under one heading, and one press for all where there is one. */
export function FindingGroup({ title, findings }: { title: string; findings: Finding[] }) {
  const { planCheck: words, common } = useMessages()
  const { campaign, role } = usePlan()
  const { write, error, busy } = useCampaignWrite()
  const { undo } = useTakeBack()
  const toast = useToast()
  const fixes = findings.flatMap(({ fix }) => fix ?? [])
  const fixAll = async () => {
    const acts = applyFixes(campaign.id, fixes)
    for (const act of acts) if (!(await write(act))) return
    const isOneWrite = acts.length === 1
    toast({ text: words.fixedAll(fixes.length), ...(isOneWrite && { action: { label: common.undo, onPress: undo } }) })
  }
  return (
    <li className={styles.group}>
      <details open={findings.length <= SHORT}>
        <summary className={styles.heading}>
          {title} <span className={styles.count}>{findings.length}</span>
        </summary>
        <ul className={styles.list}>
          {findings.map((finding) => (
            <FindingLine key={finding.key} finding={finding} />
          ))}
        </ul>
      </details>
      {role === 'lead' && fixes.length > 1 && (
        <Button small className={styles.fixAll} busy={busy} onClick={() => void fixAll()}>
          {words.fixAll(fixes.length)}
        </Button>
      )}
      {error && <span role="alert">{error}</span>}
    </li>
  )
}
