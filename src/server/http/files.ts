/** What a download answers instead of JSON. */
export class FileAnswer {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  constructor(fileName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>) {
    this.fileName = fileName
    this.mediaType = mediaType
    this.bytes = bytes
  }
}

export function fileResponse({ fileName, mediaType, bytes }: FileAnswer): Response {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
  })
}
