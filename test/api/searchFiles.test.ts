import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { operations } from '#operations/index.ts'
import { runSearchTexts } from '#server/jobs/searchTexts.ts'
import { encryptedWorkbook } from '#test/hostileFiles.ts'
import { makeDocx, makePdf } from '#test/planDocuments.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { createWorld } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

test('what files of each kind say is found, and those that can’t be read leave a note and hold nobody up', async () => {
  const text = (said: string) => new TextEncoder().encode(said)
  const files: [name: string, content: Uint8Array][] = [
    ['坏.docx', makeDocx(['琥珀']).slice(0, 900)],
    ['锁.xlsx', await encryptedWorkbook()],
    ['流水.txt', text(`鸢尾花束\n${'订单记录，'.repeat(60_000)}`)],
    [
      '说明.docx',
      makeDocx([
        '礼盒采用琥珀色封套',
        [
          ['规格', '尺寸'],
          ['封套', '十二寸'],
        ],
      ]),
    ],
    ['方案.pdf', makePdf([[{ x: 72, y: 72, text: '展位搭建用竹编隔断' }]])],
    ['清单.xlsx', await writeXlsx({ sheets: [{ name: '清单', rows: [['品名'], ['檀香蜡烛']] }] })],
    ['口播.txt', text('开场先讲薄荷喷雾')],
    ['渠道.csv', text('渠道,备注\n社区,柚子茶试饮\n')],
    ['纪要.md', text('# 纪要\n\n- 改用藤编提篮\n')],
  ]
  for (const [name, content] of files) await upload(name, content)
  await runSearchTexts(server.services)
  for (const [query, name] of [
    ['琥珀色封套', '说明.docx'],
    ['十二寸', '说明.docx'],
    ['竹编隔断', '方案.pdf'],
    ['檀香', '清单.xlsx'],
    ['薄荷喷雾', '口播.txt'],
    ['柚子茶', '渠道.csv'],
    ['藤编提篮', '纪要.md'],
    ['鸢尾花束', '流水.txt'],
  ] as const)
    expect([query, ...(await find(query)).map(({ title }) => title.text)]).toEqual([query, name])
  expect((await find('坏.docx'))[0]).toMatchObject({ title: { text: '坏.docx' }, unreadBecause: 'damaged' })
  expect((await find('锁.xlsx'))[0]).toMatchObject({ title: { text: '锁.xlsx' }, unreadBecause: 'encrypted' })
}, 60_000)

function upload(name: string, content: Uint8Array) {
  const about = { campaignId: world.campaignId, subjectNoun: 'task', subjectId: world.taskIds.ads, name } as const
  return world.zhangMin.call(operations.attachments.upload, about, { file: new Uint8Array(content) })
}

async function find(text: string) {
  const { results } = await world.zhangMin.call(operations.search.find, { text })
  return results
}
