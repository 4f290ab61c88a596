import { extractTextItems, getDocumentProxy } from 'unpdf'
import type { StructuredTextItem } from 'unpdf'
import { Problem } from '#domain/problem.ts'
import { linesOfPage, withoutHeadersAndFooters } from './planDocumentPdfLines.ts'
import { writePdfText } from './planDocumentPdfText.ts'

/** Beyond this a plan is a book. */
export const pdfLimits = { pages: 500 }

/** The text of a PDF as lines, headings by their size and tables by their columns. A scan has none and is refused. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pages = await readItems(bytes)
  const lines = withoutHeadersAndFooters(pages.map(linesOfPage))
  const characters = lines.flat(2).reduce((sum, { text }) => sum + text.trim().length, 0)
  if (characters === 0) throw new Problem('documentIsScan')
  return writePdfText(lines)
}

async function readItems(bytes: Uint8Array): Promise<StructuredTextItem[][]> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    if (document.numPages > pdfLimits.pages) throw new Problem('documentTooLarge')
    const { items } = await extractTextItems(document)
    return items
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(error instanceof Error && error.name === 'PasswordException' ? 'documentEncrypted' : 'documentDamaged')
  }
}
