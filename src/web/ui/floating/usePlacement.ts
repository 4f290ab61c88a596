import type { RefObject } from 'react'
import { useLayoutEffect } from 'react'
import type { Box, Placement } from './place.ts'
import { place } from './place.ts'

/** Keeps an open panel beside its anchor while the page scrolls, the window changes or the panel grows. */
export function usePlacement(
  open: boolean,
  anchor: RefObject<Element | null>,
  panel: RefObject<HTMLElement | null>,
  { side, align }: Placement,
) {
  useLayoutEffect(() => {
    const floating = panel.current
    if (!open || !floating) return
    const update = () => {
      if (!anchor.current || floating.hidden) return
      const size = { width: floating.offsetWidth, height: naturalHeight(floating) }
      const { left, top, maxHeight } = place(anchor.current.getBoundingClientRect(), size, visibleView(), { side, align })
      Object.assign(floating.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })
    }
    update()
    const observer = new ResizeObserver(update)
    observer.observe(floating)
    const stop = new AbortController()
    const quietly = { signal: stop.signal, passive: true }
    addEventListener('scroll', update, { ...quietly, capture: true })
    addEventListener('resize', update, quietly)
    visualViewport?.addEventListener('resize', update, quietly)
    return () => {
      observer.disconnect()
      stop.abort()
    }
  }, [open, anchor, panel, side, align])
}

function naturalHeight(element: HTMLElement): number {
  return element.scrollHeight + element.offsetHeight - element.clientHeight
}

/** What the keyboard of a phone leaves of the page. */
function visibleView(): Box {
  const view = visualViewport
  if (!view) return { left: 0, top: 0, width: innerWidth, height: innerHeight }
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height }
}
