import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { refusalSentence } from '../../useSubmit.ts'

/** A template that was exported here or elsewhere. */
export function ImportTemplate() {
  const words = useTemplateWords()
  const { forms } = useMessages()
  const [, navigate] = useLocation()
  const toast = useToast()
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File) => {
    try {
      const { id, name } = await api.templates.add({ file: await file.text() })
      toast({ text: words.imported(name) })
      navigate(paths.template(id))
    } catch (thrown) {
      toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
    }
  }
  return (
    <>
      <Button icon={<FileUp size={16} />} onClick={() => input.current?.click()}>
        {words.import}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.import}
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void take(file)
        }}
      />
    </>
  )
}
