import { Search } from 'lucide-react'
import { campaignKinds } from '#domain/campaign.ts'
import { searchedNouns } from '#domain/search/searchedNouns.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import type { KnowledgeView } from '../../paths.ts'
import { useKnowledgeWords } from '../../plan/lessons/useKnowledgeWords.ts'
import { useRead } from '../../reads.ts'
import { DayField } from '../../session/DayField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import styles from './Knowledge.module.css'

interface SearchFieldsProps {
  view: KnowledgeView
  onChange: (patch: KnowledgeView) => void
}

/** What is looked for, and where. */
export function SearchFields({ view, onChange }: SearchFieldsProps) {
  const words = useKnowledgeWords()
  const { fields } = useMessages()
  const { data } = useRead('departments', 'list', {})
  const filters = view.q ? (
    <div className={styles.filters}>
      <Select
        label={words.filter.noun}
        labelHidden
        value={view.noun ?? ''}
        placeholder={words.filter.noun}
        options={[all(words.filter.noun), ...searchedNouns.map((noun) => ({ value: noun as string, label: words.noun[noun] }))]}
        onChange={(noun) => onChange({ noun: chosen(noun) })}
      />
      <Select
        label={words.filter.campaignKind}
        labelHidden
        value={view.kind ?? ''}
        placeholder={words.filter.campaignKind}
        options={[
          all(words.filter.campaignKind),
          ...campaignKinds.map((kind) => ({ value: kind as string, label: fields.campaignKind[kind] })),
        ]}
        onChange={(kind) => onChange({ kind: chosen(kind) })}
      />
      <Select
        label={words.filter.department}
        labelHidden
        value={view.department ?? ''}
        placeholder={words.filter.department}
        options={[all(words.filter.department), ...(data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(department) => onChange({ department: chosen(department) })}
      />
      <DayField
        label={words.filter.from}
        labelHidden
        placeholder={words.filter.from}
        value={view.from ?? null}
        onChange={(from) => onChange({ from: from ?? '' })}
      />
      <DayField
        label={words.filter.to}
        labelHidden
        placeholder={words.filter.to}
        value={view.to ?? null}
        onChange={(to) => onChange({ to: to ?? '' })}
      />
    </div>
  ) : null
  return (
    <search className={styles.search}>
      <TextField
        label={words.search}
        labelHidden
        type="search"
        icon={<Search size={16} />}
        placeholder={words.searchHint}
        value={view.q ?? ''}
        onChange={(q) => onChange({ q })}
        maxLength={200}
      />
      {filters}
    </search>
  )
}

const ALL = 'all'
const all = (label: string) => ({ value: ALL, label })
const chosen = (value: string) => (value === ALL ? '' : value)
