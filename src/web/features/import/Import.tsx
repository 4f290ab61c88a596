import { useState } from 'react'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { NewFromWorkbook } from './NewFromWorkbook.tsx'
import { NothingToImport } from './NothingToImport.tsx'
import type { Reading } from './workbookCalls.ts'
import { readWorkbook } from './workbookCalls.ts'

/** 导入: a workbook becomes a campaign, after its user has seen what it will be. */
export function Import() {
  const { imports } = useMessages()
  const { person } = useSession()
  const [read, setRead] = useState<{ file: File; reading: Reading } | null>(null)
  const again = () => setRead(null)
  if (person.role === 'guest') return <NotFound />
  return (
    <Page header={<PageHeader title={imports.title} detail={read?.file.name} />}>
      {!read && <ChooseFile hint={imports.hint} read={readWorkbook} onRead={(reading, file) => setRead({ reading, file })} />}
      {read && !isUseful(read.reading) && <NothingToImport reading={read.reading} onAgain={again} />}
      {read && isUseful(read.reading) && <NewFromWorkbook fileName={read.file.name} reading={read.reading} onAgain={again} />}
    </Page>
  )
}

function isUseful({ importable, draft }: Reading): boolean {
  return importable || draft.goals.length + draft.milestones.length > 0
}
