import { ChevronLeft, ChevronRight, Redo2, Undo2 } from 'lucide-react'
import type { Day } from '#domain/day.ts'
import { addDays } from '#domain/day.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { TaskView } from '../../paths.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import styles from './Calendar.module.css'
import { mondayOf } from './layout.ts'

interface StepsProps {
  at: Day
  isWeek: boolean
  isPhone: boolean
  onStep: (by: 1 | -1) => void
  onView: (patch: TaskView) => void
  onUndo: () => void
  onRedo: () => void
}

/** Which month or week is shown, and the ways to the next ones. */
export function Steps({ at, isWeek, isPhone, onStep, onView, onUndo, onRedo }: StepsProps) {
  const { calendar, common, sheet } = useMessages()
  const { today } = useSession()
  const title = useStepTitle(at, isWeek)
  return (
    <div className={styles.steps}>
      <IconButton
        label={isWeek ? calendar.previousWeek : calendar.previousMonth}
        icon={<ChevronLeft size={16} />}
        onClick={() => onStep(-1)}
      />
      <h2 className={styles.title} aria-live="polite">
        {title}
      </h2>
      <IconButton
        label={isWeek ? calendar.nextWeek : calendar.nextMonth}
        icon={<ChevronRight size={16} />}
        onClick={() => onStep(1)}
      />
      <Button small look="quiet" onClick={() => onView({ at: today })}>
        {calendar.today}
      </Button>
      <SegmentedControl
        label={calendar.span}
        value={isWeek ? 'week' : 'month'}
        segments={[
          { value: 'month', label: calendar.spans.month },
          { value: 'week', label: calendar.spans.week },
        ]}
        onChange={(value) => onView({ span: value === 'week' ? 'week' : '', at })}
      />
      {!isPhone && (
        <>
          <IconButton label={`${common.undo} Ctrl+Z`} icon={<Undo2 size={16} />} onClick={onUndo} />
          <IconButton label={`${sheet.redo} Ctrl+Y`} icon={<Redo2 size={16} />} onClick={onRedo} />
        </>
      )}
    </div>
  )
}

/** 2024年6月, or from when to when the week is. */
export function useStepTitle(at: Day, isWeek: boolean): string {
  const { calendar } = useMessages()
  const { period } = useFormats()
  const monday = mondayOf(at)
  const [year, month] = at.split('-').map(Number) as [number, number]
  return isWeek ? period(monday, addDays(monday, 6)) : calendar.month(year, month)
}
