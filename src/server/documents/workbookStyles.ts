import type { CellStyle } from 'hucre/xlsx'
import type { CellRole, LayoutCell } from '#domain/planSheet/planLayout.ts'

/** The look of each kind of cell. The same object for the same look: the writer keeps one style of each. */
export function styleOf({ role, value }: LayoutCell): CellStyle {
  if (typeof value === 'string' && (role === 'percent' || looksLikeFormula(value))) return keptText[role]
  return styles[role]
}

/** A spreadsheet would compute it as soon as somebody edits the cell. */
function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text)
}

const font = { name: '微软雅黑', size: 10 }
const line = { style: 'thin', color: { rgb: 'BFC5CC' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const wrapped = { vertical: 'center', wrapText: true } as const
const centred = { ...wrapped, horizontal: 'center' } as const

const styles: Record<CellRole, CellStyle> = {
  title: { font: { ...font, size: 16, bold: true }, alignment: { horizontal: 'center', vertical: 'center' } },
  label: { font: { ...font, bold: true }, fill: filled('EEF2F6'), border, alignment: centred },
  value: { font, border, alignment: { ...wrapped, horizontal: 'left', indent: 1 } },
  header: { font: { ...font, bold: true }, fill: filled('DCE6F0'), border, alignment: centred },
  phase: {
    font: { ...font, size: 11, bold: true },
    fill: filled('F5F1E6'),
    border,
    alignment: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  text: { font, border, alignment: { ...wrapped, horizontal: 'left', indent: 1 } },
  short: { font, border, alignment: centred },
  day: { font, border, alignment: centred, numFmt: 'yyyy-mm-dd' },
  percent: { font, border, alignment: centred, numFmt: '0%' },
  key: { font: { ...font, color: { rgb: '808080' } } },
}

const keptText = Object.fromEntries(Object.entries(styles).map(([role, style]) => [role, { ...style, numFmt: '@' }])) as Record<
  CellRole,
  CellStyle
>

function filled(rgb: string): CellStyle['fill'] {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } }
}
