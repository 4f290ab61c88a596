import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse, stringify } from 'uuid'

/** What a link is for; one that was signed for something else is no link. */
export type LinkPurpose = 'act' | 'calendar'

export interface LinkScope {
  workspaceId: string
  personId: string
  /** The task that it updates, or whose days the calendar holds. */
  subjectId: string
  /** The day that it is good for, or which of the addresses given out so far it is. */
  number: number
}

const SCOPE_BYTES = 16 * 3 + 4
const SIGNATURE_BYTES = 20

/** 96 characters: a line of a chat carries it. */
export function signLink(purpose: LinkPurpose, scope: LinkScope, secret: Buffer): string {
  const bytes = Buffer.alloc(SCOPE_BYTES)
  for (const [index, id] of [scope.workspaceId, scope.personId, scope.subjectId].entries()) bytes.set(parse(id), index * 16)
  bytes.writeUInt32BE(scope.number, 48)
  return Buffer.concat([bytes, signature(purpose, bytes, secret)]).toString('base64url')
}

/** The workspace whose secret can tell whether the rest is true, or null where this is no token at all. */
export function workspaceOfLink(token: string): string | null {
  const bytes = bytesOf(token)
  return bytes && idAt(bytes, 0)
}

/** What the token says, or null where it was not signed here for this purpose. */
export function readLink(purpose: LinkPurpose, token: string, secret: Buffer): LinkScope | null {
  const bytes = bytesOf(token)
  if (!bytes) return null
  const scope = bytes.subarray(0, SCOPE_BYTES)
  if (!timingSafeEqual(bytes.subarray(SCOPE_BYTES), signature(purpose, scope, secret))) return null
  const [workspaceId, personId, subjectId] = [idAt(scope, 0), idAt(scope, 16), idAt(scope, 32)]
  return workspaceId && personId && subjectId ? { workspaceId, personId, subjectId, number: scope.readUInt32BE(48) } : null
}

function bytesOf(token: string): Buffer | null {
  const bytes = Buffer.from(token, 'base64url')
  // Buffer forgives what is no base64url; a second spelling of a token would be a second token
  return bytes.length === SCOPE_BYTES + SIGNATURE_BYTES && bytes.toString('base64url') === token ? bytes : null
}

function idAt(bytes: Uint8Array, at: number): string | null {
  try {
    return stringify(bytes, at)
  } catch {
    return null
  }
}

function signature(purpose: LinkPurpose, scope: Uint8Array, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:`).update(scope).digest().subarray(0, SIGNATURE_BYTES)
}
