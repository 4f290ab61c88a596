import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, TableBlock, TableColumn } from '#domain/closingReport/block.ts'
import { TEXT_WIDTH } from './docxStyles.ts'

const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'CFD2CD' }
const borders = { top: hairline, bottom: hairline, left: hairline, right: hairline }
const margins = { left: 80, right: 80, top: 20, bottom: 20 }
const shade = { head: 'EEF3F2', label: 'F3F3EF', sum: 'F7F7F4' }

/** A table whose head is repeated on every page; a row stays whole unless it is longer than a page can hold. */
export function plainTable({ columns, rows, strong = [] }: TableBlock): Table {
  const widths = widthsOf(columns)
  const head = columns.map(({ heading, align }, at) =>
    cell({ text: heading, style: 'Head', align: align === 'start' ? 'start' : 'center', width: widths[at]!, fill: shade.head }),
  )
  return tableOf(widths, [
    new TableRow({ children: head, tableHeader: true, cantSplit: true }),
    ...rows.map((texts, row) => {
      const isSum = strong.includes(row)
      const cells = texts.map((text, at) =>
        cell({
          text,
          style: isSum ? 'Head' : 'Cell',
          align: columns[at]!.align,
          width: widths[at]!,
          ...(isSum && { fill: shade.sum }),
        }),
      )
      return new TableRow({ children: cells, cantSplit: fitsAPage(texts) })
    }),
  ])
}

/** Labels beside what they say. */
export function factsTable({ rows }: Extract<Block, { kind: 'facts' }>): Table {
  const widths = widthsOf([{ width: 20 }, { width: 80 }])
  return tableOf(
    widths,
    rows.map(
      ({ label, lines }) =>
        new TableRow({
          cantSplit: fitsAPage(lines),
          children: [
            cell({ text: label, style: 'Head', align: 'start', width: widths[0]!, fill: shade.label }),
            cell({ text: lines.join('\n'), style: 'Cell', align: 'start', width: widths[1]! }),
          ],
        }),
    ),
  )
}

/** A case: its title over all the width, below it what is to be said. */
export function story({ title, facts }: Extract<Block, { kind: 'story' }>): Table {
  const widths = widthsOf([{ width: 18 }, { width: 82 }])
  const head = new TableCell({
    columnSpan: 2,
    borders,
    margins,
    shading: { type: ShadingType.CLEAR, fill: shade.head, color: 'auto' },
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    children: [new Paragraph({ style: 'StoryTitle', children: linesOf(title) })],
  })
  return tableOf(widths, [
    new TableRow({ children: [head], cantSplit: true }),
    ...facts.map(
      ({ label, text }, at) =>
        new TableRow({
          cantSplit: fitsAPage([text]),
          children: [
            cell({
              text: label,
              style: 'Head',
              align: 'start',
              width: widths[0]!,
              fill: shade.label,
              keepNext: at < facts.length - 1,
            }),
            cell({ text, style: 'Cell', align: 'start', width: widths[1]! }),
          ],
        }),
    ),
  ])
}

/** A text as runs, its lines broken where they are; characters that XML can't hold are left out. */
export function linesOf(text: string): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }))
}

interface CellContent {
  text: string
  style: string
  align: TableColumn['align']
  width: number
  fill?: string
  keepNext?: boolean
}

const alignments = { start: AlignmentType.LEFT, end: AlignmentType.RIGHT, center: AlignmentType.CENTER }

function cell({ text, style, align, width, fill, keepNext }: CellContent): TableCell {
  return new TableCell({
    borders,
    margins,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [new Paragraph({ style, alignment: alignments[align], ...(keepNext && { keepNext }), children: linesOf(text) })],
  })
}

function tableOf(widths: number[], rows: TableRow[]): Table {
  return new Table({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
  })
}

function widthsOf(columns: readonly Pick<TableColumn, 'width'>[]): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => Math.floor((width / whole) * TEXT_WIDTH))
}

/** A cell of five thousand characters may be cut: uncut it would run over the edge of the page. */
function fitsAPage(texts: readonly string[]): boolean {
  return texts.every((text) => text.length < 600)
}

function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what XML forbids
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
