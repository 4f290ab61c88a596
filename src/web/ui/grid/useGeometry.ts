import { useMemo, useSyncExternalStore } from 'react'
import type { Geometry } from './geometry.ts'
import { frozenIn, geometryOf } from './geometry.ts'
import type { GridColumn } from './types.ts'
import type { View } from './view.ts'

export function useGeometry(view: View, columns: readonly GridColumn<unknown>[], compact: boolean): Geometry {
  const frozen = useSyncExternalStore(view.subscribe, () => frozenIn(columns, view.seen().width))
  return useMemo(() => geometryOf(columns, frozen, compact), [columns, frozen, compact])
}
