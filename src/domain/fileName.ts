const LONGEST = 60

/** Part of a file's name: without what Windows keeps for itself, and short enough for every disk: one holds 255 bytes, which is 85 Chinese characters. */
export function fileNamePart(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
  return [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '')
}
