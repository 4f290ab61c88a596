import { randomBytes } from 'node:crypto'
import { dayAt } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import type { VisitorContext, Who } from '../context.ts'
import { SESSION_DAYS, hashToken } from '../http/caller.ts'
import { hashPassword, isPassword } from '../passwords.ts'
import type { Account } from '../queries/accounts.ts'
import { accountByEmail, addAttempts, attemptsSince, clearAttempts } from '../queries/accounts.ts'
import { addSession, enterSession } from '../queries/sessions.ts'

const MINUTES = 15
const MOST_PER_ACCOUNT = 10
const MOST_PER_ADDRESS = 60

/** The account that this e-mail address and password open. Wrong ones are refused and counted, per account and per address. */
export async function checkPassword(
  context: VisitorContext,
  email: string,
  password: string,
  refusal: Problem = new Problem('wrongSignIn'),
): Promise<Account> {
  const subjects = { account: `account:${email.toLowerCase()}`, address: `address:${context.address}` }
  await refuseTooMany(context, subjects.account, MOST_PER_ACCOUNT)
  await refuseTooMany(context, subjects.address, MOST_PER_ADDRESS)
  const account = await accountByEmail(context.tx, email)
  if (account && (await isPassword(password, account.passwordHash))) {
    await clearAttempts(context.tx, subjects.account)
    return account
  }
  if (!account) await isPassword(password, await hashOfNobody())
  context.whenRefused((tx) => addAttempts(tx, Object.values(subjects)))
  throw refusal
}

/** Starts a session in this workspace and answers who that makes the caller. */
export async function startSessionFor(context: VisitorContext, accountId: string, workspaceId: string) {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(context.now.getTime() + SESSION_DAYS * 86_400_000)
  await addSession(context.tx, { tokenHash: hashToken(token), accountId, workspaceId, expiresAt })
  const who = await enterSession(context.tx, hashToken(token))
  if (!who) throw new Problem('wrongSignIn')
  context.startSession(token)
  return describe(who, context.now)
}

export function describe(who: Who, now: Date) {
  return {
    person: { id: who.personId, name: who.name, role: who.role },
    workspace: {
      id: who.workspaceId,
      name: who.workspaceName,
      timeZone: who.timeZone,
      language: who.language,
      isDemo: who.isDemo,
      pinnedToday: who.pinnedToday,
    },
    today: who.pinnedToday ?? dayAt(now, who.timeZone),
  }
}

async function refuseTooMany({ tx, now }: VisitorContext, subject: string, most: number): Promise<void> {
  const attempts = await attemptsSince(tx, subject, new Date(now.getTime() - MINUTES * 60_000))
  if (attempts >= most) throw new Problem('tooManyAttempts', { minutes: MINUTES })
}

let nobody: Promise<string> | undefined
/** Checked for an unknown address too, so that the time of the answer does not tell whether an account exists. */
function hashOfNobody(): Promise<string> {
  return (nobody ??= hashPassword('nobody'))
}
