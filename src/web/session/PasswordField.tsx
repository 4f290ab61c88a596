import { useState } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { IconButton } from '../ui/actions/IconButton.tsx'
import { TextField } from '../ui/fields/TextField.tsx'

interface PasswordFieldProps {
  label: string
  hint?: string
  error?: string | undefined
  value: string
  onChange: (value: string) => void
  /** Tells a password manager whether to offer the kept one or a new one. */
  kind: 'current' | 'new'
}

export function PasswordField({ kind, ...field }: PasswordFieldProps) {
  const { forms } = useMessages()
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...field}
      required
      type={shown ? 'text' : 'password'}
      autoComplete={`${kind}-password`}
      after={
        <IconButton
          small
          label={shown ? forms.hidePassword : forms.showPassword}
          icon={shown ? <EyeOff size={16} /> : <Eye size={16} />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}
