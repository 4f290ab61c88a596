/** Programs that print to PDF write many characters as their radicals (⽉ for 月); searching and reading need the characters. */
export function plainCharacters(text: string): string {
  return Array.from(
    text.replace(/\p{Cc}/gu, ''),
    (character) => supplement.get(character) ?? (isCompatible(character) ? character.normalize('NFKC') : character),
  ).join('')
}

/** Kangxi radicals, compatibility ideographs, ligatures and wide Latin letters and digits; punctuation and ① stay as printed. */
function isCompatible(character: string): boolean {
  return /[\u2F00-\u2FD5\uF900-\uFAFF\uFB00-\uFB06\u3000\u00A0\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2F800-\u2FA1F]/.test(
    character,
  )
}

/** The radicals that have no compatibility form in Unicode, beside their characters. */
const pairs =
  '⺁厂⺃乚⺄乙⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺎尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺳网⺶羊⺷羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻲亀⻳龟'
const supplement = new Map<string, string>([
  ['⼾', '户'],
  ['⸺', '——'],
  ['⸻', '———'],
  ...Array.from(
    { length: [...pairs].length / 2 },
    (_, index) => [[...pairs][index * 2] ?? '', [...pairs][index * 2 + 1] ?? ''] as [string, string],
  ),
])
