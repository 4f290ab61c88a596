/** Text in the encodings that Chinese programs write: UTF-8, UTF-16 with its mark, else GB 18030 (which holds GBK and GB 2312). */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lines(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lines(new TextDecoder('utf-16be').decode(bytes))
  try {
    return lines(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return lines(new TextDecoder('gb18030').decode(bytes))
  }
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
