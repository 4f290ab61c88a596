import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { PasswordField } from '../../session/PasswordField.tsx'
import { looksLikeEmail } from '../../session/email.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { DemoAccounts } from './DemoAccounts.tsx'
import { EntryPage } from './EntryPage.tsx'
import { useEnter } from './useEnter.ts'

export function SignIn() {
  const { signIn: words } = useMessages()
  const { data: door } = useRead('session', 'door', {})
  const footer =
    door && (door.signUpOpen ? <a href={paths.signUp()}>{words.newWorkspace}</a> : <span>{words.askForInvitation}</span>)
  return (
    <EntryPage title={words.title} footer={footer}>
      <SignInForm />
      {door && door.demoAccounts.length > 0 && <DemoAccounts accounts={door.demoAccounts} />}
    </EntryPage>
  )
}

function SignInForm() {
  const { signIn: words, forms } = useMessages()
  const enter = useEnter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const form = useSubmit({
    fields: ['email', 'password'],
    check: () => ({
      email: looksLikeEmail(email) ? undefined : forms.email,
      password: password ? undefined : forms.missing(words.password),
    }),
    send: () => api.session.signIn({ email: email.trim(), password }).then(enter),
  })
  return (
    <Form
      label={words.title}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <Button type="submit" look="primary" busy={form.busy}>
          {words.submit}
        </Button>
      }
    >
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
        kind="current"
        label={words.password}
        value={password}
        onChange={setPassword}
        error={form.sentence('password')}
      />
    </Form>
  )
}
