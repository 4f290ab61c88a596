import { expect, test } from 'vitest'
import { openChannel } from './channel.ts'

/** A stream whose reader takes a message only when asked to. */
function slowStream() {
  const written: unknown[] = []
  let taken = Promise.withResolvers<void>()
  return {
    written,
    writeSSE: async ({ data }: { data: string }) => {
      written.push(JSON.parse(data))
      await taken.promise
    },
    read: async () => {
      taken.resolve()
      taken = Promise.withResolvers()
      await new Promise(setImmediate)
    },
  }
}

test('what comes while a viewer reads slowly is put together, campaign by campaign', async () => {
  const stream = slowStream()
  const channel = openChannel(stream)
  channel.tell({ topics: ['task'], campaignId: 'a' })
  for (let count = 0; count < 1000; count++) channel.tell({ topics: ['task', 'progressUpdate'], campaignId: 'a' })
  channel.tell({ topics: ['person'], campaignId: null })
  await stream.read()
  await stream.read()
  expect(stream.written).toEqual([
    { topics: ['task'], campaignId: 'a' },
    { topics: ['task', 'progressUpdate'], campaignId: 'a' },
    { topics: ['person'], campaignId: null },
  ])
})

test('who is to ask for everything is told nothing else', async () => {
  const stream = slowStream()
  const channel = openChannel(stream)
  channel.resync()
  channel.tell({ topics: ['task'], campaignId: 'a' })
  channel.resync()
  await stream.read()
  await stream.read()
  expect(stream.written).toEqual([{ resync: true }, { resync: true }])
})
