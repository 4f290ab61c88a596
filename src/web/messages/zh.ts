import type { FirstWords } from './zhFirst.ts'
import { zhFirst } from './zhFirst.ts'
import type { OtherWords } from './zhRest.ts'
import { zhRest } from './zhRest.ts'

/** Every word on the screen. What is missing in one language does not compile. */
export type Messages = FirstWords & OtherWords

export const zh: Messages = { ...zhFirst, ...zhRest }
