import { expect, test } from 'vitest'
import { generateSeries } from '#test/bench/generatedSeries.ts'
import { scoreForecasts } from '#test/bench/forecastScore.ts'

const score = scoreForecasts(generateSeries(8, 20_240_601))

test('half way through a window the forecast misses by clearly less than the straight line', () => {
  expect(score.ratios.half).toBeLessThan(0.85)
})

test('early and late in a window the forecast is no worse than the straight line', () => {
  expect(score.ratios.early).toBeLessThan(1)
  expect(score.ratios.late).toBeLessThan(1)
})

test('about four of five results lie in the 80 % interval', () => {
  expect(score.inside).toBeGreaterThan(0.68)
  expect(score.inside).toBeLessThan(0.9)
})
