export type Theme = 'system' | 'light' | 'dark'

const key = 'runsheet.theme'

/** What this browser's user chose; call `applyTheme(storedTheme())` before the first paint. */
export function storedTheme(): Theme {
  const stored = localStorage.getItem(key)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

export function applyTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export function chooseTheme(theme: Theme) {
  localStorage.setItem(key, theme)
  applyTheme(theme)
}
