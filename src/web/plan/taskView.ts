import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { TaskView } from '../paths.ts'
import { withQuery } from '../paths.ts'

const names = ['task', 'owner', 'status', 'phase', 'q', 'sort', 'by', 'span', 'at', 'zoom'] as const

/** Which tasks a screen shows and how, as the address says it; `change` moves to an address that says the rest. */
export function useTaskView(): { view: TaskView; change: (patch: TaskView) => void; isFiltered: boolean } {
  const [location, navigate] = useLocation()
  const search = useSearch()
  return useMemo(() => {
    const query = new URLSearchParams(search)
    const view: TaskView = {}
    for (const name of names) {
      const value = query.get(name)
      if (value) view[name] = value
    }
    return {
      view,
      change: (patch) => navigate(withQuery(location, { ...view, ...patch }), { replace: !('task' in patch) }),
      isFiltered: Boolean(view.owner || view.status || view.phase || view.q),
    }
  }, [location, navigate, search])
}
