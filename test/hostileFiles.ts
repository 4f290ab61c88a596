import { constants, crc32, deflateRawSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'

/** A small honest workbook: one task of Zhang San. */
export function smallWorkbook(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '任务', rows: smallTable }] })
}

const smallTable = [
  ['任务名称', '负责人', '完成状态'],
  ['海报设计', '张三', '进行中'],
]

export function encryptedWorkbook(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '任务', rows: smallTable }], encryption: { password: 'launch', spinCount: 100 } })
}

/** The first bytes of every file of Excel 97: a compound file without the stream that marks an encrypted one. */
export function oldWorkbook(): Uint8Array {
  const file = Buffer.alloc(2048)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.write('Workbook', 1024, 'utf16le')
  return file
}

/** The small workbook with `xml` in the place of its sheet. */
export async function workbookWithSheet(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await smallWorkbook())
  const sheet = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...parts, [sheet]: strToU8(change(strFromU8(parts[sheet] ?? new Uint8Array()))) }, { level: 1 })
}

/** Formatted down to the last row that a sheet has, as happens when somebody colours whole columns. */
export function millionEmptyRows(): Promise<Uint8Array> {
  const rows = Array.from({ length: 1_048_574 }, (_, index) => `<row r="${index + 3}" s="0"><c r="A${index + 3}" s="0"/></row>`)
  return workbookWithSheet((xml) => xml.replace('</sheetData>', `${rows.join('')}</sheetData>`))
}

/** A package whose sheet inflates to `megabytes` of zeros from about a thousandth of that; `declared` may lie about it. */
export function zipBomb(megabytes: number, declared = megabytes * 1024 * 1024): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  const body = Buffer.concat([...Array.from({ length: megabytes }, () => piece), Buffer.from([3, 0])])
  return storedZip('xl/worksheets/sheet1.xml', body, declared)
}

/** One deflated entry, its local header and the directory. */
function storedZip(name: string, body: Buffer, size: number): Uint8Array {
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt32LE(crc32(''), 10)
  shared.writeUInt32LE(body.length, 14)
  shared.writeUInt32LE(size, 18)
  shared.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), body])
  const entry = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), shared, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}
