import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { PasswordField } from '../../session/PasswordField.tsx'
import { looksLikeEmail } from '../../session/email.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { useEnter } from './useEnter.ts'

interface AcceptFormProps {
  token: string
  email: string | null
  personName: string | null
}

/** Joins with a new account or with one's own; the name is the one that this workspace will see. */
export function AcceptForm({ token, email: invitedEmail, personName }: AcceptFormProps) {
  const { signIn: words, forms } = useMessages()
  const enter = useEnter()
  const [account, setAccount] = useState<'new' | 'own'>('new')
  const [name, setName] = useState(personName ?? '')
  const [email, setEmail] = useState(invitedEmail ?? '')
  const [password, setPassword] = useState('')
  const isNew = account === 'new'
  const form = useSubmit({
    fields: ['name', 'email', 'password'],
    check: () => ({
      name: name.trim() ? undefined : forms.missing(words.name),
      email: looksLikeEmail(email) ? undefined : forms.email,
      password: password.length >= 8 ? undefined : forms.passwordShort,
    }),
    send: () => api.invitations.accept({ token, name, email: email.trim(), password }).then(enter),
  })
  return (
    <Form
      label={words.accept}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <Button type="submit" look="primary" busy={form.busy}>
          {words.accept}
        </Button>
      }
    >
      <SegmentedControl
        label={words.accountChoice}
        value={account}
        onChange={setAccount}
        segments={[
          { value: 'new', label: words.newAccount },
          { value: 'own', label: words.ownAccount },
        ]}
      />
      {!personName && (
        <TextField
          label={words.name}
          required
          hint={words.nameHint}
          autoComplete="name"
          value={name}
          onChange={setName}
          error={form.sentence('name')}
        />
      )}
      <TextField
        label={words.email}
        required
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={form.sentence('email')}
      />
      <PasswordField
        key={account}
        kind={isNew ? 'new' : 'current'}
        label={isNew ? words.password : words.ownPassword}
        {...(isNew && { hint: words.passwordHint })}
        value={password}
        onChange={setPassword}
        error={form.sentence('password')}
      />
    </Form>
  )
}
