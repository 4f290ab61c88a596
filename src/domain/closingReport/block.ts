import type { Course } from './closingReport.ts'

/** What stands on the page, from top to bottom: the screen and every document print the same. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  /** A rule by which something was counted or chosen. */
  | { kind: 'rule'; text: string }
  | { kind: 'facts'; caption: string; rows: { label: string; lines: string[] }[] }
  | TableBlock
  | { kind: 'picture'; caption: string; picture: Picture }
  /** An issue or a lesson, told. */
  | { kind: 'story'; title: string; facts: { label: string; text: string }[] }

export interface TableBlock {
  kind: 'table'
  caption: string
  columns: TableColumn[]
  rows: string[][]
  /** Rows that sum up others. */
  strong?: number[]
}

export interface TableColumn {
  heading: string
  /** Of the width, beside its neighbours'. */
  width: number
  align: 'start' | 'end' | 'center'
}

/** What there is to draw; `sentence` stands for it where it can't be seen. */
export type Picture =
  | { kind: 'course'; sentence: string; course: Course; targetLabel: string; forecastLabel: string }
  | { kind: 'bars'; sentence: string; rows: { label: string; value: number | null; target: number; shown: string }[] }
  | { kind: 'parts'; sentence: string; legend: string[]; rows: { label: string; parts: number[]; shown: string }[] }
