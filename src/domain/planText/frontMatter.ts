/** YAML at the top, or lines that tell where a text comes from above a rule that says where it begins, are not the text. */
export function frontMatterEnd(source: string): number {
  const yaml = /^\uFEFF?---\s*\n(?:[^\n]*\n){0,60}?---\s*\n/.exec(source)
  const ruled = /^(?:[^\n]{0,400}\n){0,12}?-{3,}[^\n-]*(?:正文|全文|text|body|content)[^\n]*-{3,}\s*\n/i.exec(source)
  return yaml?.[0].length ?? ruled?.[0].length ?? 0
}
