import { array, assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { mentionedIn, piecesOf, refuseCommentEdit } from './comment.ts'

const people = [
  { id: '1', name: '张敏' },
  { id: '2', name: '张敏敏' },
  { id: '3', name: 'Ann Lee' },
]

test('who is named after an @ is meant, the longer name where two begin alike', () => {
  expect(mentionedIn('@张敏敏 和 @Ann Lee 请看', people)).toEqual(['2', '3'])
  expect(mentionedIn('张敏 请看，a@b.c', people)).toEqual([])
})

test('the pieces of a text are the text, and each named person is one piece', () => {
  expect(piecesOf('请@张敏看', ['张敏'])).toEqual([
    { text: '请', isMention: false },
    { text: '@张敏', isMention: true },
    { text: '看', isMention: false },
  ])
  const part = constantFrom('@张敏', '@', '张敏', '@张敏敏', ' ', '请看', '@Ann Lee')
  const names = people.map(({ name }) => name)
  assert(
    property(array(part), string(), (parts, rest) => {
      const text = parts.join('') + rest
      return (
        piecesOf(text, names)
          .map((piece) => piece.text)
          .join('') === text
      )
    }),
  )
})

test('words can be put right for a day by who wrote them', () => {
  const written = new Date('2024-06-08T10:00:00Z')
  expect(refuseCommentEdit({ authorId: 'a' }, 'a', written, new Date('2024-06-09T09:59:00Z'))).toBeNull()
  expect(refuseCommentEdit({ authorId: 'a' }, 'a', written, new Date('2024-06-09T10:01:00Z'))?.code).toBe('commentIsOld')
  expect(refuseCommentEdit({ authorId: 'a' }, 'b', written, written)?.code).toBe('onlyItsWriter')
})
