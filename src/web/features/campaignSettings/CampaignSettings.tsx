import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { NotFound } from '../../session/NotFound.tsx'
import { SaveAsTemplate } from '../../plan/templates/SaveAsTemplate.tsx'
import { useTemplateWords } from '../../plan/templates/useTemplateWords.ts'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Basics } from './Basics.tsx'
import { BudgetItems } from './BudgetItems.tsx'
import styles from './CampaignSettings.module.css'
import { CopyCampaign } from './CopyCampaign.tsx'
import { Goals } from './Goals.tsx'
import { Milestones } from './Milestones.tsx'
import { Participants } from './Participants.tsx'
import { Phases } from './Phases.tsx'
import { RemoveCampaign } from './RemoveCampaign.tsx'

/** 活动设置: table (一), each line saved as it is left. */
export function CampaignSettings() {
  const { fields, copy, planReview, campaignSettings: words } = useMessages()
  const templateWords = useTemplateWords()
  const { role } = usePlan()
  if (role !== 'lead') return <NotFound />
  return (
    <div className={styles.settings}>
      <Panel title={words.basics}>
        <Basics />
      </Panel>
      <Panel title={fields.campaign.goals} detail={words.goalsHint}>
        <Goals />
      </Panel>
      <Panel title={fields.campaign.milestones}>
        <Milestones />
      </Panel>
      <Panel title={fields.campaign.phases}>
        <Phases />
      </Panel>
      <Panel title={fields.campaign.participants}>
        <Participants />
      </Panel>
      <Panel title={planReview.budget}>
        <BudgetItems />
      </Panel>
      <Panel title={templateWords.saveTitle}>
        <SaveAsTemplate />
      </Panel>
      <Panel title={copy.campaign}>
        <CopyCampaign />
      </Panel>
      <Panel title={words.removeTitle}>
        <RemoveCampaign />
      </Panel>
    </div>
  )
}
