/** Loaded before the server that a bench starts: answers each message with what is alive after a collection. */
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ alive: heapUsed + external, resident: rss })
})
process.channel?.unref()
