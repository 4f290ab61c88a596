import { z } from 'zod'
import { workspaceRoles } from '#domain/roles.ts'
import { done, id, line } from './fields.ts'
import { read, write } from './operation.ts'
import { session } from './session.ts'

const role = z.enum(workspaceRoles)
const token = z.string().max(200)

export const invitations = {
  list: read({
    summary: 'Invitations that wait for an answer',
    path: '/invitations',
    role: 'admin',
    input: z.strictObject({}),
    output: z.object({
      invitations: z.array(
        z.object({
          id,
          role,
          email: z.string().nullable(),
          personName: z.string().nullable(),
          invitedBy: z.string(),
          expiresAt: z.string(),
        }),
      ),
    }),
    shows: ['invitation'],
  }),
  create: write({
    summary: 'Invite by link: a new member, or a person who so far has no account',
    method: 'POST',
    path: '/invitations',
    role: 'admin',
    input: z.strictObject({ role, email: z.email().max(200).optional(), personId: id.optional() }),
    output: z.object({ id, token, expiresAt: z.string() }),
    changes: ['invitation'],
  }),
  revoke: write({
    summary: 'Take an invitation back',
    method: 'DELETE',
    path: '/invitations/:invitationId',
    role: 'admin',
    input: z.strictObject({ invitationId: id }),
    output: done,
    changes: ['invitation'],
  }),
  open: read({
    summary: 'What an invitation link leads to',
    path: '/invitations/by-link/:token',
    role: 'anyone',
    input: z.strictObject({ token }),
    output: z.object({ workspaceName: z.string(), role, email: z.string().nullable(), personName: z.string().nullable() }),
    shows: ['invitation'],
  }),
  accept: write({
    summary: 'Accept an invitation, with a new account or with one’s own',
    method: 'POST',
    path: '/invitations/by-link/:token/accept',
    role: 'anyone',
    input: z.strictObject({ token, name: line, email: z.email().max(200), password: z.string().min(8).max(200) }),
    output: session.signIn.output,
    changes: ['session', 'person', 'invitation'],
  }),
}
