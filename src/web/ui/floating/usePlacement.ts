import type { RefObject } from 'react'
import { useLayoutEffect } from 'react'
import type { Box, Place, Placement, Size } from './place.ts'
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
      if (!anchor.current) return
      const size = wantedSize(floating)
      move(floating, place(anchor.current.getBoundingClientRect(), size, visibleView(), { side, align }))
    }
    const afterScroll = (event: Event) => {
      if (!scrolls(event, floating)) update()
    }
    update()
    const observer = new ResizeObserver(update)
    observer.observe(floating)
    const stop = new AbortController()
    const quietly = { signal: stop.signal, passive: true }
    addEventListener('scroll', afterScroll, { ...quietly, capture: true })
    addEventListener('resize', update, quietly)
    visualViewport?.addEventListener('resize', update, quietly)
    return () => {
      observer.disconnect()
      stop.abort()
    }
  }, [open, anchor, panel, side, align])
}

/** The size that the panel would take if it had all the room. */
function wantedSize(panel: HTMLElement): Size {
  const { scrollTop } = panel
  const room = panel.style.getPropertyValue('--room')
  panel.style.removeProperty('--room')
  const size = { width: panel.offsetWidth, height: panel.offsetHeight }
  panel.style.setProperty('--room', room)
  panel.scrollTop = scrollTop
  return size
}

function move(panel: HTMLElement, { left, top, maxHeight }: Place) {
  Object.assign(panel.style, { left: `${left}px`, top: `${top}px` })
  panel.style.setProperty('--room', `${maxHeight}px`)
}

/** The panel scrolls its own content: that moves nothing else. */
function scrolls({ target }: Event, panel: HTMLElement): boolean {
  return target instanceof Node && panel.contains(target)
}

/** What the keyboard of a phone leaves of the page. */
function visibleView(): Box {
  const view = visualViewport
  if (!view) return { left: 0, top: 0, width: innerWidth, height: innerHeight }
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height }
}
