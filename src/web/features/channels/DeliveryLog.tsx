import { deliveryErrorSentence } from '#domain/deliveryError.ts'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import type { BadgeTone } from '../../ui/marks/Badge.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './Channels.module.css'

type Delivery = OutputOf<Operations['channels']['deliveries']>['deliveries'][number]

const tones: Record<Delivery['state'], BadgeTone> = { waiting: 'inProgress', sent: 'completed', failed: 'overdue' }

/** What was sent or waits, and why it did not arrive. */
export function DeliveryLog({ channels }: { channels: { id: string; name: string }[] }) {
  const { channels: words } = useMessages()
  const { data } = useRead('channels', 'deliveries', { limit: 100 })
  const columns = useColumns(new Map(channels.map(({ id, name }) => [id, name])))
  return (
    <Panel title={words.log} flush>
      <Table
        label={words.log}
        columns={columns}
        rows={data?.deliveries ?? []}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.emptyLog} />}
      />
    </Panel>
  )
}

function useColumns(names: Map<string, string>): Column<Delivery>[] {
  const { channels: words } = useMessages()
  const { moment } = useFormats()
  return [
    { key: 'what', header: words.what, heading: true, cell: ({ title }) => title },
    { key: 'to', header: words.to, cell: ({ channelId, personName }) => personName ?? (channelId && names.get(channelId)) ?? '' },
    { key: 'state', header: words.state, cell: (delivery) => <DeliveryState delivery={delivery} /> },
    { key: 'at', header: words.at, short: true, cell: ({ createdAt }) => moment(createdAt) },
    { key: 'again', header: words.acts, short: true, cell: (delivery) => <SendAgain delivery={delivery} /> },
  ]
}

function DeliveryState({ delivery: { state, error, attempts } }: { delivery: Delivery }) {
  const { channels: words } = useMessages()
  const language = useLanguage()
  return (
    <>
      <Badge tone={tones[state]}>{words.states[state]}</Badge>
      {error && (
        <div className={styles.error}>
          {deliveryErrorSentence(error, language)} · {words.tried(attempts)}
        </div>
      )}
    </>
  )
}

function SendAgain({ delivery: { id, state, title } }: { delivery: Delivery }) {
  const { channels: words } = useMessages()
  if (state === 'waiting') return null
  return (
    <Button
      small
      look="quiet"
      aria-label={`${title}：${words.again}`}
      onClick={() => void api.channels.redeliver({ deliveryId: id })}
    >
      {words.again}
    </Button>
  )
}
