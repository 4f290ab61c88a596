import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { FileDrop } from '../../ui/fields/FileDrop.tsx'
import { refusalSentence } from '../../useSubmit.ts'

interface ChooseFileProps<Answer> {
  hint: string
  accept?: string
  read: (file: File) => Promise<Answer>
  onRead: (answer: Answer, file: File) => void
}

/** Takes a file and has it read; a file that can't be read leaves a sentence, and another can be chosen. */
export function ChooseFile<Answer>({ hint, accept = '.xlsx,.csv,.xls', read, onRead }: ChooseFileProps<Answer>) {
  const { imports, forms, common } = useMessages()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const take = async (file: File): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      onRead(await read(file), file)
    } catch (thrown) {
      setError(common.labelled(file.name, refusalSentence(thrown, forms.unreachable)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <FileDrop
      label={imports.drop}
      buttonLabel={busy ? imports.reading : imports.choose}
      hint={hint}
      error={error}
      accept={accept}
      busy={busy}
      onFiles={([file]) => file && void take(file)}
    />
  )
}
