import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { TextDialog } from '../../plan/TextDialog.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { useNames } from '../../plan/useNames.ts'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { applyFix } from './applyFix.ts'
import type { Finding } from './PlanCheck.tsx'
import styles from './PlanCheck.module.css'

/** What was found, the way to it, and what a lead can do about it. */
export function FindingLine({ finding }: { finding: Finding }) {
  const { planCheck: words } = useMessages()
  const { campaign, role } = usePlan()
  const names = useNames()
  const { ignored } = finding
  return (
    <li className={styles.finding}>
      <span className={styles.words}>
        <span>{finding.sentence}</span>
        {ignored && <span className={styles.reason}>{words.because(names.person(ignored.ignoredById), ignored.reason)}</span>}
      </span>
      <span className={styles.acts}>
        <a href={placeOf(finding, campaign.id)}>{words.show}</a>
        {role === 'lead' && <Acts finding={finding} />}
      </span>
    </li>
  )
}

function Acts({ finding: { key, fix, ignored } }: { finding: Finding }) {
  const { planCheck: words, common } = useMessages()
  const { campaign } = usePlan()
  const { write, error, busy } = useCampaignWrite()
  const { undo } = useTakeBack()
  const toast = useToast()
  const [ignoring, setIgnoring] = useState(false)
  const campaignId = campaign.id
  const apply = async (wanted: NonNullable<Finding['fix']>) => {
    if (await write(() => applyFix(campaignId, wanted)))
      toast({ text: wanted.sentence, action: { label: common.undo, onPress: undo } })
  }
  if (ignored)
    return (
      <Button
        small
        look="quiet"
        busy={busy}
        onClick={() => void write(() => api.planChecks.heed({ campaignId, ignoredFindingId: ignored.id }))}
      >
        {words.heed}
      </Button>
    )
  return (
    <>
      {fix && (
        <Button small busy={busy} onClick={() => void apply(fix)}>
          {fix.sentence}
        </Button>
      )}
      <Button small look="quiet" onClick={() => setIgnoring(true)}>
        {words.ignore}
      </Button>
      {error && <span role="alert">{error}</span>}
      {ignoring && (
        <TextDialog
          title={words.ignoreTitle}
          label={words.reason}
          required
          act={words.ignore}
          send={(reason) => api.planChecks.ignore({ campaignId, key, reason })}
          said={words.ignoredOnes}
          onClose={() => setIgnoring(false)}
        />
      )}
    </>
  )
}

function placeOf({ noun, id }: Finding, campaignId: string): string {
  if (noun === 'task') return paths.sheet(campaignId, { task: id })
  if (noun === 'person') return paths.sheet(campaignId, { owner: id })
  return paths.campaignSettings(campaignId)
}
