import type { TableColumn } from './block.ts'

/** Words from the left, numbers to the right, states and days in the middle. */
export function text(heading: string, width: number): TableColumn {
  return { heading, width, align: 'start' }
}

export function number(heading: string, width: number): TableColumn {
  return { heading, width, align: 'end' }
}

export function mark(heading: string, width: number): TableColumn {
  return { heading, width, align: 'center' }
}
