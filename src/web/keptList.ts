/** A list that survives a reload of the page. */
export function keptList<Item>(name: string) {
  return {
    load(): Item[] {
      try {
        return JSON.parse(localStorage.getItem(name) ?? '[]') as Item[]
      } catch {
        return []
      }
    },
    save(items: readonly Item[]): void {
      try {
        if (items.length > 0) localStorage.setItem(name, JSON.stringify(items))
        else localStorage.removeItem(name)
      } catch {
        // more than the browser keeps is still in memory and still sent
      }
    },
  }
}
