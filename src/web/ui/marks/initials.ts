const han = /\p{Script=Han}/u

/** Two characters that stand for a person: 张敏 → 张敏, 欧阳小雨 → 小雨, 张** → 张, Lin Wei → LW, Anna → An. */
export function initials(name: string): string {
  const plain = name.replaceAll(/[*＊·•]/g, ' ').trim()
  const characters = [...plain.replaceAll(/\s/g, '')]
  if (characters.some((character) => han.test(character)))
    return characters
      .filter((character) => han.test(character))
      .slice(-2)
      .join('')
  const words = plain.split(/\s+/)
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  return words.length > 1 ? (first.charAt(0) + last.charAt(0)).toUpperCase() : first.slice(0, 2)
}
