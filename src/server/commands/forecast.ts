import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isDay, type Day } from '#domain/day.ts'
import { forecastWindow, type Aggregate } from '#domain/forecast/forecast.ts'
import { forecastMethod } from '#domain/forecast/method.ts'
import { daysPassed, gapToGoal } from '#domain/kpi/gap.ts'
import { paceOf } from '#domain/kpi/pace.ts'
import { readTidy, type TidyReading } from '#domain/kpi/readTidy.ts'
import { tidyPoints } from '#domain/kpi/tidyPoints.ts'
import { Problem } from '#domain/problem.ts'
import { decodeText } from '#server/documents/readCsv.ts'
import type { Command } from './command.ts'
import { forecastReport, type ForecastAnswer } from './forecastReport.ts'
import { language } from './language.ts'

export const forecast: Command = {
  usage:
    'forecast FILE.csv --metric M [--dimension D] --start DAY --end DAY --as-of DAY --aggregate sum|mean [--goal N] [--json]',
  summary:
    'Expected result of a KPI at the end of a window, from a tidy file (date, metric, value, dimension), using nothing after --as-of.',
  async run(args) {
    const { file, json, ...question } = readArguments(args)
    const reading = readTidy(decodeText(await readBytes(file)))
    if (!reading) throw new Problem('notTidy', { file })
    const answer = answerOf(reading, question)
    warnOfUnread(reading)
    console.log(json ? JSON.stringify(answer) : forecastReport(answer, language))
    return 0
  },
}

interface Question {
  metric: string
  dimension: string | null
  start: Day
  end: Day
  asOf: Day
  aggregate: Aggregate
  goal: number | null
}

function answerOf(reading: TidyReading, { metric, dimension, goal, ...window }: Question): ForecastAnswer {
  const points = tidyPoints(reading.values, { metric, dimension, aggregate: window.aggregate })
  const found = forecastWindow({ ...window, points })
  if (!found || Number.isNaN(found.total)) throw new Problem('nothingToForecast', { metric, asOf: window.asOf })
  const { total, toDate } = found
  const { passed, remaining } = daysPassed(window)
  const due = goal === null ? null : window.aggregate === 'sum' ? (goal * passed) / (passed + remaining) : goal
  const missing = goal === null ? null : gapToGoal({ ...window, direction: 'up', target: goal, toDate, forecast: total })
  return {
    total: rounded(total),
    low: rounded(found.low),
    high: rounded(found.high),
    toDate: rounded(toDate),
    pace: rounded(paceOf(toDate, due)),
    gap: rounded(missing?.gap ?? null),
    neededPerDay: rounded(missing?.neededPerDay ?? null),
    method: forecastMethod(found.basis, language),
  }
}

/** Without the noise of the last binary digits. */
function rounded<T extends number | null>(value: T): T {
  return (value === null ? null : Number(value.toPrecision(12))) as T
}

function readArguments(args: string[]): Question & { file: string; json: boolean } {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      metric: text,
      dimension: text,
      start: text,
      end: text,
      'as-of': text,
      aggregate: text,
      goal: text,
      json: { type: 'boolean' },
    },
  })
  const [file] = positionals
  const { aggregate = 'sum' } = values
  if (!file || !values.metric || !isAggregate(aggregate))
    throw new Problem('invalidInput', { field: 'forecast', reason: forecast.usage })
  const question = { start: dayOf('start', values.start), end: dayOf('end', values.end), asOf: dayOf('as-of', values['as-of']) }
  if (question.end < question.start) throw new Problem('invalidInput', { field: '--end', reason: `< --start ${question.start}` })
  return {
    file,
    json: values.json === true,
    metric: values.metric,
    dimension: values.dimension ?? null,
    aggregate,
    goal: goalOf(values.goal),
    ...question,
  }
}

function isAggregate(text: string): text is Aggregate {
  return text === 'sum' || text === 'mean'
}

function dayOf(name: string, text: string | undefined): Day {
  if (text !== undefined && isDay(text)) return text
  throw new Problem('invalidInput', { field: `--${name}`, reason: `YYYY-MM-DD${text === undefined ? '' : `, “${text}”`}` })
}

function goalOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const goal = Number(text)
  if (text.trim() !== '' && Number.isFinite(goal)) return goal
  throw new Problem('invalidInput', { field: '--goal', reason: `“${text}”` })
}

function warnOfUnread({ unread }: TidyReading): void {
  for (const { line, column, text } of unread)
    console.error(
      language === 'en'
        ? `line ${line}, ${column}: can't read “${text}”, left out`
        : `第 ${line} 行 ${column}：看不懂“${text}”，未计入`,
    )
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw new Problem('fileMissing', { file })
  }
}
