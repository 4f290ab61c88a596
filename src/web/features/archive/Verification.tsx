import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { refusalSentence } from '../../useSubmit.ts'
import styles from './Archive.module.css'
import { useArchiveWords } from './useArchiveWords.ts'

type Verified = OutputOf<Operations['archives']['verify']>

/** 校验: sums every file anew and names those that are not as they were. */
export function Verification({ archiveId }: { archiveId: string }) {
  const words = useArchiveWords()
  const { forms } = useMessages()
  const { campaign } = usePlan()
  const [busy, setBusy] = useState(false)
  const [verified, setVerified] = useState<Verified | null>(null)
  const [error, setError] = useState<string>()
  const verify = async () => {
    setBusy(true)
    setError(undefined)
    try {
      setVerified(await api.archives.verify({ campaignId: campaign.id, archiveId }))
    } catch (thrown) {
      setError(refusalSentence(thrown, forms.unreachable))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button small icon={<ShieldCheck size={16} />} busy={busy} onClick={() => void verify()}>
        {words.verify}
      </Button>
      {error && <span role="alert">{error}</span>}
      {verified && <Verdict verified={verified} />}
    </>
  )
}

function Verdict({ verified: { files, findings, isManifestWhole, changedRows } }: { verified: Verified }) {
  const words = useArchiveWords()
  const sentences = [
    ...(isManifestWhole ? [] : [words.manifestChanged]),
    ...findings.map(({ kind, path }) => words.finding[kind](path)),
    ...changedRows.map((path) => words.rowsChanged(path)),
  ]
  return (
    <div className={styles.verdict}>
      {sentences.length === 0 ? (
        <Banner>{words.whole(files)}</Banner>
      ) : (
        <Banner tone="error" title={words.notWhole}>
          <ul className={styles.findings}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  )
}
