import { Hono } from 'hono'
import type { Context as HttpContext } from 'hono'
import { Problem } from '#domain/problem.ts'
import { everyOperation } from '#operations/index.ts'
import type { Operation } from '#operations/operation.ts'
import { askModel } from './channels/languageModel.ts'
import type { Services, VisitorContext, WorkspaceContext } from './context.ts'
import { JsonText } from './context.ts'
import { retrying } from './database/retrying.ts'
import type { Tx } from './database/kysely.ts'
import { handlerOf } from './handlers/index.ts'
import { modelQuestion } from './handlers/modelQuestion.ts'
import { callerAddress, callerLanguage, credentialOf, endSession, isForeign, sessionToken, startSession } from './http/caller.ts'
import { enter, refuseArchived } from './http/enter.ts'
import { FileAnswer, StreamAnswer, fileResponse, streamResponse } from './http/files.ts'
import { answerOnce } from './http/idempotency.ts'
import { inputReader } from './http/input.ts'
import { refuse } from './http/refusals.ts'
import { uploadOf } from './http/upload.ts'
import { announce } from './queries/announcements.ts'

/** One route per operation: who calls, with what, may they; then the handler in one transaction; then everyone concerned is told. */
export function apiRoutes(services: Services): Hono {
  const api = new Hono()
  for (const { name, operation } of everyOperation()) api.on(operation.method, operation.path, route(services, name, operation))
  api.all('*', (http) => refuse(http, new Problem('notFound'), callerLanguage(http), services.log))
  return api
}

function route({ db, config, log }: Services, name: string, operation: Operation) {
  const handle = handlerOf(name)
  const readInput = inputReader(operation)
  return async (http: HttpContext): Promise<Response> => {
    const language = callerLanguage(http)
    const refused: ((tx: Tx) => Promise<void>)[] = []
    try {
      const credential = credentialOf(http)
      // What a page of another site can make a browser send is a cookie, never a token.
      if (operation.kind === 'write' && credential?.kind !== 'token' && isForeign(http)) throw new Problem('foreignOrigin')
      if (!credential && operation.role !== 'anyone') throw new Problem('notSignedIn')
      const input = await readInput(http, language)
      const after: (() => void)[] = []
      const visitor = (tx: Tx): VisitorContext => ({
        tx,
        now: new Date(),
        config,
        log,
        language,
        address: callerAddress(http, config),
        sessionToken: sessionToken(http),
        signature: http.req.header('x-signature-256') ?? null,
        upload: null,
        modelAnswer: null,
        whenRefused: (work) => refused.push(work),
        startSession: (started) => after.push(() => startSession(http, config, started)),
        endSession: () => after.push(() => endSession(http)),
      })
      const inside = <Found>(work: (context: WorkspaceContext) => Promise<Found>) =>
        db.transaction().execute(async (tx) => work(await enter(visitor(tx), operation, credential!, input)))
      const upload = await uploadOf(http, operation, input, inside)
      const question =
        operation.kind === 'write' && operation.asks ? await inside((context) => modelQuestion(context, input)) : null
      const { privateTargets } = config
      const modelAnswer = question && (await askModel(question.setting, question.text, { language, privateTargets }))
      const answer = await retrying(() => {
        after.length = 0
        refused.length = 0
        return db.transaction().execute(async (tx) => {
          if (operation.role === 'anyone') return handle({ ...visitor(tx), upload }, input)
          const context = { ...(await enter(visitor(tx), operation, credential!, input)), upload, modelAnswer }
          return answerOnce(context, name, operation, [input, upload?.sha256], http.req.header('idempotency-key'), async () => {
            refuseArchived(context, operation)
            const result = await handle(context, 'campaign' in context ? withoutCampaignId(input) : input)
            if (operation.kind === 'write' && operation.changes.length > 0) await announce(tx, context, operation.changes)
            return result
          })
        })
      })
      for (const step of after) step()
      return respond(http, answer, db)
    } catch (error) {
      if (error instanceof Problem)
        for (const work of refused)
          await db
            .transaction()
            .execute(work)
            .catch((err: unknown) => log.error({ err }, 'after a refusal'))
      return refuse(http, error, language, log)
    }
  }
}

function withoutCampaignId(input: unknown): unknown {
  const { campaignId: _, ...rest } = input as { campaignId: string }
  return rest
}

function respond(http: HttpContext, answer: unknown, db: Services['db']): Response {
  if (answer instanceof FileAnswer) return fileResponse(answer)
  if (answer instanceof StreamAnswer) return streamResponse(answer, db)
  if (answer instanceof JsonText)
    return http.body(answer.text, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  return http.json(answer as object, 200, { 'cache-control': 'no-store' })
}
