import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { Loaded } from '../../Loaded.tsx'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useRead } from '../../reads.ts'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { AnswerBar } from './AnswerBar.tsx'
import { Changes } from './Changes.tsx'
import styles from './Confirm.module.css'
import { Share } from './Share.tsx'

export type Mine = OutputOf<Operations['publications']['mine']>

/** 确认我的计划, made for a phone: what changed, what is mine, and two big buttons. */
export function Confirm() {
  const { confirmation: words } = useMessages()
  const { campaign } = usePlan()
  const read = useRead('publications', 'mine', { campaignId: campaign.id })
  return (
    <Loaded read={read}>
      {(mine) =>
        mine.publication && mine.isAsked ? (
          <MyPart mine={mine} />
        ) : (
          <EmptyState
            as="h2"
            title={words.nothing}
            actions={<ButtonLink href={paths.sheet(campaign.id)}>{words.openTask}</ButtonLink>}
          >
            {words.nothingSentence}
          </EmptyState>
        )
      }
    </Loaded>
  )
}

function MyPart({ mine }: { mine: Mine }) {
  const { confirmation: words } = useMessages()
  const { day } = useFormats()
  const names = useNames()
  const { publishedOn, authorId, note } = mine.publication!
  return (
    <div className={styles.confirm}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.intro}>
        {words.intro(names.person(authorId), day(publishedOn))}
        {note && <q className={styles.note}>{note}</q>}
      </p>
      <Standing mine={mine} />
      <Changes changes={mine.changes} />
      <Share mine={mine} />
      <AnswerBar mine={mine} />
    </div>
  )
}

/** What was answered so far, and what was said to it. */
function Standing({ mine: { state, answeredOn, recordedById, request } }: { mine: Mine }) {
  const { confirmation: words } = useMessages()
  const { day } = useFormats()
  const names = useNames()
  if (state === 'objected') return <Banner title={words.waitingAnswer}>{request?.text}</Banner>
  if (state === 'confirmed' && answeredOn)
    return (
      <Banner
        title={
          recordedById ? words.confirmedFor(names.person(recordedById), day(answeredOn)) : words.confirmedOn(day(answeredOn))
        }
      />
    )
  if (request && request.state !== 'open')
    return (
      <Banner
        tone={request.state === 'declined' ? 'warning' : 'info'}
        title={request.state === 'accepted' ? words.wasAccepted : words.wasDeclined}
      >
        {request.answer}
      </Banner>
    )
  return null
}
