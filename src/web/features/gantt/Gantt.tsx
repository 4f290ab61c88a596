import { ChevronDown, ChevronRight } from 'lucide-react'
import { useCallback, useMemo, useRef } from 'react'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { DrawerOfTask } from '../../plan/DrawerOfTask.tsx'
import { usePlan, usePlanStore } from '../../plan/PlanProvider.tsx'
import { bandKey } from '../../plan/taskBlocks.ts'
import { milestoneSentence, taskSentence } from '../../plan/taskSentence.ts'
import { TaskFilter } from '../../plan/TaskFilter.tsx'
import { useTaskView } from '../../plan/taskView.ts'
import { useDaysOff } from '../../plan/useDaysOff.ts'
import { useIsPhone } from '../../plan/useIsPhone.ts'
import { useNames } from '../../plan/useNames.ts'
import { useTakeBack } from '../../plan/useTakeBack.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { chartSvg } from '../../ui/gantt/chartSvg.ts'
import { dayOf, numberOf } from '../../ui/gantt/days.ts'
import { Gantt as Chart } from '../../ui/gantt/Gantt.tsx'
import type { Zoom } from '../../ui/gantt/scale.ts'
import { zooms } from '../../ui/gantt/scale.ts'
import type { GanttHandle } from '../../ui/gantt/types.ts'
import { ganttWordsEn, ganttWordsZh } from '../../ui/gantt/words.ts'
import { savePng, saveSvg } from './chartFile.ts'
import { ganttColumns } from './columns.tsx'
import styles from './Gantt.module.css'
import { Legend } from './Legend.tsx'
import type { Line } from '../../plan/ganttLines.ts'
import { MILESTONES, isMilestone, milestoneIdOf } from '../../plan/ganttLines.ts'
import { PrintedChart } from './PrintedChart.tsx'
import { Tools } from './Tools.tsx'
import { useChartDrawing } from './useChartDrawing.ts'
import { useGanttEditing } from './useGanttEditing.ts'
import { useGanttLinks } from './useGanttLinks.ts'
import { useGanttLines } from './useGanttLines.ts'

/** 甘特图: the plan over its days, live; to be moved, stretched and linked by hand. */
export function Gantt() {
  const messages = useMessages()
  const language = useLanguage()
  const { gantt, sheet, overview } = messages
  const { campaign, tasks, phases } = usePlan()
  const store = usePlanStore()
  const { today } = useSession()
  const { view, change, isFiltered } = useTaskView()
  const { person: nameOf } = useNames()
  const { day, period } = useFormats()
  const isPhone = useIsPhone()
  const { undo, redo } = useTakeBack()
  const { isOff: isDayOff } = useDaysOff()
  const { links, critical } = useGanttLinks()
  const chart = useRef<GanttHandle>(null)
  const lines = useGanttLines(view, nameOf, critical)
  const { collapsed, toggle } = lines
  const { mayMove, move, link, unlink, error } = useGanttEditing(isPhone)
  const zoom = zooms.find((name) => name === view.zoom) ?? (isPhone ? 'month' : 'week')
  const setZoom = (next: Zoom) => change({ zoom: next })
  const columns = useMemo(
    () =>
      ganttColumns(isPhone, {
        today,
        messages,
        nameOf,
        due: ({ dueDate, dateRule }) => (dueDate ? overview.dueRule(day(dueDate), dateRule) : overview.noDay),
      }),
    [isPhone, today, messages, nameOf, overview, day],
  )
  const blockOf = useMemo(() => new Map(lines.blocks.map((block) => [bandKey(block.phase?.id ?? null), block])), [lines.blocks])
  const describe = useCallback(
    (key: string, line: Line | undefined) => {
      const speech = { today, messages, nameOf, day, period }
      if (!line) return key === MILESTONES ? overview.milestones : (phases.get(key.slice('band:'.length))?.name ?? sheet.noPhase)
      return isMilestone(line) ? milestoneSentence(line, speech) : taskSentence(line, speech)
    },
    [today, messages, nameOf, day, period, phases, overview, sheet],
  )
  const renderBand = useCallback(
    (key: string) => {
      const phase = blockOf.get(key)?.phase
      const name = key === MILESTONES ? overview.milestones : (phase?.name ?? sheet.noPhase)
      const isFolded = collapsed.has(key)
      return (
        <span className={styles.band}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.fold}
            aria-label={isFolded ? sheet.expand(name) : sheet.collapse(name)}
            onClick={() => toggle(key)}
          >
            {isFolded ? <ChevronRight size={16} /> : <ChevronDown size={16} />}
          </button>
          <span className={styles.bandName}>{name}</span>
          {phase?.startDate && <span className={styles.bandDates}>{period(phase.startDate, phase.endDate)}</span>}
        </span>
      )
    },
    [blockOf, collapsed, toggle, overview, sheet, period],
  )
  const isOff = useCallback((number: number) => isDayOff(dayOf(number)), [isDayOff])
  const drawing = useChartDrawing({ lines, links, zoom, nameOf, isOff })
  const save = (kind: 'svg' | 'png'): void => {
    const chart = chartSvg(drawing())
    const name = `${campaign.name}-${gantt.title}`
    if (kind === 'svg') saveSvg(chart.svg, name)
    else void savePng(chart, name)
  }
  const open = (key: string) => {
    if (milestoneIdOf(key) === null && store.getTask(key)) change({ task: key })
  }
  const isEmpty = tasks.size === 0 && lines.rows.length === 0
  return (
    <div className={styles.screen}>
      <TaskFilter view={view} isFiltered={isFiltered} onView={change} nameOf={nameOf}>
        <Tools
          zoom={zoom}
          onZoom={setZoom}
          onToday={() => chart.current?.scrollToDay(numberOf(today))}
          onSave={save}
          onUndo={undo}
          onRedo={redo}
        />
      </TaskFilter>
      {error && <Banner tone="error" title={error} />}
      {isEmpty ? (
        <EmptyState as="h2" title={gantt.empty}>
          {gantt.emptySentence}
        </EmptyState>
      ) : (
        <Chart<Line>
          ref={chart}
          label={`${campaign.name} ${gantt.title}`}
          words={language === 'zh' ? ganttWordsZh : ganttWordsEn}
          rows={lines.rows}
          source={lines.source}
          columns={columns}
          compact={isPhone}
          span={lines.span}
          zoom={zoom}
          today={numberOf(today)}
          links={links}
          bands={lines.bands}
          isOff={isOff}
          marksOf={lines.marksOf}
          renderBand={renderBand}
          describe={describe}
          mayMove={mayMove}
          onZoom={setZoom}
          onMove={move}
          onLink={link}
          onUnlink={unlink}
          onOpen={open}
          onBand={toggle}
          onUndo={undo}
          onRedo={redo}
        />
      )}
      <Legend />
      <PrintedChart drawing={drawing} />
      <DrawerOfTask view={view} onView={change} keepsFocusOutside />
    </div>
  )
}
