import { createHash } from 'node:crypto'
import { Problem } from '#domain/problem.ts'
import type { Operation } from '#operations/operation.ts'
import type { WorkspaceContext } from '../context.ts'
import { claimKey, keepAnswer } from '../queries/idempotency.ts'

/** A write that carries a key is done once: a repetition gets the first answer. Two at once wait for each other on the key's row. */
export async function answerOnce(
  { tx, who }: WorkspaceContext,
  name: string,
  operation: Operation,
  input: unknown,
  key: string | undefined,
  work: () => Promise<unknown>,
): Promise<unknown> {
  if (!key || operation.kind === 'read') return work()
  if (key.length > 200) throw new Problem('invalidInput', { field: 'Idempotency-Key', reason: '> 200' })
  const fingerprint = createHash('sha256').update(name).update(JSON.stringify(input)).digest('base64')
  const earlier = await claimKey(tx, who, key, fingerprint)
  if (earlier && earlier.fingerprint !== fingerprint) throw new Problem('keyReused')
  if (earlier) return earlier.response
  const answer = await work()
  await keepAnswer(tx, who, key, answer)
  return answer
}
