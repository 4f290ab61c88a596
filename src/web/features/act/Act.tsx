import { Check, SendHorizontal, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { daysBetween } from '#domain/day.ts'
import { dayInWords } from '#domain/notice/sentence.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { Refused } from '../../api.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { ProgressStepper } from '../../plan/ProgressStepper.tsx'
import { useRead } from '../../reads.ts'
import { Brand } from '../../session/Brand.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Spinner } from '../../ui/marks/Spinner.tsx'
import styles from './Act.module.css'
import { ProblemLine } from './ProblemLine.tsx'
import { useActs } from './useActs.ts'

type ActAnswer = OutputOf<Operations['acts']['open']>

/** Where a link in a message leads: one task, and the few things there are to say about it today. */
export function Act({ token }: { token: string }) {
  const { act: words, common } = useMessages()
  const { data, error, refetch } = useRead('acts', 'open', { token })
  if (data)
    return (
      <ActPage title={data.task.name}>
        <TaskActs token={token} act={data} />
      </ActPage>
    )
  if (error instanceof Refused)
    return (
      <ActPage title={error.status === 410 ? words.expiredTitle : words.deadTitle}>
        <p>{error.message}</p>
        <div>
          <ButtonLink href={paths.signIn()}>{words.signIn}</ButtonLink>
        </div>
      </ActPage>
    )
  if (error)
    return (
      <ActPage title={common.unreachableTitle}>
        <p>{common.unreachable}</p>
        <div>
          <Button onClick={() => void refetch()}>{common.reload}</Button>
        </div>
      </ActPage>
    )
  return <Spinner label={common.loading} />
}

function ActPage({ title, children }: { title: string; children: React.ReactNode }) {
  const { common } = useMessages()
  return (
    <div className={styles.page}>
      <header className={styles.brand}>
        <Brand />
        {common.product}
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
    </div>
  )
}

function TaskActs({
  token,
  act: { task, personName, campaignName, hasReviewer, recordedToday, today },
}: {
  token: string
  act: ActAnswer
}) {
  const { act: words, fields } = useMessages()
  const language = useLanguage()
  const [writesProblem, setWritesProblem] = useState(false)
  const { say, told, refusal, shown } = useActs(token, task)
  const late = task.plannedFinish ? daysBetween(task.plannedFinish, today) : 0
  const isOver = task.actualFinish !== null || task.reviewState === 'submitted'
  return (
    <>
      <p className={styles.about}>
        <span>{campaignName}</span>
        {task.plannedFinish && <span>{words.plannedFor(dayInWords(task.plannedFinish, language))}</span>}
        {late > 0 && !task.actualFinish && <span className={styles.late}>{fields.late(late)}</span>}
      </p>
      <p>{words.hello(personName)}</p>
      {refusal && <Banner tone="error">{refusal}</Banner>}
      <output className={styles.told}>{told ? words[told] : isOver ? overWords() : recordedToday && words.recorded}</output>
      {!isOver && (
        <>
          <ProgressStepper task={shown} onChange={(progress) => say(progress, 'recorded')} />
          {writesProblem ? (
            <ProblemLine
              first={task.issue}
              onSave={(issue) => {
                say({ issue }, 'issueNoted')
                setWritesProblem(false)
              }}
              onClose={() => setWritesProblem(false)}
            />
          ) : (
            <div className={styles.acts}>
              {hasReviewer ? (
                <Button look="primary" icon={<SendHorizontal size={16} />} onClick={() => say({ finish: true }, 'handedIn')}>
                  {words.handIn}
                </Button>
              ) : (
                <Button look="primary" icon={<Check size={16} />} onClick={() => say({ finish: true }, 'finished')}>
                  {words.finish}
                </Button>
              )}
              <Button onClick={() => say({}, 'recorded')}>{words.unchanged}</Button>
              <Button icon={<TriangleAlert size={16} />} onClick={() => setWritesProblem(true)}>
                {words.problem}
              </Button>
            </div>
          )}
        </>
      )}
      <p className={styles.scope}>{words.scope(dayInWords(today, language))}</p>
    </>
  )

  function overWords(): string {
    return task.actualFinish ? words.alreadyFinished : words.alreadyHandedIn
  }
}
