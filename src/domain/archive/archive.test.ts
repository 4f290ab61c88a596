import { describe, expect, test } from 'vitest'
import { compareWithManifest } from './manifest.ts'

describe('an archive against its manifest', () => {
  const files = ['a', 'b', 'c'].map((path) => ({ path, size: 3, sha256: path.repeat(64) }))

  test('is whole when every file is as it was', () => {
    expect(compareWithManifest(files, files.toReversed())).toEqual([])
  })

  test('names what was changed, is missing, or was added', () => {
    const found = [
      { ...files[0]!, sha256: 'x' },
      { ...files[1]!, size: 4 },
      { path: 'd', size: 1, sha256: 'd' },
    ]
    expect(compareWithManifest(files, found)).toEqual([
      { kind: 'changed', path: 'a' },
      { kind: 'changed', path: 'b' },
      { kind: 'missing', path: 'c' },
      { kind: 'added', path: 'd' },
    ])
  })
})
