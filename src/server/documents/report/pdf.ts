import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { ReportPage } from '#domain/closingReport/reportPage.ts'
import type { Language } from '#domain/problem.ts'
import { BOX_FAMILY, boxFont } from './boxFont.ts'
import { fontCover } from './fontCover.ts'
import { drawPicture, reportFont } from './pictures.ts'

/** Kept readable for as long as archives are: fonts inside, tagged, with bookmarks. */
const STANDARD = 'a-2a'

/** The report as PDF/A-2a. What people wrote goes in as data and never becomes source. */
export function reportPdf(page: ReportPage, language: Language, now: Date): Uint8Array {
  const blocks = page.blocks.map((block) =>
    block.kind === 'picture' ? { ...block, svg: drawPicture(block.picture, language).svg } : block,
  )
  const data = JSON.stringify({ ...page, blocks }, printable)
  const regular = readFileSync(reportFont.regular)
  const fonts = [regular, readFileSync(reportFont.bold), boxFont(missingIn(data, fontCover(regular)))]
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: fonts }],
    inputs: { page: data, language, font: reportFont.family, boxes: BOX_FAMILY },
  })
  const compiled = compiler.compile({ mainFileContent: readFileSync(new URL('./report.typ', import.meta.url), 'utf8') })
  if (!compiled.result) {
    const error = compiled.takeError()
    throw new Error(`typst: ${JSON.stringify(error ? compiler.fetchDiagnostics(error) : null)}`)
  }
  const creationTimestamp = Math.floor(now.getTime() / 1000)
  return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: STANDARD, creationTimestamp }))
}

/** What no font has a picture of, and no reader misses: controls, directions, joiners, variants. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu

function printable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(unprintable, '') : value
}

function missingIn(text: string, has: (codePoint: number) => boolean): number[] {
  return Array.from(new Set(text), (character) => character.codePointAt(0)!).filter(
    (codePoint) => codePoint > 0x20 && !has(codePoint),
  )
}
