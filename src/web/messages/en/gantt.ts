import type { Messages } from '../zh.ts'
import { plural } from './plural.ts'

export const gantt: Messages['gantt'] = {
  title: 'Gantt chart',
  empty: 'Nothing to draw yet',
  emptySentence: 'Add phases and tasks with planned dates in the sheet first.',
  zoom: 'Scale',
  zooms: { day: 'Day', week: 'Week', month: 'Month' },
  closer: 'Zoom in',
  farther: 'Zoom out',
  toToday: 'Go to today',
  asOf: (day) => `as of ${day}`,
  export: 'Print or export',
  print: 'Print (A4 landscape)',
  asPng: 'Save as PNG',
  asSvg: 'Save as SVG',
  link: (from, to, kind, lag, isBroken) => {
    const waits = {
      FS: `“${to}” starts${lag} after “${from}” has finished`,
      SS: `“${to}” starts${lag} after “${from}” has started`,
      FF: `“${to}” finishes${lag} after “${from}” has finished`,
      SF: `“${to}” finishes${lag} after “${from}” has started`,
    }
    return `${waits[kind]}${isBroken ? ' (the dates don’t allow it)' : ''}`
  },
  lag: (days, unit) => (days === 0 ? '' : ` ${plural(days, unit === 'workday' ? 'workday' : 'day')}`),
  legend: {
    plan: 'Plan and progress',
    actual: 'Actual',
    baseline: 'Baseline',
    tail: 'Expected finish',
    critical: 'Critical path',
    by: 'Milestone (bar: by this day)',
  },
  keys: [
    ['↑ ↓', 'Choose a line'],
    ['← →', 'Move along the timeline'],
    ['Enter', 'Open the task; fold or unfold a phase'],
    ['Alt+← →', 'Move by a day'],
    ['Shift+Alt+← →', 'Longer or shorter by a day'],
    ['+ / −', 'Zoom in, zoom out (or Ctrl+wheel)'],
    ['L', 'Choose the dependencies of the line in turn'],
    ['Delete', 'Remove the chosen dependency'],
    ['Ctrl+Z / Ctrl+Y', 'Undo, redo'],
    ['Esc', 'Let go of a bar in the hand'],
  ],
}
