import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refused } from './api.ts'
import { useMessages } from './messages/MessagesProvider.tsx'
import { Button } from './ui/actions/Button.tsx'
import { EmptyState } from './ui/feedback/EmptyState.tsx'
import { Skeleton } from './ui/marks/Skeleton.tsx'

/** What a read answered; until then the shape of it, and a sentence where it failed. What was read before stays on the screen. */
export function Loaded<Answer>({ read, children }: { read: UseQueryResult<Answer>; children: (answer: Answer) => ReactNode }) {
  const { common } = useMessages()
  if (read.data !== undefined) return children(read.data)
  if (!read.error) return <Skeleton lines={6} label={common.loading} />
  const retry = <Button onClick={() => void read.refetch()}>{common.reload}</Button>
  return (
    <EmptyState as="h2" title={common.unreachableTitle} actions={retry}>
      {read.error instanceof Refused ? read.error.message : common.unreachable}
    </EmptyState>
  )
}
