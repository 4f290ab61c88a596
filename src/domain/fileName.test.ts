import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeFileName } from './fileName.ts'

describe('a file name that every computer takes', () => {
  test('keeps what people wrote as far as it may', () => {
    expect(safeFileName('海报/终稿:"😀𠮷".png')).toBe('海报／终稿：＂😀𠮷＂.png')
    expect(safeFileName('..')).toBe('_')
    expect(safeFileName('CON.txt')).toBe('_CON.txt')
    expect(safeFileName('')).toBe('_')
    expect(safeFileName('夏季\u0000上新\u202e.docx')).toBe('夏季 上新.docx')
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
    expect(safeFileName(`${'👩‍👩‍👧活动'.repeat(60)}.docx`)).toMatch(/(👩‍👩‍👧|活|动)\.docx$/)
  })
})
