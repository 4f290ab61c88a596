import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
let file = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forecast-'))
  file = join(folder, 'sales.csv')
  const days = Array.from({ length: 20 }, (_, i) => `2024-06-${String(i + 1).padStart(2, '0')}`)
  const lines = days.flatMap((day, i) => [`${day},销售额,${100_000.1 + (i % 7)},抖音`, `${day},销售额,50000.2,门店`])
  await writeFile(file, ['date,metric,value,dimension', ...lines, '2024-06-21,销售额,九万,抖音', ''].join('\n'))
})

afterAll(() => rm(folder, { recursive: true }))

function forecast(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const env = { ...process.env, LANG: 'zh_CN.UTF-8' }
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/server/cli.ts', 'forecast', ...args], { env }, (error, out, said) =>
      resolve({ code: Number(error?.code ?? 0), out, said }),
    )
  })
}

const june = ['--metric', '销售额', '--start', '2024-06-01', '--end', '2024-06-30', '--aggregate', 'sum']

test('the answer of --json has the total with its interval, the pace, the gap and the way there', async () => {
  const { out, said } = await forecast(file, ...june, '--as-of', '2024-06-10', '--goal', '5000000', '--json')
  const answer = JSON.parse(out)
  expect(Object.keys(answer)).toEqual(['total', 'low', 'high', 'toDate', 'pace', 'gap', 'neededPerDay', 'method'])
  expect(answer.toDate).toBe(1_500_027)
  expect(answer.total).toBeCloseTo(4_500_080, -3)
  expect(answer.gap).toBeCloseTo(5_000_000 - answer.total)
  expect(answer.neededPerDay).toBeCloseTo((5_000_000 - 1_500_027) / 20, 4)
  expect(answer.method).toMatch(/^根据 10 天的数据预测后 20 天：/)
  expect(said).toBe('第 42 行 value：看不懂“九万”，未计入\n')
})

test('one channel is forecast by itself, and read as lines', async () => {
  const { out } = await forecast(file, ...june, '--dimension', '门店', '--as-of', '2024-06-10', '--goal', '2000000')
  expect(out.split('\n').slice(0, 5)).toEqual([
    '预计 1,500,010 (1,500,010–1,500,010)',
    '至今 500,002',
    '节奏 75%',
    '缺口 499,994',
    '剩余每日需 74,999.9',
  ])
})

test('what can not be answered is refused with a sentence', async () => {
  expect((await forecast(file, ...june.with(1, '订单'), '--as-of', '2024-06-10')).said).toBe(
    '文件里没有指标“订单”，有的是：销售额。\n',
  )
  expect(await forecast(file, ...june, '--as-of', '2024-05-01')).toMatchObject({
    code: 1,
    said: '到 2024-05-01 为止没有“销售额”的数据，无法预测。\n',
  })
  expect((await forecast('nowhere.csv', ...june, '--as-of', '2024-06-10')).said).toBe('找不到文件 nowhere.csv。\n')
  expect((await forecast(file, ...june, '--as-of', '6月10日')).said).toBe('--as-of：YYYY-MM-DD, “6月10日”\n')
  expect(await forecast(file, ...june, '--fast')).toMatchObject({
    code: 2,
    said: expect.stringMatching(/^Unknown option '--fast'\nUsage: runsheet forecast /),
  })
})
