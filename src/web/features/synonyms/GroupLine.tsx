import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { ConfirmDialog } from '../../ui/floating/ConfirmDialog.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import { GroupForm, Shared } from './GroupForm.tsx'
import styles from './Synonyms.module.css'
import { useSynonymWords } from './useSynonymWords.ts'

interface GroupLineProps {
  group: { id: string; words: string[] }
  others: readonly (readonly string[])[]
  manages: boolean
}

export function GroupLine({ group, others, manages }: GroupLineProps) {
  const words = useSynonymWords()
  const { common, forms } = useMessages()
  const toast = useToast()
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null)
  const said = group.words.join('、')
  const remove = () =>
    api.search.removeSynonyms({ synonymGroupId: group.id }).then(
      () => toast({ text: words.removed }),
      (thrown: unknown) => toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' }),
    )
  return (
    <li className={styles.group}>
      <div className={styles.words}>
        <p>{said}</p>
        <Shared words={group.words} others={others} />
      </div>
      {manages && (
        <div className={styles.acts}>
          <IconButton label={words.editOf(said)} icon={<Pencil size={16} />} onClick={() => setDialog('edit')} />
          <IconButton label={words.removeOf(said)} icon={<Trash2 size={16} />} onClick={() => setDialog('remove')} />
        </div>
      )}
      {dialog === 'edit' && <GroupForm group={group} others={others} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && (
        <ConfirmDialog
          title={words.remove}
          confirmLabel={words.remove}
          cancelLabel={common.cancel}
          danger
          onConfirm={() => void remove()}
          onClose={() => setDialog(null)}
        >
          {words.removeSentence(said)}
        </ConfirmDialog>
      )}
    </li>
  )
}
