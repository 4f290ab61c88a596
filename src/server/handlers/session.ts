import { v7 as newId } from 'uuid'
import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { demoSignIns } from '../demo/accounts.ts'
import { hashToken } from '../http/caller.ts'
import { hashPassword } from '../passwords.ts'
import { accountByEmail, accountById, addAccount, addMembership, setPassword, workspacesOf } from '../queries/accounts.ts'
import { addPerson } from '../queries/people.ts'
import { enterSession, moveSession, openWorkspace, removeOtherSessions, removeSession } from '../queries/sessions.ts'
import { addWorkspace, demoAccounts, hasWorkspace, lockSignUp } from '../queries/workspaces.ts'
import { checkPassword, describe, startSessionFor } from './signIn.ts'

export const session: Handlers<'session'> = {
  door: async ({ tx, config }) => {
    const there = (await demoAccounts(tx)).map(({ email }) => email)
    return {
      signUpOpen: config.openSignUp || !(await hasWorkspace(tx)),
      demoAccounts: config.demo ? demoSignIns.filter(({ email }) => there.includes(email)) : [],
    }
  },

  signUp: async (context, { workspaceName, name, email, password, language }) => {
    const { tx, config } = context
    await lockSignUp(tx)
    if (!config.openSignUp && (await hasWorkspace(tx))) throw new Problem('signUpClosed')
    if (await accountByEmail(tx, email)) throw new Problem('emailTaken', {}, { field: 'email' })
    const [accountId, workspaceId, personId] = [newId(), newId(), newId()]
    await addAccount(tx, { id: accountId, email, passwordHash: await hashPassword(password) })
    await addWorkspace(tx, { id: workspaceId, name: workspaceName, language: language ?? context.language })
    await openWorkspace(tx, workspaceId)
    await addPerson(tx, { workspaceId, id: personId, name, email, accountId, role: 'owner' })
    await addMembership(tx, { accountId, workspaceId, personId })
    return startSessionFor(context, accountId, workspaceId)
  },

  signIn: async (context, { email, password }) => {
    const account = await checkPassword(context, email, password)
    const [workspace] = await workspacesOf(context.tx, account.id, context.config)
    if (!workspace) throw new Problem('wrongSignIn')
    return startSessionFor(context, account.id, workspace.id)
  },

  current: async ({ tx, who, now, config }) => ({
    ...describe(who, now),
    workspaces: await workspacesOf(tx, who.accountId, config),
  }),

  signOut: async (context) => {
    await removeSession(context.tx, hashToken(context.sessionToken!))
    context.endSession()
    return { done: true }
  },

  switchWorkspace: async ({ tx, who, now, config, sessionToken }, { workspaceId }) => {
    const mine = await workspacesOf(tx, who.accountId, config)
    if (!mine.some(({ id }) => id === workspaceId)) throw new Problem('notFound')
    await moveSession(tx, hashToken(sessionToken!), workspaceId)
    return describe((await enterSession(tx, hashToken(sessionToken!)))!, now)
  },

  changePassword: async (context, { currentPassword, newPassword }) => {
    const { tx, who, sessionToken } = context
    const { email } = await accountById(tx, who.accountId)
    const refusal = new Problem('wrongPassword', {}, { field: 'currentPassword' })
    const account = await checkPassword(context, email, currentPassword, refusal)
    await setPassword(tx, account.id, await hashPassword(newPassword))
    await removeOtherSessions(tx, account.id, hashToken(sessionToken!))
    return { done: true }
  },
}
