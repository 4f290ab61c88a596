import { expect, test } from 'vitest'
import type { KeyPress, Mode } from './keyboard.ts'
import { commandFor } from './keyboard.ts'

test('arrows move, with Shift they extend, with Ctrl they go to the edge', () => {
  expect(press('ArrowDown')).toEqual({ do: 'move', to: 'down' })
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ do: 'extend', to: 'down' })
  expect(press('ArrowDown', { ctrlKey: true })).toEqual({ do: 'move', to: 'blockEnd' })
  expect(press('ArrowDown', { ctrlKey: true, shiftKey: true })).toEqual({ do: 'extend', to: 'blockEnd' })
})

test('the command key of a Mac is its Ctrl', () => {
  expect(press('z', { metaKey: true })).toEqual({ do: 'undo' })
  expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ do: 'redo' })
})

test('plus and minus are known by their place, because with Shift the key writes something else', () => {
  expect(press('+', { ctrlKey: true, shiftKey: true, code: 'Equal' })).toEqual({ do: 'insertRows' })
  expect(press('-', { ctrlKey: true, code: 'Minus' })).toEqual({ do: 'deleteRows' })
})

test('a shortcut works on a keyboard that writes another script', () => {
  expect(press('я', { ctrlKey: true, code: 'KeyZ' })).toEqual({ do: 'undo' })
})

test('arrows end an edit that typing began and move the caret in one that was opened', () => {
  expect(press('ArrowLeft', {}, 'typed')).toEqual({ do: 'commit', next: { do: 'move', to: 'left' } })
  expect(press('ArrowLeft', {}, 'opened')).toBeUndefined()
})

test('letters are no commands: they are typed', () => {
  expect(press('a')).toBeUndefined()
  expect(press('a', {}, 'opened')).toBeUndefined()
  expect(press('a', { ctrlKey: true }, 'opened')).toBeUndefined()
})

function press(key: string, held: Partial<KeyPress> = {}, mode: Mode = 'ready') {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key
  return commandFor({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, mode)
}
