import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { PasswordField } from '../../session/PasswordField.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Form } from '../../ui/fields/Form.tsx'
import { useSubmit } from '../../useSubmit.ts'

export function PasswordForm() {
  const { settings: words, forms } = useMessages()
  const toast = useToast()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const form = useSubmit({
    fields: ['currentPassword', 'newPassword'],
    check: () => ({
      currentPassword: currentPassword ? undefined : forms.missing(words.currentPassword),
      newPassword: newPassword.length >= 8 ? undefined : forms.passwordShort,
    }),
    send: async () => {
      await api.session.changePassword({ currentPassword, newPassword })
      setCurrent('')
      setNew('')
      toast({ text: words.passwordChanged })
    },
  })
  return (
    <Form
      label={words.changePassword}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <Button type="submit" busy={form.busy}>
          {words.changePassword}
        </Button>
      }
    >
      <PasswordField
        kind="current"
        label={words.currentPassword}
        value={currentPassword}
        onChange={setCurrent}
        error={form.sentence('currentPassword')}
      />
      <PasswordField
        kind="new"
        label={words.newPassword}
        hint={words.newPasswordHint}
        value={newPassword}
        onChange={setNew}
        error={form.sentence('newPassword')}
      />
    </Form>
  )
}
