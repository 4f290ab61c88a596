import type { z } from 'zod'
import type { Noun } from '#domain/change.ts'
import type { CampaignRole, WorkspaceRole } from '#domain/roles.ts'
import type { Scope } from '#domain/token.ts'

/** Who may call: anyone, somebody of the workspace with at least this role, or of the campaign in the path (`:campaignId`). */
export type NeededRole = 'anyone' | WorkspaceRole | `campaign:${CampaignRole}`
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What a read shows and a write changes, so that nobody lists cache keys: a write makes every read stale that shows one of its topics. */
export type Topic =
  | Noun
  | 'session'
  | 'workspace'
  | 'invitation'
  | 'event'
  | 'notice'
  | 'noticeSetting'
  | 'planReview'
  | 'sheetMapping'
  | 'measurement'
  | 'heldValue'
  | 'source'
  | 'token'
  | 'channel'
  | 'modelSetting'
  | 'delivery'
  | 'calendar'
  | 'synonymGroup'
  | 'archive'

interface Declaration<Input extends z.ZodType, Output extends z.ZodType, Role extends NeededRole> {
  summary: string
  /** Below `/api`; `:name` is a field of the input. What is not in the path is in the query of a read and in the body of a write. */
  path: `/${string}`
  role: Role
  /** With this scope a program's token opens it too; otherwise only a session does. */
  scope?: Scope
  input: Input
  output: Output
}

export interface Read<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Role extends NeededRole = NeededRole,
> extends Declaration<Input, Output, Role> {
  kind: 'read'
  method: 'GET'
  shows: Topic[]
  /** A file instead of JSON. */
  gives?: 'file'
}

export interface Write<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Role extends NeededRole = NeededRole,
> extends Declaration<Input, Output, Role> {
  kind: 'write'
  method: Exclude<Method, 'GET'>
  changes: Topic[]
  /** The body is a file, which is read before the handler's transaction begins; the rest of the input is in the query. */
  takes?: 'workbook' | 'planDocument' | 'table' | 'file' | 'archive' | 'offlineFile'
  /** A language model is asked before the handler's transaction begins. */
  asks?: 'model'
  /** Also in a campaign that was removed, for who led it: how a removal is taken back. */
  onRemoved?: true
  /** Also in a campaign that is archived, as it changes nothing of it; everything else is refused there. */
  onArchived?: true
  /** Largest body in bytes; 1 MB where nothing is said. */
  maxBytes?: number
}

export type Operation = Read | Write

export function read<Input extends z.ZodType, Output extends z.ZodType, const Role extends NeededRole>(
  declaration: Omit<Read<Input, Output, Role>, 'kind' | 'method'>,
): Read<Input, Output, Role> {
  return { kind: 'read', method: 'GET', ...declaration }
}

export function write<Input extends z.ZodType, Output extends z.ZodType, const Role extends NeededRole>(
  declaration: Omit<Write<Input, Output, Role>, 'kind'>,
): Write<Input, Output, Role> {
  return { kind: 'write', ...declaration }
}

/** What a caller sends, and what a handler receives. */
export type InputOf<O extends Operation> = z.output<O['input']>
export type OutputOf<O extends Operation> = z.output<O['output']>
