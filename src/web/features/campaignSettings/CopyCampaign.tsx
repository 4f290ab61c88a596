import { Copy } from 'lucide-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { CopyDialog } from '../../plan/copy/CopyDialog.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'

/** The plan once more on other days: the next 双11 begins with the last one. */
export function CopyCampaign() {
  const { copy: words, fields } = useMessages()
  const { campaign, milestones } = usePlan()
  const { day } = useFormats()
  const [, navigate] = useLocation()
  const toast = useToast()
  const [key, setKey] = useState<string | null>(null)
  const start = campaign.startDate
    ? [{ day: campaign.startDate, label: `${fields.campaign.startDate} · ${day(campaign.startDate)}` }]
    : []
  const others = [...milestones.values()].flatMap(({ name, dueDate }) =>
    dueDate ? [{ day: dueDate, label: `${name} · ${day(dueDate)}` }] : [],
  )
  const anchors = [...start, ...others.toSorted((a, b) => (a.day < b.day ? -1 : 1))]
  return (
    <>
      <p>{words.campaignSentence}</p>
      <Button
        icon={<Copy size={16} />}
        disabledReason={anchors.length === 0 ? words.needsDay : undefined}
        onClick={() => setKey(newId())}
      >
        {words.campaign}
      </Button>
      {key && (
        <CopyDialog
          title={words.campaign}
          what={words.what}
          firstName={words.copyOf(campaign.name)}
          anchors={anchors}
          send={async (how) => {
            const { id } = await api.campaigns.copy({ campaignId: campaign.id, ...how }, { key })
            toast({ text: words.copied(how.name) })
            navigate(paths.sheet(id))
          }}
          onClose={() => setKey(null)}
        />
      )}
    </>
  )
}
