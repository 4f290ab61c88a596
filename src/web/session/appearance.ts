import { language, setLanguage } from '../language.ts'
import type { Messages } from '../messages/zh.ts'
import type { MenuEntry } from '../ui/floating/MenuEntryView.tsx'
import { chooseTheme, storedTheme } from '../ui/theme.ts'

/** Theme and language as entries of a menu. */
export function appearanceEntries(common: Messages['common']): MenuEntry[] {
  return [
    { heading: common.theme },
    ...(['system', 'light', 'dark'] as const).map((theme) => ({
      label: common.themes[theme],
      checked: storedTheme() === theme,
      onSelect: () => chooseTheme(theme),
    })),
    { heading: common.language },
    { label: '中文', checked: language() === 'zh', onSelect: () => setLanguage('zh') },
    { label: 'English', checked: language() === 'en', onSelect: () => setLanguage('en') },
  ]
}
