import { useMessages } from '../../messages/MessagesProvider.tsx'
import { paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import styles from './CellProblems.module.css'

/** After an import: everything that could not be taken, so that it can be looked up in the file. */
export function LeftOut({ sentences, campaignId }: { sentences: string[]; campaignId: string }) {
  const { imports } = useMessages()
  return (
    <Banner
      tone="warning"
      title={imports.leftOut(sentences.length)}
      actions={<ButtonLink href={paths.sheet(campaignId)}>{imports.toSheet}</ButtonLink>}
    >
      <ul className={styles.problems}>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </Banner>
  )
}
