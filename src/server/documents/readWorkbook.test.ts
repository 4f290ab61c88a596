import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  encryptedWorkbook,
  millionEmptyRows,
  oldWorkbook,
  smallWorkbook,
  workbookWithSheet,
  zipBomb,
} from '#test/hostileFiles.ts'
import { readPlan } from '#domain/planSheet/readPlan.ts'
import { importWorkbook } from './importWorkbook.ts'
import { readWorkbook } from './readWorkbook.ts'

const text = (value: string) => new TextEncoder().encode(value)

describe('a file that is no workbook that we read is refused with a sentence that says what to do', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'fileEmpty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'notAWorkbook'],
    ['a PDF', text('%PDF-1.7\n1 0 obj'), 'notAWorkbook'],
    ['a workbook of Excel 97', oldWorkbook(), 'workbookIsXls'],
    ['a web page that is called .xls', text('<html><table><tr><td>任务</td></tr></table></html>'), 'workbookIsMarkup'],
    ['an archive of other files', zipSync({ 'readme.txt': text('hello') }), 'notAWorkbook'],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: [text('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
      'workbookIsOpenDocument',
    ],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': text('x') }), 'workbookIsBinary'],
    ['800 MB of zeros in 1 MB', zipBomb(800), 'workbookTooLarge'],
    ['800 MB of zeros that claim to be 100 bytes', zipBomb(800, 100), 'workbookDamaged'],
  ])('%s', async (_, bytes, code) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code })
  })

  test('a workbook with a password', async () => {
    await expect(readWorkbook(await encryptedWorkbook())).rejects.toMatchObject({ code: 'workbookEncrypted' })
  })

  test('half of a workbook', async () => {
    const whole = await smallWorkbook()
    await expect(readWorkbook(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'workbookDamaged' })
  })

  test('a workbook whose sheet breaks off', async () => {
    const broken = await workbookWithSheet((xml) => xml.slice(0, xml.length / 2))
    await expect(readWorkbook(broken)).rejects.toMatchObject({ code: 'workbookDamaged' })
  })

  test('a sheet with one cell at each end of the world', async () => {
    const far = await workbookWithSheet((xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="SR1048576"><v>1</v></c></row></sheetData>'),
    )
    await expect(readWorkbook(far)).rejects.toMatchObject({ code: 'workbookTooLarge' })
  })
})

test('a refusal reaches the caller from the thread that reads', async () => {
  await expect(importWorkbook(zipBomb(800))).rejects.toMatchObject({ code: 'workbookTooLarge' })
})

test('a million formatted rows without a value are as good as none', async () => {
  const { draft } = await importWorkbook(await millionEmptyRows())
  expect(draft.tasks).toMatchObject([{ name: '海报设计', owner: '张三', status: 'inProgress', row: 2 }])
}, 60_000)

test('a title merged over a whole sheet costs nothing', async () => {
  const merged = await workbookWithSheet((xml) =>
    xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  )
  expect(await importWorkbook(merged)).toMatchObject({ sheets: [{ name: '任务' }] })
})

describe('a .csv is read in the encoding and with the separator that it was saved with', () => {
  const gbk = Uint8Array.from([
    0xc8, 0xce, 0xce, 0xf1, 0x2c, 0xb8, 0xba, 0xd4, 0xf0, 0xc8, 0xcb, 0x0d, 0x0a, 0xba, 0xa3, 0xb1, 0xa8, 0x2c, 0xd5, 0xc5, 0xc8,
    0xfd,
  ])
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('任务\t负责人\n海报\t张三', 'utf16le')])
  test.each([
    ['UTF-8', text('任务,负责人\n海报,张三')],
    ['UTF-8 with a mark', text('\ufeff任务,负责人\n海报,张三')],
    ['the code page of Chinese Windows', gbk],
    ['UTF-16 with tabs', utf16],
    ['semicolons', text('任务;负责人\r\n海报;张三')],
    ['tabs', text('任务\t负责人\r\n海报\t张三')],
    ['quoted commas and line breaks', text('任务,负责人,备注\n海报,张三,"大,小\n各一"')],
  ])('%s', async (_, bytes) => {
    const { draft } = readPlan(await readWorkbook(bytes))
    expect(draft.tasks).toMatchObject([{ sheet: '', name: '海报', owner: '张三' }])
  })
})
