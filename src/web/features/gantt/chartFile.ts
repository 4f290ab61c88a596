/** Every colour that bars and links are drawn in. */
const tokens = [
  'ink',
  'muted',
  'paper',
  'surface',
  'band',
  'hairline',
  'line',
  'line-strong',
  'accent',
  ...['not-started', 'in-progress', 'completed', 'overdue'].flatMap((status) => [`status-${status}`, `status-${status}-soft`]),
].map((name) => `--${name}`)

/** Colours as they are on paper: the light ones, whatever the screen shows. The page is light only while they are read, before it is drawn. */
export function paperColors(): (token: string) => string {
  const root = document.documentElement
  const { theme } = root.dataset
  root.dataset['theme'] = 'light'
  const probe = document.createElement('span')
  root.append(probe)
  const colors = new Map(
    tokens.map((token) => {
      probe.style.color = `var(${token})`
      return [token, getComputedStyle(probe).color] as const
    }),
  )
  probe.remove()
  if (theme === undefined) delete root.dataset['theme']
  else root.dataset['theme'] = theme
  return (token) => colors.get(token) ?? 'currentcolor'
}

export function saveSvg(svg: string, name: string): void {
  save(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`)
}

/** Twice as fine as the screen, as far as browsers draw so large a picture. */
export async function savePng(
  { svg, width, height }: { svg: string; width: number; height: number },
  name: string,
): Promise<void> {
  const scale = Math.min(2, MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(width * scale))
    canvas.height = Math.max(1, Math.floor(height * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (blob) save(blob, `${name}.png`)
  } finally {
    URL.revokeObjectURL(url)
  }
}

const MOST_SIDE = 16_000
const MOST_PIXELS = 100_000_000

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
