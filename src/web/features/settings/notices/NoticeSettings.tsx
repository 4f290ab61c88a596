import { useState } from 'react'
import { noticeAreas } from '#domain/notice/kinds.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../../api.ts'
import { Loaded } from '../../../Loaded.tsx'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { useRead } from '../../../reads.ts'
import { useSession } from '../../../session/SessionProvider.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { Banner } from '../../../ui/feedback/Banner.tsx'
import { useToast } from '../../../ui/feedback/useToast.ts'
import { Checkbox } from '../../../ui/fields/Checkbox.tsx'
import { Form } from '../../../ui/fields/Form.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'
import { useSubmit } from '../../../useSubmit.ts'
import { AreaChoices } from './AreaChoices.tsx'
import { isHour } from './hour.ts'

type Settings = OutputOf<Operations['notices']['settings']>

/** Of what I want to be told, how urgently, and when the digest comes. */
export function NoticeSettings() {
  const read = useRead('notices', 'settings', {})
  return <Loaded read={read}>{(settings) => <NoticeForm settings={settings} />}</Loaded>
}

function NoticeForm({ settings }: { settings: Settings }) {
  const { channels: words, common } = useMessages()
  const toast = useToast()
  const [draft, setDraft] = useState(() => ({ ...settings, digestAt: settings.digestAt ?? '' }))
  const change = (patch: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...patch }))
  const { kinds, hasDigest, byMail, digestAt } = draft
  const isGuest = useSession().person.role === 'guest'
  const form = useSubmit({
    fields: ['digestAt'],
    check: () => ({ digestAt: digestAt === '' || isHour(digestAt) ? undefined : words.badHour }),
    send: async () => {
      await api.notices.changeSettings({ kinds, hasDigest, byMail, digestAt: digestAt || null })
      toast({ text: words.saved })
    },
  })
  return (
    <Form
      label={words.notices}
      onSubmit={form.submit}
      error={form.error}
      attempt={form.attempt}
      actions={
        <Button type="submit" look="primary" busy={form.busy}>
          {common.save}
        </Button>
      }
    >
      {noticeAreas.map((area) => (
        <AreaChoices
          key={area}
          area={area}
          isGuest={isGuest}
          choices={kinds}
          onChange={(choices) => change({ kinds: choices })}
        />
      ))}
      {!settings.canMail && <Banner>{words.noMail}</Banner>}
      <Checkbox
        label={words.byMail}
        hint={settings.address && words.mailTo(settings.address)}
        checked={byMail}
        onChange={(checked) => change({ byMail: checked })}
      />
      <Checkbox label={words.digest} checked={hasDigest} onChange={(checked) => change({ hasDigest: checked })} />
      {hasDigest && (
        <TextField
          label={words.digestAt}
          hint={words.digestAtHint(settings.workspaceDigestAt)}
          type="time"
          value={digestAt}
          onChange={(hour) => change({ digestAt: hour })}
          error={form.sentence('digestAt')}
        />
      )}
    </Form>
  )
}
