import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import type { Language } from '#domain/problem.ts'

/** Of an A4 page in twentieths of a point; 640 pixels of a picture fit between left and right. */
export const MARGIN = { top: 1300, bottom: 1200, left: 1150, right: 1150, header: 620, footer: 560 }
export const TEXT_WIDTH = 11_906 - MARGIN.left - MARGIN.right

const INK = '1D2026'
const MUTED = '5C6573'
const ACCENT = '0B6B63'

/** Names that Word and WPS know on Windows and on a Mac; each falls back to its own Chinese font where one is missing. */
const body = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体', cs: 'Arial' }
const strong = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '微软雅黑', cs: 'Arial' }

export const fonts = { body, strong }

/** Sizes in half points. */
export function docxStyles(language: Language): IStylesOptions {
  const languages = { value: 'en-US', eastAsia: 'zh-CN' }
  const run = {
    font: body,
    size: 21,
    color: INK,
    language: language === 'en' ? { value: 'en-US', eastAsia: 'zh-CN' } : languages,
  }
  return {
    default: {
      document: { run, paragraph: { spacing: { line: 312, lineRule: LineRuleType.AUTO } } },
      heading1: {
        run: { font: strong, size: 30, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 420, after: 160 }, keepNext: true, keepLines: true },
      },
      heading2: {
        run: { font: strong, size: 24, bold: true, color: INK },
        paragraph: { spacing: { before: 300, after: 120 }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      style(
        'Cover',
        { font: strong, size: 48, bold: true, color: INK },
        { spacing: { before: 900, after: 60, line: 300, lineRule: LineRuleType.AUTO } },
      ),
      style('CoverTitle', { font: strong, size: 36, color: ACCENT }, { spacing: { after: 120 } }),
      style('CoverDay', { size: 21, color: MUTED }, { spacing: { after: 500 } }),
      style('ContentsTitle', { font: strong, size: 26, bold: true, color: INK }, { spacing: { after: 120 } }),
      style('Body', {}, { spacing: { after: 100 } }),
      style('Rule', { size: 18, color: MUTED }, { spacing: { before: 40, after: 120, line: 276, lineRule: LineRuleType.AUTO } }),
      style('TableCaption', { font: strong, size: 19, bold: true }, { spacing: { before: 200, after: 80 }, keepNext: true }),
      style(
        'PictureCaption',
        { font: strong, size: 19, bold: true },
        {
          spacing: { before: 40, after: 240 },
          alignment: AlignmentType.CENTER,
        },
      ),
      style('Picture', {}, { spacing: { before: 160, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true }),
      style('Cell', { size: 18 }, { spacing: { before: 30, after: 30, line: 252, lineRule: LineRuleType.AUTO } }),
      style(
        'Head',
        { font: strong, size: 17, bold: true },
        { spacing: { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      style(
        'StoryTitle',
        { font: strong, size: 19, bold: true },
        { spacing: { before: 40, after: 40, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      style('AfterTable', { size: 8 }, { spacing: { line: 120, lineRule: LineRuleType.AUTO } }),
      style('Header', { size: 17, color: MUTED }, { alignment: AlignmentType.RIGHT }),
      style('Footer', { size: 17, color: MUTED }, { alignment: AlignmentType.CENTER }),
    ],
  }
}

function style(
  id: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions & { id: string } {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph }
}
