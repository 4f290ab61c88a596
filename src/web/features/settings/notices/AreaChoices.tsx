import type { NoticeChoice, NoticeChoices } from '#domain/notice/choices.ts'
import { choicesFor, commonChoice, kindsOf, withChoice } from '#domain/notice/choices.ts'
import type { NoticeArea, NoticeKind } from '#domain/notice/kinds.ts'
import { kindOf } from '#domain/notice/kinds.ts'
import { useMessages } from '../../../messages/MessagesProvider.tsx'
import type { SelectOption } from '../../../ui/fields/Select.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import styles from './AreaChoices.module.css'

interface AreaChoicesProps {
  area: NoticeArea
  isGuest: boolean
  choices: NoticeChoices
  onChange: (choices: NoticeChoices) => void
}

/** The notices of an area, set in one go or each by itself. */
export function AreaChoices({ area, isGuest, choices, onChange }: AreaChoicesProps) {
  const { channels: words } = useMessages()
  const kinds = kindsOf(area, isGuest)
  if (kinds.length === 0) return null
  return (
    <div className={styles.area}>
      <Select
        label={words.areas[area]}
        value={commonChoice(kinds, choices) ?? ''}
        placeholder={commonChoice(kinds, choices) ? undefined : words.mixed}
        options={choicesFor(kinds).map((value) => ({ value, label: words.choices[value] }))}
        onChange={(choice) => onChange(withChoice(choices, kinds, choice))}
      />
      {kinds.length > 1 && (
        <details className={styles.each}>
          <summary>
            {words.each(kinds.length)}
            <VisuallyHidden>{words.areas[area]}</VisuallyHidden>
          </summary>
          <ul className={styles.kinds}>
            {kinds.map((kind) => (
              <li key={kind} className={styles.kind}>
                <span aria-hidden="true">{words.told[kind]}</span>
                <Select
                  label={words.told[kind]}
                  labelHidden
                  value={commonChoice([kind], choices) ?? ''}
                  options={optionsOf(kind, words.choicesOfKind)}
                  onChange={(choice) => onChange(withChoice(choices, [kind], choice))}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** What is usual is said as what it is: at once, or with the digest. */
function optionsOf(
  kind: NoticeKind,
  labels: Record<Exclude<NoticeChoice, 'usual'> | 'immediate', string>,
): SelectOption<NoticeChoice>[] {
  const { urgency } = kindOf(kind)
  return choicesFor([kind]).map((value) => ({ value, label: labels[value === 'usual' ? urgency : value] }))
}
