import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { makeDocx, makeEncryptedPdf, makePdf } from '#test/planDocuments.ts'
import { extractPlan } from '#domain/planText/extractPlan.ts'
import { extractPastedPlan, extractPlanDocument, planDocumentLimits } from './planDocument.ts'
import { readPlanDocument } from './planDocumentRead.ts'

const plan = [
  '店庆活动方案',
  '一、活动时间：2024年9月13日至9月22日',
  '二、活动目标',
  '1. 营业额突破120万元',
  '2. 新办会员卡600张',
]

describe('every kind of document gives the same plan', () => {
  test.each([
    ['.txt in UTF-8', async () => strToU8(plan.join('\n'))],
    ['.txt in UTF-8 with a mark and Windows line ends', async () => strToU8(`\uFEFF${plan.join('\r\n')}`)],
    ['.txt in UTF-16', async () => new Uint8Array(Buffer.from(`\uFEFF${plan.join('\n')}`, 'utf16le'))],
    ['.docx', async () => makeDocx(plan)],
    ['.pdf', async () => makePdf([plan.map((text, index) => ({ x: 50, y: 60 + index * 20, text }))])],
    ['.xlsx', async () => writeXlsx({ sheets: [{ name: '方案', rows: plan.map((line) => [line]) }] })],
  ])('%s', async (_, make) => {
    const { text } = await readPlanDocument(await make())
    expect(extractPlan(text)).toMatchObject({
      campaignName: { value: '店庆活动' },
      period: { start: '2024-09-13', end: '2024-09-22' },
      goals: [
        { metric: '营业额', comparator: '>', normalizedValue: 1_200_000 },
        { metric: '新办会员卡', normalizedValue: 600 },
      ],
    })
  })

  test('text in GBK', async () => {
    const gbk = Buffer.from('b5eac7ecbbeeb6afb7bdb0b8', 'hex')
    expect((await readPlanDocument(new Uint8Array(gbk))).text).toBe('店庆活动方案')
  })
})

describe('tables stay tables', () => {
  const rows = [
    ['工作内容', '责任人', '完成时间'],
    ['方案定稿', '赵经理', '8月25日'],
    ['全员培训', '刘芳', '9月10日'],
  ]
  const tasks = [
    { name: '方案定稿', owner: '赵经理', end: '2024-08-25' },
    { name: '全员培训', owner: '刘芳', end: '2024-09-10' },
  ]

  test('of a .docx', async () => {
    const { text } = await readPlanDocument(makeDocx(['2024年店庆方案', '进度安排', rows]))
    expect(extractPlan(text).tasks).toMatchObject(tasks)
  })

  test('of a .pdf, whose columns are only places on the page', async () => {
    const cells = rows.flatMap((row, line) => row.map((text, column) => ({ x: 50 + column * 150, y: 100 + line * 20, text })))
    const { text } = await readPlanDocument(makePdf([[{ x: 50, y: 60, text: '2024年店庆方案', size: 20 }, ...cells]]))
    expect(extractPlan(text).tasks).toMatchObject(tasks)
  })

  test('of an .xlsx', async () => {
    const { text } = await readPlanDocument(
      await writeXlsx({ sheets: [{ name: '进度', rows: [['2024年店庆方案'], [], ...rows] }] }),
    )
    expect(extractPlan(text).tasks).toMatchObject(tasks)
  })
})

test('the numbers that Word computes are part of the text', async () => {
  const { text } = await readPlanDocument(
    makeDocx([
      { text: '活动目标', level: 0 },
      { text: '销售目标', level: 1 },
      { text: '营业额120万元', level: 2 },
      { text: '客单价95元', level: 2 },
      { text: '费用预算', level: 0 },
      { text: '物料2万元', level: 2 },
    ]),
  )
  expect(text.split('\n')).toEqual([
    '一、活动目标',
    '（一）销售目标',
    '1. 营业额120万元',
    '2. 客单价95元',
    '二、费用预算',
    '1. 物料2万元',
  ])
})

test('characters that a PDF holds as radicals are read as the characters', async () => {
  const { text } = await readPlanDocument(makePdf([[{ x: 50, y: 60, text: '⽬标：6⽉新增⽤⼾、⻚面⻅效' }]]))
  expect(text).toBe('目标：6月新增用户、页面见效')
})

test('page numbers and what is repeated on every page are left out', async () => {
  const pages = ['活动目标', '活动预算', '人员分工'].map((text, index) => [
    { x: 50, y: 30, text: '内部资料 请勿外传' },
    { x: 50, y: 100, text },
    { x: 290, y: 820, text: String(index + 1) },
  ])
  expect((await readPlanDocument(makePdf(pages))).text).toBe('活动目标\n活动预算\n人员分工')
})

describe('what can not be read is refused with a sentence that says what to do', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) })
  const liar = (() => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) })
    const view = new DataView(bytes.buffer)
    const directory = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002')
    view.setUint32(directory + 24, 1000, true)
    return bytes
  })()
  const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)])
  const encrypted = new Uint8Array(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))

  test.each([
    ['a scanned PDF', makePdf([[], []]), 'documentIsScan'],
    ['a PDF with a password', makeEncryptedPdf(), 'documentEncrypted'],
    ['a damaged PDF', strToU8('%PDF-1.7 and nothing else'), 'documentDamaged'],
    ['a .docx with a password', encrypted, 'documentEncrypted'],
    ['an old .doc', compound, 'documentIsOldWord'],
    ['rich text', strToU8('{\\rtf1 plan}'), 'documentIsOldWord'],
    ['half a .docx', makeDocx(plan).slice(0, 400), 'documentDamaged'],
    ['a .docx whose text is broken', makeDocx(plan, { 'word/document.xml': strToU8('<w:document><w:body>') }), 'documentDamaged'],
    ['a zip bomb', bomb, 'documentTooLarge'],
    ['a zip bomb that lies about its size', liar, 'documentDamaged'],
    ['slides', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), 'documentIsSlides'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'documentUnknown'],
    ['an empty file', new Uint8Array(), 'documentEmpty'],
    ['blank pages', strToU8(' \n \n'), 'documentEmpty'],
  ])('%s', async (_, bytes, code) => {
    await expect(readPlanDocument(bytes)).rejects.toMatchObject({ name: 'Problem', code })
  })

  test('a file beyond the limit, before anything looks into it', async () => {
    const large = new Uint8Array(planDocumentLimits.bytes + 1)
    await expect(extractPlanDocument(large)).rejects.toMatchObject({ name: 'Problem', code: 'documentTooLarge' })
  })
})

describe('documents from outside are read in a thread of their own', { timeout: 30_000 }, () => {
  test('a text that somebody pasted comes back with its plan', async () => {
    expect((await extractPastedPlan(plan.join('\n'))).draft.goals).toHaveLength(2)
  })

  test('a refusal comes back as the sentence', async () => {
    await expect(extractPlanDocument(makePdf([[]]))).rejects.toMatchObject({ name: 'Problem', code: 'documentIsScan' })
  })
})
