import { expect, test } from 'vitest'
import { place } from './place.ts'

const view = { left: 0, top: 0, width: 1000, height: 800 }
const below = { side: 'below', align: 'start' } as const
const button = { left: 100, top: 100, width: 80, height: 32 }

test('a panel opens below what opened it, left edges in line', () => {
  expect(place(button, { width: 200, height: 300 }, view, below)).toMatchObject({ left: 100, top: 136 })
})

test('a panel lines up with the right edge or the middle when asked to', () => {
  expect(place({ ...button, left: 500 }, { width: 200, height: 300 }, view, { ...below, align: 'end' }).left).toBe(380)
  expect(place({ ...button, left: 500 }, { width: 200, height: 300 }, view, { ...below, align: 'center' }).left).toBe(440)
})

test('a panel that has no room below opens above', () => {
  expect(place({ ...button, top: 700 }, { width: 200, height: 300 }, view, below).top).toBe(396)
})

test('a panel taller than all room keeps inside the view and scrolls', () => {
  const { top, maxHeight } = place({ ...button, top: 500 }, { width: 200, height: 2000 }, view, below)
  expect(top).toBe(8)
  expect(top + maxHeight).toBe(496)
})

test('a panel never leaves the view sideways', () => {
  expect(place({ ...button, left: 950 }, { width: 200, height: 50 }, view, below).left).toBe(792)
  expect(place({ ...button, left: -50 }, { width: 200, height: 50 }, view, below).left).toBe(8)
})

test('the keyboard of a phone takes its room from the view', () => {
  const small = { left: 0, top: 0, width: 390, height: 400 }
  expect(place({ ...button, top: 300 }, { width: 200, height: 250 }, small, below).top).toBe(46)
})

test('a tooltip of the rail stands beside its icon', () => {
  expect(place(button, { width: 60, height: 24 }, view, { side: 'beside', align: 'start' })).toMatchObject({
    left: 184,
    top: 104,
  })
})
