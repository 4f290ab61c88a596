import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'

export type Metric = OutputOf<Operations['metrics']['list']>['metrics'][number]
