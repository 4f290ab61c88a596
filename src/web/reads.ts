import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Operations } from '#operations/index.ts'
import type { OutputOf, Read } from '#operations/operation.ts'
import { Refused, api, onStale, topicsOf } from './api.ts'

type Reads = {
  [N in keyof Operations]: { [V in keyof Operations[N] as Operations[N][V] extends Read ? V : never]: Operations[N][V] }
}
type ReadAt<N extends keyof Reads, V extends keyof Reads[N]> = Extract<Reads[N][V], Read>

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (count, error) => !(error instanceof Refused) && count < 3,
    },
  },
})

/** Makes every read stale that shows one of these topics, and asks for those on the screen again. */
onStale(
  (topics) =>
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => topicsOf(String(queryKey[0])).some((topic) => topics.includes(topic)),
    }),
)

export function readOptions<N extends keyof Reads, V extends keyof Reads[N]>(
  noun: N,
  verb: V,
  input: z.input<ReadAt<N, V>['input']>,
) {
  return queryOptions<OutputOf<ReadAt<N, V>>>({
    queryKey: [`${noun}.${String(verb)}`, input],
    queryFn: ({ signal }) =>
      (api[noun] as Record<string, (input: unknown, options: object) => Promise<OutputOf<ReadAt<N, V>>>>)[String(verb)]!(input, {
        signal,
      }),
  })
}

/** What an operation answers, kept and refreshed by the topics that it shows. */
export function useRead<N extends keyof Reads, V extends keyof Reads[N]>(
  noun: N,
  verb: V,
  input: z.input<ReadAt<N, V>['input']>,
  options: { enabled?: boolean } = {},
) {
  return useQuery({ ...readOptions(noun, verb, input), ...options })
}
