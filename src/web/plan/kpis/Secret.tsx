import { Copy } from 'lucide-react'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useDataAccessWords } from './useDataAccessWords.ts'

/** A text that is shown once, to be copied. */
export function Secret({ label, text }: { label: string; text: string }) {
  const words = useDataAccessWords()
  const toast = useToast()
  const copy = () => void navigator.clipboard.writeText(text).then(() => toast({ text: words.copied }))
  return (
    <TextField
      label={label}
      value={text}
      onChange={ignore}
      readOnly
      onFocus={(event) => event.target.select()}
      after={
        <Button small look="quiet" icon={<Copy size={16} />} onClick={copy}>
          {words.copy}
        </Button>
      }
    />
  )
}

function ignore() {}
