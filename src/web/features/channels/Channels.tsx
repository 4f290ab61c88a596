import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import type { Column } from '../../ui/frame/Table.tsx'
import { Table } from '../../ui/frame/Table.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './Channels.module.css'
import { DeliveryLog } from './DeliveryLog.tsx'
import { MailServer } from './MailServer.tsx'
import { NewChannel } from './NewChannel.tsx'

type Answer = OutputOf<Operations['channels']['list']>
type Channel = Answer['channels'][number]

/** 渠道: where messages leave the product, and what became of them. */
export function Channels() {
  const { channels: words, settings } = useMessages()
  const read = useRead('channels', 'list', {})
  return (
    <Page header={<PageHeader title={words.title} parent={<a href={paths.settings()}>{settings.title}</a>} />}>
      <Loaded read={read}>
        {(answer) => (
          <div className={styles.panels}>
            <Robots channels={answer.channels} />
            <MailServer mail={answer.mail} serverMail={answer.serverMail} />
            <DeliveryLog channels={answer.channels} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Robots({ channels }: { channels: Channel[] }) {
  const { channels: words } = useMessages()
  const [isAdding, setAdding] = useState(false)
  const columns = useColumns()
  return (
    <Panel
      title={words.robots}
      flush
      actions={
        <Button small icon={<Plus size={16} />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      {isAdding && <NewChannel onClose={() => setAdding(false)} />}
      <Table
        label={words.robots}
        columns={columns}
        rows={channels}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.noChannels}>{words.noRobots}</EmptyState>}
      />
    </Panel>
  )
}

function useColumns(): Column<Channel>[] {
  const { channels: words } = useMessages()
  const { data: plans } = useRead('campaigns', 'list', {})
  const campaign = (id: string | null) => plans?.campaigns.find((plan) => plan.id === id)?.name ?? ''
  return [
    {
      key: 'name',
      header: words.name,
      heading: true,
      cell: (channel) => <ChannelName channel={channel} />,
    },
    { key: 'kind', header: words.kind, short: true, cell: ({ kind }) => words.kinds[kind] },
    { key: 'target', header: words.target, cell: ({ target }) => target },
    {
      key: 'campaign',
      header: words.campaign,
      cell: ({ campaignId }) => (campaignId ? campaign(campaignId) : words.allCampaigns),
    },
    {
      key: 'tells',
      header: words.tells,
      cell: ({ tellsDigest, tellsNotices }) =>
        [tellsDigest && words.tellsDigest, tellsNotices && words.tellsNotices].filter(Boolean).join(' · '),
    },
    { key: 'acts', header: words.acts, short: true, cell: (channel) => <ChannelActs channel={channel} /> },
  ]
}

function ChannelName({ channel: { name, isPaused } }: { channel: Channel }) {
  const { channels: words } = useMessages()
  return (
    <>
      {name} {isPaused && <Badge>{words.paused}</Badge>}
    </>
  )
}

function ChannelActs({ channel: { id: channelId, name, isPaused } }: { channel: Channel }) {
  const { channels: words, common } = useMessages()
  const toast = useToast()
  const test = async () => {
    await api.channels.test({ channelId })
    toast({ text: words.testSent })
  }
  const remove = async () => {
    await api.channels.remove({ channelId })
    toast({ text: words.removed(name) })
  }
  return (
    <span className={styles.acts}>
      <Button small aria-label={`${name}：${words.test}`} onClick={() => void test()}>
        {words.test}
      </Button>
      <Button
        small
        look="quiet"
        aria-label={`${name}：${isPaused ? words.resume : words.pause}`}
        onClick={() => void api.channels.update({ channelId, isPaused: !isPaused })}
      >
        {isPaused ? words.resume : words.pause}
      </Button>
      <Button small look="quiet" aria-label={`${name}：${common.remove}`} onClick={() => void remove()}>
        {common.remove}
      </Button>
    </span>
  )
}
