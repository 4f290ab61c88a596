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

export function writeView(view: View): void {
  const said = Object.entries(view).filter(([, value]) => value)
  const hash = `#${new URLSearchParams(said as [string, string][]).toString()}`
  try {
    history.replaceState(null, '', hash)
  } catch {
    // some browsers let no file say more in its address; then a reload begins anew
  }
}
