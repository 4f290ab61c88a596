import { expect, test } from 'vitest'
import { fieldSynonyms } from './search/synonyms.ts'
import { similarLessons } from './similarLessons.ts'

const lessons = ['提前签订详细排期协议', '雨天要有室内备选场地', '物料提前三天到店'].map((content) => ({ content }))
const similar = (text: string) => similarLessons(text, lessons, fieldSynonyms).map(({ content }) => content)

test('what says nearly the same is offered, in words that mean the same too', () => {
  expect(similar('要提前签订排期协议')).toEqual(['提前签订详细排期协议'])
  expect(similar('素材要提前三天到店')).toEqual(['物料提前三天到店'])
})

test('what shares a word or two is not, nor anything for a word alone', () => {
  expect(similar('提前和代言人确认授权范围')).toEqual([])
  expect(similar('提前')).toEqual([])
})
