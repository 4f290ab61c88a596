import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ChecklistItem } from '#domain/checklist.ts'
import { positionsBetween } from '#domain/position.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import { useCampaignWrite } from '../useCampaignWrite.ts'
import { usePlan } from '../PlanProvider.tsx'
import { useNames } from '../useNames.ts'
import { useQuickWrite } from '../useQuickWrite.ts'
import styles from './Checklist.module.css'

interface ChecklistRowProps {
  item: ChecklistItem
  above: ChecklistItem[]
  below: ChecklistItem[]
  mayEdit: boolean
}

export function ChecklistRow({ item, above, below, mayEdit }: ChecklistRowProps) {
  const { checklist: words } = useMessages()
  const { campaign } = usePlan()
  const { day } = useFormats()
  const names = useNames()
  const quick = useQuickWrite()
  const { write, error } = useCampaignWrite()
  const about = { campaignId: campaign.id, itemId: item.id }
  const move = (before: ChecklistItem | undefined, after: ChecklistItem | undefined) => {
    const [position] = positionsBetween(before?.position ?? null, after?.position ?? null, 1) ?? [item.position]
    void write(() => api.checklistItems.update({ ...about, position: position! }))
  }
  // shown at once, and as the server has it when it has answered
  const [pressed, setPressed] = useState<boolean | null>(null)
  const isTicked = pressed ?? item.doneOn !== null
  const tick = async (isDone: boolean) => {
    setPressed(isDone)
    await write(() => api.checklistItems.update({ ...about, isDone }))
    setPressed(null)
  }
  const ticked = item.doneOn && [names.person(item.doneById), day(item.doneOn)].filter(Boolean).join(' · ')
  return (
    <li className={styles.item} data-done={isTicked || undefined}>
      <span className={styles.tick}>
        <Checkbox
          label={<span className={styles.name}>{item.name}</span>}
          hint={error ?? ticked}
          checked={isTicked}
          disabled={!mayEdit}
          onChange={(isDone) => void tick(isDone)}
        />
      </span>
      {mayEdit && (
        <Menu
          label={words.menuOf(item.name)}
          align="end"
          entries={[
            ...(above.length > 0
              ? [{ label: words.up, icon: <ArrowUp size={16} />, onSelect: () => move(above.at(-2), above.at(-1)) }]
              : []),
            ...(below.length > 0
              ? [{ label: words.down, icon: <ArrowDown size={16} />, onSelect: () => move(below[0], below[1]) }]
              : []),
            {
              label: words.remove,
              icon: <Trash2 size={16} />,
              danger: true,
              onSelect: () => void quick(() => api.checklistItems.remove(about), words.removed(item.name)),
            },
          ]}
          renderTrigger={(trigger) => (
            <IconButton {...trigger} small label={words.menuOf(item.name)} icon={<Ellipsis size={14} />} />
          )}
        />
      )}
    </li>
  )
}
