import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface OfflinePage {
  script: string
  style: string
  policy: string
}

const BUILT = join(import.meta.dirname, '../../../dist/offline')

let page: OfflinePage | undefined

/** The page without data, as `npm run build` made it: one script and one style, which the policy names by their sums. */
export function offlinePage(): OfflinePage {
  page ??= readPage()
  return page
}

function readPage(): OfflinePage {
  const script = inElement(readFileSync(join(BUILT, 'page.js'), 'utf8'))
  const style = inElement(readFileSync(join(BUILT, 'page.css'), 'utf8'))
  const policy = [
    "default-src 'none'",
    `script-src ${sumOf(script)}`,
    `style-src ${sumOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return { script, style, policy }
}

/** Text that no end tag and no comment can end early; a browser reads line ends as \n, so that is what the sum is of. */
function inElement(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/<\/(script|style)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--')
}

function sumOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
