import type { ExamplesOf } from '../examples.ts'

export const suggestionExamples: ExamplesOf<'suggestions'> = {
  settings: () => ({}),
  setSettings: () => ({ baseUrl: 'https://api.example.com/v1', model: 'stub', apiKey: 'sk-example' }),
  removeSettings: () => ({}),
}
