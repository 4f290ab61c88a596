/** A number as people type it: 1,200 · １２００ · 1 200 · 3.5 — undefined when it isn't one. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,_']/g, '')
    .replace('−', '-')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}
