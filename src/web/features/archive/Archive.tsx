import { usePlan } from '../../plan/PlanProvider.tsx'
import { SaveAsTemplate } from '../../plan/templates/SaveAsTemplate.tsx'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { useRead } from '../../reads.ts'
import { Panel } from '../../ui/frame/Panel.tsx'
import styles from './Archive.module.css'
import { Closing } from './Closing.tsx'
import { Versions } from './Versions.tsx'

/** 归档: what is still to be decided, until the campaign is archived; then its archives and whether they are whole. */
export function Archive() {
  const words = useTemplateWords()
  const { campaign } = usePlan()
  const { data } = useRead('archives', 'list', { campaignId: campaign.id })
  return (
    <div className={styles.screen}>
      {campaign.archivedOn === null && <Closing />}
      {data && data.archives.length > 0 && <Versions archives={data.archives} />}
      {campaign.archivedOn !== null && (
        <Panel title={words.saveTitle}>
          <SaveAsTemplate />
        </Panel>
      )}
    </div>
  )
}
