import { Problem } from '#domain/problem.ts'
import { readDocx } from './planDocumentDocx.ts'
import { planDocumentKind } from './planDocumentKind.ts'
import type { PlanDocumentKind } from './planDocumentKind.ts'
import { readPdf } from './planDocumentPdf.ts'
import { readSheets } from './planDocumentSheet.ts'
import { decodeText } from './planDocumentText.ts'

export interface PlanDocumentText {
  kind: PlanDocumentKind
  /** What people read and mark; quotes are parts of it. Headings, lists and tables as in Markdown. */
  text: string
}

/** The text of a plan document. Runs where it is called; what comes from outside goes through `extractPlanDocument`. */
export async function readPlanDocument(bytes: Uint8Array): Promise<PlanDocumentText> {
  if (bytes.length === 0) throw new Problem('documentEmpty')
  const kind = planDocumentKind(bytes)
  const text = await readers[kind](bytes)
  if (text.trim() === '') throw new Problem('documentEmpty')
  return { kind, text }
}

const readers: Record<PlanDocumentKind, (bytes: Uint8Array) => string | Promise<string>> = {
  docx: readDocx,
  pdf: readPdf,
  xlsx: readSheets,
  text: decodeText,
}
