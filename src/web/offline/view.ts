/** What is shown, as the address after # says it: so a reload shows the same. */
export interface View {
  tab?: string
  owner?: string
  status?: string
  phase?: string
  q?: string
  sort?: string
  task?: string
}

export function readView(): View {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1))) as View
}

/** What is empty says nothing, and is not there. */
export function changeView(view: View, patch: Partial<View>): void {
  for (const [name, value] of Object.entries(patch) as [keyof View, string][])
    if (value === '') delete view[name]
    else view[name] = value
  const hash = `#${new URLSearchParams(Object.entries(view)).toString()}`
  try {
    history.replaceState(null, '', hash)
  } catch {
    // some browsers let no file say more in its address; then a reload begins anew
  }
}
