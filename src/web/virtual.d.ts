declare module 'virtual:operations' {
  export const routes: Record<string, [method: string, path: string, topics: string[]]>
}
