import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { addDays, type Day } from '#domain/day.ts'
import type { MinutePoint } from '#domain/kpi/dayCourse.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { useLiveState } from '../../live.ts'
import { readOptions } from '../../reads.ts'

export type BoardKpi = OutputOf<Operations['kpis']['board']>['kpis'][number]

/** News come by the live channel; asking now and then shows whether there still is a connection. */
const ASK_AGAIN = 10_000

/** Today and yesterday minute by minute, and whether what is shown is current. Keeps asking for as long as it takes. */
export function useBoard(campaignId: string, day: Day) {
  const isLive = useLiveState()
  const today = useQuery({
    ...readOptions('kpis', 'board', { campaignId, day }),
    refetchInterval: ASK_AGAIN,
    refetchIntervalInBackground: true,
    retry: false,
    networkMode: 'always',
  })
  const yesterday = useQuery({
    ...readOptions('kpis', 'board', { campaignId, day: addDays(day, -1) }),
    staleTime: Infinity,
    networkMode: 'always',
  })
  const { refetch } = today
  useEffect(() => {
    if (isLive) void refetch()
  }, [isLive, refetch])
  const isLost = today.failureCount > 0 || today.isError || !isLive
  return { today, yesterday: yesterday.data?.kpis ?? none, isLost, updatedAt: today.dataUpdatedAt }
}

const none: BoardKpi[] = []

/** The course of a day by minutes from midnight in the workspace's time zone. */
export function pointsOf({ minutes }: Pick<BoardKpi, 'minutes'>, timeZone: string): MinutePoint[] {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  return minutes.map(({ minute, value }) => {
    const [hours = '0', rest = '0'] = clock.format(new Date(minute)).split(':')
    return { minute: (Number(hours) % 24) * 60 + Number(rest), value }
  })
}
