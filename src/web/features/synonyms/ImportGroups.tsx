import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { newGroups, readGroups } from '#domain/synonymGroup.ts'
import { api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { FileButton } from '../../ui/fields/FileButton.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { useSubmit } from '../../useSubmit.ts'
import styles from './Synonyms.module.css'
import { useSynonymWords } from './useSynonymWords.ts'

/** Groups from a text, pasted or from a file; what it adds is said before. */
export function ImportGroups({ known, onClose }: { known: readonly (readonly string[])[]; onClose: () => void }) {
  const words = useSynonymWords()
  const toast = useToast()
  const [text, setText] = useState('')
  const { groups, refused } = readGroups(text)
  const added = newGroups(groups, known)
  const form = useSubmit({
    fields: ['text'],
    check: () => ({ text: added.length > 0 ? undefined : words.nothingToImport }),
    send: async () => {
      await api.search.importSynonyms({ groups: added })
      toast({ text: words.imported(added.length) })
      onClose()
    },
  })
  return (
    <FormDialog title={words.import} submitLabel={words.import} form={form} onClose={onClose}>
      <FileButton
        label={words.chooseFile}
        accept=".txt,text/plain"
        icon={<FileUp size={16} />}
        onFiles={([file]) => void file?.text().then(setText)}
      />
      <TextArea
        label={words.importText}
        hint={words.importHint}
        required
        rows={8}
        value={text}
        onChange={setText}
        error={form.sentence('text')}
      />
      {added.length > 0 && <output>{words.willAdd(added.length)}</output>}
      {refused.length > 0 && <p className={styles.shared}>{words.refusedLines(refused.slice(0, 5).join(' / '))}</p>}
    </FormDialog>
  )
}
