import { useCallback, useMemo } from 'react'
import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { DrawerOfTask } from '../../plan/DrawerOfTask.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useShownTasks } from '../../plan/useBlocks.ts'
import { TaskFilter } from '../../plan/TaskFilter.tsx'
import { useTaskView } from '../../plan/taskView.ts'
import { useIsPhone } from '../../plan/useIsPhone.ts'
import { useMoveDates } from '../../plan/useMoveDates.ts'
import { useNames } from '../../plan/useNames.ts'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { useLandscape } from '../../ui/paper.ts'
import { Agenda } from './Agenda.tsx'
import styles from './Calendar.module.css'
import type { Entry } from './entries.ts'
import { entriesOf } from './entries.ts'
import { monthAfter, weeksOfMonth, mondayOf } from './layout.ts'
import { Steps, useStepTitle } from './Steps.tsx'
import { Weeks } from './Weeks.tsx'

/** 日历: the plan in weeks and months; on a phone as a list of days. */
export function Calendar() {
  const messages = useMessages()
  const { calendar, sheet } = messages
  const { campaign, tasks, milestones } = usePlan()
  const { today } = useSession()
  const { view, change, isFiltered } = useTaskView()
  const { person: nameOf } = useNames()
  const { day, period } = useFormats()
  const { undo, redo } = useTakeBack()
  const isPhone = useIsPhone()
  const moves = useMoveDates()
  const { mayMoveTask, mayMoveMilestones } = moves
  const at = view.at || firstDay(campaign.startDate, campaign.endDate, today)
  const isWeek = view.span === 'week'
  const naming = useMemo(() => ({ person: nameOf }), [nameOf])
  const shown = useShownTasks(view, naming)
  const entries = useMemo(
    () => entriesOf(milestones.values(), shown, { today, messages, nameOf, day, period }),
    [milestones, shown, today, messages, nameOf, day, period],
  )
  const unplanned = shown.filter(({ plannedStart, plannedFinish }) => !plannedStart && !plannedFinish).length
  const title = useStepTitle(at, isWeek)
  useLandscape()
  const weeks = useMemo(() => (isWeek ? [mondayOf(at)] : weeksOfMonth(at)), [isWeek, at])
  const step = (by: 1 | -1) => change({ at: isWeek ? addDays(at, 7 * by) : monthAfter(at, by) })
  const open = useCallback((entry: Entry) => entry.noun === 'task' && change({ task: entry.id }), [change])
  const mayMove = useCallback(
    (entry: Entry) => (entry.noun === 'task' ? mayMoveTask(entry.id) : mayMoveMilestones),
    [mayMoveTask, mayMoveMilestones],
  )
  const move = (entry: Entry, days: number): void => {
    const [start, finish] = [addDays(entry.start, days), addDays(entry.finish, days)]
    if (entry.noun === 'milestone') moves.moveMilestone(entry.id, start)
    else moves.moveTask(entry.id, { plannedStart: start, plannedFinish: finish })
  }
  const nothing = tasks.size === 0 && milestones.size === 0
  return (
    <div className={styles.screen}>
      <TaskFilter view={view} isFiltered={isFiltered} onView={change} nameOf={nameOf}>
        <Steps at={at} isWeek={isWeek} isPhone={isPhone} onStep={step} onView={change} onUndo={undo} onRedo={redo} />
      </TaskFilter>
      <p className={styles.onPaper} aria-hidden="true">
        {title}
      </p>
      {moves.error && <Banner tone="error" title={moves.error} />}
      {nothing ? (
        <EmptyState as="h2" title={calendar.empty}>
          {calendar.emptySentence}
        </EmptyState>
      ) : isPhone ? (
        <Agenda entries={entries} weeks={weeks} month={isWeek ? null : at.slice(0, 7)} onOpen={open} />
      ) : (
        <Weeks
          entries={entries}
          weeks={weeks}
          month={isWeek ? null : at.slice(0, 7)}
          at={at}
          mayMove={mayMove}
          onAt={(day) => change({ at: day })}
          onMove={move}
          onOpen={open}
          onUndo={undo}
          onRedo={redo}
        />
      )}
      {unplanned > 0 && <p className={styles.unplanned}>{calendar.unplanned(unplanned)}</p>}
      {isFiltered && shown.length === 0 && <p className={styles.unplanned}>{sheet.noMatch}</p>}
      <DrawerOfTask view={view} onView={change} />
    </div>
  )
}

/** Today while the campaign runs, else its beginning, or its end where it is over. */
function firstDay(start: Day | null, end: Day | null, today: Day): Day {
  if (start && today < start) return start
  return end && today > end ? end : today
}
