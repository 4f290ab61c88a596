import { Download, FileUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { isAtLeast } from '#domain/roles.ts'
import { groupsText } from '#domain/synonymGroup.ts'
import { Loaded } from '../../Loaded.tsx'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { GroupForm } from './GroupForm.tsx'
import { GroupLine } from './GroupLine.tsx'
import { ImportGroups } from './ImportGroups.tsx'
import styles from './Synonyms.module.css'
import { TryQuery } from './TryQuery.tsx'
import { useSynonymWords } from './useSynonymWords.ts'

/** 词库: which words a search takes for the same. */
export function Synonyms() {
  const words = useSynonymWords()
  const { settings } = useMessages()
  const { person } = useSession()
  const read = useRead('search', 'synonyms', {}, { enabled: isAtLeast(person.role, 'member') })
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null)
  if (!isAtLeast(person.role, 'member')) return <NotFound />
  const manages = isAtLeast(person.role, 'admin')
  const own = read.data?.own ?? []
  const actions = (
    <>
      {manages && (
        <Button icon={<FileUp size={16} />} onClick={() => setDialog('import')}>
          {words.import}
        </Button>
      )}
      {own.length > 0 && (
        <Button icon={<Download size={16} />} onClick={() => save(words.exportName, groupsText(own.map((group) => group.words)))}>
          {words.export}
        </Button>
      )}
      {manages && (
        <Button look="primary" icon={<Plus size={16} />} onClick={() => setDialog('add')}>
          {words.add}
        </Button>
      )}
    </>
  )
  return (
    <Page header={<PageHeader parent={<a href={paths.settings()}>{settings.title}</a>} title={words.title} actions={actions} />}>
      <div className={styles.page}>
        <p className={styles.help}>{words.help}</p>
        <Loaded read={read}>
          {({ own: groups, usual }) => (
            <>
              <Panel title={words.own} flush>
                {groups.length === 0 ? (
                  <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
                ) : (
                  <ul className={styles.groups}>
                    {groups.map((group) => (
                      <GroupLine
                        key={group.id}
                        group={group}
                        others={[...groups.filter(({ id }) => id !== group.id).map((other) => other.words), ...usual]}
                        manages={manages}
                      />
                    ))}
                  </ul>
                )}
              </Panel>
              <TryQuery />
              <Panel title={words.usual} detail={words.usualHelp} flush>
                <ul className={styles.usual}>
                  {usual.map((group) => (
                    <li key={group[0]}>{group.join('、')}</li>
                  ))}
                </ul>
              </Panel>
              {dialog === 'add' && (
                <GroupForm others={[...groups.map((group) => group.words), ...usual]} onClose={() => setDialog(null)} />
              )}
              {dialog === 'import' && <ImportGroups known={groups.map((group) => group.words)} onClose={() => setDialog(null)} />}
            </>
          )}
        </Loaded>
      </div>
    </Page>
  )
}

function save(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
