import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import type { StandingAnswer } from './Confirmations.tsx'

/** To whoever opens the overview and has not confirmed their own part. */
export function MyConfirmation({ people }: { people: StandingAnswer['people'] }) {
  const { confirmation: words } = useMessages()
  const { campaign } = usePlan()
  const { person } = useSession()
  const state = people.find(({ personId }) => personId === person.id)?.state
  if (state !== 'pending' && state !== 'again') return null
  return (
    <Banner
      tone="warning"
      title={state === 'again' ? words.yoursAgain : words.yours}
      actions={<ButtonLink href={paths.confirm(campaign.id)}>{words.open}</ButtonLink>}
    />
  )
}
