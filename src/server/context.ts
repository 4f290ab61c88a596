import type { Logger } from 'pino'
import type { Day } from '#domain/day.ts'
import type { Suggestion } from '#domain/planReview/suggest.ts'
import type { Language } from '#domain/problem.ts'
import type { CampaignRole, WorkspaceRole } from '#domain/roles.ts'
import type { InputOf, Operation, OutputOf } from '#operations/operation.ts'
import type { Operations } from '#operations/index.ts'
import type { Config } from './config.ts'
import type { Db, Tx } from './database/kysely.ts'
import type { Upload } from './http/upload.ts'

/** Who calls, in which workspace, and what day it is there. */
export interface Who {
  accountId: string
  workspaceId: string
  workspaceName: string
  personId: string
  name: string
  role: WorkspaceRole
  timeZone: string
  language: Language
  isDemo: boolean
  pinnedToday: Day | null
}

export interface VisitorContext {
  tx: Tx
  /** The moment of the request; the only clock that a handler sees. */
  now: Date
  config: Config
  log: Logger
  language: Language
  /** The address that attempts are counted for. */
  address: string
  sessionToken: string | null
  /** How the sender of a webhook signs what it sends. */
  signature: string | null
  /** What an operation that takes a file was sent. */
  upload: Upload | null
  /** What the language model said, where an operation asks it. */
  modelAnswer: Suggestion[] | null
  /** Work for when the request is refused and its transaction taken back, such as counting an attempt. */
  whenRefused(work: (tx: Tx) => Promise<void>): void
  startSession(token: string): void
  endSession(): void
}

export interface WorkspaceContext extends VisitorContext {
  who: Who
  today: Day
}

export interface CampaignContext extends WorkspaceContext {
  /** In a write the campaign is locked, and `revision` is the last one given out. */
  campaign: { id: string; role: CampaignRole; revision: number; isRemoved?: boolean; isArchived?: boolean }
}

type ContextOf<O extends Operation> = O['role'] extends 'anyone'
  ? VisitorContext
  : O['role'] extends `campaign:${string}`
    ? CampaignContext
    : WorkspaceContext

/** JSON that PostgreSQL built already and that only passes through. */
export class JsonText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** The campaign of the path is in the context, where nothing can be mistaken for it. */
type GivenTo<O extends Operation> = O['role'] extends `campaign:${string}` ? Omit<InputOf<O>, 'campaignId'> : InputOf<O>

export type Handler<O extends Operation> = (context: ContextOf<O>, input: GivenTo<O>) => Promise<OutputOf<O> | JsonText>

export type Handlers<Noun extends keyof Operations> = {
  [Verb in keyof Operations[Noun]]: Operations[Noun][Verb] extends Operation ? Handler<Operations[Noun][Verb]> : never
}

export interface Services {
  db: Db
  config: Config
  /** How people reach this server, without a slash at the end; known when it listens. */
  baseUrl(): string
  log: Logger
}
