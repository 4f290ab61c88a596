import { BellRing } from 'lucide-react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import type { Names } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Panel } from '../../ui/frame/Panel.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './NotRecorded.module.css'

type Silent = OutputOf<Operations['dailyRecords']['missing']>['people'][number]

const MOST = 8

/** 今天还没有更新: who has said nothing of what is under way, due or late; not there where everyone has. */
export function NotRecorded({ names }: { names: Names }) {
  const { overview: words } = useMessages()
  const { campaign } = usePlan()
  const { person } = useSession()
  const { data } = useRead('dailyRecords', 'missing', { campaignId: campaign.id })
  const people = data?.people ?? []
  if (people.length === 0) return null
  const toRemind = people.filter(({ personId, hasAccount }) => hasAccount && personId !== person.id)
  return (
    <Panel
      title={words.notRecorded}
      detail={words.people(people.length)}
      actions={toRemind.length > 0 && <Remind people={toRemind} label={words.remindAll(toRemind.length)} />}
      flush
    >
      <ul className={styles.list}>
        {people.slice(0, MOST).map((silent) => (
          <Line key={silent.personId} silent={silent} name={names.person(silent.personId)} />
        ))}
      </ul>
      {people.length > MOST && <p className={styles.more}>{words.more(people.length - MOST)}</p>}
    </Panel>
  )
}

function Line({ silent, name }: { silent: Silent; name: string }) {
  const { overview: words, confirmation } = useMessages()
  const { campaign } = usePlan()
  const { person } = useSession()
  const { moment } = useFormats()
  const [first, ...others] = silent.tasks
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <span>
          {name} {!silent.hasAccount && <span className={styles.detail}>{confirmation.noAccount}</span>}
        </span>
        <span className={styles.detail}>
          <a href={paths.sheet(campaign.id, { task: first!.id })}>{first!.name}</a>
          {others.length > 0 && ` ${words.andMore(others.length)}`}
          {silent.remindedAt && ` · ${words.remindedAt(moment(silent.remindedAt))}`}
        </span>
      </span>
      {silent.hasAccount && silent.personId !== person.id && !silent.remindedAt && (
        <Remind people={[silent]} label={words.remind} about={words.remindPerson(name)} />
      )}
    </li>
  )
}

function Remind({ people, label, about }: { people: Silent[]; label: string; about?: string }) {
  const { overview: words } = useMessages()
  const { campaign } = usePlan()
  const toast = useToast()
  const { submit, error, busy } = useSubmit({
    fields: [],
    send: async () => {
      const personIds = people.map(({ personId }) => personId)
      const { reminded } = await api.dailyRecords.remind({ campaignId: campaign.id, personIds })
      toast({ text: words.reminded(reminded) })
    },
  })
  return (
    <>
      <Button small look="quiet" icon={<BellRing size={16} />} busy={busy} aria-label={about} onClick={submit}>
        {label}
      </Button>
      {error && <span role="alert">{error}</span>}
    </>
  )
}
