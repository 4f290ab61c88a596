export interface Sort {
  column: string
  descending: boolean
}

/** `plannedStart` or `-plannedStart`. */
export function readSort(text: string | undefined): Sort | null {
  return text ? { column: text.replace(/^-/, ''), descending: text.startsWith('-') } : null
}
