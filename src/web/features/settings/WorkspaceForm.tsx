import { useState } from 'react'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { DayField } from '../../session/DayField.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { useTimeZones } from './timeZones.ts'

export function WorkspaceForm() {
  const { settings: words, common } = useMessages()
  const { workspace } = useSession()
  const timeZones = useTimeZones(workspace.timeZone)
  const [draft, setDraft] = useState(() => ({
    name: workspace.name,
    timeZone: workspace.timeZone as string | null,
    language: workspace.language,
    pinnedToday: workspace.pinnedToday,
  }))
  const change = (patch: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...patch }))
  const form = useSaveWorkspace(draft)
  return (
    <Form
      label={words.workspace}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <Button type="submit" look="primary" busy={form.busy}>
          {common.save}
        </Button>
      }
    >
      <TextField
        label={words.workspaceName}
        required
        value={draft.name}
        onChange={(name) => change({ name })}
        error={form.sentence('name')}
      />
      <Combobox
        label={words.timeZone}
        required
        hint={words.timeZoneHint}
        value={draft.timeZone}
        options={timeZones}
        onChange={(timeZone) => change({ timeZone })}
        emptyText={words.noTimeZone}
        error={form.sentence('timeZone')}
      />
      <Select
        label={words.workspaceLanguage}
        hint={words.workspaceLanguageHint}
        value={draft.language}
        options={[
          { value: 'zh', label: words.languages.zh },
          { value: 'en', label: words.languages.en },
        ]}
        onChange={(language) => change({ language })}
      />
      {workspace.isDemo && (
        <DayField
          label={words.pinnedToday}
          hint={words.pinnedTodayHint}
          value={draft.pinnedToday}
          onChange={(pinnedToday) => change({ pinnedToday })}
          error={form.sentence('pinnedToday')}
        />
      )}
    </Form>
  )
}

type Draft = { name: string; timeZone: string | null; language: 'zh' | 'en'; pinnedToday: string | null }

function useSaveWorkspace({ name, timeZone, language, pinnedToday }: Draft) {
  const { settings: words, forms } = useMessages()
  const { workspace } = useSession()
  const toast = useToast()
  return useSubmit({
    fields: ['name', 'timeZone', 'pinnedToday'],
    check: () => ({
      name: name.trim() ? undefined : forms.missing(words.workspaceName),
      timeZone: timeZone ? undefined : words.chooseTimeZone,
    }),
    send: async () => {
      await api.workspace.update({ name, timeZone: timeZone!, language, ...(workspace.isDemo && { pinnedToday }) })
      toast({ text: words.workspaceSaved })
    },
  })
}
