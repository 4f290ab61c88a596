import { Problem } from './problem.ts'

/** A kind of content, told by its bytes. */
type Content =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'heic'
  | 'avif'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'zip'
  | 'office'
  | 'rtf'
  | 'mp4'
  | 'mp3'
  | 'wav'
  | 'program'
  | 'markup'
  | 'text'
  | 'unknown'

/**
 * The media type that a file is kept and answered with: by its content, and by its name only where the content agrees with it.
 * What could act in a browser (markup, programs) and what nobody knows is plain bytes. Throws where the name says another type.
 */
export function attachmentType(name: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Problem('attachmentEmpty', { name })
  const content = contentOf(bytes)
  const extension = extensionOf(name)
  const expected = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined
  if (expected && !expected.contents.includes(content))
    throw new Problem('contentIsNotItsType', { name, type: `.${extension}` }, { field: 'name' })
  return expected?.mediaType ?? plainTypes[content] ?? PLAIN_BYTES
}

export const PLAIN_BYTES = 'application/octet-stream'

/** What a browser may show in place; everything else is only downloaded. */
export function isShownInPlace(mediaType: string): boolean {
  return isImage(mediaType) || mediaType === 'application/pdf'
}

export function isImage(mediaType: string): boolean {
  return ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'].includes(mediaType)
}

/** Without the characters that no file system keeps; `/ \ : "` stay, as people write them. */
export function attachmentName(given: string): string {
  return given
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

interface Expected {
  mediaType: string
  contents: Content[]
}

const office = (kind: string) => `application/vnd.openxmlformats-officedocument.${kind}`

const byExtension: Record<string, Expected> = {
  png: { mediaType: 'image/png', contents: ['png'] },
  jpg: { mediaType: 'image/jpeg', contents: ['jpeg'] },
  jpeg: { mediaType: 'image/jpeg', contents: ['jpeg'] },
  gif: { mediaType: 'image/gif', contents: ['gif'] },
  webp: { mediaType: 'image/webp', contents: ['webp'] },
  bmp: { mediaType: 'image/bmp', contents: ['bmp'] },
  tif: { mediaType: 'image/tiff', contents: ['tiff'] },
  tiff: { mediaType: 'image/tiff', contents: ['tiff'] },
  heic: { mediaType: 'image/heic', contents: ['heic'] },
  avif: { mediaType: 'image/avif', contents: ['avif'] },
  pdf: { mediaType: 'application/pdf', contents: ['pdf'] },
  docx: { mediaType: office('wordprocessingml.document'), contents: ['docx', 'office'] },
  xlsx: { mediaType: office('spreadsheetml.sheet'), contents: ['xlsx', 'office'] },
  pptx: { mediaType: office('presentationml.presentation'), contents: ['pptx', 'office'] },
  doc: { mediaType: 'application/msword', contents: ['office', 'rtf'] },
  xls: { mediaType: 'application/vnd.ms-excel', contents: ['office'] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', contents: ['office'] },
  rtf: { mediaType: 'application/rtf', contents: ['rtf'] },
  zip: { mediaType: 'application/zip', contents: ['zip', 'docx', 'xlsx', 'pptx'] },
  mp4: { mediaType: 'video/mp4', contents: ['mp4'] },
  mov: { mediaType: 'video/quicktime', contents: ['mp4'] },
  mp3: { mediaType: 'audio/mpeg', contents: ['mp3'] },
  wav: { mediaType: 'audio/wav', contents: ['wav'] },
  txt: { mediaType: 'text/plain', contents: ['text', 'markup'] },
  md: { mediaType: 'text/plain', contents: ['text', 'markup'] },
  csv: { mediaType: 'text/csv', contents: ['text'] },
}

/** What a name without a known ending is kept as. */
const plainTypes: Partial<Record<Content, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  heic: 'image/heic',
  avif: 'image/avif',
  pdf: 'application/pdf',
  docx: office('wordprocessingml.document'),
  xlsx: office('spreadsheetml.sheet'),
  pptx: office('presentationml.presentation'),
  zip: 'application/zip',
  rtf: 'application/rtf',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  text: 'text/plain',
}

const START = 4096
const DIRECTORY = 256 * 1024

function contentOf(bytes: Uint8Array): Content {
  const start = latin1(bytes.subarray(0, START))
  const found = signatures.find(([pattern]) => pattern.test(start))
  if (found) return found[1]
  if (start.startsWith('PK\u0003\u0004')) return packageKind(latin1(bytes.subarray(-DIRECTORY)))
  if (bytes.subarray(0, 65_536).includes(0) && !/^(\u00ff\u00fe|\u00fe\u00ff)/.test(start)) return 'unknown'
  return isMarkup(start) ? 'markup' : 'text'
}

const signatures: [RegExp, Content][] = [
  [/^\u0089PNG\r\n/, 'png'],
  [/^\u00ff\u00d8\u00ff/, 'jpeg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[^]{4}WEBP/, 'webp'],
  [/^RIFF[^]{4}WAVE/, 'wav'],
  [/^BM[^]{4}\0\0\0\0/, 'bmp'],
  [/^(II\*\0|MM\0\*)/, 'tiff'],
  [/^[^]{4}ftyp(heic|heix|hevc|mif1|msf1)/, 'heic'],
  [/^[^]{4}ftypavi[fs]/, 'avif'],
  [/^[^]{4}(ftyp|moov|wide|mdat)/, 'mp4'],
  [/^(\u00ef\u00bb\u00bf|\s){0,16}%PDF-/, 'pdf'],
  [/^\u00d0\u00cf[^]\u00e0\u00a1\u00b1[^]\u00e1/, 'office'],
  [/^\{\\rtf/, 'rtf'],
  [/^(ID3|\u00ff[\u00fb\u00f3\u00f2])/, 'mp3'],
  [/^(MZ|\u007fELF|\u00ca\u00fe\u00ba\u00be|[\u00ce\u00cf]\u00fa\u00ed\u00fe|#!)/, 'program'],
]

/** The names of a package's parts stand in its directory, at its end. */
function packageKind(directory: string): Content {
  if (directory.includes('word/document')) return 'docx'
  if (directory.includes('xl/workbook')) return 'xlsx'
  return directory.includes('ppt/presentation') ? 'pptx' : 'zip'
}

function isMarkup(start: string): boolean {
  return /<(!doctype|html|head|body|script|svg|iframe|\?xml|math)\b/i.test(start)
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
