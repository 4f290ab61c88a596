import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportFileName } from './reportFormat.ts'

test('a file name says which campaign, which day and what it is', () => {
  expect(reportFileName('618/双11 "预热": A\\B 😀', '2024-06-30', 'docx')).toBe(
    '营销活动-执行跟踪-618／双11 ＂预热＂： A＼B 😀-总结报告-2024-06-30.docx',
  )
})

test('whatever the campaign is called, every file system takes the name, and the day and the ending stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (campaign) => {
      const name = reportFileName(campaign, '2024-06-30', 'pdf')
      expect(name).toMatch(/^营销活动-执行跟踪-.*-总结报告-2024-06-30\.pdf$/u)
      expect(name).not.toMatch(/[\\/:*?"<>|]/)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180)
    }),
  )
})
