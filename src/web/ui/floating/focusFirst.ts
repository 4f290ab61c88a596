/** The focus goes to what asks for it by `data-first-focus`, or else to the first thing to fill in or press, in the order of the places. */
export function focusFirst(...places: (HTMLElement | null)[]) {
  const asked = places.map((place) => place?.querySelector<HTMLElement>('[data-first-focus]'))
  const usable = places.map((place) => place?.querySelector<HTMLElement>(fillable))
  ;[...asked, ...usable].find(Boolean)?.focus()
}

const fillable = 'input:not([type="hidden"]), select, textarea, button, a[href]'
