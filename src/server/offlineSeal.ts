import { createHmac, timingSafeEqual } from 'node:crypto'
import type { OfflineSealed, SealedPart } from '#domain/offlineFile/offlineFile.ts'
import { sealedParts, sealedText } from '#domain/offlineFile/offlineFile.ts'

/** What only this server can write under the parts of a file that it must be able to trust when they come back. */
export function sealsOf(sealed: OfflineSealed, secret: Buffer): Record<SealedPart, string> {
  const seals = sealedParts.map((part) => [part, sealOf(part, sealed, secret)])
  return Object.fromEntries(seals) as Record<SealedPart, string>
}

/** The parts that are not as they were written. */
export function brokenSeals(sealed: OfflineSealed, seals: Record<SealedPart, string>, secret: Buffer): SealedPart[] {
  return sealedParts.filter((part) => {
    const [given, wanted] = [Buffer.from(seals[part], 'base64url'), Buffer.from(sealOf(part, sealed, secret), 'base64url')]
    return given.length !== wanted.length || !timingSafeEqual(given, wanted)
  })
}

/** A part of one file is not a part of another. */
function sealOf(part: SealedPart, sealed: OfflineSealed, secret: Buffer): string {
  return createHmac('sha256', secret)
    .update(`offline:${part}:${sealed.about.fileId}:`)
    .update(sealedText(sealed[part]))
    .digest('base64url')
}
