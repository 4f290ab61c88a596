import { Problem } from '#domain/problem.ts'

export type PlanDocumentKind = 'docx' | 'xlsx' | 'pdf' | 'text'

/** Told by the content alone: people rename files. Throws the `Problem` that says how to convert what is not read. */
export function planDocumentKind(bytes: Uint8Array): PlanDocumentKind {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK\u0003\u0004')) return packageKind(bytes)
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new Problem(contains(bytes, 'EncryptedPackage', 'utf16le') ? 'documentEncrypted' : 'documentIsOldWord')
  if (start.startsWith('{\\rtf')) throw new Problem('documentIsOldWord')
  if (isBinary(bytes, start)) throw new Problem('documentUnknown')
  return 'text'
}

/** The names of a package's parts stand in its directory, at its end. */
function packageKind(bytes: Uint8Array): 'docx' | 'xlsx' {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-2 * 1024 * 1024)
  if (directory.includes('word/document')) return 'docx'
  if (directory.includes('xl/workbook')) return 'xlsx'
  if (!directory.includes('PK\u0005\u0006')) throw new Problem('documentDamaged')
  throw new Problem(directory.includes('ppt/presentation') ? 'documentIsSlides' : 'documentUnknown')
}

function contains(bytes: Uint8Array, text: string, encoding: 'utf16le'): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(text, encoding))
}

/** Text holds no zero bytes, unless it is UTF-16, which says so by its first two. */
function isBinary(bytes: Uint8Array, start: string): boolean {
  const isUtf16 = start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff')
  return !isUtf16 && bytes.subarray(0, 65_536).includes(0)
}
