import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import type { ListedTemplate, TemplatePreview } from '../../plan/templates/template.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { useSubmit } from '../../useSubmit.ts'
import { BlankFields } from './BlankFields.tsx'
import styles from './CampaignForm.module.css'
import type { CampaignDraft } from './draft.ts'
import { BLANK, useDraft } from './draft.ts'
import { PlanPreview } from './PlanPreview.tsx'
import { SourceChoice } from './SourceChoice.tsx'
import { TemplateFields } from './TemplateFields.tsx'
import { usePreview } from './usePreview.ts'

export function CampaignForm({ templates, first }: { templates: readonly ListedTemplate[]; first: string }) {
  const { portfolio: words, common } = useMessages()
  const [draft, change] = useDraft(first)
  const template = templates.find(({ id }) => id === draft.source)
  const preview = usePreview(draft)
  const form = useCreate(draft, preview)
  const choose = (source: string) => {
    const hasLaunch = templates.find(({ id }) => id === source)?.hasLaunch
    change({ source, people: {}, targets: {}, times: {}, anchor: hasLaunch ? draft.anchor : 'start' })
  }
  return (
    <div className={styles.columns}>
      <Form
        label={words.newTitle}
        onSubmit={form.submit}
        error={form.error}
        attempt={form.attempt}
        actions={
          <>
            <Button type="submit" look="primary" busy={form.busy}>
              {words.submit}
            </Button>
            <ButtonLink href={paths.campaigns()}>{common.cancel}</ButtonLink>
          </>
        }
      >
        <TextField
          label={words.nameLabel}
          required
          hint={words.nameHint}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={form.sentence('name')}
        />
        <SourceChoice templates={templates} value={draft.source} onChange={choose} />
        {draft.source === BLANK ? (
          <BlankFields draft={draft} change={change} sentence={form.sentence} />
        ) : (
          template && (
            <TemplateFields draft={draft} change={change} template={template} preview={preview} error={form.sentence('day')} />
          )
        )}
      </Form>
      <PlanPreview isBlank={draft.source === BLANK} kind={template?.kind ?? draft.kind} preview={preview} />
    </div>
  )
}

export type FormField = 'name' | 'startDate' | 'endDate' | 'day'

function useCreate(draft: CampaignDraft, preview: TemplatePreview | undefined) {
  const { portfolio: words, forms } = useMessages()
  const templateWords = useTemplateWords()
  const [, navigate] = useLocation()
  const toast = useToast()
  const [key] = useState(() => newId())
  const { name, source, startDate, endDate, day } = draft
  const isBlank = source === BLANK
  const suggested = Object.fromEntries((preview?.roles ?? []).map(({ key: role, personId }) => [role, personId]))
  return useSubmit<FormField>({
    fields: ['name', 'startDate', 'endDate', 'day'],
    check: () => ({
      name: name.trim() ? undefined : forms.missing(words.nameLabel),
      startDate: !isBlank || startDate ? undefined : words.needPeriod,
      endDate: !isBlank
        ? undefined
        : !endDate
          ? words.needPeriod
          : startDate && endDate < startDate
            ? words.endBeforeStart
            : undefined,
      day: isBlank || day ? undefined : forms.missing(templateWords.anchorIs[draft.anchor]),
    }),
    send: async () => {
      const { id } = await (isBlank ? createBlank(draft, key) : createFromTemplate(draft, { ...suggested, ...draft.people }, key))
      toast({ text: words.created(name.trim()) })
      navigate(paths.sheet(id))
    },
  })
}

function createBlank({ name, kind, startDate, endDate, planOwnerId, executionLeadId }: CampaignDraft, key: string) {
  const period = { startDate: startDate!, endDate: endDate! }
  return api.campaigns.create({ name, kind, ...period, planOwnerId, executionLeadId, isEmpty: true }, { key })
}

function createFromTemplate(
  { name, source, anchor, day, targets, times }: CampaignDraft,
  people: CampaignDraft['people'],
  key: string,
) {
  const given = Object.fromEntries(
    Object.entries(targets).flatMap(([goal, value]) => (value === undefined ? [] : [[goal, value]])),
  )
  return api.templates.use({ templateId: source, name, anchor, day: day!, people, targets: given, times }, { key })
}
