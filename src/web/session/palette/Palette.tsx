import { useState } from 'react'
import { useLocation } from 'wouter'
import { palette as en } from '../../messages/en/palette.ts'
import { useLanguage, useMessages } from '../../messages/MessagesProvider.tsx'
import { palette as zh } from '../../messages/zh/palette.ts'
import { paths } from '../../paths.ts'
import type { Command } from '../../ui/fields/CommandBox.tsx'
import { CommandBox } from '../../ui/fields/CommandBox.tsx'
import { Dialog } from '../../ui/floating/Dialog.tsx'
import type { Place } from './places.tsx'
import { iconOfPlace, usePlaces } from './places.tsx'
import { recentPlaces, rememberPlace } from './recentPlaces.ts'
import { useFoundPlaces } from './useFoundPlaces.tsx'

const MOST_CAMPAIGNS = 5

/** Search over everything, and the way to every screen, by keyboard alone. */
export function Palette({ onClose }: { onClose: () => void }) {
  const words = useLanguage() === 'zh' ? zh : en
  const { common } = useMessages()
  const [text, setText] = useState('')
  const [, navigate] = useLocation()
  const { actions, screens, campaigns } = usePlaces(words)
  const { found, isAsking } = useFoundPlaces(text)
  const typed = text.trim()
  const go = ({ href, name, kind }: Place) => {
    rememberPlace({ href, name, kind })
    onClose()
    navigate(href)
  }
  const commands = (group: string, places: readonly Place[]): Command[] =>
    places.map((place) => ({
      key: `${group} ${place.href}`,
      icon: iconOfPlace(place.kind),
      title: place.title ?? place.name,
      detail: place.detail,
      onSelect: () => go(place),
    }))
  const fitting = (places: readonly Place[]) => places.filter(({ name }) => fits(name, typed))
  const all: Place = { kind: 'knowledge', name: words.allResults(typed), href: paths.knowledge({ q: typed }) }
  const groups = [
    { heading: words.recent, commands: typed === '' ? commands('recent', recentPlaces()) : [] },
    { heading: words.results, commands: typed === '' || found.length === 0 ? [] : commands('found', [...found, all]) },
    { heading: words.actions, commands: commands('act', fitting(actions)) },
    { heading: words.screens, commands: commands('screen', fitting(screens)) },
    { heading: words.campaigns, commands: typed === '' ? [] : commands('campaign', fitting(campaigns).slice(0, MOST_CAMPAIGNS)) },
  ]
  return (
    <Dialog title={words.title} closeLabel={common.close} onClose={onClose} wide>
      <CommandBox
        label={words.title}
        placeholder={words.hint}
        onText={setText}
        groups={groups}
        emptyText={isAsking ? common.loading : words.nothing}
      />
    </Dialog>
  )
}

/** Every word of what was typed, in any order. */
function fits(name: string, typed: string): boolean {
  const said = name.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}
