import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse, stringify } from 'uuid'
import type { Day } from '#domain/day.ts'
import { addDays, daysBetween } from '#domain/day.ts'

/** What a link lets its holder do: record how this task stands, as this person, on this day. Nothing else is signed with this purpose. */
export interface ActScope {
  workspaceId: string
  personId: string
  taskId: string
  day: Day
}

const PURPOSE = 'act'
const EPOCH: Day = '2000-01-01'
const SCOPE_BYTES = 16 * 3 + 4
const SIGNATURE_BYTES = 20

/** About 96 characters: a line of a chat carries it. */
export function signAct(scope: ActScope, secret: Buffer): string {
  const bytes = Buffer.alloc(SCOPE_BYTES)
  for (const [index, id] of [scope.workspaceId, scope.personId, scope.taskId].entries()) bytes.set(parse(id), index * 16)
  bytes.writeUInt32BE(daysBetween(EPOCH, scope.day), 48)
  return Buffer.concat([bytes, signature(bytes, secret)]).toString('base64url')
}

/** The workspace whose secret can tell whether the rest is true, or null where this is no token at all. */
export function workspaceOfAct(token: string): string | null {
  const bytes = bytesOf(token)
  return bytes && stringifyOrNull(bytes.subarray(0, 16))
}

/** What the token says, or null where it was not signed here. */
export function readAct(token: string, secret: Buffer): ActScope | null {
  const bytes = bytesOf(token)
  if (!bytes) return null
  const scope = bytes.subarray(0, SCOPE_BYTES)
  if (!timingSafeEqual(bytes.subarray(SCOPE_BYTES), signature(scope, secret))) return null
  const [workspaceId, personId, taskId] = [0, 16, 32].map((at) => stringify(scope, at))
  return { workspaceId: workspaceId!, personId: personId!, taskId: taskId!, day: addDays(EPOCH, scope.readUInt32BE(48)) }
}

function bytesOf(token: string): Buffer | null {
  const bytes = Buffer.from(token, 'base64url')
  // Buffer forgives what is no base64url; a second spelling of a token would be a second token
  return bytes.length === SCOPE_BYTES + SIGNATURE_BYTES && bytes.toString('base64url') === token ? bytes : null
}

function stringifyOrNull(bytes: Uint8Array): string | null {
  try {
    return stringify(bytes)
  } catch {
    return null
  }
}

function signature(scope: Uint8Array, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(`${PURPOSE}:`).update(scope).digest().subarray(0, SIGNATURE_BYTES)
}
