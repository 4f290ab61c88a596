import { BookOpen, CalendarClock, Ellipsis, Link, Send, Trash2 } from 'lucide-react'
import { Suspense, lazy, useState } from 'react'
import { isAtLeastInCampaign } from '#domain/roles.ts'
import type { Task } from '#domain/task.ts'
import { isOpen } from '#domain/task.ts'
import { Refused, api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Menu } from '../../ui/floating/Menu.tsx'
import { usePlan, usePlanStore } from '../PlanProvider.tsx'
import { PostponeDialog } from '../reschedule/PostponeDialog.tsx'
import { useMayAsk } from '../reschedule/SlipOffer.tsx'
import { useNames } from '../useNames.ts'
import { useTakeBack } from '../useTakeBack.ts'

const LessonFrom = lazy(() => import('../lessons/LessonFrom.tsx').then(({ LessonFrom }) => ({ default: LessonFrom })))

/** What is done with the task as a whole: send its address, delete it. */
export function TaskMenu({ task, onRemoved }: { task: Task; onRemoved: () => void }) {
  const { drawer, common, reschedule } = useMessages()
  const [postpones, setPostpones] = useState(false)
  const [writesLesson, setWritesLesson] = useState(false)
  const mayPostpone = useMayAsk(task) && isOpen(task) && (task.plannedFinish ?? task.plannedStart) !== null
  const { campaign, role } = usePlan()
  const store = usePlanStore()
  const toast = useToast()
  const { undo } = useTakeBack()
  const names = useNames()
  const copy = async (address: string, told: string) => {
    try {
      await navigator.clipboard.writeText(location.origin + address)
      toast({ text: told })
    } catch {
      // an address that is not https has no clipboard
      toast({ text: drawer.linkNotCopied, tone: 'failed' })
    }
  }
  const copyUpdateLink = async () => {
    try {
      const { address } = await api.acts.link({ campaignId: campaign.id, taskId: task.id })
      await copy(address, drawer.updateLinkCopied(names.person(task.ownerId)))
    } catch (error) {
      toast({ text: error instanceof Refused ? error.message : common.unreachable, tone: 'failed' })
    }
  }
  const remove = async () => {
    onRemoved()
    const [refused] = await store.edit({ remove: [task.id] })
    if (refused) toast({ text: refused.message, tone: 'failed' })
    else toast({ text: drawer.removed(task.name), action: { label: common.undo, onPress: undo } })
  }
  return (
    <>
      {postpones && <PostponeDialog task={task} onClose={() => setPostpones(false)} />}
      {writesLesson && (
        <Suspense>
          <LessonFrom
            noun="task"
            id={task.id}
            name={task.name}
            draft={{ content: task.countermeasure, evidence: task.issue }}
            onClose={() => setWritesLesson(false)}
          />
        </Suspense>
      )}
      <Menu
        label={drawer.menu}
        align="end"
        entries={[
          ...(mayPostpone
            ? [{ label: reschedule.postpone, icon: <CalendarClock size={16} />, onSelect: () => setPostpones(true) }]
            : []),
          ...(isAtLeastInCampaign(role, 'member')
            ? [{ label: drawer.writeLesson, icon: <BookOpen size={16} />, onSelect: () => setWritesLesson(true) }]
            : []),
          {
            label: drawer.copyLink,
            icon: <Link size={16} />,
            onSelect: () => void copy(paths.sheet(campaign.id, { task: task.id }), drawer.linkCopied),
          },
          ...(role === 'lead' && task.ownerId && isOpen(task)
            ? [{ label: drawer.copyUpdateLink, icon: <Send size={16} />, onSelect: () => void copyUpdateLink() }]
            : []),
          ...(role === 'lead'
            ? [{ label: drawer.remove, icon: <Trash2 size={16} />, danger: true, onSelect: () => void remove() }]
            : []),
        ]}
        renderTrigger={(trigger) => <IconButton {...trigger} label={drawer.menu} icon={<Ellipsis size={16} />} />}
      />
    </>
  )
}
