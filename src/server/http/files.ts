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

export function fileResponse({ fileName, mediaType, bytes, serving }: FileAnswer): Response {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\/:%]/g, '_')
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${serving.shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded(fileName)}`,
      'cache-control': serving.lasting ? 'private, max-age=86400, immutable' : 'no-store',
    },
  })
}

/** As RFC 8187 wants it: `encodeURIComponent` leaves a few characters that mean something there. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
