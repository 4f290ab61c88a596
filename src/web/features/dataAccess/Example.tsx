import { Copy } from 'lucide-react'
import { useState } from 'react'
import { useDataAccessWords } from '../../plan/kpis/useDataAccessWords.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Select } from '../../ui/fields/Select.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './DataAccess.module.css'

/** A command that sends one number into a campaign of one's own: only the key has to be put in. */
export function Example() {
  const words = useDataAccessWords()
  const { today } = useSession()
  const toast = useToast()
  const campaigns = (useRead('campaigns', 'list', {}).data?.campaigns ?? []).filter(({ role }) => role !== 'guest')
  const [chosen, setChosen] = useState('')
  const campaign = campaigns.find(({ id }) => id === chosen) ?? campaigns[0]
  const metric = campaign?.goals[0]?.metric ?? '销售额'
  const command = `curl -X POST ${location.origin}/api/measurements \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"campaignId":"${campaign?.id ?? '…'}","values":[
        {"metric":"${metric}","day":"${today}","value":"98000"}]}'`
  return (
    <Panel
      title={words.example}
      detail={words.exampleHelp}
      actions={
        <Button
          small
          icon={<Copy size={16} />}
          onClick={() => void navigator.clipboard.writeText(command).then(() => toast({ text: words.copied }))}
        >
          {words.copy}
        </Button>
      }
    >
      <div className={styles.example}>
        {campaigns.length > 1 && (
          <Select
            label={words.exampleCampaign}
            value={campaign?.id ?? ''}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <pre tabIndex={0} className={styles.command}>
          {command}
        </pre>
      </div>
    </Panel>
  )
}
