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
