import { DatabaseError } from 'pg'
import { expect, test, vi } from 'vitest'
import { retrying } from './retrying.ts'

test.each(['40001', '40P01'])('what the database took back because of somebody else (%s) is tried again', async (code) => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(failure(code)).mockResolvedValue('saved')
  expect(await retrying(work)).toBe('saved')
})

test('what is wrong in itself is not tried again', async () => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValue(failure('23505'))
  await expect(retrying(work)).rejects.toThrow('23505')
  expect(work).toHaveBeenCalledOnce()
})

test('what is taken back again and again fails in the end', async () => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValue(failure('40001'))
  await expect(retrying(work)).rejects.toThrow('40001')
})

function failure(code: string): DatabaseError {
  return Object.assign(new DatabaseError(code, 0, 'error'), { code })
}
