import { v7 as newId } from 'uuid'
import { changed as difference } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { Task } from '#domain/task.ts'
import { Refused, Unreachable, api } from '../api.ts'
import type { Pending, TaskBatch } from './outbox.ts'
import { outboxOf, touchedIds } from './outbox.ts'
import { shownTask } from './optimistic.ts'
import type { Plan, PlanAnswer } from './plan.ts'
import { mergePlan, planAnswer } from './plan.ts'

export interface RefusedCell {
  taskId: string
  field: string | null
  code: string
  message: string
  theirs?: unknown
}

export interface Touch {
  taskId: string
  actorId: string
  fields: string[]
  at: number
}

export type Connection = 'saved' | 'saving' | 'offline'

const RETRY = 3000
const UNDO_STEPS = 100

export type PlanStore = ReturnType<typeof createPlanStore>

/**
 * One campaign in the browser: rows by id, brought up to date by deltas; edits are shown at once, sent in order, and sent again until
 * the server has answered. A row's listeners hear of that row alone.
 */
export function createPlanStore(campaignId: string, today: () => Day) {
  const outbox = outboxOf(campaignId)
  let stored: Plan | null = null
  let shown: Plan | null = null
  let pending: Pending[] = outbox.load()
  let connection: Connection = 'saved'
  let pulling: Promise<void> | null = null
  let pullAgain = false
  let sending: Promise<void> | null = null
  const undoable: string[] = []
  const redoable: string[] = []
  const listeners = new Set<() => void>()
  const rowListeners = new Map<string, Set<() => void>>()
  const touchListeners = new Set<(touches: Touch[]) => void>()
  const waiting = new Map<string, (refused: RefusedCell[]) => void>()

  const emit = (ids: Iterable<string>) => {
    for (const id of ids) rowListeners.get(id)?.forEach((listener) => listener())
    listeners.forEach((listener) => listener())
  }

  /** Lays what is pending over what is stored, for these tasks. Where it looks as before it is the same, so that nothing is drawn again. */
  const show = (ids: Iterable<string>) => {
    if (!stored) return
    const { tasks } = stored
    const before = shown?.tasks ?? tasks
    const after = [...ids].map((id) => [id, shownTask(id, tasks.get(id), pending, today())] as const)
    const changed = after.filter(([id, task]) => !looksSame(before.get(id), task))
    shown = { ...stored, tasks: changed.length > 0 ? withTasks(before, changed) : before }
  }

  const take = (answer: PlanAnswer) => {
    const isFirst = stored === null
    stored = mergePlan(stored, answer)
    const ids = new Set([...answer.tasks.map(({ id }) => id), ...answer.removed.map(({ id }) => id)])
    if (isFirst) for (const { batch } of pending) for (const id of touchedIds(batch)) ids.add(id)
    if (isFirst) shown = stored
    show(ids)
    emit(ids)
    if (answer.touches.length > 0) {
      const at = Date.now()
      touchListeners.forEach((listener) => listener(answer.touches.map((touch) => ({ ...touch, at }))))
    }
  }

  const pull = (): Promise<void> => {
    if (pulling) {
      pullAgain = true
      return pulling
    }
    pulling = (async () => {
      do {
        pullAgain = false
        const answer = planAnswer(
          await api.campaigns.plan({ campaignId, ...(stored ? { since: stored.revision } : { columns: 'yes' }) }),
        )
        if (stored && answer.role !== stored.ownRole) stored = null // what one may see has changed: ask for everything
        else take(answer)
        if (!stored) pullAgain = true
      } while (pullAgain)
    })().finally(() => {
      pulling = null
    })
    return pulling
  }

  const setConnection = (next: Connection) => {
    if (connection === next) return
    connection = next
    listeners.forEach((listener) => listener())
  }

  const sendAll = (): Promise<void> => {
    sending ??= sendEach().finally(() => {
      sending = null
      if (pending.length > 0 && connection !== 'offline') void sendAll() // came in as the last one was through
    })
    return sending
  }

  const sendEach = async (): Promise<void> => {
    try {
      while (pending[0]) {
        setConnection('saving')
        await sendFirst(pending[0])
      }
      setConnection('saved')
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      setConnection('offline')
      setTimeout(() => void sendAll(), RETRY)
    }
  }

  const sendFirst = async ({ key, basedOn, batch }: Pending): Promise<void> => {
    const answer = await api.tasks
      .batch({ campaignId, basedOn, ...batch } as Parameters<typeof api.tasks.batch>[0], { key })
      .catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error
        return { eventId: null, refused: touchedIds(batch).map((taskId) => refusedWhole(taskId, error)) }
      })
    if (answer.eventId) remember(answer.eventId)
    await pull().catch(() => {})
    pending = pending.filter((other) => other.key !== key)
    outbox.save(pending)
    show(touchedIds(batch))
    emit(touchedIds(batch))
    waiting.get(key)?.(answer.refused)
    waiting.delete(key)
  }

  const remember = (eventId: string) => {
    undoable.push(eventId)
    if (undoable.length > UNDO_STEPS) undoable.shift()
    redoable.length = 0
  }

  /** What was typed a moment ago can be taken back only when the server has it. */
  const arrived = async (): Promise<void> => {
    await sending
    if (pending.length > 0) throw new Unreachable('offline')
  }

  const takeBack = async (from: string[], to: string[]): Promise<boolean> => {
    await arrived()
    const eventId = from.pop()
    if (!eventId) return false
    const answer = await api.events.undo({ campaignId, eventId }, { key: newId() })
    if (answer.eventId) to.push(answer.eventId)
    await pull()
    return true
  }

  return {
    campaignId,
    pull,
    getPlan: () => shown,
    getTask: (id: string): Task | undefined => shown?.tasks.get(id),
    getConnection: () => connection,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    subscribeTask: (id: string, listener: () => void) => {
      const set = rowListeners.get(id) ?? new Set()
      rowListeners.set(id, set.add(listener))
      return () => void set.delete(listener)
    },
    /** Hears whose hand changed what, as it arrives. */
    onTouch: (listener: (touches: Touch[]) => void) => {
      touchListeners.add(listener)
      return () => void touchListeners.delete(listener)
    },
    /** Shows the batch at once and sends it; answers, when the server has, what it could not take. */
    edit: (batch: TaskBatch, basedOn = stored?.revision ?? 0): Promise<RefusedCell[]> => {
      const entry: Pending = { key: newId(), basedOn, batch }
      pending = [...pending, entry]
      outbox.save(pending)
      show(touchedIds(batch))
      emit(touchedIds(batch))
      const answered = new Promise<RefusedCell[]>((resolve) => waiting.set(entry.key, resolve))
      void sendAll()
      return answered
    },
    /** Sends again what an earlier visit left behind. */
    resume: () => void sendAll(),
    /** Takes back one's last edit; false where there is none. Throws the server's refusal. */
    undo: () => takeBack(undoable, redoable),
    redo: () => takeBack(redoable, undoable),
    /** Lets an edit made elsewhere (a drawer, a form) be undone like one of the sheet. */
    remember,
  }
}

function looksSame(before: Task | undefined, after: Task | undefined): boolean {
  if (before === after) return true
  return before && after ? difference('task', before, after) === null : false
}

function withTasks(tasks: Plan['tasks'], changed: readonly (readonly [string, Task | undefined])[]): Plan['tasks'] {
  const next = new Map(tasks)
  for (const [id, task] of changed) {
    if (task) next.set(id, task)
    else next.delete(id)
  }
  return next
}

function refusedWhole(taskId: string, error: Refused): RefusedCell {
  return { taskId, field: error.field ?? null, code: error.code, message: error.message }
}
