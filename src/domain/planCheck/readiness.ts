import { Problem } from '../problem.ts'
import type { Finding } from './finding.ts'

/** What of the plan must still be put right before everyone gets it. */
export function mustFix<F extends Pick<Finding, 'severity' | 'key'>>(
  findings: readonly F[],
  isIgnored: (key: string) => boolean,
): F[] {
  return findings.filter(({ severity, key }) => severity === 'must' && !isIgnored(key))
}

/** A plan with something to put right is published only by someone who says why. */
export function refusePublication(open: number, despite: string): Problem | null {
  return open > 0 && despite.trim() === '' ? new Problem('planNotReady', { count: open }, { field: 'despite' }) : null
}
