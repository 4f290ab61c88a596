import { expect, test } from 'vitest'
import { returnAddress } from './returnAddress.ts'

test('whoever signs in goes on to the page they asked for', () => {
  expect(returnAddress('?to=%2Fcampaigns%2F1%2Fsheet%3Ftask%3D2')).toBe('/campaigns/1/sheet?task=2')
})

test('without a page to go back to, one goes home', () => {
  expect(returnAddress('')).toBe('/')
})

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
  'signing in never leads to another site: %s',
  (address) => {
    expect(returnAddress(`?to=${encodeURIComponent(address)}`)).toBe('/')
  },
)
