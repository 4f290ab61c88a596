import type { ReactNode } from 'react'
import styles from './Figure.module.css'
import type { Tone } from './outlook.ts'

/** A number that says by its colour whether it is good; the number says it too. */
export function Toned({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={tone && styles[tone]}>{children}</span>
}
