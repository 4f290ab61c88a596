import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import { paths } from '../../../paths.ts'
import { useKpiWords } from '../../../plan/kpis/useKpiWords.ts'
import { usePlan } from '../../../plan/PlanProvider.tsx'
import { NotFound } from '../../../session/NotFound.tsx'
import { FileDrop } from '../../../ui/fields/FileDrop.tsx'
import { refusalSentence } from '../../../useSubmit.ts'
import type { Choice, Reading } from './importCalls.ts'
import { readNumbers } from './importCalls.ts'
import styles from './ImportNumbers.module.css'
import { Mapped } from './Mapped.tsx'

interface Read {
  file: File
  choice: Choice
  reading: Reading
}

/** A file of numbers: chosen, understood, checked by a person, taken. */
export function ImportNumbers() {
  const words = useKpiWords()
  const { forms, common } = useMessages()
  const { campaign, role } = usePlan()
  const [read, setRead] = useState<Read | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  if (role === 'viewer') return <NotFound />
  const take = async (file: File, choice: Choice) => {
    setBusy(true)
    setError(undefined)
    try {
      setRead({ file, choice, reading: await readNumbers(campaign.id, file, choice) })
    } catch (thrown) {
      setError(common.labelled(file.name, refusalSentence(thrown, forms.unreachable)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.import}>
      <a href={paths.kpis(campaign.id)} className={styles.back}>
        <ArrowLeft size={16} aria-hidden="true" /> {words.allKpis}
      </a>
      {read ? (
        <Mapped
          {...read}
          busy={busy}
          error={error}
          onChoice={(choice) => void take(read.file, choice)}
          onAgain={() => setRead(null)}
        />
      ) : (
        <>
          <h2>{words.importTitle}</h2>
          <p className={styles.help}>{words.importHelp}</p>
          <FileDrop
            label={words.dropFile}
            buttonLabel={busy ? words.reading : words.chooseFile}
            hint={words.fileHint}
            error={error}
            accept=".csv,.xlsx,.txt,.tsv"
            busy={busy}
            onFiles={([file]) => file && void take(file, {})}
          />
        </>
      )}
    </div>
  )
}
