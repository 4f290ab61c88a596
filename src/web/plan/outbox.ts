import type { z } from 'zod'
import type { TaskPatch } from '#domain/progress.ts'
import type { Operations } from '#operations/index.ts'
import { keptList } from '../keptList.ts'

type BatchInput = z.input<Operations['tasks']['batch']['input']>
export type NewTask = NonNullable<BatchInput['create']>[number] & { id: string }

/** What one gesture of the user asks for; it is saved and undone as one. */
export interface TaskBatch {
  create?: NewTask[]
  update?: { taskId: string; patch: TaskPatch }[]
  remove?: string[]
}

/** A batch on its way: sent again with the same key until the server has answered. */
export interface Pending {
  key: string
  basedOn: number
  batch: TaskBatch
}

/** Keeps what has not reached the server over a reload, per campaign. */
export function outboxOf(campaignId: string) {
  return keptList<Pending>(`runsheet.outbox.${campaignId}`)
}

export function touchedIds({ create = [], update = [], remove = [] }: TaskBatch): string[] {
  return [...create.map(({ id }) => id), ...update.map(({ taskId }) => taskId), ...remove]
}
