import { keptList } from '../../keptList.ts'
import type { Place } from './places.tsx'

type RecentPlace = Pick<Place, 'href' | 'name' | 'kind'>

const kept = keptList<RecentPlace>('runsheet.recentPlaces')
const MOST = 6

export function recentPlaces(): RecentPlace[] {
  return kept.load()
}

export function rememberPlace(place: RecentPlace): void {
  kept.save([place, ...kept.load().filter(({ href }) => href !== place.href)].slice(0, MOST))
}
