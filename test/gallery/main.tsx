import '#web/ui/tokens.css'
import '#web/ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Toasts } from '#web/ui/feedback/Toasts.tsx'
import { TooltipLayer } from '#web/ui/floating/TooltipLayer.tsx'
import { Gallery } from './Gallery.tsx'

const root = document.querySelector('#root')
if (!root) throw new Error('The page has no #root')
createRoot(root).render(
  <StrictMode>
    <Toasts label="通知" closeLabel="关闭通知">
      <Gallery />
    </Toasts>
    <TooltipLayer />
  </StrictMode>,
)
