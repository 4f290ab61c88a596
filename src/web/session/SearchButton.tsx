import { Search } from 'lucide-react'
import { Suspense, lazy, useEffect, useState } from 'react'
import { useMessages } from '../messages/MessagesProvider.tsx'
import { IconButton } from '../ui/actions/IconButton.tsx'

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
      <IconButton
        label={common.search}
        aria-keyshortcuts="Control+K Meta+K"
        icon={<Search size={16} />}
        onClick={() => setOpen(true)}
      />
      {open && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
