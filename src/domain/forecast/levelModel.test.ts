import { expect, test } from 'vitest'
import { fitLevel, spreadAt, spreadOver } from './levelModel.ts'

const steady = Array.from({ length: 20 }, (_, i) => 100 + (i % 2 === 0 ? 2 : -2))
const wandering = { memory: 1, ratio: 1 }

test('one odd day is cut back, a second in the same direction is believed', () => {
  const one = fitLevel(Float64Array.from([...steady, 500]), 100, wandering)
  const two = fitLevel(Float64Array.from([...steady, 500, 500]), 100, wandering)
  expect(one.mean + one.level).toBeLessThan(110)
  expect(two.mean + two.level).toBeGreaterThan(150)
})

test('two odd days in opposite directions change nothing', () => {
  const fit = fitLevel(Float64Array.from([...steady, 500, -300]), 100, wandering)
  expect(Math.abs(fit.mean + fit.level - 100)).toBeLessThan(10)
})

test('a mean over many days is surer than a single day far ahead', () => {
  const fit = fitLevel(Float64Array.from(steady), 100, { memory: 0.85, ratio: 0.1 })
  expect(spreadOver(fit, 20)).toBeLessThan(spreadAt(fit, 20))
})

test('a series that starts with zeros believes its level after a few days, however sudden it came', () => {
  const launch = fitLevel(Float64Array.from([...Array.from({ length: 20 }, () => 0), 100, 100, 100, 100]), 16, wandering)
  expect(launch.mean + launch.level).toBeGreaterThan(40)
})
