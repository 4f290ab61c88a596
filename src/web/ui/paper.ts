import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Paper lies across while the screen is there. A page's own rules reach every screen, so they go with it. */
export function useLandscape(further = ''): void {
  useEffect(() => {
    const page = new CSSStyleSheet()
    page.replaceSync(`@page { size: A4 landscape; margin: 10mm } ${further}`)
    document.adoptedStyleSheets.push(page)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page)
    }
  }, [further])
}

/** Whether the page is being printed: what draws only what is in view then draws everything. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return isPrinting
}
