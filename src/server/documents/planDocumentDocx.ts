import mammoth from 'mammoth'
import { Problem } from '#domain/problem.ts'
import { htmlToMarks } from './planDocumentHtml.ts'
import { writeNumbers } from './planDocumentNumbering.ts'
import { packDocument, unpackDocument } from './planDocumentPackage.ts'

/** The text of a .docx with its headings, numbers and tables. Pictures are left out. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = unpackDocument(bytes)
  writeNumbers(parts)
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packDocument(parts)) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
      },
    )
    return htmlToMarks(value)
  } catch {
    throw new Problem('documentDamaged')
  }
}
