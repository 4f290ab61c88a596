import type { ReactNode } from 'react'
import { Component } from 'react'
import { Button } from '../actions/Button.tsx'
import { Banner } from './Banner.tsx'
import styles from './ErrorBoundary.module.css'

type ErrorBoundaryProps = {
  /** What happened and what is safe, in one sentence. */
  sentence: string
  reloadLabel: string
  /** A new key (the address of the page) tries again. */
  resetKey?: string
  onError?: (error: unknown) => void
  children: ReactNode
}

/** A bug in one part of the page leaves the rest of it standing. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failedAt: string | undefined; failed: boolean }> {
  override state = { failed: false, failedAt: undefined }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: { failed: boolean; failedAt: string | undefined }) {
    return state.failedAt === props.resetKey ? null : { failed: false, failedAt: props.resetKey }
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const { sentence, reloadLabel } = this.props
    return (
      <div className={styles.place}>
        <Banner tone="error" title={sentence} actions={<Button onClick={() => location.reload()}>{reloadLabel}</Button>} />
      </div>
    )
  }
}
