import type { OutputOf } from '#operations/operation.ts'
import type { Operations } from '#operations/index.ts'

export type SeenLesson = OutputOf<Operations['lessons']['list']>['lessons'][number]
