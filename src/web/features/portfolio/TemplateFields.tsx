import { anchors } from '#domain/template/template.ts'
import { AmountField } from '../../plan/kpis/AmountField.tsx'
import type { ListedTemplate, TemplatePreview } from '../../plan/templates/template.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { useRead } from '../../reads.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { DayField } from '../../session/DayField.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { FieldGroup } from '../../ui/fields/FieldGroup.tsx'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import styles from './CampaignForm.module.css'
import type { CampaignDraft, ChangeDraft } from './draft.ts'

interface TemplateFieldsProps {
  draft: CampaignDraft
  change: ChangeDraft
  template: ListedTemplate
  preview: TemplatePreview | undefined
  error: string | undefined
}

/** The day that a template is laid on, who its roles are, and the targets of its goals. */
export function TemplateFields({ draft, change, template, preview, error }: TemplateFieldsProps) {
  const words = useTemplateWords()
  return (
    <>
      <FieldRow>
        {template.hasLaunch && (
          <Select
            label={words.anchor}
            value={draft.anchor}
            options={anchors.map((value) => ({ value, label: words.anchorIs[value] }))}
            onChange={(anchor) => change({ anchor })}
          />
        )}
        <DayField
          label={words.anchorIs[draft.anchor]}
          required
          value={draft.day}
          onChange={(day) => change({ day })}
          error={error}
        />
      </FieldRow>
      {preview?.phases
        .filter(({ key, repeats }) => repeats !== null && !key.includes('~'))
        .map(({ key, name, repeats }) => (
          <Rounds
            key={key}
            label={words.rounds(name.replace(/ 1$/, ''))}
            value={draft.times[key] ?? repeats!}
            onChange={(count) => change({ times: { ...draft.times, [key]: count } })}
          />
        ))}
      {preview && <Roles draft={draft} change={change} roles={preview.roles} />}
      {preview && preview.goals.length > 0 && (
        <FieldGroup legend={words.targetsTitle} hint={words.targetsHelp}>
          <div className={styles.pairs}>
            {preview.goals.map(({ key, metric, unit, targetValue }) => (
              <AmountField
                key={`${draft.source} ${key}`}
                label={metric}
                unit={unit}
                value={draft.targets[key] ?? targetValue}
                onChange={(value) => change({ targets: { ...draft.targets, [key]: value } })}
              />
            ))}
          </div>
        </FieldGroup>
      )}
    </>
  )
}

function Rounds({ label, value, onChange }: { label: string; value: number; onChange: (count: number) => void }) {
  return (
    <Select
      label={label}
      value={String(value)}
      options={Array.from({ length: 24 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
      onChange={(count) => onChange(Number(count))}
    />
  )
}

function Roles({ draft, change, roles }: Pick<TemplateFieldsProps, 'draft' | 'change'> & { roles: TemplatePreview['roles'] }) {
  const words = useTemplateWords()
  const { portfolio } = useMessages()
  const { data } = useRead('people', 'list', {})
  const options = (data?.people ?? []).map(({ id, name, title }) => ({ value: id, label: name, detail: title }))
  return (
    <FieldGroup legend={words.peopleTitle} hint={words.peopleHelp}>
      <div className={styles.pairs}>
        {roles.map(({ key, name, leads, tasks, personId }) => (
          <Combobox
            key={key}
            label={name}
            hint={[leads && words.leads[leads], words.roleTasks(tasks)].filter(Boolean).join(' · ')}
            value={key in draft.people ? draft.people[key]! : personId}
            options={options}
            onChange={(person) => change({ people: { ...draft.people, [key]: person } })}
            emptyText={portfolio.nobodyFound}
            placeholder={words.keepRole}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
