import { useMemo, useState } from 'react'
import { useRead } from '../../reads.ts'
import type { LikeCourse } from './kpiDraft.ts'

/** The campaign that a target is shaped like, the choice of another, and the course of the chosen KPI in it. */
export function useLikeCourse(likeKpiId: string | null): [string | null, (campaignId: string | null) => void, LikeCourse | null] {
  const [campaignId, setCampaignId] = useState<string | null>(null)
  const isAsked = campaignId !== null && likeKpiId !== null
  const campaigns = useRead('campaigns', 'list', {}, { enabled: isAsked }).data?.campaigns
  const { data } = useRead(
    'measurements',
    'list',
    { campaignId: campaignId ?? '', ...(likeKpiId && { kpiId: likeKpiId }) },
    { enabled: isAsked },
  )
  const course = useMemo(() => {
    const earlier = campaigns?.find(({ id }) => id === campaignId)
    if (!data || !earlier?.startDate || !earlier.endDate) return null
    const sums = new Map<string, number>()
    for (const { day, value } of data.measurements) sums.set(day, (sums.get(day) ?? 0) + Number(value ?? 0))
    return { start: earlier.startDate, end: earlier.endDate, points: Array.from(sums, ([day, value]) => ({ day, value })) }
  }, [data, campaigns, campaignId])
  return [campaignId, setCampaignId, course]
}
