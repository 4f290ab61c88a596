import { expect, test } from 'vitest'
import { newKey } from '../../plan/taskBlocks.ts'
import { withoutPredecessors } from './predecessorLines.ts'

const after = [{ predecessorId: 'print', kind: 'FS' as const, lag: 2, lagUnit: 'day' as const }]

test('predecessors that are typed into an empty line begin a task that waits for them', () => {
  const { edits, added, links } = withoutPredecessors([{ key: newKey('warmUp'), column: 'predecessors', value: after }], [])
  expect(edits).toEqual([])
  expect(added).toMatchObject([{ phaseId: 'warmUp', values: {} }])
  expect(links).toEqual([{ taskId: added[0]!.id, value: after }])
})

test('predecessors of a task are its links, and the rest of the gesture stays what it was', () => {
  const name = { key: 'ads', column: 'name', value: '投放' }
  expect(withoutPredecessors([{ key: 'ads', column: 'predecessors', value: after }, name], [])).toEqual({
    edits: [name],
    added: [],
    links: [{ taskId: 'ads', value: after }],
  })
})
