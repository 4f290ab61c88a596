import type { Ref } from 'react'
import type { GridColumn } from '../types.ts'
import type { GridWords } from '../words.ts'

/**
 * What hangs below a cell while it is edited: a list, a calendar, or a component of the caller's. The focus stays in the text area over the
 * cell, so an editor gets keys by its handle and points at its active part by `onPoint` (`aria-activedescendant`).
 */
export interface EditorProps<Row> {
  readonly id: string
  readonly row: Row | undefined
  readonly column: GridColumn<Row>
  /** What stands in the text area; `typed` is false while it is still what editing began with. */
  readonly text: string
  readonly typed: boolean
  readonly words: GridWords
  readonly today: string
  readonly ref: Ref<EditorHandle>
  /** Takes this outcome and ends the edit. */
  onDone(outcome: Outcome): void
  onPoint(id: string | undefined): void
}

export interface EditorHandle {
  /** True where the editor has used the key. */
  onKey(event: { readonly key: string; readonly altKey: boolean; readonly shiftKey: boolean }): boolean
  /** What is to be saved when the edit ends now; `by` tells whether the user chose (Enter, Tab) or only went elsewhere. */
  outcome(by: 'choice' | 'leaving'): Outcome
}

export type Outcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'nothing' }
  /** The edit goes on, with this sentence beside it. */
  | { readonly kind: 'refused'; readonly reason: string }
