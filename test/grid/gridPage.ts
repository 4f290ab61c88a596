import type { Locator, Page } from 'playwright-core'

export type GridPage = Awaited<ReturnType<typeof gridPage>>

/** The sheet as its users speak of it. */
export async function gridPage(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  const titles = await page.getByRole('columnheader').allInnerTexts()
  const input = page.getByRole('textbox')
  const at = (row: number, column: string): Locator => {
    const line = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(row), exact: true }) })
    return line.getByRole('gridcell').nth(titles.indexOf(column) - 1)
  }
  return {
    page,
    /** The text area that has the focus. */
    input,
    /** The cell in the row with this number under this column title. */
    at,
    type: (text: string) => page.keyboard.type(text),
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key)
    },
    /** What an input method shows before anything is chosen. */
    async compose(...steps: string[]) {
      for (const text of steps)
        await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    },
    /** Ends a composition with this text, as Space or a digit does. */
    async choose(text: string) {
      await cdp.send('Input.insertText', { text })
    },
    text: (row: number, column: string) => () => at(row, column).innerText(),
    /** The text of the cell that assistive technology is pointed at. */
    async active() {
      const id = await input.getAttribute('aria-activedescendant')
      return page.locator(`[id="${id}"]`).innerText()
    },
    said: () => page.getByRole('status').innerText(),
    selected: () => page.getByRole('gridcell', { selected: true }).count(),
    copied: (type: string) =>
      page.evaluate(async (wanted) => {
        const [item] = await navigator.clipboard.read()
        return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : ''
      }, type),
    putOnClipboard: (text: string) => page.evaluate((written) => navigator.clipboard.writeText(written), text),
  }
}
