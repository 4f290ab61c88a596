import { Problem } from '#domain/problem.ts'
import type { VisitorContext } from '../context.ts'
import { addAttempts, attemptsSince } from '../queries/accounts.ts'

const WRONG_MINUTES = 15
const MOST_WRONG = 60

/** Whoever guesses tokens is counted by address, as with sign-ins. */
export async function refuseTooManyWrong({ tx, now, address }: VisitorContext): Promise<void> {
  const wrong = await attemptsSince(tx, subjectOf(address), new Date(now.getTime() - WRONG_MINUTES * 60_000))
  if (wrong >= MOST_WRONG) throw new Problem('tooManyAttempts', { minutes: WRONG_MINUTES })
}

export function countWrong({ address, whenRefused }: VisitorContext): void {
  whenRefused((tx) => addAttempts(tx, [subjectOf(address)]))
}

function subjectOf(address: string): string {
  return `token:${address}`
}

export const MOST_CALLS_A_MINUTE = 600

const calls = new Map<string, { minute: number; count: number }>()

/** A program gone wild hurts nobody else: so many calls a minute for each token, on this node. */
export function countCall(tokenId: string, now: Date): void {
  const minute = Math.floor(now.getTime() / 60_000)
  const known = calls.get(tokenId)
  const count = known?.minute === minute ? known.count + 1 : 1
  if (count > MOST_CALLS_A_MINUTE) throw new Problem('tooManyCalls', { seconds: 60 - (Math.floor(now.getTime() / 1000) % 60) })
  if (calls.size > 10_000) calls.clear()
  calls.set(tokenId, { minute, count })
}
