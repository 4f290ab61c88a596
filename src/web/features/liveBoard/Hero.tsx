import type { CSSProperties } from 'react'
import { useMemo } from 'react'
import { minuteTicks } from '#chart/axis.ts'
import type { TimeChart } from '#chart/timeChart.ts'
import { timeChart } from '#chart/timeChart.ts'
import { targetCourse, valueAt, type MinutePoint } from '#domain/kpi/dayCourse.ts'
import { useLanguage } from '../../messages/MessagesProvider.tsx'
import { Toned } from '../../plan/kpis/Toned.tsx'
import { useAmounts } from '../../plan/kpis/useAmounts.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { DrawingView } from '../../ui/chart/DrawingView.tsx'
import { useSize } from '../../ui/chart/useSize.ts'
import styles from './LiveBoard.module.css'
import type { BoardKpi } from './useBoard.ts'
import { pointsOf } from './useBoard.ts'
import { useBoardWords } from './useBoardWords.ts'

/** The number that everybody looks at, and how the day has run so far. */
export function Hero({ kpi, before }: { kpi: BoardKpi; before: BoardKpi | undefined }) {
  const words = useBoardWords()
  const { workspace } = useSession()
  const { amount, percent } = useAmounts()
  const points = useMemo(() => pointsOf(kpi, workspace.timeZone), [kpi, workspace.timeZone])
  const earlier = useMemo(() => (before ? pointsOf(before, workspace.timeZone) : []), [before, workspace.timeZone])
  const isSum = kpi.unit !== '%'
  const target = useMemo(
    () => (kpi.dayTarget === null ? [] : isSum ? targetCourse(kpi.dayTarget, earlier) : flat(kpi.dayTarget)),
    [kpi.dayTarget, earlier, isSum],
  )
  const at = points.at(-1)?.minute
  const value = kpi.dayValue
  const soFar = points.at(-1)?.value ?? null
  const shown = wholeNumber(value, kpi.unit) ?? amount(value, kpi.unit, 5)
  const due = at === undefined ? null : valueAt(target, at)
  const then = at === undefined ? null : valueAt(earlier, at)
  return (
    <section aria-label={kpi.name} className={styles.hero}>
      <h2>{kpi.name}</h2>
      <p className={styles.number} style={{ '--length': shown.length + 3 } as CSSProperties}>
        {shown}
      </p>
      <div className={styles.facts}>
        {kpi.dayTarget !== null && (
          <p>
            {words.dayTarget(amount(kpi.dayTarget, kpi.unit))}
            {value !== null && isSum && kpi.dayTarget > 0 && ` · ${words.ofDay(percent(value / kpi.dayTarget))}`}
          </p>
        )}
        {soFar !== null && due !== null && (
          <p>
            <Toned tone={soFar >= due ? 'above' : 'below'}>
              {soFar >= due ? words.onPace(amount(soFar - due, kpi.unit, 3)) : words.offPace(amount(due - soFar, kpi.unit, 3))}
            </Toned>
          </p>
        )}
        {soFar !== null && then !== null && then > 0 && (
          <p>{soFar >= then ? words.ahead(percent(soFar / then - 1)) : words.behind(percent(1 - soFar / then))}</p>
        )}
        {kpi.toDate !== null && kpi.attainment !== null && (
          <p className={styles.quiet}>{words.total(amount(kpi.toDate, kpi.unit), percent(kpi.attainment))}</p>
        )}
      </div>
      <DayCurve kpi={kpi} points={points} target={target} before={earlier} />
    </section>
  )
}

/** Up to ten million every digit is shown, so that each sale moves the number. */
function wholeNumber(value: number | null, unit: string): string | null {
  if (value === null || unit === '%' || Math.abs(value) >= 1e7 || Math.abs(value) < 1000) return null
  return `${Math.round(value).toLocaleString('en-US')}${unit}`
}

interface DayCurveProps {
  kpi: BoardKpi
  points: MinutePoint[]
  target: MinutePoint[]
  before: MinutePoint[]
}

/** Today over yesterday and over the target, from midnight to midnight. */
function DayCurve({ kpi, points, target, before }: DayCurveProps) {
  const words = useBoardWords()
  const language = useLanguage()
  const [{ width, height }, attach] = useSize()
  const font = Math.max(12, Math.min(32, Math.min(width / 46, height / 12)))
  const line = (role: 'actual' | 'target' | 'before', of: MinutePoint[], label?: string) => ({
    role,
    points: of.map(({ minute, value }) => ({ x: minute, y: value })),
    ...(label && { label }),
    spans: true,
    filled: role === 'actual',
  })
  const last = points.at(-1)
  const chart: TimeChart = {
    sentence: points.length > 0 ? `${kpi.name}: ${words.actual}, ${words.target}, ${words.before}` : words.noMinutes,
    from: 0,
    to: 1440,
    step: 1,
    ticks: minuteTicks(0, 1440, (width / font) * 9),
    style: language,
    unit: kpi.unit === '%' ? '%' : '',
    zero: kpi.unit !== '%',
    lines: [line('target', target, words.target), line('before', before, words.before), line('actual', points)],
    ...(last && { now: { x: last.minute, label: '' } }),
  }
  return (
    <div ref={attach} className={styles.curve}>
      {points.length + before.length > 0 && width > 0 && height > 40 && (
        <DrawingView drawing={timeChart(chart, { width, height, font })} />
      )}
      {points.length + before.length === 0 && <p className={styles.waiting}>{words.noMinutes}</p>}
    </div>
  )
}

function flat(value: number): MinutePoint[] {
  return [0, 1440].map((minute) => ({ minute, value }))
}
