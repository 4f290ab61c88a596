import type { Target } from './move.ts'

/** What a key does. Copy, cut and paste are missing: they are clipboard events, which the browser makes of its own keys and menus. */
export type Command =
  | { readonly do: 'move' | 'extend'; readonly to: Target }
  | { readonly do: 'advance'; readonly along: 'row' | 'column'; readonly back: boolean }
  | { readonly do: 'commit'; readonly next: Command }
  | { readonly do: 'moveRows'; readonly to: 'up' | 'down' }
  | { readonly do: 'resizeColumn'; readonly by: 1 | -1 }
  | { readonly do: Plain }

type Plain =
  | 'enter'
  | 'edit'
  | 'open'
  | 'clear'
  | 'selectAll'
  | 'selectRow'
  | 'undo'
  | 'redo'
  | 'fillDown'
  | 'insertRows'
  | 'deleteRows'
  | 'openHeader'
  | 'cancel'
  | 'collapse'
  | 'newLine'
  | 'fillSelection'

/** `ready`: a cell is active. `typed`: typing began the edit, arrows end it. `opened`: F2 or Enter did, arrows move the caret. */
export type Mode = 'header' | 'ready' | 'typed' | 'opened'

export function commandFor(key: KeyPress, mode: Mode): Command | undefined {
  return tables[mode].get(chord(key))
}

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const moves: Record<string, Command> = {
  ...movement('ArrowUp', 'up'),
  ...movement('ArrowDown', 'down'),
  ...movement('ArrowLeft', 'left'),
  ...movement('ArrowRight', 'right'),
  ...movement('Ctrl+ArrowUp', 'blockStart'),
  ...movement('Ctrl+ArrowDown', 'blockEnd'),
  ...movement('Ctrl+ArrowLeft', 'rowStart'),
  ...movement('Ctrl+ArrowRight', 'rowEnd'),
  ...movement('PageUp', 'pageUp'),
  ...movement('PageDown', 'pageDown'),
  ...movement('Home', 'rowStart'),
  ...movement('End', 'rowEnd'),
  ...movement('Ctrl+Home', 'first'),
  ...movement('Ctrl+End', 'last'),
}

const nextInRow: Command = { do: 'advance', along: 'row', back: false }
const previousInRow: Command = { do: 'advance', along: 'row', back: true }
const nextInColumn: Command = { do: 'advance', along: 'column', back: false }
const previousInColumn: Command = { do: 'advance', along: 'column', back: true }

const ready: Record<string, Command> = {
  ...moves,
  Tab: nextInRow,
  'Shift+Tab': previousInRow,
  Enter: { do: 'enter' },
  'Shift+Enter': previousInColumn,
  F2: { do: 'edit' },
  'Alt+ArrowDown': { do: 'moveRows', to: 'down' },
  'Alt+ArrowUp': { do: 'moveRows', to: 'up' },
  Space: { do: 'open' },
  'Shift+Space': { do: 'selectRow' },
  Escape: { do: 'collapse' },
  Delete: { do: 'clear' },
  Backspace: { do: 'clear' },
  'Ctrl+A': { do: 'selectAll' },
  'Ctrl+D': { do: 'fillDown' },
  'Ctrl+Z': { do: 'undo' },
  'Ctrl+Y': { do: 'redo' },
  'Ctrl+Shift+Z': { do: 'redo' },
  'Ctrl+Shift+Equal': { do: 'insertRows' },
  'Ctrl+NumpadAdd': { do: 'insertRows' },
  'Ctrl+Minus': { do: 'deleteRows' },
  'Ctrl+NumpadSubtract': { do: 'deleteRows' },
}

const heading: Record<string, Command> = {
  ...moves,
  Tab: { do: 'move', to: 'right' },
  'Shift+Tab': { do: 'move', to: 'left' },
  Enter: { do: 'openHeader' },
  Space: { do: 'openHeader' },
  'Alt+ArrowDown': { do: 'openHeader' },
  'Shift+ArrowLeft': { do: 'resizeColumn', by: -1 },
  'Shift+ArrowRight': { do: 'resizeColumn', by: 1 },
  Escape: { do: 'collapse' },
}

const opened: Record<string, Command> = {
  Enter: { do: 'commit', next: nextInColumn },
  'Shift+Enter': { do: 'commit', next: previousInColumn },
  Tab: { do: 'commit', next: nextInRow },
  'Shift+Tab': { do: 'commit', next: previousInRow },
  'Alt+Enter': { do: 'newLine' },
  'Ctrl+Enter': { do: 'fillSelection' },
  Escape: { do: 'cancel' },
}

const typed: Record<string, Command> = {
  ...opened,
  F2: { do: 'edit' },
  ArrowUp: { do: 'commit', next: { do: 'move', to: 'up' } },
  ArrowDown: { do: 'commit', next: { do: 'move', to: 'down' } },
  ArrowLeft: { do: 'commit', next: { do: 'move', to: 'left' } },
  ArrowRight: { do: 'commit', next: { do: 'move', to: 'right' } },
}

const tables: Record<Mode, ReadonlyMap<string, Command>> = {
  header: new Map(Object.entries(heading)),
  ready: new Map(Object.entries(ready)),
  opened: new Map(Object.entries(opened)),
  typed: new Map(Object.entries(typed)),
}

function movement(chord: string, to: Target): Record<string, Command> {
  const shifted = chord.startsWith('Ctrl+') ? chord.replace('Ctrl+', 'Ctrl+Shift+') : `Shift+${chord}`
  return { [chord]: { do: 'move', to }, [shifted]: { do: 'extend', to } }
}

function chord(press: KeyPress): string {
  const held = [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.altKey ? 'Alt' : '', press.shiftKey ? 'Shift' : '']
  return [...held.filter(Boolean), keyName(press)].join('+')
}

/** Letters by what they write, so that Ctrl+Z is where the layout has it; by place only where the layout writes another script. */
function keyName({ key, code }: KeyPress): string {
  if (/^(Equal|Minus|NumpadAdd|NumpadSubtract|Space)$/.test(code)) return code
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  return code.startsWith('Key') ? code.slice(3) : key
}
