import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offlineDocument, readOfflineDocument } from './document.ts'

const written = (facts: unknown, answers: unknown) =>
  offlineDocument({
    language: 'zh-CN',
    title: '活动 "<618>"',
    policy: "default-src 'none'",
    style: '',
    script: 'run()',
    withoutScript: '请用浏览器打开',
    facts,
    answers,
  })

describe('the file', () => {
  test('gives back whatever was written into it, and lets none of it become markup', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--<script>', '\u2028', '𠮷', ']]>', '\'"&'),
    )
    fc.assert(
      fc.property(fc.array(text), text, (facts, answers) => {
        const html = written(facts, answers)
        expect(readOfflineDocument(html)).toEqual({ kind: 'read', facts, answers })
        expect(html.match(/<script/g)).toHaveLength(3)
        expect(html.match(/<\/script>/g)).toHaveLength(3)
      }),
      { numRuns: 30 },
    )
  })

  test('is still read after a browser saved it with its own markup', () => {
    const html = written({ a: 1 }, null)
      .replace('<div id="app">', '<div id="app"><main>…</main>')
      .replace('<script type="application/json" id="runsheet-facts">', '<script id="runsheet-facts" type="application/json">')
    expect(readOfflineDocument(`\ufeff${html}`)).toEqual({ kind: 'read', facts: { a: 1 }, answers: null })
  })

  test('that was cut anywhere in its data is broken, and another page is no such file', () => {
    const html = written({ name: '活动' }, { personId: 'x' })
    const [from, to] = [html.indexOf('id="runsheet-facts">') + 22, html.indexOf('id="runsheet-page"') - 12]
    for (let at = from; at < to; at += 3) expect(readOfflineDocument(html.slice(0, at)).kind).toBe('broken')
    expect(readOfflineDocument('<!doctype html><html><body><script>1</script></body></html>').kind).toBe('other')
  })
})
