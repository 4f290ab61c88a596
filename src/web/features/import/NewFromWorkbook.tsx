import { useState } from 'react'
import { useLocation } from 'wouter'
import { campaignKinds } from '#domain/campaign.ts'
import type { CampaignKind } from '#domain/campaign.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { FieldRow } from '../../ui/fields/FieldRow.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import styles from './NewFromWorkbook.module.css'
import { CellProblems } from './CellProblems.tsx'
import { LeftOut } from './LeftOut.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import type { Reading } from './workbookCalls.ts'

interface NewFromWorkbookProps {
  fileName: string
  reading: Reading
  onCreated: () => Promise<void>
  onAgain: () => void
}

/** Shows the campaign that a workbook will become, and makes it. */
export function NewFromWorkbook({ fileName, reading, onCreated, onAgain }: NewFromWorkbookProps) {
  const { imports, fields, forms } = useMessages()
  const [, navigate] = useLocation()
  const toast = useToast()
  const [name, setName] = useState(reading.draft.campaign.name || fileName.replace(/\.\w+$/, ''))
  const [kind, setKind] = useState<CampaignKind>('launch')
  const [created, setCreated] = useState<{ id: string; left: string[] }>()
  const { submit, busy, error, attempt, sentence } = useSubmit({
    fields: ['name'],
    check: () => ({ name: name.trim() ? undefined : forms.missing(fields.campaign.name) }),
    send: async () => {
      const { id, left } = await api.workbook.createCampaign({ name, kind, draft: reading.draft })
      await onCreated()
      if (left.length > 0) return setCreated({ id, left })
      toast({ text: imports.created(reading.draft.tasks.length) })
      navigate(paths.sheet(id))
    },
  })
  if (created) return <LeftOut sentences={created.left} campaignId={created.id} />
  return (
    <div className={styles.import}>
      <Form
        label={imports.title}
        onSubmit={submit}
        error={error}
        attempt={attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={busy}>
              {imports.create}
            </Button>
            <Button onClick={onAgain}>{imports.another}</Button>
          </>
        }
      >
        <FieldRow>
          <TextField
            label={fields.campaign.name}
            required
            value={name}
            error={sentence('name')}
            onChange={setName}
            maxLength={200}
          />
          <Select
            label={fields.campaign.kind}
            value={kind}
            options={campaignKinds.map((value) => ({ value, label: fields.campaignKind[value] }))}
            onChange={setKind}
          />
        </FieldRow>
      </Form>
      <CellProblems problems={reading.problems} notImported={reading.notImported} />
      <PlanPreview draft={reading.draft} />
    </div>
  )
}
