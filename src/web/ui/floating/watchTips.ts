import type { RefObject } from 'react'
import type { Placement } from './place.ts'

export type Tip = { anchor: Element; words: string; side: Placement['side'] }

const delay = 400
const grace = 120

/** Listens on the document for what has a tooltip: resting on it, tabbing to it, or pressing it while it is disabled. */
export function watchTips(panel: RefObject<HTMLElement | null>, show: (tip: Tip | undefined) => void): () => void {
  let timer = 0
  let shown: Element | undefined
  const stop = new AbortController()

  const change = (anchor: Element | undefined, wait: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      shown = anchor
      show(anchor && tipOf(anchor))
    }, wait)
  }
  const hide = () => change(undefined, 0)
  const on = <Name extends keyof DocumentEventMap>(name: Name, listener: (event: DocumentEventMap[Name]) => void) =>
    document.addEventListener(name, listener, { signal: stop.signal, capture: true, passive: true })

  on('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return
    const anchor = anchorOf(event.target)
    if (anchor) change(anchor, shown ? 0 : delay)
    else if (isWithin(panel.current, event.target)) clearTimeout(timer)
    else if (shown) change(undefined, grace)
    else clearTimeout(timer)
  })
  on('focusin', (event) => {
    const anchor = anchorOf(event.target)
    if (anchor?.matches(':focus-visible')) change(anchor, 0)
  })
  on('focusout', hide)
  on('pointerdown', hide)
  on('scroll', hide)
  on('keydown', (event) => {
    if (event.key === 'Escape') hide()
  })
  on('click', (event) => {
    const anchor = anchorOf(event.target)
    if (anchor?.matches('[aria-disabled="true"]')) change(anchor, 0)
  })
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}

function anchorOf(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest('[data-tooltip]')) || undefined
}

function tipOf(anchor: Element): Tip | undefined {
  // A style sheet says `--tooltip: none` where the words stand beside the icon already.
  if (getComputedStyle(anchor).getPropertyValue('--tooltip') === 'none') return undefined
  const words = anchor.getAttribute('data-tooltip')
  const side = anchor.getAttribute('data-tooltip-side') === 'beside' ? 'beside' : 'below'
  return words && anchor.isConnected ? { anchor, words, side } : undefined
}

function isWithin(panel: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && panel?.contains(target) === true
}
