import { useState } from 'react'
import { scopes as everyScope, type Scope } from '#domain/token.ts'
import { api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Secret } from '../../plan/kpis/Secret.tsx'
import { useDataAccessWords } from '../../plan/kpis/useDataAccessWords.ts'
import { DayField } from '../../session/DayField.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './DataAccess.module.css'

/** What the key is for and what it may; then the key itself, once. */
export function NewToken({ onClose }: { onClose: () => void }) {
  const words = useDataAccessWords()
  const { common, forms } = useMessages()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>(['measurements:write'])
  const [expiresOn, setExpiresOn] = useState<string | null>(null)
  const [token, setToken] = useState<string | null>(null)
  const form = useSubmit<'name' | 'scopes' | 'expiresOn'>({
    fields: ['name', 'expiresOn'],
    check: () => ({
      name: name.trim() ? undefined : forms.missing(words.tokenName),
      scopes: scopes.length > 0 ? undefined : forms.missing(words.scopes),
    }),
    send: async () => {
      const made = await api.tokens.create({ name: name.trim(), scopes: [...scopes], ...(expiresOn && { expiresOn }) })
      setToken(made.token)
    },
  })
  if (token)
    return (
      <Dialog
        title={words.shownOnce}
        closeLabel={common.close}
        onClose={onClose}
        actions={
          <Button look="primary" onClick={onClose}>
            {words.done}
          </Button>
        }
      >
        <div className={styles.once}>
          <p>{words.shownOnceHelp}</p>
          <Secret label={name} text={token} />
        </div>
      </Dialog>
    )
  return (
    <FormDialog title={words.newToken} submitLabel={words.create} form={form} onClose={onClose}>
      <TextField
        label={words.tokenName}
        required
        value={name}
        onChange={setName}
        maxLength={200}
        placeholder={words.tokenNameExample}
        error={form.sentence('name')}
      />
      <fieldset className={styles.scopes}>
        <legend>{words.scopes}</legend>
        {everyScope.map((scope) => (
          <Checkbox
            key={scope}
            label={words.scopeNames[scope]}
            checked={scopes.includes(scope)}
            onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((other) => other !== scope))}
          />
        ))}
        {form.sentence('scopes') && <p role="alert">{form.sentence('scopes')}</p>}
      </fieldset>
      <DayField
        label={words.expires}
        hint={words.expiresHint}
        value={expiresOn}
        onChange={setExpiresOn}
        error={form.sentence('expiresOn')}
      />
    </FormDialog>
  )
}
