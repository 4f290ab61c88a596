import { isIP } from 'node:net'
import { Problem } from '#domain/problem.ts'
import { isAllowed, isPrivate } from '../channels/privateAddress.ts'
import type { WorkspaceContext } from '../context.ts'

/** What can be told at once; a name that only turns out to lead inside is refused when it is sent to. */
export function refuseTarget(context: WorkspaceContext, address: string, field: string): void {
  const url = URL.parse(address)
  if (!url || url.username || url.password || !/^https?:$/.test(url.protocol)) throw new Problem('badTarget', {}, { field })
  refuseHost(context, url.hostname.replace(/^\[|\]$/g, ''), field)
  if (url.protocol === 'http:' && !isAllowed(url.hostname, context.config.privateTargets))
    throw new Problem('badTarget', {}, { field })
}

export function refuseHost({ config }: WorkspaceContext, host: string, field: string): void {
  const isInside = isIP(host)
    ? isPrivate(host) && !isAllowed(host, config.privateTargets)
    : /^localhost$|\.(localhost|local|internal)$/i.test(host)
  if (isInside) throw new Problem('privateTarget', {}, { field })
}
