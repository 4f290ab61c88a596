import styles from './KeyHint.module.css'

/** Keys to press together. `Mod` is ⌘ on Apple's keyboards and Ctrl elsewhere. */
export function KeyHint({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key === 'Mod' ? modKey() : key}
        </kbd>
      ))}
    </span>
  )
}

function modKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
}
