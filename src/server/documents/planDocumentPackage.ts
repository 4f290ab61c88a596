import { unzipSync, zipSync } from 'fflate'
import type { Unzipped } from 'fflate'
import { Problem } from '#domain/problem.ts'

/** What the text of a document may inflate to; beyond it the file is refused before anything is inflated. */
export const documentPackageLimits = { entries: 5_000, inflatedBytes: 60 * 1024 * 1024 }

/**
 * The parts of a .docx that hold text. Sizes are checked before anything is inflated, and no part inflates beyond the size
 * that the directory declares, so a zip bomb costs nothing.
 */
export function unpackDocument(bytes: Uint8Array): Unzipped {
  let entries = 0
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = isText(name)
        entries += 1
        size += wanted ? originalSize : 0
        if (entries > documentPackageLimits.entries || size > documentPackageLimits.inflatedBytes)
          throw new Problem('documentTooLarge')
        return wanted
      },
    })
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('documentDamaged')
  }
}

/** Packed again for the reader, without pictures and other parts that hold no text. */
export function packDocument(parts: Unzipped): Uint8Array {
  return zipSync(parts, { level: 0 })
}

function isText(name: string): boolean {
  return (
    /\.(?:xml|rels)$/.test(name) &&
    !/^(?:docProps|customXml|word\/(?:media|embeddings|theme|charts|diagrams|activeX|glossary|fonts))\//.test(name)
  )
}
