import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { bandKey } from '../../plan/taskBlocks.ts'
import { useFormats } from '../../formats.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import type { PaperDrawing } from '../../ui/gantt/chartSvg.ts'
import { numberOf } from '../../ui/gantt/days.ts'
import { indexLinks } from '../../ui/gantt/linkIndex.ts'
import type { Link } from '../../ui/gantt/links.ts'
import type { Zoom } from '../../ui/gantt/scale.ts'
import { scaleOf, widthOf } from '../../ui/gantt/scale.ts'
import { ganttWordsEn, ganttWordsZh } from '../../ui/gantt/words.ts'
import { paperColors } from './chartFile.ts'
import { MILESTONES, isMilestone } from '../../plan/ganttLines.ts'
import type { useGanttLines } from './useGanttLines.ts'

interface Shown {
  lines: ReturnType<typeof useGanttLines>
  links: readonly Link[]
  zoom: Zoom
  nameOf: (id: string | null) => string
  isOff: (day: number) => boolean
}

/** On paper a chart that is wider than this is drawn on a coarser scale. */
const WIDEST_ON_PAPER = 2000

/** The whole chart as it is drawn for a file or for paper: what the filter shows, all lines of it. */
export function useChartDrawing({ lines, links, zoom, nameOf, isOff }: Shown): (onPaper?: boolean) => PaperDrawing {
  const { campaign } = usePlan()
  const { fields, gantt, overview, sheet } = useMessages()
  const language = useLanguage()
  const { today } = useSession()
  const { day, period } = useFormats()
  return (onPaper = false) => {
    const phases = new Map(lines.blocks.map(({ phase }) => [bandKey(phase?.id ?? null), phase]))
    const scales = (['day', 'week', 'month'] as const).map((name) => scaleOf(lines.span, name, 0))
    const asShown = scales.find((scale) => scale.zoom === zoom)!
    const fitting = scales.find((scale) => widthOf(scale) <= WIDEST_ON_PAPER) ?? scales.at(-1)!
    const scale = onPaper && widthOf(asShown) > WIDEST_ON_PAPER ? fitting : asShown
    return {
      title: [campaign.name, period(campaign.startDate, campaign.endDate), gantt.asOf(day(today))].join(' · '),
      words: language === 'zh' ? ganttWordsZh : ganttWordsEn,
      rows: lines.rows,
      scale,
      today: numberOf(today),
      index: indexLinks(lines.rows, links),
      columns: [
        { title: fields.task.name, width: 220 },
        { title: fields.task.ownerId, width: 96 },
      ],
      isOff,
      marksOf: (key) => {
        const line = lines.source.getRow(key)
        return line ? lines.marksOf(line) : (lines.bands.get(key) ?? [])
      },
      textsOf: (key) => {
        const line = lines.source.getRow(key)
        if (!line) return [key === MILESTONES ? overview.milestones : (phases.get(key)?.name ?? sheet.noPhase)]
        if (isMilestone(line))
          return [line.name, line.dueDate ? overview.dueRule(day(line.dueDate), line.dateRule) : overview.noDay]
        return [line.name, nameOf(line.ownerId)]
      },
      color: paperColors(),
    }
  }
}
