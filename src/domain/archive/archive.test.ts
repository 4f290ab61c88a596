import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeFileName } from './fileName.ts'
import { compareWithManifest } from './manifest.ts'

describe('a file name that every computer takes', () => {
  test('keeps what people wrote as far as it may', () => {
    expect(safeFileName('海报/终稿:"😀𠮷".png')).toBe('海报／终稿：＂😀𠮷＂.png')
    expect(safeFileName('..')).toBe('_')
    expect(safeFileName('CON.txt')).toBe('_CON.txt')
    expect(safeFileName('')).toBe('_')
  })

  test('never leads anywhere, is never empty nor too long, and has no half characters', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name)
        // oxlint-disable-next-line no-control-regex -- these are what must not be there
        expect(safe).not.toMatch(/[\u0000-\u001f/\\:*?"<>|]|^\.|^$/)
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(182)
        expect(safe.isWellFormed()).toBe(true)
        expect(safeFileName(safe)).toBe(safe)
      }),
    )
  })

  test('keeps its ending when it is cut', () => {
    expect(safeFileName(`${'长'.repeat(300)}.docx`)).toMatch(/^长+\.docx$/)
  })
})

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
