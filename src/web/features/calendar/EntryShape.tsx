import { DiamondShape } from '../../ui/marks/DiamondShape.tsx'
import { StatusShape } from '../../ui/marks/StatusShape.tsx'
import type { Entry } from './entries.ts'

export function EntryShape({ entry: { noun, tone }, size = 10 }: { entry: Entry; size?: number }) {
  return noun === 'milestone' ? <DiamondShape kind={tone} size={size} /> : <StatusShape kind={tone} size={size} />
}
