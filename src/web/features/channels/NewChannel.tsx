import { useState } from 'react'
import type { ChannelKind } from '#domain/channel.ts'
import { channelKinds, secretOf } from '#domain/channel.ts'
import { api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'

/** A robot or webhook is added: what it is, where it is, what it is told. */
export function NewChannel({ onClose }: { onClose: () => void }) {
  const { channels: words, forms } = useMessages()
  const { data: plans } = useRead('campaigns', 'list', {})
  const toast = useToast()
  const [draft, setDraft] = useState({
    kind: 'wecom' as ChannelKind,
    name: '',
    url: '',
    secret: '',
    campaignId: '',
    tellsDigest: true,
    tellsNotices: false,
    hasLinks: true,
  })
  const change = (patch: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...patch }))
  const form = useSubmit({
    fields: ['name', 'url', 'secret'],
    check: () => ({
      name: draft.name.trim() ? undefined : forms.missing(words.name),
      url: draft.url.trim() ? undefined : forms.missing(words.url),
    }),
    send: async () => {
      await api.channels.create({ ...draft, campaignId: draft.campaignId || null })
      toast({ text: words.added(draft.name) })
      onClose()
    },
  })
  return (
    <FormDialog title={words.add} submitLabel={words.add} form={form} onClose={onClose}>
      <Select
        label={words.kind}
        value={draft.kind}
        options={channelKinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={words.name}
        required
        value={draft.name}
        onChange={(name) => change({ name })}
        error={form.sentence('name')}
      />
      <TextField
        label={words.url}
        required
        hint={draft.kind === 'webhook' ? undefined : words.urlHint}
        inputMode="url"
        value={draft.url}
        onChange={(url) => change({ url })}
        error={form.sentence('url')}
      />
      {secretOf[draft.kind] !== 'none' && (
        <TextField
          label={words.secret}
          required={secretOf[draft.kind] === 'required'}
          hint={words.secretHints[draft.kind]}
          value={draft.secret}
          onChange={(secret) => change({ secret })}
          error={form.sentence('secret')}
        />
      )}
      <Select
        label={words.campaign}
        value={draft.campaignId}
        placeholder={words.allCampaigns}
        options={(plans?.campaigns ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(campaignId) => change({ campaignId })}
      />
      <Checkbox label={words.tellsDigest} checked={draft.tellsDigest} onChange={(tellsDigest) => change({ tellsDigest })} />
      <Checkbox label={words.tellsNotices} checked={draft.tellsNotices} onChange={(tellsNotices) => change({ tellsNotices })} />
      <Checkbox
        label={words.hasLinks}
        hint={words.hasLinksHint}
        checked={draft.hasLinks}
        onChange={(hasLinks) => change({ hasLinks })}
      />
    </FormDialog>
  )
}
