import { useState } from 'react'
import { api } from '../../api.ts'
import { language } from '../../language.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { PasswordField } from '../../session/PasswordField.tsx'
import { looksLikeEmail } from '../../session/email.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { EntryPage } from './EntryPage.tsx'
import { useEnter } from './useEnter.ts'

/** Opens a workspace with its first account. */
export function SignUp() {
  const { signIn: words } = useMessages()
  const { data: door } = useRead('session', 'door', {})
  const isClosed = door?.signUpOpen === false
  return (
    <EntryPage
      title={words.signUpTitle}
      lead={isClosed ? words.signUpClosed : words.signUpHint}
      footer={<a href={paths.signIn()}>{words.toSignIn}</a>}
    >
      {!isClosed && <SignUpForm />}
    </EntryPage>
  )
}

function SignUpForm() {
  const { signIn: words, forms } = useMessages()
  const enter = useEnter()
  const [workspaceName, setWorkspaceName] = useState('')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const form = useSubmit({
    fields: ['workspaceName', 'name', 'email', 'password'],
    check: () => ({
      workspaceName: workspaceName.trim() ? undefined : forms.missing(words.workspaceName),
      name: name.trim() ? undefined : forms.missing(words.name),
      email: looksLikeEmail(email) ? undefined : forms.email,
      password: password.length >= 8 ? undefined : forms.passwordShort,
    }),
    send: () => api.session.signUp({ workspaceName, name, email: email.trim(), password, language: language() }).then(enter),
  })
  return (
    <Form
      label={words.signUpTitle}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <Button type="submit" look="primary" busy={form.busy}>
          {words.signUpSubmit}
        </Button>
      }
    >
      <TextField
        label={words.workspaceName}
        required
        hint={words.workspaceExample}
        autoComplete="organization"
        value={workspaceName}
        onChange={setWorkspaceName}
        error={form.sentence('workspaceName')}
      />
      <TextField
        label={words.name}
        required
        hint={words.nameHint}
        autoComplete="name"
        value={name}
        onChange={setName}
        error={form.sentence('name')}
      />
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
        kind="new"
        label={words.password}
        hint={words.passwordHint}
        value={password}
        onChange={setPassword}
        error={form.sentence('password')}
      />
    </Form>
  )
}
