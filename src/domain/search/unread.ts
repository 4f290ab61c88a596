/** Why nobody can search what a file says. */
export const unreadReasons = ['encrypted', 'damaged', 'tooLarge', 'unreadable'] as const
export type UnreadBecause = (typeof unreadReasons)[number]
