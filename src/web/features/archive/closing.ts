import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'

export type ClosingAnswer = OutputOf<Operations['closings']['list']>
export type OpenItem = ClosingAnswer['items'][number]
export type Prompt = ClosingAnswer['prompts'][number]
export type ArchiveVersion = OutputOf<Operations['archives']['list']>['archives'][number]
export type IndexedArchive = OutputOf<Operations['archives']['index']>['archives'][number]
