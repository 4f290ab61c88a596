import { Download, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { isAtLeast } from '#domain/roles.ts'
import { addressOf, api } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { sizeText } from '../../plan/attachments/sizeText.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { TextDialog } from '../../plan/TextDialog.tsx'
import { useNames } from '../../plan/useNames.ts'
import { useSession } from '../../session/SessionProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Panel } from '../../ui/frame/Panel.tsx'
import { Badge } from '../../ui/marks/Badge.tsx'
import styles from './Archive.module.css'
import type { ArchiveVersion } from './closing.ts'
import { ArchivedGoals } from './ArchivedGoals.tsx'
import { FilesOf } from './FilesOf.tsx'
import { useArchiveWords } from './useArchiveWords.ts'
import { Verification } from './Verification.tsx'

/** Every version of the archive: the newest one is what the campaign is now, unless it was reopened. */
export function Versions({ archives }: { archives: ArchiveVersion[] }) {
  const words = useArchiveWords()
  const { campaign } = usePlan()
  const { person } = useSession()
  const [reopening, setReopening] = useState(false)
  const mayReopen = campaign.archivedOn !== null && isAtLeast(person.role, 'admin')
  return (
    <Panel
      title={words.versionsTitle}
      actions={
        mayReopen && (
          <Button small look="quiet" icon={<RotateCcw size={16} />} onClick={() => setReopening(true)}>
            {words.reopen}
          </Button>
        )
      }
      flush
    >
      <ul className={styles.list}>
        {archives.map((archive) => (
          <li key={archive.id} className={styles.version}>
            <Version archive={archive} isCurrent={campaign.archivedOn !== null && archive.version === campaign.archiveVersion} />
          </li>
        ))}
      </ul>
      {reopening && (
        <TextDialog
          title={words.reopenTitle}
          label={words.reopenReason}
          hint={words.reopenHelp}
          required
          act={words.reopen}
          send={(reason) => api.archives.reopen({ campaignId: campaign.id, reason })}
          said={words.reopened}
          onClose={() => setReopening(false)}
        />
      )}
    </Panel>
  )
}

function Version({ archive, isCurrent }: { archive: ArchiveVersion; isCurrent: boolean }) {
  const words = useArchiveWords()
  const { campaign, ownRole } = usePlan()
  const names = useNames()
  const { day } = useFormats()
  const { tasks, completed, late, lessons } = archive.summary
  const isLead = ownRole === 'lead'
  return (
    <>
      <h3 className={styles.title}>
        {words.version(archive.version)} {isCurrent && <Badge tone="accent">{words.current}</Badge>}
      </h3>
      <p className={styles.words}>
        <span>{archive.label}</span>
        <span className={styles.muted}>
          {words.archivedBy(archive.archivedByName, day(archive.archivedOn))}
          {archive.importedOn && ` · ${words.imported(day(archive.importedOn))}`}
        </span>
        {archive.reopenedOn && (
          <span className={styles.muted}>
            {words.reopenedBecause(names.person(archive.reopenedById), day(archive.reopenedOn), archive.reopenReason)}
          </span>
        )}
      </p>
      <p className={styles.words}>
        <span>{words.summary(tasks, completed, late, lessons)}</span>
        <ArchivedGoals goals={archive.summary.goals} />
      </p>
      <p className={styles.muted}>
        {words.facts(archive.fileCount, sizeText(archive.size))} · {words.sum}{' '}
        <span className={styles.sum}>{archive.manifestSha256}</span>
      </p>
      <div className={styles.acts}>
        {ownRole !== 'viewer' && <Verification archiveId={archive.id} />}
        {isLead && (
          <ButtonLink
            small
            icon={<Download size={16} />}
            href={addressOf('archives.download', { campaignId: campaign.id, archiveId: archive.id })}
            download
          >
            {words.download}
          </ButtonLink>
        )}
      </div>
      {isLead && <FilesOf archiveId={archive.id} />}
    </>
  )
}
