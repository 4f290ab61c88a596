import { describe, expect, test } from 'vitest'
import { isAllowed, isPrivate, publicAddresses } from './privateAddress.ts'

/** As whoever set up a channel writes it, in every form that a browser's address bar takes. */
const insideForms = [
  '127.0.0.1',
  '2130706433',
  '0x7f000001',
  '017700000001',
  '127.1',
  '0',
  '①②⑦.0.0.1',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '198.18.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:0:7f00:1]',
  '[::7f00:1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2001:0:7f00:1::]',
  '[2002:7f00:1::]',
  '[100:0:0:1::1]',
  '[5f00::1]',
  '[fd00::1]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  'localhost',
]

describe('nothing is sent', () => {
  test.each(insideForms)('to %s', async (form) => {
    const { hostname } = new URL(`https://${form}/`)
    await expect(publicAddresses(hostname, [])).rejects.toMatchObject({ error: { code: 'privateAddress' } })
  })

  test.each([
    '9.255.255.255',
    '11.0.0.0',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '223.255.255.255',
    '2400:3200::1',
    '2606:4700::1111',
  ])('while %s is public', (address) => expect(isPrivate(address)).toBe(false))
})

test('what the operator names is allowed, and nothing beside it', () => {
  expect(isAllowed('10.0.0.8', ['10.0.0.0/24', '::1'])).toBe(true)
  expect(isAllowed('::1', ['10.0.0.0/24', '::1'])).toBe(true)
  expect(isAllowed('10.0.1.8', ['10.0.0.0/24'])).toBe(false)
})
