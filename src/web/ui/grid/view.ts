/** What of a scrolled element is in view, in CSS pixels. */
export interface Seen {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Watches one scrolled element for everyone who draws only what is in view. */
export interface View {
  /** For `ref`. */
  attach(element: HTMLElement): () => void
  subscribe(changed: () => void): () => void
  /** As measured at the last event: measuring while React draws would lay the page out in between. */
  seen(): Seen
}

export function createView(): View {
  // Until it is measured it may be as large as the screen, so that the first rows are there in the first frame.
  let seen: Seen = { top: 0, left: 0, width: window.innerWidth, height: window.innerHeight }
  const listeners = new Set<() => void>()
  return {
    attach(element) {
      const measure = () => {
        seen = { top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth, height: element.clientHeight }
        for (const listener of listeners) listener()
      }
      const resized = new ResizeObserver(measure)
      resized.observe(element)
      element.addEventListener('scroll', measure, { passive: true })
      return () => {
        resized.disconnect()
        element.removeEventListener('scroll', measure)
      }
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    seen: () => seen,
  }
}
