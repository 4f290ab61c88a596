import { array, assert, constant, constantFrom, integer, nat, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Task } from '#domain/task.ts'
import { blankTask } from '#domain/taskEdit.ts'
import { changedTasks } from './changedTasks.ts'
import type { Phase } from './plan.ts'
import { blocksAfter, blocksOf } from './taskBlocks.ts'
import { rulesOf } from './viewRules.ts'

const today = '2024-06-08'
const naming = { person: (id: string | null) => id ?? '' }
const phases = new Map(['预热期', '执行期'].map((name, position) => [name, { id: name, name, position } as Phase]))

const someEdit = record(
  {
    phaseId: constantFrom('预热期', '执行期', null),
    position: integer({ min: 0, max: 4 }),
    name: constantFrom('海报', '地推', '直播'),
    ownerId: constantFrom('林悦', '周扬', null),
    plannedFinish: constantFrom('2024-06-05', '2024-06-20', null),
    actualFinish: constantFrom('2024-06-07', null),
    statusNote: constantFrom('', '海报已到店'),
  },
  { requiredKeys: [] },
)
const someTasks = array(someEdit, { minLength: 1, maxLength: 12 }).map(
  (edits) => new Map(edits.map((edit, index): [string, Task] => [`t${index}`, { ...blankTask(`t${index}`, index), ...edit }])),
)
const someView = record(
  {
    owner: constantFrom('林悦', '林悦,周扬'),
    status: constantFrom('overdue', 'late'),
    phase: constant('预热期'),
    q: constant('海报'),
    sort: constantFrom('name', '-plannedFinish', 'status', '-lateness', 'ownerId'),
  },
  { requiredKeys: [] },
)

describe('blocks after an edit', () => {
  it('are those that would be made anew, wherever they are kept', () => {
    assert(
      property(someTasks, someView, nat(), someEdit, (tasks, view, pick, edit) => {
        const rules = rulesOf(view, today, naming)
        const edited = [...tasks.values()][pick % tasks.size]!
        const after = new Map(tasks).set(edited.id, { ...edited, ...edit })
        const stays = rules.staysInPlace(edited, after.get(edited.id)!)
        const kept = blocksAfter(blocksOf({ phases, tasks }, rules), changedTasks(tasks, after)!, rules)
        expect(kept).toEqual(stays ? blocksOf({ phases, tasks: after }, rules) : null)
      }),
    )
  })

  it('keep the block that nothing touched', () => {
    const tasks = new Map(['预热期', '执行期'].map((phaseId) => [phaseId, { ...blankTask(phaseId, 0), phaseId }]))
    const rules = rulesOf({}, today, naming)
    const before = blocksOf({ phases, tasks }, rules)
    const after = new Map(tasks).set('执行期', { ...tasks.get('执行期')!, remarks: '备注' })
    const kept = blocksAfter(before, changedTasks(tasks, after)!, rules)!
    expect(kept[0]).toBe(before[0])
    expect(kept[1]!.tasks[0]!.remarks).toBe('备注')
  })
})

describe('changed tasks', () => {
  it('are none of the same plan, those that differ of an edited one, and unknown where one came or went', () => {
    const tasks = new Map(['a', 'b', 'c'].map((id, at) => [id, blankTask(id, at)]))
    const edited = { ...tasks.get('b')!, name: '海报' }
    expect(changedTasks(tasks, tasks)).toEqual([])
    expect(changedTasks(tasks, new Map(tasks).set('b', edited))).toEqual([[tasks.get('b'), edited]])
    const [fewer, swapped] = [new Map(tasks), new Map(tasks)]
    fewer.delete('a')
    swapped.delete('b')
    swapped.set('d', blankTask('d', 3))
    expect(changedTasks(tasks, fewer)).toBeNull()
    expect(changedTasks(tasks, swapped)).toBeNull()
  })
})
