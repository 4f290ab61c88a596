import { useState } from 'react'
import type { Issue, IssueAct } from '#domain/issue.ts'
import { readTypedAmount } from '#domain/kpi/typedReading.ts'
import { api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { useRead } from '../../reads.ts'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { useKpiNames } from '../kpis/useKpiNames.ts'
import { usePlan } from '../PlanProvider.tsx'
import { useTaskWrite } from '../taskDrawer/useTaskWrite.ts'
import { percentText } from './percentText.ts'

interface ResolveDialogProps {
  issue: Issue
  act: Extract<IssueAct, 'resolve' | 'close'>
  onClose: () => void
}

/** An issue that said what it would cost is asked what it came to. */
export function ResolveDialog({ issue, act, onClose }: ResolveDialogProps) {
  const { issues: words } = useMessages()
  const { campaign } = usePlan()
  const write = useTaskWrite()
  const nameOf = useKpiNames()
  const impact = useRead('issues', 'impact', { campaignId: campaign.id, issueId: issue.id }).data?.impact
  const [text, setText] = useState('')
  const actual = readTypedAmount(text.replace(/[%％]\s*$/, ''))
  const form = useSubmit({
    fields: ['actualImpactPercent'],
    check: () => ({ actualImpactPercent: actual === undefined ? words.unreadablePercent : undefined }),
    send: async () => {
      await write(
        api.issues[act]({ campaignId: campaign.id, issueId: issue.id, ...(actual != null && { actualImpactPercent: actual }) }),
        words.did[act],
      )
      onClose()
    },
  })
  const measured = impact?.isOver ? impact.actualPercent : null
  return (
    <FormDialog
      title={words.actualQuestion}
      help={words.actualHelp(nameOf(issue.impactKpiId!).name, percentText(Number(issue.impactPercent)))}
      submitLabel={words.act[act]}
      form={form}
      onClose={onClose}
    >
      <TextField
        label={words.field.actualImpactPercent}
        value={text}
        onChange={setText}
        hint={measured == null ? words.actualHint : words.measured(percentText(measured))}
        error={form.sentence('actualImpactPercent')}
        after={<span>%</span>}
      />
    </FormDialog>
  )
}
