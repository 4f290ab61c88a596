import { useState } from 'react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../../api.ts'
import { useFormats } from '../../../formats.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { useDataAccessWords } from '../../../plan/kpis/useDataAccessWords.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { Button } from '../../../ui/actions/Button.tsx'
import { ConfirmDialog } from '../../../ui/floating/ConfirmDialog.tsx'
import { Panel } from '../../../ui/frame/Panel.tsx'
import { Badge } from '../../../ui/marks/Badge.tsx'
import { useSubmit } from '../../../useSubmit.ts'
import { MapPayload } from './MapPayload.tsx'
import type { OpenedSource } from './Opened.tsx'
import { Opened } from './Opened.tsx'
import styles from './Sources.module.css'

export type Source = OutputOf<Operations['sources']['list']>['sources'][number]

/** One system: what it sent last, what was wrong with it, and what can be done. */
export function SourceCard({ source }: { source: Source }) {
  const words = useDataAccessWords()
  const { common } = useMessages()
  const { campaign } = usePlan()
  const { moment } = useFormats()
  const [asked, setAsked] = useState<'map' | 'renew' | 'remove' | null>(null)
  const [opened, setOpened] = useState<OpenedSource | null>(null)
  const about = { campaignId: campaign.id, sourceId: source.id }
  const close = () => setAsked(null)
  const renew = useSubmit({
    fields: [],
    send: async () => {
      setOpened(await api.sources.renew({ ...about, isSigned: source.isSigned }))
      close()
    },
  })
  const remove = useSubmit({ fields: [], send: () => api.sources.remove(about).then(close) })
  return (
    <Panel
      title={source.name}
      detail={source.lastReceivedAt ? words.received(moment(source.lastReceivedAt)) : words.nothingReceived}
      actions={
        <>
          <Badge tone={source.paths ? 'completed' : 'warning'}>{source.paths ? words.mapped : words.unmapped}</Badge>
          <Button small onClick={() => setAsked('map')}>
            {words.mapPayload}
          </Button>
          <Button small onClick={() => setAsked('renew')}>
            {words.renew}
          </Button>
          <Button small onClick={() => setAsked('remove')}>
            {words.removeSource}
          </Button>
        </>
      }
    >
      {source.lastProblem && (
        <p className={styles.problem}>
          {words.problem}: {source.lastProblem}
        </p>
      )}
      {source.lastPayload && (
        <details>
          <summary>{words.payload}</summary>
          <pre className={styles.payload}>{source.lastPayload}</pre>
        </details>
      )}
      {asked === 'map' && <MapPayload source={source} onClose={close} />}
      {asked === 'renew' && (
        <ConfirmDialog
          title={words.renew}
          confirmLabel={words.renew}
          cancelLabel={common.cancel}
          busy={renew.busy}
          onConfirm={renew.submit}
          onClose={close}
        >
          {renew.error ?? words.renewHelp}
        </ConfirmDialog>
      )}
      {asked === 'remove' && (
        <ConfirmDialog
          title={words.removeSourceQuestion(source.name)}
          confirmLabel={words.removeSource}
          cancelLabel={common.cancel}
          danger
          busy={remove.busy}
          onConfirm={remove.submit}
          onClose={close}
        >
          {remove.error ?? words.removeSourceHelp}
        </ConfirmDialog>
      )}
      {opened && <Opened source={opened} onClose={() => setOpened(null)} />}
    </Panel>
  )
}
