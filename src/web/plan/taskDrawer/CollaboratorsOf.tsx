import { X } from 'lucide-react'
import type { Task } from '#domain/task.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { useNames } from '../useNames.ts'
import styles from './CollaboratorsOf.module.css'
import { Fact } from './Fact.tsx'
import { usePersonOptions } from './PersonOf.tsx'
import type { TaskEdit } from './useTaskEdit.ts'

/** 协作方: who helps the owner and may record progress too. */
export function CollaboratorsOf({ task, editing }: { task: Task; editing: TaskEdit }) {
  const { fields, drawer } = useMessages()
  const names = useNames()
  const options = usePersonOptions()
  const ids = task.collaboratorIds
  const title = fields.task.collaboratorIds
  if (!editing.may('collaboratorIds')) return <Fact title={title}>{ids.map(names.person).join(drawer.listComma)}</Fact>
  const change = (collaboratorIds: string[]) => void editing.edit({ collaboratorIds })
  return (
    <div className={styles.collaborators}>
      <Combobox
        key={ids.join()}
        label={title}
        value={null}
        options={options.filter(({ value }) => value !== task.ownerId && !ids.includes(value))}
        onChange={(id) => id && change([...ids, id])}
        emptyText={drawer.nobodyMatches}
        placeholder={drawer.addCollaborator}
        error={editing.refusal('collaboratorIds')}
      />
      {ids.length > 0 && (
        <ul className={styles.chips}>
          {ids.map((id) => (
            <li key={id} className={styles.chip}>
              {names.person(id)}
              <IconButton
                small
                label={drawer.removeCollaborator(names.person(id))}
                icon={<X size={14} />}
                onClick={() => change(ids.filter((other) => other !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
