import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Attachment } from '#domain/attachment.ts'
import { refuseRemoving } from '#domain/attachment.ts'
import { isImage, isShownInPlace } from '#domain/attachmentType.ts'
import { api, attachmentAddress } from '../../api.ts'
import { useFormats } from '../../formats.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import { usePlan } from '../PlanProvider.tsx'
import { useQuickWrite } from '../useQuickWrite.ts'
import { useNames } from '../useNames.ts'
import styles from './Attachments.module.css'
import { FileMark } from './FileMark.tsx'
import { sizeText } from './sizeText.ts'
import { usePlanPerson } from '../usePlanPerson.ts'

/** One version of a file: what it is, who added it, and the way to it. */
export function FileRow({ attachment }: { attachment: Attachment }) {
  const { attachments: words, common } = useMessages()
  const { campaign } = usePlan()
  const { day } = useFormats()
  const names = useNames()
  const [previewed, setPreviewed] = useState(false)
  const { id, name, version, mediaType, size, authorId } = attachment
  const download = attachmentAddress(campaign.id, id)
  const shown = attachmentAddress(campaign.id, id, true)
  const facts = [words.version(version), sizeText(size), names.person(authorId), day(attachment.day)]
  return (
    <li className={styles.row}>
      {isImage(mediaType) ? (
        <button type="button" className={styles.thumb} aria-label={words.preview(name)} onClick={() => setPreviewed(true)}>
          <img src={shown} alt="" loading="lazy" />
        </button>
      ) : (
        <FileMark mediaType={mediaType} />
      )}
      <span className={styles.words}>
        {isShownInPlace(mediaType) ? (
          <a href={shown} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          <a href={download} download={name}>
            {name}
          </a>
        )}
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <a
        href={download}
        download={name}
        aria-label={words.download(name)}
        data-tooltip={words.download(name)}
        className={styles.act}
      >
        <Download size={16} />
      </a>
      <Remove attachment={attachment} />
      {previewed && (
        <Dialog wide title={name} closeLabel={common.close} onClose={() => setPreviewed(false)}>
          <img src={shown} alt={name} className={styles.preview} />
        </Dialog>
      )}
    </li>
  )
}

function Remove({ attachment }: { attachment: Attachment }) {
  const { attachments: words } = useMessages()
  const { campaign, role } = usePlan()
  const person = usePlanPerson()
  const write = useQuickWrite()
  const { id, name, version } = attachment
  if (refuseRemoving(attachment, { role, personId: person.id })) return null
  const remove = () => write(() => api.attachments.remove({ campaignId: campaign.id, attachmentId: id }), words.removed(name))
  return <IconButton small label={words.remove(name, version)} icon={<Trash2 size={16} />} onClick={() => void remove()} />
}
