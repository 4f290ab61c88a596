import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { App } from '#test/app.ts'
import { openApp, screens, seen } from '#test/app.ts'
import type { Person } from '#test/person.ts'
import type { World } from '#test/world.ts'
import { createWorld, signUp } from '#test/world.ts'

let app: App
let world: World
let newcomer: Person
let token: string

beforeAll(async () => {
  app = await openApp()
  world = await createWorld(app.server)
  newcomer = await signUp(app.server, '新人', '新工作区')
  token = (await world.linYue.call(operations.invitations.create, { role: 'member', email: 'kol@example.com' })).token
})
afterEach(() => app.leave())
afterAll(() => app.close())

interface Screen {
  path: () => string
  as?: () => Person
  /** What is on the screen when it is whole. */
  sight: (page: Page) => ReturnType<Page['getByRole']>
  reach?: (page: Page) => Promise<void>
}

const linYue = () => world.linYue
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true })
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

const places: Record<string, Screen> = {
  'the sign-in': { path: () => '/sign-in', sight: heading('登录') },
  'a sign-in with mistakes': { path: () => '/sign-in', sight: (page) => page.getByText('请填写密码。'), reach: press('登录') },
  'the opening of a workspace': { path: () => '/sign-up', sight: heading('开通工作区') },
  'an invitation': { path: () => `/invite/${token}`, sight: heading('加入“晨曦美妆”') },
  'an invitation that does not work': { path: () => '/invite/none', sight: heading('这个邀请链接不能用了') },
  'the portfolio': { path: () => '/campaigns', as: linYue, sight: (page) => page.getByRole('row', { name: '夏季新品上市' }) },
  'an empty portfolio': { path: () => '/campaigns', as: () => newcomer, sight: heading('从第一个活动开始') },
  'a new campaign': { path: () => '/campaigns/new', as: linYue, sight: heading('排出来的计划') },
  'the people': { path: () => '/people', as: linYue, sight: (page) => page.getByText('kol@example.com · 成员') },
  'the match of a person': {
    path: () => '/people',
    as: linYue,
    sight: heading('“赵**”是哪位成员？'),
    reach: press('匹配赵**到一位成员'),
  },
  'a fresh link': {
    path: () => '/people',
    as: linYue,
    sight: heading('邀请链接已生成'),
    reach: async (page) => {
      await press('邀请成员')(page)
      await press('生成链接')(page)
    },
  },
  'the settings': { path: () => '/settings', as: linYue, sight: heading('数据与备份') },
}

describe.each(Object.entries(screens))('on a %s, in both themes', (_size, size) => {
  test.each(Object.entries(places))('everybody can perceive and use %s', async (_name, { path, as, sight, reach }) => {
    const page = await app.visit(path(), as?.(), size)
    await reach?.(page)
    expect(await seen(sight(page))).toBe(true)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})
