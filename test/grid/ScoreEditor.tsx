import { useImperativeHandle, useState } from 'react'
import type { EditorProps } from '#web/ui/grid/editors/editor.ts'
import type { FakeTask } from './fakePlan.ts'

/** A caller's own editor: up and down change a number of stars. */
export function ScoreEditor({ id, row, ref, column, onDone }: EditorProps<FakeTask>) {
  const [score, setScore] = useState(row?.score ?? 0)
  useImperativeHandle(ref, () => ({
    onKey({ key }) {
      if (key === 'ArrowUp') setScore(Math.min(5, score + 1))
      else if (key === 'ArrowDown') setScore(Math.max(0, score - 1))
      else return false
      return true
    },
    outcome: (by) => (by === 'choice' ? { kind: 'value', value: score } : { kind: 'nothing' }),
  }))
  return (
    <fieldset id={id} aria-label={column.title} style={{ padding: 'var(--space-3)' }}>
      {[1, 2, 3, 4, 5].map((star) => (
        <button
          key={star}
          type="button"
          tabIndex={-1}
          aria-label={`${star} 分`}
          onClick={() => onDone({ kind: 'value', value: star })}
        >
          {star <= score ? '★' : '☆'}
        </button>
      ))}
    </fieldset>
  )
}
