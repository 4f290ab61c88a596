import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { Day } from '#domain/day.ts'

export type Token = OutputOf<Operations['tokens']['list']>['tokens'][number]

export function stateOf(
  { revokedAt, expiresAt }: Pick<Token, 'revokedAt' | 'expiresAt'>,
  today: Day,
): 'active' | 'revoked' | 'expired' {
  if (revokedAt) return 'revoked'
  return expiresAt && expiresAt.slice(0, 10) < today ? 'expired' : 'active'
}
