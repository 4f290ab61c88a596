import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { screens } from '#test/app.ts'
import { violations } from '#test/axe.ts'
import type { Demo } from '#test/demo.ts'
import { openDemo } from '#test/demo.ts'

let demo: Demo

beforeAll(async () => {
  demo = await openDemo()
  const lead = await demo.as('林悦')
  const { tasks } = await demo.plan()
  await lead.call(operations.tasks.update, { campaignId: demo.campaignId, taskId: tasks[0]!.id, remarks: '已归档' })
})
afterEach(() => demo.app.leave())
afterAll(() => demo.app.close())

interface Screen {
  path: (campaignId: string) => string
  /** What is on the screen when it is whole. */
  sight: (page: Page) => ReturnType<Page['getByRole']>
  reach?: (page: Page) => Promise<void>
}

const task = (page: Page) => page.getByText('KOL内容发布').first()
const upload = (content: string) => (page: Page) =>
  page.setInputFiles('input[type=file]', { name: '计划.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })

const places: Record<string, Screen> = {
  'the sheet': { path: (id) => `/campaigns/${id}/sheet`, sight: task },
  'a sheet in which nothing matches': {
    path: (id) => `/campaigns/${id}/sheet?q=没有`,
    sight: (page) => page.getByText('没有符合条件的任务'),
  },
  'the Gantt chart': { path: (id) => `/campaigns/${id}/gantt`, sight: task },
  'the board': { path: (id) => `/campaigns/${id}/board`, sight: task },
  'the calendar': { path: (id) => `/campaigns/${id}/calendar`, sight: task },
  'the overview': { path: (id) => `/campaigns/${id}`, sight: (page) => page.getByRole('region', { name: '核心目标' }) },
  'what happened': {
    path: (id) => `/campaigns/${id}/activity`,
    sight: (page) => page.getByRole('listitem').filter({ hasText: '修改了任务' }).first(),
  },
  'the settings of the campaign': {
    path: (id) => `/campaigns/${id}/settings`,
    sight: (page) => page.getByRole('heading', { name: '核心目标' }),
  },
  'the import': { path: () => '/import?from=workbook', sight: (page) => page.getByRole('button', { name: '选择文件' }) },
  'what a workbook becomes': {
    path: () => '/import?from=workbook',
    reach: upload('任务名称,负责人,计划开始,完成状态\n海报设计,张敏,2024-06-01,快好了\n'),
    sight: (page) => page.getByRole('button', { name: '创建活动' }),
  },
  'a file without tasks': {
    path: () => '/import?from=workbook',
    reach: upload('你好\n'),
    sight: (page) => page.getByRole('heading', { name: '这个文件里没有任务表' }),
  },
  'the differences of an edited export': {
    path: (id) => `/campaigns/${id}/import`,
    reach: upload('任务名称,负责人,完成状态\nKOL内容发布,张敏,进行中\n'),
    sight: (page) => page.getByRole('button', { name: /^采用所选/ }),
  },
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  describe.each(Object.entries(screens))('on a %s', (_size, size) => {
    test.each(Object.entries(places))('everybody can perceive and use %s', async (_name, { path, sight, reach }) => {
      const page = await demo.app.visit(path(demo.campaignId), await demo.as('林悦'), { ...size, colorScheme })
      await reach?.(page)
      await sight(page).waitFor()
      expect(await violations(page)).toEqual([])
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wider).toBeLessThanOrEqual(0)
    })
  })
})
