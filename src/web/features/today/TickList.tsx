import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import styles from './Card.module.css'
import type { DueTask } from './dueTask.ts'

/** The checklist on a card: one tap opens it, the second ticks. */
export function TickList({ task: { campaignId, checklist } }: { task: DueTask }) {
  const { checklist: words, forms } = useMessages()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [pressed, setPressed] = useState<ReadonlyMap<string, boolean>>(new Map())
  if (checklist.length === 0) return null
  const isTicked = ({ id, doneOn }: DueTask['checklist'][number]) => pressed.get(id) ?? doneOn !== null
  const tick = async (itemId: string, isDone: boolean) => {
    setPressed((before) => new Map([...before, [itemId, isDone]]))
    try {
      await api.checklistItems.update({ campaignId, itemId, isDone })
    } catch (thrown) {
      setPressed((before) => new Map([...before].filter(([id]) => id !== itemId)))
      toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
    }
  }
  return (
    <div className={styles.ticks}>
      <Button
        small
        look="quiet"
        aria-expanded={open}
        icon={open ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
        onClick={() => setOpen(!open)}
      >
        {words.count(checklist.filter(isTicked).length, checklist.length)}
      </Button>
      {open && (
        <ul>
          {checklist.map((item) => (
            <li key={item.id}>
              <Checkbox label={item.name} checked={isTicked(item)} onChange={(isDone) => void tick(item.id, isDone)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
