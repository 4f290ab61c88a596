import type { Language } from '#domain/problem.ts'

/** The language in which commands speak: Chinese, unless the terminal is set to English. */
export const language: Language = process.env.LANG?.startsWith('en') ? 'en' : 'zh'
