import { BellRing, ListChecks, Send } from 'lucide-react'
import { useState } from 'react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import type { Names } from '../../plan/useNames.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Panel } from '../../ui/frame/Panel.tsx'
import { ConfirmationLine } from './ConfirmationLine.tsx'
import styles from './Confirmations.module.css'
import { PublishDialog } from './PublishDialog.tsx'

export type StandingAnswer = OutputOf<Operations['publications']['standing']>
export type StandingRow = StandingAnswer['people'][number]

const order: Record<StandingRow['state'], number> = { objected: 0, again: 1, pending: 2, confirmed: 3 }

/** 计划确认: who has confirmed the published plan, who has not, and the ways to publish and to remind. */
export function Confirmations({ standing, names }: { standing: StandingAnswer; names: Names }) {
  const { confirmation: words, planCheck } = useMessages()
  const { campaign, role } = usePlan()
  const { day } = useFormats()
  const [publishing, setPublishing] = useState(false)
  const { publication, people } = standing
  const confirmed = people.filter(({ state }) => state === 'confirmed').length
  return (
    <Panel
      title={words.panel}
      detail={publication && words.count(confirmed, people.length)}
      actions={
        role === 'lead' && (
          <>
            <ButtonLink small icon={<ListChecks size={16} />} href={paths.planCheck(campaign.id)}>
              {planCheck.open}
            </ButtonLink>
            <Button small icon={<Send size={16} />} onClick={() => setPublishing(true)}>
              {publication ? words.publishAgain : words.publish}
            </Button>
          </>
        )
      }
      flush
    >
      <p className={styles.said}>
        {publication ? words.publishedOn(day(publication.publishedOn), names.person(publication.authorId)) : words.notPublished}
      </p>
      {publication?.despite && <p className={styles.said}>{words.despite(publication.mustFix, publication.despite)}</p>}
      <ul className={styles.list}>
        {people
          .toSorted((a, b) => order[a.state] - order[b.state])
          .map((row) => (
            <ConfirmationLine key={row.personId} row={row} names={names} />
          ))}
      </ul>
      {role === 'lead' && <RemindAll people={people} />}
      {publishing && <PublishDialog isFirst={!publication} names={names} onClose={() => setPublishing(false)} />}
    </Panel>
  )
}

function RemindAll({ people }: { people: StandingRow[] }) {
  const { confirmation: words } = useMessages()
  const { campaign } = usePlan()
  const { write, error, busy } = useCampaignWrite()
  const toast = useToast()
  const open = people.filter(({ state, hasAccount }) => hasAccount && (state === 'pending' || state === 'again'))
  if (open.length === 0) return null
  const remind = async () => {
    const personIds = open.map(({ personId }) => personId)
    const isDone = await write(() => api.publications.remind({ campaignId: campaign.id, personIds }))
    if (isDone) toast({ text: words.reminded(personIds.length) })
  }
  return (
    <div className={styles.foot}>
      <Button small look="quiet" icon={<BellRing size={16} />} busy={busy} onClick={() => void remind()}>
        {words.remindAll(open.length)}
      </Button>
      {error && <span role="alert">{error}</span>}
    </div>
  )
}
