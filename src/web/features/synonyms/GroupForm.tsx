import { useState } from 'react'
import { readWords, refuseWords, sharingGroups } from '#domain/synonymGroup.ts'
import { api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { useSubmit } from '../../useSubmit.ts'
import styles from './Synonyms.module.css'
import { useSynonymWords } from './useSynonymWords.ts'

interface GroupFormProps {
  /** The one that is changed; none is a new one. */
  group?: { id: string; words: string[] }
  others: readonly (readonly string[])[]
  onClose: () => void
}

export function GroupForm({ group, others, onClose }: GroupFormProps) {
  const words = useSynonymWords()
  const { common } = useMessages()
  const toast = useToast()
  const [text, setText] = useState(group?.words.join('、') ?? '')
  const said = readWords(text)
  const form = useSubmit({
    fields: ['words'],
    check: () => {
      const refused = refuseWords(said)
      return { words: refused ? words.refused[refused] : undefined }
    },
    send: async () => {
      if (group) await api.search.changeSynonyms({ synonymGroupId: group.id, words: said })
      else await api.search.addSynonyms({ words: said })
      toast({ text: words.saved })
      onClose()
    },
  })
  return (
    <FormDialog
      title={group ? words.edit : words.add}
      submitLabel={group ? common.save : words.add}
      form={form}
      onClose={onClose}
    >
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        required
        value={text}
        onChange={setText}
        error={form.sentence('words')}
        maxLength={1300}
      />
      <Shared words={said} others={others} />
    </FormDialog>
  )
}

/** Which words another group has too. */
export function Shared({ words: said, others }: { words: readonly string[]; others: readonly (readonly string[])[] }) {
  const words = useSynonymWords()
  return sharingGroups(said, others).map(({ shared, group }) => (
    <p key={group.join()} className={styles.shared}>
      {words.shared(shared.join('、'), group.join('、'))}
    </p>
  ))
}
