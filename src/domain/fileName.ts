/** What no file system on some computer takes: separators, wildcards, quotes, and what can't be seen. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\\/:*?"<>|]/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const MOST_BYTES = 180

/**
 * A name that every file system takes, close to the one that people gave: rare characters and emoji stay, separators become what looks
 * alike. Never empty, never hidden, at most `most` bytes of UTF-8, no half characters.
 */
export function safeFileName(name: string, most = MOST_BYTES): string {
  const replaced = name
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSAFE, (character) => lookalikes[character] ?? (character < ' ' ? ' ' : ''))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const named = replaced === '' || RESERVED.test(replaced) ? `_${replaced}` : replaced
  return shortened(named, most)
}

const lookalikes: Record<string, string> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
}

/** The ending stays, as it says what the file is. */
function shortened(name: string, most: number): string {
  const encoder = new TextEncoder()
  const bytes = (text: string) => encoder.encode(text).length
  if (bytes(name) <= most) return name
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  const segments = Array.from(new Intl.Segmenter().segment(name.slice(0, name.length - ending.length)), ({ segment }) => segment)
  let kept = ''
  for (const segment of segments) {
    if (bytes(kept + segment + ending) > most) break
    kept += segment
  }
  return kept.trimEnd() + ending
}
