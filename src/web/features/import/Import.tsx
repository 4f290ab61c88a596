import { useSearchParams } from 'wouter'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { NotFound } from '../../session/NotFound.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { SegmentedControl } from '../../ui/fields/SegmentedControl.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import styles from './Import.module.css'
import { Mapping } from './mapping/Mapping.tsx'
import { NewFromWorkbook } from './NewFromWorkbook.tsx'
import { NothingToImport } from './NothingToImport.tsx'
import { StartReview } from './review/StartReview.tsx'
import { useWorkbook } from './useWorkbook.ts'
import type { Reading } from './workbookCalls.ts'
import { readWorkbook } from './workbookCalls.ts'

/** 导入: a plan document or a workbook becomes a campaign, after its user has seen what it will be. */
export function Import() {
  const { imports, planReview } = useMessages()
  const { person } = useSession()
  const [search, setSearch] = useSearchParams()
  const from = search.get('from') === 'workbook' ? 'workbook' : 'plan'
  const workbook = useWorkbook()
  const { read, mappings, busy, error, say, again } = workbook
  if (person.role === 'guest') return <NotFound />
  return (
    <Page header={<PageHeader title={imports.title} detail={read?.file.name} />}>
      <div className={styles.import}>
        {!read && (
          <SegmentedControl
            label={planReview.source}
            value={from}
            segments={[
              { value: 'plan', label: planReview.fromPlan },
              { value: 'workbook', label: planReview.fromWorkbook },
            ]}
            onChange={(next) => setSearch({ from: next }, { replace: true })}
          />
        )}
        {from === 'plan' && <StartReview />}
        {from === 'workbook' && !read && (
          <ChooseFile
            hint={imports.hint}
            read={(file) => readWorkbook(file)}
            onRead={(reading, file) => workbook.start(file, reading)}
          />
        )}
        {read && !isUseful(read.reading) && <NothingToImport reading={read.reading} onAgain={again} />}
        {read && isUseful(read.reading) && (
          <NewFromWorkbook fileName={read.file.name} reading={read.reading} onCreated={workbook.remember} onAgain={again} />
        )}
        {read && (
          <Mapping reading={read.reading} mappings={mappings} busy={busy} error={error} onSay={(...said) => void say(...said)} />
        )}
      </div>
    </Page>
  )
}

function isUseful({ importable, draft }: Reading): boolean {
  return importable || draft.goals.length + draft.milestones.length > 0
}
