import type { Issue } from '#domain/issue.ts'
import { isUnresolved } from '#domain/issue.ts'
import { readTypedAmount } from '#domain/kpi/typedReading.ts'
import { isAtLeastInCampaign } from '#domain/roles.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { useTypedValue } from '../../ui/fields/useTypedValue.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useKpiNames } from '../kpis/useKpiNames.ts'
import { usePlan } from '../PlanProvider.tsx'
import { Fact } from '../taskDrawer/Fact.tsx'
import { Section } from '../taskDrawer/Section.tsx'
import { ImpactCompared } from './ImpactCompared.tsx'
import { IssueText } from './IssueFields.tsx'
import { percentText } from './percentText.ts'
import type { IssueEdit } from './useIssueEdit.ts'

interface ImpactProps {
  issue: Issue
  editing: IssueEdit
}

/** What the issue does, in words, and for those who may see KPIs in numbers: expected, won back, and what it came to. */
export function IssueImpactSection({ issue, editing }: ImpactProps) {
  const { issues: words } = useMessages()
  const { role } = usePlan()
  return (
    <Section title={words.field.impact}>
      <IssueText issue={issue} field="impact" editing={editing} />
      {isAtLeastInCampaign(role, 'viewer') && <OnKpi issue={issue} editing={editing} />}
    </Section>
  )
}

const none = 'none'

function OnKpi({ issue, editing }: ImpactProps) {
  const { issues: words } = useMessages()
  const { campaign, phases } = usePlan()
  const kpis = useRead('kpis', 'list', { campaignId: campaign.id }).data?.kpis ?? []
  const nameOf = useKpiNames()
  const isOver = !isUnresolved(issue)
  const chooseKpi = (value: string) =>
    void editing.edit(value === none ? { impactKpiId: null, impactPercent: null, recoveryPercent: null } : { impactKpiId: value })
  const choosePhase = (value: string) => void editing.edit({ impactPhaseId: value === none ? null : value })
  return (
    <>
      {editing.mayEdit ? (
        <FieldRow>
          <Select
            label={words.field.impactKpiId}
            value={issue.impactKpiId ?? none}
            options={[{ value: none, label: words.noKpi }, ...kpis.map(({ id }) => ({ value: id, label: nameOf(id).name }))]}
            error={editing.refusal('impactKpiId')}
            onChange={chooseKpi}
          />
          <Select
            label={words.field.impactPhaseId}
            value={issue.impactPhaseId ?? none}
            options={[
              { value: none, label: words.wholeCampaign },
              ...[...phases.values()].map(({ id, name }) => ({ value: id, label: name })),
            ]}
            error={editing.refusal('impactPhaseId')}
            onChange={choosePhase}
          />
        </FieldRow>
      ) : (
        issue.impactKpiId && <Fact title={words.field.impactKpiId}>{nameOf(issue.impactKpiId).name}</Fact>
      )}
      {issue.impactKpiId && (
        <>
          <FieldRow>
            <IssuePercent issue={issue} field="impactPercent" editing={editing} hint={words.percentHint} />
            <IssuePercent issue={issue} field="recoveryPercent" editing={editing} hint={words.recoveryHint} />
          </FieldRow>
          {isOver && <IssuePercent issue={issue} field="actualImpactPercent" editing={editing} hint={words.actualHint} />}
          <ImpactCompared issue={issue} />
        </>
      )}
    </>
  )
}

interface PercentProps extends ImpactProps {
  field: 'impactPercent' | 'recoveryPercent' | 'actualImpactPercent'
  hint: string
}

function IssuePercent({ issue, field, editing, hint }: PercentProps) {
  const { issues: words } = useMessages()
  const saved = issue[field]
  const typed = useTypedValue<string>({
    value: saved,
    format: (value) => value.replace('-', '−'),
    parse: (text) => readTypedAmount(text.replace(/[%％]\s*$/, '')) ?? undefined,
    onChange: (value) => void editing.edit({ [field]: value }),
  })
  if (!editing.mayEdit) return <Fact title={words.field[field]}>{saved && percentText(Number(saved))}</Fact>
  const error = typed.unreadable ? words.unreadablePercent : editing.refusal(field)
  const { onChange, ...input } = typed.input
  return (
    <TextField
      label={words.field[field]}
      {...input}
      onChange={(value) => onChange({ target: { value } })}
      hint={hint}
      error={error}
      after={<span>%</span>}
    />
  )
}
