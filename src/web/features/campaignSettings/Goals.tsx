import { useState } from 'react'
import type { Goal } from '#domain/goal.ts'
import { goalSentence } from '#domain/goal.ts'
import { readGoal } from '#domain/planSheet/goalText.ts'
import { api } from '../../api.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { inOrder } from '../../plan/plan.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useCampaignWrite } from '../../plan/useCampaignWrite.ts'
import { SavedTextField } from '../../ui/fields/SavedTextField.tsx'
import styles from './CampaignSettings.module.css'
import { Row } from './Row.tsx'

/** Goals as people write them: 销售额 ≥ 500万元. What was read from the sentence is what it shows again. */
export function Goals() {
  const { campaignSettings: words } = useMessages()
  const { campaign, goals } = usePlan()
  const { write, error } = useCampaignWrite()
  const [added, setAdded] = useState(0)
  const add = async (text: string) => {
    const { metric, comparator, targetValue, unit } = readGoal(text)
    if (metric && (await write(() => api.goals.create({ campaignId: campaign.id, metric, comparator, targetValue, unit }))))
      setAdded(added + 1)
  }
  return (
    <>
      <ul className={styles.rows}>
        {inOrder(goals.values()).map((goal) => (
          <GoalRow key={goal.id} goal={goal} />
        ))}
      </ul>
      <SavedTextField
        key={added}
        label={words.addGoal}
        placeholder={words.goalExample}
        value=""
        error={error}
        onSave={(text) => void add(text)}
      />
    </>
  )
}

function GoalRow({ goal }: { goal: Goal }) {
  const { fields, campaignSettings: words } = useMessages()
  const language = useLanguage()
  const { campaign, revision } = usePlan()
  const { write, error } = useCampaignWrite()
  const save = (text: string) => {
    const { metric, comparator, targetValue, unit } = readGoal(text)
    if (metric)
      void write(() =>
        api.goals.update({ campaignId: campaign.id, goalId: goal.id, basedOn: revision, metric, comparator, targetValue, unit }),
      )
  }
  return (
    <Row
      kind="goal"
      name={goal.metric}
      error={error}
      onRemove={() => void write(() => api.goals.remove({ campaignId: campaign.id, goalId: goal.id }))}
    >
      <SavedTextField
        label={fields.campaign.goals}
        labelHidden
        value={goalSentence(goal, language)}
        {...(goal.targetValue === null && { hint: words.noNumber })}
        onSave={save}
      />
    </Row>
  )
}
