/** What the file is made of besides its data; the page keeps all of it, so that it can write itself down again. */
export interface OfflineDocument {
  language: string
  title: string
  /** Names the script and the style by their sums and forbids every connection. */
  policy: string
  style: string
  script: string
  /** Said where scripts are not run, such as in the preview of a mail program. */
  withoutScript: string
  facts: unknown
  answers: unknown
}

export const FACTS_ID = 'runsheet-facts'
export const ANSWERS_ID = 'runsheet-answers'
export const SCRIPT_ID = 'runsheet-page'

/** One whole `.html`: nothing in it is fetched from anywhere, and nothing that people wrote becomes markup. */
export function offlineDocument(document: OfflineDocument): string {
  const { language, title, policy, style, script, withoutScript, facts, answers } = document
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="Runsheet">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="app"><noscript>${escaped(withoutScript)}</noscript></div>
<script type="application/json" id="${FACTS_ID}">${scriptJson(facts)}</script>
<script type="application/json" id="${ANSWERS_ID}">${scriptJson(answers)}</script>
<script id="${SCRIPT_ID}">${script}</script>
</body>
</html>
`
}

/** JSON that stays data inside a script element: no end tag, no comment, no line end that only JavaScript knows. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

export type DocumentReading =
  | { kind: 'read'; facts: unknown; answers: unknown }
  /** Not one of ours; or one that was cut off, or whose data somebody broke. */
  | { kind: 'other' }
  | { kind: 'broken' }

/** The data inside a file of unknown origin. A file that a browser saved anew has other markup around the same data. */
export function readOfflineDocument(text: string): DocumentReading {
  const facts = dataOf(text, FACTS_ID)
  if (facts === null) return { kind: 'other' }
  const answers = dataOf(text, ANSWERS_ID)
  if (facts === undefined || answers === undefined || answers === null) return { kind: 'broken' }
  try {
    return { kind: 'read', facts: JSON.parse(facts), answers: JSON.parse(answers) }
  } catch {
    return { kind: 'broken' }
  }
}

/** The text between the tags; null where there is no such tag, undefined where it has no end. */
function dataOf(text: string, id: string): string | null | undefined {
  const from = new RegExp(`<script[^<>]{0,200}\\bid=["']?${id}["']?[^<>]{0,200}>`, 'i').exec(text)
  if (!from) return null
  const start = from.index + from[0].length
  const end = text.indexOf('</script', start)
  return end < 0 ? undefined : text.slice(start, end)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
