import { Search } from 'lucide-react'
import { Suspense, lazy, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { KeyHint } from '../ui/marks/KeyHint.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './SearchButton.module.css'

const Palette = lazy(() => import('./palette/Palette.tsx').then(({ Palette }) => ({ default: Palette })))

/** Opens the search and the commands, as Ctrl+K does everywhere. */
export function SearchButton() {
  const { common } = useMessages()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'
      if (!isAsked || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      // Over a form that is being filled in, it would be lost from sight.
      if (!document.querySelector('dialog:modal')) setOpen(true)
    }
    addEventListener('keydown', press, { capture: true })
    return () => removeEventListener('keydown', press, { capture: true })
  }, [])
  return (
    <>
      <Button
        look="quiet"
        aria-keyshortcuts="Control+K Meta+K"
        data-tooltip={common.search}
        data-tooltip-side="beside"
        icon={<Search size={16} />}
        className={styles.button}
        onClick={() => setOpen(true)}
      >
        <VisuallyHidden>{common.search}</VisuallyHidden>
        <span className={styles.word} aria-hidden>
          {common.searchShort}
        </span>
        <span className={styles.keys} aria-hidden>
          <KeyHint keys={['Mod', 'K']} />
        </span>
      </Button>
      {open &&
        createPortal(
          <Suspense>
            <Palette onClose={() => setOpen(false)} />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
