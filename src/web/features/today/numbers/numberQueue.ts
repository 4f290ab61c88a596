import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { TypedReading } from '#domain/kpi/typedReading.ts'
import { api } from '../../../api.ts'
import { createKeptQueue, type KeptQueue } from '../../../keptQueue.ts'
import { queryClient, readOptions } from '../../../reads.ts'

export type DueNumber = OutputOf<Operations['today']['numbers']>['numbers'][number]
type Entered = OutputOf<Operations['measurements']['record']>

/** A number on its way: also over a dead spot and a reload of the page. */
export interface EnteredNumber {
  campaignId: string
  kpiId: string
  day: string
  reading: TypedReading
}

type NumberQueue = KeptQueue<EnteredNumber, Entered>

const queues = new Map<string, NumberQueue>()

export function numberQueueOf(personId: string): NumberQueue {
  const queue =
    queues.get(personId) ??
    createKeptQueue<EnteredNumber, Entered>({
      name: `runsheet.numbers.${personId}`,
      send: ({ campaignId, kpiId, day, reading }, key) =>
        api.measurements.record({ campaignId, kpiId, day, dimension: null, ...reading }, { key }),
      refresh: () => queryClient.refetchQueries(readOptions('today', 'numbers', {}), { cancelRefetch: false }),
    })
  queues.set(personId, queue)
  return queue
}

/** What still has to be entered, without what is on its way. */
export function stillDue(numbers: readonly DueNumber[], waiting: readonly EnteredNumber[]): DueNumber[] {
  return numbers.filter(({ kpiId, day }) => !waiting.some((entered) => entered.kpiId === kpiId && entered.day === day))
}
