import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import './ui/tokens.css'
import './ui/base.css'
import { App } from './App.tsx'
import { language, setLanguage } from './language.ts'
import { MessagesProvider } from './messages/MessagesProvider.tsx'
import { queryClient } from './reads.ts'
import { applyTheme, storedTheme } from './ui/theme.ts'

// After an upgrade a page that is still open asks for parts that are no longer there: load the new page, once.
addEventListener('vite:preloadError', (event) => {
  if (!navigator.onLine) return
  const last = Number(sessionStorage.getItem('runsheet.reloaded') ?? 0)
  if (Date.now() - last < 60_000) return
  event.preventDefault()
  sessionStorage.setItem('runsheet.reloaded', String(Date.now()))
  location.reload()
})

applyTheme(storedTheme())
setLanguage(language())

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MessagesProvider>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </MessagesProvider>
  </StrictMode>,
)
