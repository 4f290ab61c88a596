/**
 * How good the forecasts are, on series that are made here (the same ones every time), and on those of a folder where one is given:
 * `npm run bench:forecast [-- FOLDER]`, with a `series.json` of `[{ file, forecastWindows: [{ metric, dimension, start, end, aggregate }] }]`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTidy } from '#domain/kpi/readTidy.ts'
import { tidyPoints } from '#domain/kpi/tidyPoints.ts'
import { scoreForecasts, type ForecastScore, type ScoredSeries } from './forecastScore.ts'
import { generateSeries } from './generatedSeries.ts'

interface DescribedSeries {
  file: string
  forecastWindows?: { metric: string; dimension: string | null; start: string; end: string; aggregate: 'sum' | 'mean' }[]
}

const generated = generateSeries(40, 1)
for (const kind of new Set(generated.map((series) => series.kind)))
  print(kind, scoreForecasts(generated.filter((series) => series.kind === kind)))
print('all generated series', scoreForecasts(generated))

const folder = process.argv[2]
if (folder) print(folder, scoreForecasts(readFolder(folder)))

function readFolder(path: string): ScoredSeries[] {
  const described = JSON.parse(readFileSync(join(path, 'series.json'), 'utf8')) as DescribedSeries[]
  return described.flatMap(({ file, forecastWindows = [] }) => {
    const values = forecastWindows.length > 0 ? (readTidy(readFileSync(join(path, file), 'utf8'))?.values ?? []) : []
    return forecastWindows.map((window) => ({ ...window, kind: file, points: tidyPoints(values, window) }))
  })
}

function print(name: string, score: ForecastScore): void {
  const at = (cut: 'early' | 'half' | 'late') =>
    `${percent(score.ours[cut])} / ${percent(score.straightLine[cut])} = ${score.ratios[cut].toFixed(2)}`
  console.log(
    `${name}: median error / straight line at 30% ${at('early')}, at 50% ${at('half')}, at 70% ${at('late')}; ` +
      `80% interval held ${percent(score.inside)} of ${score.forecasts}; ${score.milliseconds.toFixed(1)} ms a forecast`,
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}
