import type { Offset } from './offset.ts'
import { compareOffsets, readOffset, shifted } from './offset.ts'
import type { TemplateContent, TemplatePhase } from './template.ts'

/** The template with every repeating phase written out, and what comes after it so much later. */
export function withRepeats(content: TemplateContent, times: Readonly<Record<string, number>>): TemplateContent {
  return content.phases.reduce((sofar, { key, repeat }) => {
    const phase = sofar.phases.find((candidate) => candidate.key === key)!
    return repeat ? written(sofar, phase, Math.max(1, times[key] ?? repeat.times)) : sofar
  }, content)
}

function written(content: TemplateContent, phase: TemplatePhase, count: number): TemplateContent {
  const { every } = phase.repeat!
  const end = phase.until
  const isLater = (offset: Offset | null) =>
    offset !== null && end !== null && readOffset(offset).unit === readOffset(every).unit && compareOffsets(offset, end) >= 0
  const later = <O extends Offset | null>(offset: O): O =>
    offset !== null && isLater(offset) ? ((shifted(offset, every, count - 1) ?? offset) as O) : offset
  const inside = new Set(content.tasks.filter((task) => task.phase === phase.key).map(({ key }) => key))
  const within = new Set(
    content.milestones
      .filter(({ due }) => due !== null && !isLater(due) && phase.from !== null && compareOffsets(due, phase.from) >= 0)
      .map(({ key }) => key),
  )
  const rounds = Array.from({ length: count }, (_, round) => ({
    keyOf: (key: string) => (round === 0 ? key : `${key}~${round + 1}`),
    nameOf: (name: string) => (count === 1 ? name : `${name} ${round + 1}`),
    move: <O extends Offset | null>(offset: O): O =>
      offset === null ? offset : ((shifted(offset, every, round) ?? offset) as O),
  }))
  const last = rounds.at(-1)!
  const each = <Row extends { key: string }, Next>(
    rows: Row[],
    is: (row: Row) => boolean,
    copy: (row: Row, round: (typeof rounds)[number]) => Next,
    rest: (row: Row) => Next,
  ) => rows.flatMap((row) => (is(row) ? rounds.map((round) => copy(row, round)) : [rest(row)]))
  return {
    ...content,
    until: later(content.until),
    phases: each(
      content.phases,
      ({ key }) => key === phase.key,
      (row, { keyOf, nameOf, move }) => ({
        ...row,
        key: keyOf(row.key),
        name: nameOf(row.name),
        from: move(row.from),
        until: move(row.until),
        repeat: null,
      }),
      (row) => ({ ...row, from: later(row.from), until: later(row.until) }),
    ),
    milestones: each(
      content.milestones,
      ({ key }) => within.has(key),
      (row, { keyOf, nameOf, move }) => ({ ...row, key: keyOf(row.key), name: nameOf(row.name), due: move(row.due) }),
      (row) => ({ ...row, due: later(row.due) }),
    ),
    tasks: rounds.flatMap((round, index) =>
      content.tasks.flatMap((task) => {
        if (!inside.has(task.key)) return index === 0 ? [{ ...task, start: later(task.start), finish: later(task.finish) }] : []
        const milestone = task.milestone !== null && within.has(task.milestone) ? round.keyOf(task.milestone) : task.milestone
        const series = task.series === null ? null : round.keyOf(task.series)
        return [
          {
            ...task,
            key: round.keyOf(task.key),
            phase: round.keyOf(phase.key),
            milestone,
            series,
            start: round.move(task.start),
            finish: round.move(task.finish),
          },
        ]
      }),
    ),
    links: content.links.flatMap((link) => {
      const [from, to] = [inside.has(link.from), inside.has(link.to)]
      if (from && to) return rounds.map(({ keyOf }) => ({ ...link, from: keyOf(link.from), to: keyOf(link.to) }))
      return [from ? { ...link, from: last.keyOf(link.from) } : link]
    }),
    kpis: content.kpis.map((kpi) => ({
      ...kpi,
      from: later(kpi.from),
      until: later(kpi.until),
      phaseShares: Object.fromEntries(
        Object.entries(kpi.phaseShares).flatMap(([key, share]) =>
          key === phase.key ? rounds.map(({ keyOf }) => [keyOf(key), share] as const) : [[key, share] as const],
        ),
      ),
      dayTargets: kpi.dayTargets.map(({ day, value }) => ({ day: later(day), value })),
    })),
  }
}
