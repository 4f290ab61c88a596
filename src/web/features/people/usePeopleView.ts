import { useSearchParams } from 'wouter'
import type { PeopleView } from './shown.ts'
import { shows } from './shown.ts'

export function usePeopleView(): [PeopleView, (view: PeopleView) => void] {
  const [search, setSearch] = useSearchParams()
  const view = {
    show: shows.find((show) => show === search.get('show')) ?? 'all',
    text: search.get('q') ?? '',
  }
  const set = ({ show, text }: PeopleView) =>
    setSearch(new URLSearchParams({ ...(show !== 'all' && { show }), ...(text && { q: text }) }), { replace: true })
  return [view, set]
}
