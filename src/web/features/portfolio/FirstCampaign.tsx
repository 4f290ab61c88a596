import { campaignKinds } from '#domain/campaign.ts'
import { isAtLeast } from '#domain/roles.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import styles from './FirstCampaign.module.css'

/** The portfolio before anything is in it: the three ways to begin. */
export function FirstCampaign() {
  const { portfolio: words, fields } = useMessages()
  const { person } = useSession()
  if (!isAtLeast(person.role, 'member'))
    return (
      <EmptyState as="h2" title={words.emptyGuest}>
        {words.emptyGuestHelp}
      </EmptyState>
    )
  const { blank, import: files, kinds } = words.ways
  return (
    <>
      <EmptyState as="h2" title={words.emptyTitle}>
        {words.emptyHelp}
      </EmptyState>
      <div className={styles.ways}>
        <section className={styles.way}>
          <h3>{blank.title}</h3>
          <p>{blank.help}</p>
          <ButtonLink look="primary" href={paths.newCampaign()}>
            {words.create}
          </ButtonLink>
        </section>
        <section className={styles.way}>
          <h3>{files.title}</h3>
          <p>{files.help}</p>
          <ButtonLink href={paths.import()}>{words.importOne}</ButtonLink>
        </section>
        <section className={styles.way}>
          <h3>{kinds.title}</h3>
          <p>{kinds.help}</p>
          <div className={styles.kinds}>
            {campaignKinds.map((kind) => (
              <ButtonLink key={kind} href={paths.newCampaign({ kind })}>
                {fields.campaignKind[kind]}
              </ButtonLink>
            ))}
          </div>
        </section>
      </div>
    </>
  )
}
