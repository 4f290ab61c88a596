import { Problem } from '#domain/problem.ts'

/** Told by the content alone: people rename files. Throws the `Problem` that says how to convert what we don't read. */
export function fileKind(bytes: Uint8Array): 'xlsx' | 'csv' {
  if (bytes.length === 0) throw new Problem('fileEmpty')
  if (startsWith(bytes, zip)) return zipKind(bytes)
  if (startsWith(bytes, compoundFile)) throw new Problem(isEncrypted(bytes) ? 'workbookEncrypted' : 'workbookIsXls')
  const start = latin1(bytes.subarray(0, 2048)).toLowerCase()
  if (/<html|<table|<!doctype html|office:spreadsheet|<\?xml/.test(start)) throw new Problem('workbookIsMarkup')
  if (isBinary(bytes)) throw new Problem('notAWorkbook')
  return 'csv'
}

const zip = [0x50, 0x4b, 0x03, 0x04]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function zipKind(bytes: Uint8Array): 'xlsx' {
  const start = latin1(bytes.subarray(0, 200))
  if (start.includes('application/vnd.oasis.opendocument')) throw new Problem('workbookIsOpenDocument')
  return 'xlsx'
}

/** An encrypted .xlsx is a compound file that holds a stream of this name (UTF-16). */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

/** Text holds no zero bytes, unless it is UTF-16, which says so by its first two. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  return startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || (!isUtf16 && bytes.subarray(0, 8192).includes(0))
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
