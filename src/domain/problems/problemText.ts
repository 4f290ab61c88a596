export interface ProblemText {
  /** The HTTP status that a caller of the API gets. */
  status: number
  zh: string
  en: string
}

export type ProblemTexts = Record<string, ProblemText>
