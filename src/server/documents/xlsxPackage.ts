import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Unzipped } from 'fflate'
import { Problem } from '#domain/problem.ts'
import { dropEmptyCells } from './dropEmptyCells.ts'

/** What a package may hold; beyond it the file is refused before anything is inflated. */
const packageLimits = { entries: 5_000, inflatedBytes: 500 * 1024 * 1024 }

/**
 * The workbook's package with only the parts that hold values, and without empty formatted cells: a million of those take
 * seconds and gigabytes to parse. Sizes are checked before anything is inflated, and no entry inflates beyond its declared size.
 */
export function slimPackage(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = inflate(bytes)
  const workbook = Object.keys(parts).find((name) => name.endsWith('workbook.xml'))
  if (!workbook) throw new Problem('xl/workbook.bin' in parts ? 'workbookIsBinary' : 'notAWorkbook')
  for (const name of Object.keys(parts)) if (isSheet(name)) parts[name] = dropEmptyCells(parts[name] ?? new Uint8Array())
  parts[workbook] = withoutChartSheets(parts, workbook)
  return zipSync(parts, { level: 0 })
}

function inflate(bytes: Uint8Array): Unzipped {
  let entries = 0
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = isWanted(name)
        entries += 1
        size += wanted ? originalSize : 0
        if (entries > packageLimits.entries || size > packageLimits.inflatedBytes) throw new Problem('workbookTooLarge')
        return wanted
      },
    })
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('workbookDamaged')
  }
}

function isWanted(name: string): boolean {
  return /\.(?:xml|rels)$|workbook\.bin$/.test(name) && !unread.test(name)
}

const unread =
  /(?:^|\/)(?:docProps|customXml|media|drawings|charts|chartsheets|diagrams|comments|threadedComments|persons|tables|pivotTables|pivotCache|slicers|slicerCaches|externalLinks|printerSettings|ctrlProps|activeX|theme)(?:\/|\d*\.xml)|worksheets\/_rels\/|calcChain\.xml$/

function isSheet(name: string): boolean {
  return /worksheets\/[^/]+\.xml$/.test(name)
}

/** A sheet that is only a chart has no cells, and the reader stumbles over it. */
function withoutChartSheets(parts: Unzipped, workbook: string): Uint8Array<ArrayBuffer> {
  const rels = parts[workbook.replace(/([^/]+)$/, '_rels/$1.rels')]
  const text = strFromU8(parts[workbook] ?? new Uint8Array())
  if (!rels) return strToU8(text)
  const others = Array.from(strFromU8(rels).matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g), ([tag]) => tag)
    .filter((tag) => /Type="[^"]*\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)"/.test(tag))
    .map((tag) => /\bId="([^"]*)"/.exec(tag)?.[1])
  return strToU8(text.replace(/<(?:\w+:)?sheet\s[^<>]*>/g, (tag) => (others.includes(/:id="([^"]*)"/.exec(tag)?.[1]) ? '' : tag)))
}
