/**
 * What leaves the house, before e-mail, robot or webhook give it their form. Addresses are paths of the web app; whoever sends puts the
 * server's own address before them.
 */
export interface Message {
  title: string
  sections: MessageSection[]
  /** Where all of it can be seen. */
  button: MessageLink
  /** Why this reached the reader, and how to change that. */
  footer: string
}

export interface MessageSection {
  heading: string | null
  lines: MessageLine[]
}

export interface MessageLine {
  text: string
  detail?: string
  /** What is late or urgent about it stands out. */
  isUrgent?: boolean
  link?: MessageLink
}

export interface MessageLink {
  label: string
  address: string
}

/** The message without what is longer than `most` lines, saying how many were left out. */
export function shortened(message: Message, most: number, others: (count: number) => string): Message {
  const total = message.sections.reduce((sum, { lines }) => sum + lines.length, 0)
  if (total <= most) return message
  let left = most
  const sections = message.sections.flatMap(({ heading, lines }) => {
    const kept = lines.slice(0, left)
    left -= kept.length
    return kept.length > 0 ? [{ heading, lines: kept }] : []
  })
  return { ...message, sections: [...sections, { heading: null, lines: [{ text: others(total - most) }] }] }
}
