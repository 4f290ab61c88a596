import { LayoutTemplate } from 'lucide-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useLocation } from 'wouter'
import type { OffsetUnit } from '#domain/template/offset.ts'
import { offsetUnits } from '#domain/template/offset.ts'
import type { Anchor } from '#domain/template/template.ts'
import { anchors } from '#domain/template/template.ts'
import { api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { usePlan } from '../PlanProvider.tsx'
import { useTemplateWords } from './useTemplateWords.ts'

/** The plan of this campaign for the next one of its kind. */
export function SaveAsTemplate() {
  const words = useTemplateWords()
  const [key, setKey] = useState<string | null>(null)
  return (
    <>
      <p>{words.saveSentence}</p>
      <Button icon={<LayoutTemplate size={16} />} onClick={() => setKey(newId())}>
        {words.saveAct}
      </Button>
      {key && <SaveDialog idempotencyKey={key} onClose={() => setKey(null)} />}
    </>
  )
}

function SaveDialog({ idempotencyKey, onClose }: { idempotencyKey: string; onClose: () => void }) {
  const words = useTemplateWords()
  const { forms } = useMessages()
  const { campaign, milestones } = usePlan()
  const { day } = useFormats()
  const [, navigate] = useLocation()
  const toast = useToast()
  const dated = [...milestones.values()]
    .filter(({ dueDate }) => dueDate !== null)
    .toSorted((a, b) => (a.dueDate! < b.dueDate! ? -1 : 1))
  const [name, setName] = useState(words.firstName(campaign.name))
  const [dayZero, setDayZero] = useState<Anchor>('start')
  const [launchId, setLaunchId] = useState(dated.find((row) => isLaunch(row.name))?.id ?? '')
  const [unit, setUnit] = useState<OffsetUnit>(campaign.countsDaysOff ? 'day' : 'workday')
  const [asksTargets, setAsksTargets] = useState(false)
  const form = useSubmit({
    fields: ['name', 'launchId'],
    check: () => ({
      name: name.trim() ? undefined : forms.missing(words.name),
      launchId: dayZero === 'launch' && !launchId ? forms.missing(words.launch) : undefined,
    }),
    send: async () => {
      const how = { dayZero, launchId: launchId || null, unit, asksTargets }
      const about = { sourceCampaignId: campaign.id, name: name.trim(), ...how }
      const { id, tasks, roles } = await api.templates.fromCampaign(about, { key: idempotencyKey })
      const look = { label: words.look, onPress: () => navigate(paths.template(id)) }
      toast({ text: words.savedAs(tasks, roles), action: look })
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.saveTitle}
      help={
        <>
          {words.taken}
          <br />
          {words.replaced}
          <br />
          {words.notTaken}
        </>
      }
      submitLabel={words.saveAct}
      form={form}
      onClose={onClose}
    >
      <TextField label={words.name} required value={name} onChange={setName} maxLength={200} error={form.sentence('name')} />
      <Select
        label={words.launch}
        value={launchId}
        placeholder={words.noLaunch}
        options={dated.map((row) => ({ value: row.id, label: `${row.name} · ${day(row.dueDate)}` }))}
        onChange={setLaunchId}
        error={form.sentence('launchId')}
      />
      <Select
        label={words.dayZero}
        value={dayZero}
        options={anchors.map((value) => ({ value, label: words.dayZeroIs[value] }))}
        onChange={setDayZero}
      />
      <Select
        label={words.unit}
        hint={words.unitHint}
        value={unit}
        options={offsetUnits.map((value) => ({ value, label: words.unitIs[value] }))}
        onChange={setUnit}
      />
      <Checkbox label={words.asksTargets} checked={asksTargets} onChange={setAsksTargets} />
    </FormDialog>
  )
}

function isLaunch(name: string): boolean {
  return /首发|发布|上市|开幕|高潮|爆发|启动|launch|opening|peak/i.test(name)
}
