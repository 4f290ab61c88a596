import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGallery } from '#test/gallery/visit.ts'

let gallery: Awaited<ReturnType<typeof openGallery>>

beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())

const screens = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
}

/** Each way to cover a part of the page, and how it is reached. */
const layers: Record<string, (page: Page) => Promise<void>> = {
  'a dialog with a mistake in it': async (page) => {
    await page.getByRole('button', { name: '新建任务' }).click()
    await page.getByRole('button', { name: '添加到预热期' }).click()
  },
  'a question before something is deleted': (page) => page.getByRole('button', { name: '删除任务' }).click(),
  'the drawer of a task': (page) => page.getByRole('button', { name: '打开任务' }).click(),
  'a menu': (page) => page.getByRole('button', { name: '任务操作' }).click(),
  'a list of people': (page) => page.getByRole('combobox', { name: '负责人' }).fill('王'),
  'a calendar': async (page) => {
    await page.getByRole('button', { name: '打开日历' }).click()
    await page.getByRole('grid').waitFor()
  },
  'a notice with an undo': (page) => page.getByRole('button', { name: '顺延任务' }).click(),
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  describe.each(Object.entries(screens))('on a %s', (_name, screen) => {
    test('everybody can perceive and use the page', async () => {
      const page = await gallery.visit({ ...screen, colorScheme })
      expect(await violations(new AxeBuilder({ page }))).toEqual([])
      await page.context().close()
    })

    test.each(Object.entries(layers))('everybody can perceive and use %s', async (_layer, reach) => {
      const page = await gallery.visit({ ...screen, colorScheme })
      await reach(page)
      const above = new AxeBuilder({ page }).include('dialog[open], [popover]:popover-open, [aria-live]:has(button)')
      expect(await violations(above)).toEqual([])
      await page.context().close()
    })
  })
})

test.each([320, 390, 768, 1000, 1440, 2560])('at %i px nothing is wider than the screen', async (width) => {
  const page = await gallery.visit({ viewport: { width, height: 800 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.context().close()
})

test('the chosen theme rules over the one of the system, and stays', async () => {
  const page = await gallery.visit({ colorScheme: 'light' })
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await paper()).toBe('rgb(251, 251, 249)')
  await page.getByRole('button', { name: '我的账号' }).click()
  await page.getByRole('radio', { name: '深色' }).check({ force: true })
  expect(await paper()).toBe('rgb(20, 23, 26)')
  expect(await page.evaluate(() => localStorage.getItem('runsheet.theme'))).toBe('dark')
  await page.context().close()
})

test('paper is white, whatever the screen was', async () => {
  const page = await gallery.visit({ colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)')
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
  await page.context().close()
})

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)
}
