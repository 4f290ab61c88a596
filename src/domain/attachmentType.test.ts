import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachmentName, attachmentType, isShownInPlace, PLAIN_BYTES } from './attachmentType.ts'
import { Problem } from './problem.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const samples = {
  png: bytes('\u0089PNG\r\n\u001a\n....'),
  jpeg: bytes('\u00ff\u00d8\u00ff\u00e0..JFIF'),
  pdf: bytes('%PDF-1.7 ...'),
  docx: bytes('PK\u0003\u0004 [Content_Types].xml word/document.xml PK\u0001\u0002'),
  program: bytes('MZ\u0090\0'),
  script: bytes('#!/bin/sh\nrm -rf /'),
  html: bytes('  <!DOCTYPE html><script>'),
  svg: bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  text: bytes('name,owner\n'),
}

describe('a name that its content does not bear out is refused:', () => {
  test.each([
    ['方案.pdf', samples.html],
    ['方案.pdf', samples.docx],
    ['方案.docx', bytes('PK\u0003\u0004 xl/workbook.xml')],
    ['a.JPG', samples.png],
    ['a.png', samples.svg],
    ['名单.csv', samples.program],
  ])('%s', (name, content) => {
    expect(() => attachmentType(name, content)).toThrow('contentIsNotItsType')
  })
})

test.each([
  ['方案.pdf', samples.pdf, 'application/pdf'],
  ['IMG_0001', samples.jpeg, 'image/jpeg'],
  ['a.JPEG', samples.jpeg, 'image/jpeg'],
  ['名单.csv', samples.text, 'text/csv'],
  ['brief.docx', samples.docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['page.html', samples.html, PLAIN_BYTES],
  ['logo.svg', samples.svg, PLAIN_BYTES],
  ['setup.exe', samples.program, PLAIN_BYTES],
  ['run.sh', samples.script, PLAIN_BYTES],
])('%s is kept as what it is', (name, content, mediaType) => {
  expect(attachmentType(name, content)).toBe(mediaType)
})

test('nothing that could act is ever shown in place, whatever its name', () => {
  const name = oneof(string(), constantFrom('a.png', 'a.pdf', 'a.html', 'a', 'a.png.svg'))
  const acting = constantFrom(samples.html, samples.svg, samples.program, samples.script)
  assert(property(name, acting, (given, content) => !isShown(given, content)))
})

function isShown(name: string, content: Uint8Array): boolean {
  try {
    return isShownInPlace(attachmentType(name, content))
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

test('a name stays as people write it, without what turns lines or reading direction', () => {
  expect(attachmentName(' 6/1 "海报": v1\\终稿📷.png ')).toBe('6/1 "海报": v1\\终稿📷.png')
  expect(attachmentName('a\r\nb\u202Egpj.exe')).toBe('a b gpj.exe')
})
