import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Theme = 'light' | 'dark'

const themes: Theme[] = ['light', 'dark']
const grounds = ['paper', 'surface', 'raised', 'band', 'hover']
const voices = ['ink', 'muted', 'accent', 'accent-strong', 'danger', 'warning']
const statuses = ['not-started', 'in-progress', 'completed', 'overdue'].map((status) => `status-${status}`)

describe.each(themes)('in the %s theme', (theme) => {
  test.each(grounds)('every text colour can be read on %s', (ground) => {
    const faint = [...voices, ...statuses].filter((voice) => contrast(voice, ground, theme) < 4.5)
    expect(faint).toEqual([])
  })

  test.each(['accent', 'danger', 'warning', ...statuses])('text can be read on the soft ground of %s', (name) => {
    const faint = [name, 'ink', 'muted'].filter((voice) => contrast(voice, `${name}-soft`, theme) < 4.5)
    expect(faint).toEqual([])
  })

  test.each([
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-strong'],
    ['danger-ink', 'danger'],
    ['paper', 'ink'],
    ['accent-on-ink', 'ink'],
    ['danger-on-ink', 'ink'],
  ])('%s can be read on what is filled with %s', (ink, fill) => {
    expect(contrast(ink, fill, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(grounds)('a line that carries meaning is seen on %s', (ground) => {
    expect(contrast('line-strong', ground, theme)).toBeGreaterThanOrEqual(3)
  })
})

const source = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

function contrast(one: string, other: string, theme: Theme): number {
  const [lighter, darker] = [luminance(colour(one, theme)), luminance(colour(other, theme))].toSorted((a, b) => b - a)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function colour(name: string, theme: Theme): string {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(source)
  const value = theme === 'light' ? pair?.[1] : pair?.[2]
  if (!value) throw new Error(`tokens.css has no colour --${name}`)
  return value
}

/** Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
