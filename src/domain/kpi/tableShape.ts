/** Files of one source look alike: the same headings. Under this its mapping is remembered; day columns (a new one each week) don't count. */
export function tableShapeOf(headings: readonly string[], looksLikeDay: (text: string) => boolean): string {
  const names = headings
    .filter((heading) => !looksLikeDay(heading))
    .map((heading) => heading.normalize('NFKC').trim().toLowerCase())
  return names.join('\u001f').slice(0, 4000)
}
