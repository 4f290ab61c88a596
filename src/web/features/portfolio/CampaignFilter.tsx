import { Search } from 'lucide-react'
import { campaignKinds } from '#domain/campaign.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './CampaignFilter.module.css'
import type { ListedCampaign } from './standing.ts'
import type { CampaignFilterState } from './useFilter.ts'

interface CampaignFilterProps {
  campaigns: readonly ListedCampaign[]
  filter: CampaignFilterState
  onChange: (filter: CampaignFilterState) => void
}

export function CampaignFilter({ campaigns, filter, onChange }: CampaignFilterProps) {
  const { portfolio: words, fields } = useMessages()
  const count = (kind: string) => campaigns.filter((campaign) => campaign.kind === kind).length
  return (
    <search className={styles.filter}>
      <div className={styles.text}>
        <TextField
          label={words.search}
          labelHidden
          type="search"
          icon={<Search size={16} />}
          placeholder={words.searchHint}
          value={filter.text}
          onChange={(text) => onChange({ ...filter, text })}
        />
      </div>
      <SegmentedControl
        label={words.kindFilter}
        value={filter.kind ?? 'all'}
        onChange={(kind) => onChange({ ...filter, kind: kind === 'all' ? null : kind })}
        segments={[
          { value: 'all', label: words.allKinds, count: campaigns.length },
          ...campaignKinds.map((kind) => ({ value: kind, label: fields.campaignKind[kind], count: count(kind) })),
        ]}
      />
    </search>
  )
}
