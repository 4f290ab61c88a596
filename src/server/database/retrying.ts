import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseError } from 'pg'

const ATTEMPTS = 5
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK_DETECTED = '40P01'

/** Runs a whole transaction, again if PostgreSQL took it back because of another one beside it: `work` must begin and end it. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !isTakenBack(error)) throw error
      await wait(Math.random() * 10 * 2 ** attempt) // each for a different time, so that the same two don't meet again
    }
  }
}

function isTakenBack(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK_DETECTED)
}
