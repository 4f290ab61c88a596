import type { ReactNode } from 'react'
import { useMessages } from './messages/MessagesProvider.tsx'
import { Button } from './ui/actions/Button.tsx'
import { Form } from './ui/fields/Form.tsx'
import { Dialog } from './ui/floating/Dialog.tsx'

interface FormDialogProps {
  title: string
  help?: ReactNode
  submitLabel: string
  form: { submit: () => void; busy: boolean; attempt: number; error: string | undefined }
  onClose: () => void
  children?: ReactNode
}

/** A short form over the page; its buttons stand at the foot, as in every dialog. */
export function FormDialog({ title, help, submitLabel, form, onClose, children }: FormDialogProps) {
  const { common } = useMessages()
  return (
    <Dialog
      title={title}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={form.busy} onClick={form.submit}>
            {submitLabel}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <Form label={title} onSubmit={form.submit} error={form.error} attempt={form.attempt}>
        {help && <p>{help}</p>}
        {children}
        {/* Enter in a field presses it: the visible button is outside the form. */}
        <button type="submit" hidden>
          {submitLabel}
        </button>
      </Form>
    </Dialog>
  )
}
