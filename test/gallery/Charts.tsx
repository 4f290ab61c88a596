import { dayTicks } from '#chart/axis.ts'
import { breakdownChart, paceBar } from '#chart/bars.ts'
import { compactNumber } from '#chart/numbers.ts'
import { sparkline } from '#chart/sparkline.ts'
import type { TimeChart } from '#chart/timeChart.ts'
import { Chart } from '#web/ui/chart/Chart.tsx'
import { DrawingView } from '#web/ui/chart/DrawingView.tsx'
import { Panel } from '#web/ui/frame/Panel.tsx'
import styles from './Gallery.module.css'

const days = 30
const today = 7
const amounts = [96_000, 121_000, null, 148_000, 162_000, 139_000, 187_000, 176_000]
const each = Array.from({ length: days }, (_, x) => x)
const sums = each.map((x) => (x > today || amounts[x] === null ? null : sumTo(x)))
const ahead = each.slice(today).map((x) => ({ x, y: sumTo(today) + (x - today) * 147_000 }))

export function Charts() {
  const bars = each.map((x) => ({ x, y: amounts[x] ?? null }))
  return (
    <Panel title="图表">
      <Chart
        height={280}
        legend={[
          { role: 'actual', label: '实际' },
          { role: 'target', label: '目标' },
          { role: 'forecast', label: '预测' },
          { role: 'forecastRange', label: '80% 区间' },
        ]}
        draw={salesRevenue}
        readout={(x) => ({
          title: `6月${x + 1}日`,
          rows: [
            { role: 'actual', label: '实际', value: sums[x] ? compactNumber(sums[x], 'zh') : '没有数据' },
            { role: 'target', label: '目标', value: compactNumber(((x + 1) * 5_000_000) / days, 'zh') },
          ],
          ...(x === 4 && { notes: [{ form: 'square', role: 'mark', text: '策略调整：加投朋友圈广告' }] }),
        })}
        table={{
          caption: '销售额',
          columns: ['日期', '实际'],
          rows: each.map((x) => [`6月${x + 1}日`, sums[x] ? compactNumber(sums[x], 'zh') : '–']),
        }}
        words={{ keys: '逐日读数：左右方向键', table: '看表格', picture: '看图' }}
      />
      <Chart
        height={160}
        legend={[{ role: 'actualSoft', label: '每日实际' }]}
        draw={(width) => ({
          ...frame(width),
          sentence: '每日销售额',
          bars,
          lines: [{ role: 'target', points: each.map((x) => ({ x, y: 166_667 })) }],
        })}
        readout={() => null}
        table={{ caption: '每日销售额', columns: ['日期', '实际'], rows: [] }}
        words={{ keys: '逐日读数：方向键', table: '看表格', picture: '看图' }}
      />
      <div className={styles.row}>
        <DrawingView
          drawing={sparkline(
            {
              sentence: '销售额逐日走高',
              actual: each.map((x) => ({ x, y: sums[x] ?? null })),
              forecast: ahead,
              target: each.map((x) => ({ x, y: ((x + 1) * 5_000_000) / days })),
              from: 0,
              to: days - 1,
            },
            { width: 120, height: 32 },
          )}
        />
        <DrawingView drawing={paceBar({ sentence: '完成 24%，应到 27%', done: 0.24, due: 0.27 }, { width: 200, height: 16 })} />
        <DrawingView drawing={paceBar({ sentence: '完成 112%，应到 90%', done: 1.12, due: 0.9 }, { width: 200, height: 16 })} />
      </div>
      <DrawingView
        drawing={breakdownChart(
          {
            sentence: '各渠道的销售额与目标',
            rows: [
              { label: '天猫旗舰店', value: 620_000, target: 600_000, shown: '62万' },
              { label: '抖音直播间（达人与自播合计）', value: 410_000, target: 500_000, shown: '41万' },
              { label: '线下门店', value: null, target: 200_000, shown: '没有数据' },
            ],
          },
          { width: 240 },
        )}
      />
    </Panel>
  )
}

function salesRevenue(width: number): TimeChart {
  return {
    ...frame(width),
    sentence: '销售额：到 6月8日 118万元，按节奏应为 133万元；预计 430万元（380万–470万）',
    range: ahead.map(({ x, y }) => ({ x, low: y - (x - today) * 22_000, high: y + (x - today) * 21_000 })),
    lines: [
      { role: 'target', points: each.map((x) => ({ x, y: ((x + 1) * 5_000_000) / days })), label: '目标 500万' },
      { role: 'pace', points: [0, today].map((x) => ({ x, y: (x + 1) * 140_000 })) },
      { role: 'forecast', points: ahead, label: '预测 430万' },
      { role: 'actual', points: sums.map((y, x) => ({ x, y })) },
    ],
    marks: [
      { x: 0, form: 'diamond', role: 'markReached', label: '预热启动' },
      { x: 4, form: 'square', role: 'mark', label: '策略调整：加投朋友圈广告' },
      { x: 4, form: 'triangle', role: 'markWarning', label: '展架缺货' },
    ],
  }
}

function frame(width: number): Pick<TimeChart, 'from' | 'to' | 'step' | 'ticks' | 'style' | 'zero' | 'grounds' | 'now'> {
  return {
    from: 0,
    to: days - 1,
    step: 1,
    ticks: dayTicks('2024-06-01', days, width, 'zh'),
    style: 'zh',
    zero: true,
    grounds: [
      { from: 0, to: 6, label: '预热期' },
      { from: 7, to: 24, label: '执行期' },
      { from: 25, to: 29, label: '收尾期' },
    ],
    now: { x: today, label: '' },
  }
}

function sumTo(day: number): number {
  return amounts.slice(0, day + 1).reduce<number>((sum, amount) => sum + (amount ?? 0), 0)
}
