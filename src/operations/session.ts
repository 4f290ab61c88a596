import { z } from 'zod'
import { workspaceRoles } from '#domain/roles.ts'
import { day, done, id, line } from './fields.ts'
import { read, write } from './operation.ts'

const email = z.email().max(200)
const password = z.string().min(8).max(200)
export const language = z.enum(['zh', 'en'])

const who = z.object({
  person: z.object({ id, name: z.string(), role: z.enum(workspaceRoles) }),
  workspace: z.object({
    id,
    name: z.string(),
    timeZone: z.string(),
    language,
    isDemo: z.boolean(),
    pinnedToday: day.nullable(),
  }),
  today: day,
})

export const session = {
  door: read({
    summary: 'What a visitor finds before signing in',
    path: '/door',
    role: 'anyone',
    input: z.strictObject({}),
    output: z.object({
      signUpOpen: z.boolean(),
      demoAccounts: z.array(z.object({ name: z.string(), title: z.string(), email, password: z.string() })),
    }),
    shows: ['session'],
  }),
  signUp: write({
    summary: 'Open a workspace with its first account',
    method: 'POST',
    path: '/sign-up',
    role: 'anyone',
    input: z.strictObject({ workspaceName: line, name: line, email, password, language: language.optional() }),
    output: who,
    changes: ['session'],
  }),
  signIn: write({
    summary: 'Sign in',
    method: 'POST',
    path: '/session',
    role: 'anyone',
    input: z.strictObject({ email, password: z.string().max(200) }),
    output: who,
    changes: ['session'],
  }),
  current: read({
    summary: 'Who is signed in, where, and what day it is there',
    path: '/session',
    role: 'guest',
    input: z.strictObject({}),
    output: who.extend({ workspaces: z.array(z.object({ id, name: z.string() })) }),
    shows: ['session', 'workspace'],
  }),
  signOut: write({
    summary: 'Sign out',
    method: 'DELETE',
    path: '/session',
    role: 'guest',
    input: z.strictObject({}),
    output: done,
    changes: ['session'],
  }),
  switchWorkspace: write({
    summary: 'Go on in another of one’s workspaces',
    method: 'PUT',
    path: '/session/workspace',
    role: 'guest',
    input: z.strictObject({ workspaceId: id }),
    output: who,
    changes: ['session'],
  }),
  changePassword: write({
    summary: 'Change one’s password; every other session ends',
    method: 'PUT',
    path: '/account/password',
    role: 'guest',
    input: z.strictObject({ currentPassword: z.string().max(200), newPassword: password }),
    output: done,
    changes: ['session'],
  }),
}
