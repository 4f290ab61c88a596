import { FileText, FileType, Globe, Printer as PrinterIcon, Sheet, X } from 'lucide-react'
import { reportFormats } from '#domain/closingReport/reportFormat.ts'
import { addressOf } from '../../api.ts'
import { usePlan } from '../../plan/PlanProvider.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { ButtonLink } from '../../ui/actions/ButtonLink.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { ProgressBar } from '../../ui/marks/ProgressBar.tsx'
import styles from './Report.module.css'
import { usePrinting, type Printing } from './usePrinting.ts'
import { useReportWords } from './useReportWords.ts'

const icons = { docx: FileText, pdf: FileType, xlsx: Sheet }

/** The documents that one can take along, and how far the one is that was asked for. */
export function Printer({ asOf }: { asOf: string }) {
  const words = useReportWords()
  const { campaign } = usePlan()
  const { printing, print, cancel } = usePrinting(campaign.id)
  const making = printing.state === 'making' ? printing.format : null
  return (
    <div className={styles.printer}>
      <div className={styles.buttons}>
        {reportFormats.map((format) => {
          const Icon = icons[format]
          return (
            <Button
              key={format}
              icon={<Icon size={16} />}
              busy={making === format}
              aria-label={words.makes(words.formats[format])}
              onClick={() => void print(format, asOf)}
            >
              {words.formats[format]}
            </Button>
          )
        })}
        <ButtonLink icon={<Globe size={16} />} href={addressOf('offlineFiles.download', { campaignId: campaign.id })} download>
          {words.offline}
        </ButtonLink>
        <Button look="quiet" icon={<PrinterIcon size={16} />} onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <Standing printing={printing} onCancel={cancel} />
    </div>
  )
}

function Standing({ printing, onCancel }: { printing: Printing; onCancel: () => void }) {
  const words = useReportWords()
  if (printing.state === 'none') return null
  if (printing.state === 'failed') return <Banner tone="error">{printing.sentence}</Banner>
  if (printing.state === 'made')
    return (
      <output className={styles.standing}>
        {words.made(printing.fileName)}{' '}
        <a href={printing.address} download>
          {words.again}
        </a>
      </output>
    )
  const label = words.making(words.formats[printing.format], printing.percent)
  return (
    <output className={styles.standing}>
      <span>{label}</span>
      <ProgressBar label={label} percent={printing.percent} />
      <Button small look="quiet" icon={<X size={16} />} onClick={onCancel}>
        {words.cancel}
      </Button>
    </output>
  )
}
