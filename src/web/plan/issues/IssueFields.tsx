import type { Issue } from '#domain/issue.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { DateField } from '../../ui/fields/DateField.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { Fact } from '../taskDrawer/Fact.tsx'
import { usePersonOptions } from '../taskDrawer/PersonOf.tsx'
import { useDraft } from '../taskDrawer/useDraft.ts'
import { readTypedDay } from '../typedDay.ts'
import { useNames } from '../useNames.ts'
import type { IssueEdit } from './useIssueEdit.ts'

interface FieldProps<Name extends keyof Issue> {
  issue: Issue
  field: Name
  editing: IssueEdit
}

type TextName = 'description' | 'impact' | 'rootCause' | 'countermeasure' | 'contingencyPlan' | 'remarks'

/** A text, saved when it is left. */
export function IssueText({ issue, field, editing }: FieldProps<TextName>) {
  const { issues } = useMessages()
  const draft = useDraft({
    saved: issue[field],
    save: (text, basedOn) => editing.edit({ [field]: text }, basedOn),
    revision: editing.revision,
  })
  if (!editing.mayEdit) return <Fact title={issues.field[field]}>{issue[field]}</Fact>
  return <TextArea label={issues.field[field]} {...draft} error={editing.refusal(field)} maxLength={10_000} />
}

/** One of the few values of a field. */
export function IssueChoice<Name extends 'kind' | 'category' | 'severity'>({ issue, field, editing }: FieldProps<Name>) {
  const { issues } = useMessages()
  const labels: Record<string, string> = issues[field]
  if (!editing.mayEdit) return <Fact title={issues.field[field]}>{labels[issue[field]]}</Fact>
  return (
    <Select
      label={issues.field[field]}
      value={issue[field] as string}
      options={Object.entries(labels).map(([value, label]) => ({ value, label }))}
      error={editing.refusal(field)}
      onChange={(value) => void editing.edit({ [field]: value })}
    />
  )
}

const none = 'none'

export function IssueProbability({ issue, editing }: Omit<FieldProps<'probability'>, 'field'>) {
  const { issues } = useMessages()
  if (!editing.mayEdit)
    return <Fact title={issues.field.probability}>{issue.probability && issues.probability[issue.probability]}</Fact>
  return (
    <Select
      label={issues.field.probability}
      value={issue.probability ?? none}
      options={[
        { value: none, label: issues.unknownProbability },
        ...Object.entries(issues.probability).map(([value, label]) => ({ value, label })),
      ]}
      error={editing.refusal('probability')}
      onChange={(value) => void editing.edit({ probability: value === none ? null : (value as Issue['probability']) })}
    />
  )
}

export function IssueOwner({ issue, editing }: Omit<FieldProps<'ownerId'>, 'field'>) {
  const { issues, drawer } = useMessages()
  const names = useNames()
  const options = usePersonOptions()
  if (!editing.mayEdit) return <Fact title={issues.field.ownerId}>{names.person(issue.ownerId)}</Fact>
  return (
    <Combobox
      label={issues.field.ownerId}
      value={issue.ownerId}
      options={options}
      onChange={(ownerId) => void editing.edit({ ownerId })}
      emptyText={drawer.nobodyMatches}
      placeholder={drawer.typeName}
      error={editing.refusal('ownerId')}
    />
  )
}

export function IssueTask({ issue, editing }: Omit<FieldProps<'taskId'>, 'field'>) {
  const { issues, drawer } = useMessages()
  const { tasks } = usePlan()
  if (!editing.mayEdit) return null
  return (
    <Combobox
      label={issues.field.taskId}
      value={issue.taskId}
      options={[...tasks.values()].map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(taskId) => void editing.edit({ taskId })}
      emptyText={drawer.nobodyMatches}
      placeholder={issues.noTask}
      error={editing.refusal('taskId')}
    />
  )
}

/** 计划解决日期. */
export function IssuePromise({ issue, editing }: Omit<FieldProps<'promisedDate'>, 'field'>) {
  const { issues, forms } = useMessages()
  const { campaign } = usePlan()
  const { today } = useSession()
  const { day } = useFormats()
  if (!editing.mayEdit) return <Fact title={issues.field.promisedDate}>{day(issue.promisedDate)}</Fact>
  return (
    <DateField
      label={issues.field.promisedDate}
      value={issue.promisedDate}
      error={editing.refusal('promisedDate')}
      onChange={(promisedDate) => void editing.edit({ promisedDate })}
      parse={(text) => readTypedDay(text, campaign, today) ?? undefined}
      format={day}
      unreadable={forms.unreadableDay}
      calendarLabel={forms.openCalendar}
    />
  )
}
