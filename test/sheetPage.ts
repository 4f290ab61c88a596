import type { Locator, Page } from 'playwright-core'

export type SheetPage = Awaited<ReturnType<typeof sheetPage>>

const columns = [
  '任务名称',
  '负责人',
  '完成状态',
  '延期',
  '进度%',
  '计划开始',
  '计划完成',
  '实际开始',
  '实际完成',
  '任务描述',
  '实际执行情况简述',
] as const
type Title = (typeof columns)[number]

/** 跟踪表 as its users speak of it. */
export async function sheetPage(page: Page) {
  const grid = page.getByRole('grid')
  const row = (task: string): Locator => grid.getByRole('row').filter({ has: page.getByText(task, { exact: true }) })
  const cell = (task: string, title: Title): Locator =>
    row(task).locator(`[role=gridcell][aria-colindex="${columns.indexOf(title) + 2}"]`)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  return {
    page,
    grid,
    /** The row of the task with this name. */
    row,
    cell,
    text: (task: string, title: Title) => () => cell(task, title).locator('> div').innerText(),
    /** The line under a phase's tasks that invites to add one; phases count from 0. */
    addTask: (phase: number) => grid.getByRole('gridcell', { name: '添加任务' }).nth(phase),
    press,
    /** Puts `text` into a cell as one does: go there, type, Enter. */
    async enter(task: string, title: Title, text: string) {
      await cell(task, title).click()
      await page.keyboard.type(text)
      await press('Enter')
    },
    type: (text: string) => page.keyboard.type(text),
    /** What an input method does: it shows letters, and then puts in what was chosen. */
    async compose(letters: string[], chosen: string) {
      const cdp = await page.context().newCDPSession(page)
      for (const text of letters)
        await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      await cdp.send('Input.insertText', { text: chosen })
    },
    /** Ctrl+V of what another program has put on the clipboard. */
    async paste(text: string) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((written) => navigator.clipboard.writeText(written), text)
      await press('Control+v')
    },
    /** The sentences at cells that could not be taken. */
    refused: () =>
      grid.locator('[role=gridcell][aria-invalid=true]').evaluateAll((cells) => cells.map((cell) => cell.ariaDescription)),
  }
}
