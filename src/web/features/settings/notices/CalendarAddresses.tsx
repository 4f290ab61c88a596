import { api } from '../../../api.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { useRead } from '../../../reads.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { FieldRow } from '../../../ui/fields/FieldRow.tsx'
import { TextField } from '../../../ui/fields/TextField.tsx'

/** The secret addresses by which a calendar program reads my tasks, and campaigns. */
export function CalendarAddresses() {
  const { channels: words } = useMessages()
  const { data } = useRead('calendars', 'list', {})
  const { data: plans } = useRead('campaigns', 'list', {})
  const addresses = new Map(data?.calendars.map(({ campaignId, address }) => [campaignId, address]))
  return (
    <>
      <CalendarAddress name={words.mine} campaignId={null} address={addresses.get(null)} />
      {plans?.campaigns.map(({ id, name }) => (
        <CalendarAddress key={id} name={name} campaignId={id} address={addresses.get(id)} />
      ))}
    </>
  )
}

function CalendarAddress({
  name,
  campaignId,
  address,
}: {
  name: string
  campaignId: string | null
  address: string | undefined
}) {
  const { channels: words } = useMessages()
  const renew = () => void api.calendars.rotate({ campaignId })
  if (!address)
    return (
      <div>
        <Button aria-label={`${name}：${words.makeAddress}`} onClick={renew}>
          {name} · {words.makeAddress}
        </Button>
      </div>
    )
  return (
    <FieldRow>
      <TextField
        label={name}
        value={location.origin + address}
        onChange={() => {}}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <Button aria-label={`${name}：${words.newAddress}`} onClick={renew}>
        {words.newAddress}
      </Button>
      <Button aria-label={`${name}：${words.dropAddress}`} look="quiet" onClick={() => void api.calendars.remove({ campaignId })}>
        {words.dropAddress}
      </Button>
    </FieldRow>
  )
}
