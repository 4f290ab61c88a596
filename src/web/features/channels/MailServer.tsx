import { useState } from 'react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './Channels.module.css'

type Mail = OutputOf<Operations['channels']['list']>['mail']

const nothing = { host: '', port: 465, secure: true, username: '', hasPassword: false, sender: '' }

/** The workspace’s own mail server; its password goes in and never comes out. */
export function MailServer({ mail, serverMail }: { mail: Mail; serverMail: boolean }) {
  const { channels: words, common, forms } = useMessages()
  const toast = useToast()
  const [draft, setDraft] = useState(() => ({ ...(mail ?? nothing), port: String(mail?.port ?? nothing.port), password: '' }))
  const change = (patch: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...patch }))
  const { host, port, secure, username, password, sender } = draft
  const form = useSubmit({
    fields: ['host', 'port', 'sender'],
    check: () => ({
      host: host.trim() ? undefined : forms.missing(words.host),
      port: /^\d{1,5}$/.test(port) ? undefined : forms.missing(words.port),
      sender: sender.trim() ? undefined : forms.missing(words.sender),
    }),
    send: async () => {
      await api.channels.setMail({ host, port: Number(port), secure, username, sender, ...(password && { password }) })
      change({ password: '' })
      toast({ text: words.mailSaved })
    },
  })
  const test = async () => {
    await api.channels.testMail({})
    toast({ text: words.testSent })
  }
  return (
    <Panel title={words.mail}>
      <div className={styles.mail}>
        <Form
          label={words.mail}
          onSubmit={form.submit}
          error={form.error}
          attempt={form.attempt}
          actions={
            <>
              <Button type="submit" busy={form.busy}>
                {common.save}
              </Button>
              {(mail || serverMail) && <Button onClick={() => void test()}>{words.test}</Button>}
              {mail && (
                <Button look="quiet" onClick={() => void api.channels.removeMail({})}>
                  {common.remove}
                </Button>
              )}
            </>
          }
        >
          <p>{words.mailHelp}</p>
          {serverMail && !mail && <Banner>{words.serverMail}</Banner>}
          <TextField label={words.host} value={host} onChange={(next) => change({ host: next })} error={form.sentence('host')} />
          <TextField
            label={words.port}
            inputMode="numeric"
            value={port}
            onChange={(next) => change({ port: next })}
            error={form.sentence('port')}
          />
          <Checkbox label={words.secure} checked={secure} onChange={(next) => change({ secure: next })} />
          <TextField label={words.username} value={username} onChange={(next) => change({ username: next })} />
          <TextField
            label={words.password}
            type="password"
            autoComplete="new-password"
            hint={mail?.hasPassword ? words.passwordKept : undefined}
            value={password}
            onChange={(next) => change({ password: next })}
          />
          <TextField
            label={words.sender}
            inputMode="email"
            value={sender}
            onChange={(next) => change({ sender: next })}
            error={form.sentence('sender')}
          />
        </Form>
      </div>
    </Panel>
  )
}
