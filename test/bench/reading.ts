/**
 * How well plan documents are read, and how fast: on the labelled plans that are made for this project, and on those of a folder
 * where one is given: `npm run bench:reading [-- FOLDER]`, with a label `NAME.json` beside each text, in the same or the wider form.
 * Time is processor time, so that what else the machine does is not counted.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { extractPlan } from '#domain/planText/extractPlan.ts'
import { readPlanDocument } from '#server/documents/planDocumentRead.ts'
import { makeDocx, makePdf } from '#test/planDocuments.ts'
import { readLabelledPlans, scoredKinds, scoreKind } from '#test/planScore.ts'
import type { LabelledPlan } from '#test/planScore.ts'
import { printResults } from './result.ts'
import type { Result } from './result.ts'
import { readWideLabels } from './wideLabels.ts'
import type { WideLabels } from './wideLabels.ts'

const own = readLabelledPlans()
print('plans written for this project', own)
const folder = process.argv[2]
if (folder) print(folder, readFolder(folder))
console.log()
printResults(await measureTime(own))

function print(name: string, plans: LabelledPlan[]): void {
  const scored = plans.map(({ text, labels }) => ({ labels, draft: extractPlan(text) }))
  const scores = scoredKinds.map((kind) => `${kind} ${scoreKind(kind, scored).toFixed(2)}`)
  console.log(`${name} (${plans.length}): F1 of ${scores.join(', ')}`)
}

function readFolder(path: string): LabelledPlan[] {
  const files = readdirSync(path).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) => {
    const wide = JSON.parse(readFileSync(join(path, file), 'utf8')) as WideLabels
    return wide.goals ? [{ id: file, text: readFileSync(join(path, wide.file), 'utf8'), labels: readWideLabels(wide) }] : []
  })
}

/** A hundred pages of forty lines each, as text, as .docx and as .pdf. */
async function measureTime(plans: LabelledPlan[]): Promise<Result[]> {
  const all = plans.flatMap(({ text }) => text.split('\n'))
  const lines = Array.from({ length: 4000 }, (_, index) => all[index % all.length] ?? '')
  const pages = Array.from({ length: 100 }, (_, page) =>
    lines.slice(page * 40, page * 40 + 40).map((text, line) => ({ x: 50, y: 50 + line * 18, text: text.slice(0, 50) })),
  )
  const documents: [string, Uint8Array][] = [
    ['text', new TextEncoder().encode(lines.join('\n'))],
    ['.docx', makeDocx(lines)],
    ['.pdf', makePdf(pages)],
  ]
  const results: Result[] = []
  for (const [kind, bytes] of documents) {
    const before = process.cpuUsage()
    extractPlan((await readPlanDocument(bytes)).text)
    const { user, system } = process.cpuUsage(before)
    results.push({
      what: `plan of 100 pages, ${kind}: read and understood`,
      measured: (user + system) / 1e6,
      unit: 's',
      budget: 2,
    })
  }
  return results
}
