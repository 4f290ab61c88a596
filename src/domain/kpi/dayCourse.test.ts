import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { targetCourse, valueAt, type MinutePoint } from './dayCourse.ts'

const evening: MinutePoint[] = Array.from({ length: 24 }, (_, hour) => ({ minute: hour * 60, value: hour < 20 ? hour : 100 }))

describe('the target within a day', () => {
  test('is spread as the day before ran', () => {
    const course = targetCourse(1000, evening)
    expect(valueAt(course, 12 * 60)).toBe(120)
    expect(valueAt(course, 21 * 60)).toBe(1000)
  })

  test('is even where the day before is not known', () => {
    expect(valueAt(targetCourse(1000, evening.slice(0, 3)), 12 * 60)).toBe(500)
  })

  test('never falls and ends in the target, however the day before ran', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 })
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 1e9 }), (amounts, target) => {
        let sum = 0
        const before = amounts.map((amount, i) => ({ minute: Math.floor((i * 1439) / 60), value: (sum += amount) }))
        const course = targetCourse(target, before)
        expect(course.at(-1)!.value).toBeCloseTo(target)
        for (let i = 1; i < course.length; i++) expect(course[i]!.value).toBeGreaterThanOrEqual(course[i - 1]!.value)
      }),
    )
  })
})

test('before its first value a day has none', () => {
  expect(valueAt([{ minute: 60, value: 5 }], 59)).toBeNull()
  expect(valueAt([{ minute: 60, value: 5 }], 600)).toBe(5)
})
