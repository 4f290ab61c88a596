import { Problem } from '#domain/problem.ts'
import { planDocumentKind } from './planDocumentKind.ts'
import type { PlanDocumentKind } from './planDocumentKind.ts'
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

/** Loaded one at a time: each brings a parser of its own. */
const readers: Record<PlanDocumentKind, (bytes: Uint8Array) => Promise<string>> = {
  docx: async (bytes) => (await import('./planDocumentDocx.ts')).readDocx(bytes),
  pdf: async (bytes) => (await import('./planDocumentPdf.ts')).readPdf(bytes),
  xlsx: async (bytes) => (await import('./planDocumentSheet.ts')).readSheets(bytes),
  text: async (bytes) => decodeText(bytes),
}
