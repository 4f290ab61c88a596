import { Readable } from 'node:stream'
import type { Db } from '../database/kysely.ts'

interface Serving {
  /** Shown in place by the browser instead of downloaded. */
  shown?: boolean
  /** What lies at the address never changes, so a browser may keep it for itself. */
  lasting?: boolean
}

/** What a download answers instead of JSON. */
export class FileAnswer {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly serving: Serving
  constructor(fileName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>, serving: Serving = {}) {
    this.fileName = fileName
    this.mediaType = mediaType
    this.bytes = bytes
    this.serving = serving
  }
}

/** A download that is too large to be held: it is read while it is sent, in transactions of its own, after the handler's is over. */
export class StreamAnswer {
  readonly fileName: string
  readonly mediaType: string
  readonly read: (db: Db) => Readable
  constructor(fileName: string, mediaType: string, read: (db: Db) => Readable) {
    this.fileName = fileName
    this.mediaType = mediaType
    this.read = read
  }
}

export function streamResponse({ fileName, mediaType, read }: StreamAnswer, db: Db): Response {
  const body = Readable.toWeb(read(db)) as ReadableStream<Uint8Array<ArrayBuffer>>
  return new Response(body, { headers: headersOf(fileName, mediaType, {}) })
}

export function fileResponse({ fileName, mediaType, bytes, serving }: FileAnswer): Response {
  return new Response(bytes, { headers: headersOf(fileName, mediaType, serving) })
}

function headersOf(fileName: string, mediaType: string, serving: Serving): Record<string, string> {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\/:%]/g, '_')
  return {
    'content-type': mediaType,
    'content-disposition': `${serving.shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded(fileName)}`,
    'cache-control': serving.lasting ? 'private, max-age=86400, immutable' : 'no-store',
  }
}

/** As RFC 8187 wants it: `encodeURIComponent` leaves a few characters that mean something there. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
