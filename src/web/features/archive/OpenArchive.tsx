import { useRef, useState } from 'react'
import { v7 as newKey } from 'uuid'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { uploadFile } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { FileDrop } from '../../ui/fields/FileDrop.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import { useArchiveWords } from './useArchiveWords.ts'

/** An archive from another Runsheet: what is wrong with it is said where it was dropped. */
export function OpenArchive() {
  const words = useArchiveWords()
  const { forms } = useMessages()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const sending = useRef<{ file: File; key: string }>(null)
  const open = async (file: File) => {
    setBusy(true)
    setError(undefined)
    if (sending.current?.file !== file) sending.current = { file, key: newKey() }
    try {
      const opened = (await uploadFile('archives.open', {}, file, { key: sending.current.key })) as OutputOf<
        Operations['archives']['open']
      >
      toast({ text: words.openedFile(opened.label) })
    } catch (thrown) {
      setError(refusalSentence(thrown, forms.unreachable))
    } finally {
      setBusy(false)
    }
  }
  return (
    <FileDrop
      label={busy ? words.opening : words.dropFile}
      buttonLabel={words.openFile}
      hint={words.openFileHint}
      accept=".zip"
      busy={busy}
      error={error}
      onFiles={([file]) => file && void open(file)}
    />
  )
}
