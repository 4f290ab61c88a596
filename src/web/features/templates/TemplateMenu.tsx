import { ArchiveRestore, Copy, Download, Ellipsis, Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { FormDialog } from '../../FormDialog.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import type { ListedTemplate } from '../../plan/templates/template.ts'
import { templateFileAddress } from '../../plan/templates/template.ts'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { useToast } from '../../ui/feedback/useToast.ts'
import { TextArea } from '../../ui/fields/TextArea.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Menu } from '../../ui/floating/Menu.tsx'
import type { MenuEntry } from '../../ui/floating/MenuEntryView.tsx'
import { refusalSentence, useSubmit } from '../../useSubmit.ts'

type Named = Pick<ListedTemplate, 'id' | 'name' | 'description' | 'isMine' | 'state' | 'revision'>

/** What can be done with a template besides using it. */
export function TemplateMenu({ template }: { template: Named }) {
  const words = useTemplateWords()
  const { forms, common } = useMessages()
  const toast = useToast()
  const [dialog, setDialog] = useState<'rename' | 'copy' | null>(null)
  const about = { templateId: template.id }
  const act = (work: Promise<unknown>, text: string, undo?: () => void) =>
    void work.then(
      () => toast({ text, ...(undo && { action: { label: common.undo, onPress: undo } }) }),
      (thrown: unknown) => toast({ text: refusalSentence(thrown, forms.unreachable), tone: 'failed' }),
    )
  const restore = () => act(api.templates.restore(about), words.restored)
  const withdraw = () => act(api.templates.withdraw(about), words.withdrawnNow, restore)
  const own: MenuEntry[] =
    template.state === 'active'
      ? [
          { label: words.rename, icon: <Pencil size={16} />, onSelect: () => setDialog('rename') },
          { label: words.withdraw, icon: <Undo2 size={16} />, danger: true, onSelect: withdraw },
        ]
      : [{ label: words.restore, icon: <ArchiveRestore size={16} />, onSelect: restore }]
  const entries: MenuEntry[] = [
    { label: words.copy, icon: <Copy size={16} />, onSelect: () => setDialog('copy') },
    { label: words.export, icon: <Download size={16} />, onSelect: () => location.assign(templateFileAddress(template.id)) },
    ...(template.isMine ? own : []),
  ]
  return (
    <>
      <Menu
        label={words.menu}
        align="end"
        entries={entries}
        renderTrigger={(trigger) => <IconButton {...trigger} label={words.menu} icon={<Ellipsis size={16} />} />}
      />
      {dialog === 'rename' && <Rename template={template} onClose={() => setDialog(null)} />}
      {dialog === 'copy' && <CopyTemplate template={template} onClose={() => setDialog(null)} />}
    </>
  )
}

function Rename({ template, onClose }: { template: Named; onClose: () => void }) {
  const words = useTemplateWords()
  const { forms } = useMessages()
  const toast = useToast()
  const [name, setName] = useState(template.name)
  const [description, setDescription] = useState(template.description)
  const form = useSubmit({
    fields: ['name', 'description'],
    check: () => ({ name: name.trim() ? undefined : forms.missing(words.name) }),
    send: async () => {
      const changed = {
        ...(name !== template.name && { name }),
        ...(description !== template.description && { description }),
      }
      await api.templates.update({ templateId: template.id, basedOn: template.revision, ...changed })
      toast({ text: words.renamed })
      onClose()
    },
  })
  return (
    <FormDialog title={words.rename} submitLabel={words.save} form={form} onClose={onClose}>
      <TextField label={words.name} required value={name} onChange={setName} maxLength={200} error={form.sentence('name')} />
      <TextArea label={words.description} value={description} onChange={setDescription} error={form.sentence('description')} />
    </FormDialog>
  )
}

function CopyTemplate({ template, onClose }: { template: Named; onClose: () => void }) {
  const words = useTemplateWords()
  const { forms } = useMessages()
  const [, navigate] = useLocation()
  const toast = useToast()
  const [key] = useState(() => newId())
  const [name, setName] = useState(words.copyOf(template.name))
  const form = useSubmit({
    fields: ['name'],
    check: () => ({ name: name.trim() ? undefined : forms.missing(words.name) }),
    send: async () => {
      const { id } = await api.templates.copy({ templateId: template.id, name }, { key })
      toast({ text: words.copied(name.trim()) })
      onClose()
      navigate(paths.template(id))
    },
  })
  return (
    <FormDialog title={words.copy} submitLabel={words.copy} form={form} onClose={onClose}>
      <TextField label={words.name} required value={name} onChange={setName} maxLength={200} error={form.sentence('name')} />
    </FormDialog>
  )
}
