import { useState } from 'react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { refusalSentence, useSubmit } from '../../useSubmit.ts'

type Setting = OutputOf<Operations['suggestions']['settings']>['setting']

const nothing = { baseUrl: '', model: '' }

/** The model that a review of a plan document may ask; its key goes in and never comes out. */
export function LanguageModel() {
  const read = useRead('suggestions', 'settings', {})
  return <Loaded read={read}>{({ setting }) => <ModelForm key={setting?.baseUrl ?? ''} setting={setting} />}</Loaded>
}

function ModelForm({ setting }: { setting: Setting }) {
  const { settings: words, common, forms } = useMessages()
  const toast = useToast()
  const [draft, setDraft] = useState(() => ({ ...nothing, ...setting, apiKey: '' }))
  const change = (patch: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...patch }))
  const { baseUrl, model, apiKey } = draft
  const form = useSubmit({
    fields: ['baseUrl', 'model', 'apiKey'],
    check: () => ({
      baseUrl: baseUrl.trim() ? undefined : forms.missing(words.modelAddress),
      model: model.trim() ? undefined : forms.missing(words.modelName),
    }),
    send: async () => {
      await api.suggestions.setSettings({ baseUrl, model, ...(apiKey && { apiKey: apiKey.trim() }) })
      change({ apiKey: '' })
      toast({ text: words.modelSaved })
    },
  })
  const turnOff = async () => {
    try {
      await api.suggestions.removeSettings({})
      toast({ text: words.modelStopped })
    } catch (thrown) {
      toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' })
    }
  }
  return (
    <Form
      label={words.model}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <>
          <Button type="submit" busy={form.busy}>
            {common.save}
          </Button>
          {setting && (
            <Button look="quiet" onClick={() => void turnOff()}>
              {words.modelOff}
            </Button>
          )}
        </>
      }
    >
      <TextField
        label={words.modelAddress}
        hint={words.modelAddressHint}
        value={baseUrl}
        onChange={(next) => change({ baseUrl: next })}
        error={form.sentence('baseUrl')}
      />
      <TextField
        label={words.modelName}
        value={model}
        onChange={(next) => change({ model: next })}
        error={form.sentence('model')}
      />
      <TextField
        label={words.modelKey}
        type="password"
        autoComplete="new-password"
        hint={setting?.hasKey ? words.modelKeyKept : words.modelKeyHint}
        value={apiKey}
        onChange={(next) => change({ apiKey: next })}
        error={form.sentence('apiKey')}
      />
    </Form>
  )
}
