/** Three bars, each a little later than the one before: a run sheet. */
export function Brand() {
  return (
    <svg viewBox="0 0 32 32" width={24} height={24} aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="var(--accent)" />
      <g stroke="var(--accent-ink)" strokeWidth="3" strokeLinecap="round">
        <path d="M8 10h6" />
        <path d="M12 16h9" />
        <path d="M17 22h7" />
      </g>
    </svg>
  )
}
