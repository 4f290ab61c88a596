/** What a program's key may be good for. An operation that names none of these is open to people alone. */
export const scopes = ['kpis:read', 'measurements:write', 'plan:read', 'tasks:write'] as const
export type Scope = (typeof scopes)[number]
