import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { Named } from '#test/world.ts'
import { PASSWORD, invite, signUp } from '#test/world.ts'

let server: TestServer
let owner: Named

beforeAll(async () => {
  server = await startTestServer({ demo: false, trustProxy: true })
  owner = await signUp(server, '林悦', '晨曦美妆')
})
afterAll(() => server.close())

const { session, invitations, people } = operations

describe('the first account', () => {
  test('opens the workspace; after that nobody signs up without an invitation', async () => {
    const closed = await startTestServer({ demo: false, openSignUp: false })
    expect(await closed.visitor().call(session.door, {})).toEqual({ signUpOpen: true, demoAccounts: [] })
    const answers = await Promise.all(['甲', '乙', '丙'].map((name) => trySignUp(closed, name)))
    expect(answers.toSorted()).toEqual([200, 403, 403])
    expect(await closed.visitor().call(session.door, {})).toMatchObject({ signUpOpen: false })
    await closed.close()
  })

  test('has an address that nobody else signs up with, in whatever letters', async () => {
    const again = { workspaceName: '另一个', name: '冒名', email: owner.email.toUpperCase(), password: PASSWORD }
    expect(await server.visitor().refused(session.signUp, again)).toMatchObject({
      status: 409,
      code: 'emailTaken',
      field: 'email',
    })
  })

  test('is one, though two sign up with the same address at once', async () => {
    const signing = { workspaceName: '同时', name: '同时', email: freshEmail(), password: PASSWORD }
    const send = () => server.visitor().send('/api/sign-up', { method: 'POST', body: JSON.stringify(signing) })
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 409, 409])
  })
})

describe('the cookie', () => {
  test('is out of reach for scripts and other sites, and the database knows only its hash', async () => {
    const [cookie] = (await signInFrom('10.0.0.1', owner.email, PASSWORD)).headers.getSetCookie()
    expect(cookie).toMatch(/^runsheet=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    const token = cookie!.split(/[=;]/)[1]!
    expect(await ask(`select count(*)::int as count from session where token_hash = $1::bytea`, [token])).toEqual([{ count: 0 }])
  })
  test('goes over https alone where that is set', async () => {
    const secure = await startTestServer({ secureCookies: true })
    const visitor = secure.visitor()
    const body = JSON.stringify({ workspaceName: '安全', name: '安全', email: freshEmail(), password: PASSWORD })
    const response = await visitor.send('/api/sign-up', { method: 'POST', body })
    expect(response.headers.getSetCookie()[0]).toContain('; Secure')
    expect(response.headers.get('strict-transport-security')).not.toBeNull()
    await secure.close()
  })
})

describe('a sign-in', () => {
  test('is refused in the same words whether the address or the password is wrong', async () => {
    const wrong = await answer(signInFrom('10.0.0.2', owner.email, 'wrong'))
    const unknown = await answer(signInFrom('10.0.0.2', freshEmail(), PASSWORD))
    expect(wrong).toMatchObject({ status: 401, code: 'wrongSignIn' })
    expect(unknown).toEqual(wrong)
  })
  test('is refused after ten wrong ones, also with the right password; other accounts are not', async () => {
    const [guessed, other] = [await signUp(server, '被猜', '甲'), await signUp(server, '别人', '乙')]
    for (let count = 0; count < 10; count++) await signInFrom('10.0.0.3', guessed.email.toUpperCase(), `wrong ${count}`)
    expect(await answer(signInFrom('10.0.0.4', guessed.email, PASSWORD))).toMatchObject({ status: 429, code: 'tooManyAttempts' })
    expect((await signInFrom('10.0.0.3', other.email, PASSWORD)).status).toBe(200)
    await ask(`update attempt set at = at - interval '16 minutes'`)
    expect((await signInFrom('10.0.0.4', guessed.email, PASSWORD)).status).toBe(200)
  })
  test('that succeeds forgets the wrong ones before it', async () => {
    const person = await signUp(server, '健忘', '丙')
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < 6; count++) await signInFrom('10.0.0.5', person.email, 'wrong')
      expect((await signInFrom('10.0.0.5', person.email, PASSWORD)).status).toBe(200)
    }
  })
  test('is refused to an address that guessed sixty times, whoever it tries to be', async () => {
    const guesses = Array.from({ length: 60 }, () => signInFrom('10.0.0.6', freshEmail(), 'wrong'))
    await Promise.all(guesses)
    expect(await answer(signInFrom('10.0.0.6', owner.email, PASSWORD))).toMatchObject({ status: 429 })
    expect((await signInFrom('10.0.0.7', owner.email, PASSWORD)).status).toBe(200)
  })
})

describe('a password that is changed', () => {
  test('ends every other session and opens the next one', async () => {
    const person = await signUp(server, '改密码', '丁')
    const elsewhere = await signedIn(person.email, PASSWORD)
    await person.call(session.changePassword, { currentPassword: PASSWORD, newPassword: 'a new one' })
    expect(await elsewhere.refused(session.current, {})).toMatchObject({ status: 401 })
    await person.call(session.current, {})
    expect((await signInFrom('10.0.1.1', person.email, PASSWORD)).status).toBe(401)
    await signedIn(person.email, 'a new one')
  })
  test('is not guessed by whoever found an open screen', async () => {
    const person = await signUp(server, '离座', '戊')
    const change = { currentPassword: 'wrong', newPassword: 'a new one' }
    expect(await person.refused(session.changePassword, change)).toMatchObject({ status: 422, field: 'currentPassword' })
    for (let count = 0; count < 9; count++) await person.refused(session.changePassword, change)
    const right = { ...change, currentPassword: PASSWORD }
    expect(await person.refused(session.changePassword, right)).toMatchObject({ status: 429, code: 'tooManyAttempts' })
  })
})

test('signing out ends the session, not only the cookie', async () => {
  const person = await signedIn(owner.email, PASSWORD)
  const cookie = person.cookie
  await person.call(session.signOut, {})
  expect(person.cookie).toBeNull()
  expect(await Object.assign(server.visitor(), { cookie }).refused(session.current, {})).toMatchObject({ status: 401 })
})

test('it is the day of the workspace’s time zone', async () => {
  const person = await signUp(server, '远方', '两地')
  const dayIn = async (timeZone: string) => {
    await person.call(operations.workspace.update, { timeZone })
    return (await person.call(session.current, {})).today
  }
  // Twenty-five hours apart, so never the same day.
  expect(await dayIn('Pacific/Kiritimati')).not.toBe(await dayIn('Pacific/Pago_Pago'))
  const unknown = { timeZone: 'Mars/Olympus' }
  expect(await person.refused(operations.workspace.update, unknown)).toMatchObject({ status: 422, field: 'timeZone' })
  const pinned = { pinnedToday: '2024-06-08' }
  expect(await person.refused(operations.workspace.update, pinned)).toMatchObject({ status: 409, code: 'onlyInDemo' })
})

test('a session that is over by its date opens nothing', async () => {
  const person = await signUp(server, '过期', '己')
  await ask(
    `update session set expires_at = now() - interval '1 second' where account_id in (select id from account where email = $1)`,
    [person.email],
  )
  expect(await person.refused(session.current, {})).toMatchObject({ status: 401 })
})

describe('an invitation', () => {
  test('shows where it leads, and is good for one person', async () => {
    const { token } = await owner.call(invitations.create, { role: 'member', email: 'li@example.com' })
    const shown = await server.visitor().call(invitations.open, { token })
    expect(shown).toEqual({ workspaceName: '晨曦美妆', role: 'member', email: 'li@example.com', personName: null })
    const accept = () => server.visitor().send(`/api/invitations/by-link/${token}/accept`, accepting())
    const statuses = (await Promise.all([accept(), accept(), accept()])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 404, 404])
    expect(await server.visitor().refused(invitations.open, { token })).toMatchObject({ status: 404, code: 'notFoundByLink' })
  })
  test('leads nowhere once it was taken back, or is too old', async () => {
    const [back, old] = await Promise.all([1, 2].map(() => owner.call(invitations.create, { role: 'member' })))
    await owner.call(invitations.revoke, { invitationId: back!.id })
    await ask(`update invitation set expires_at = now() - interval '1 second' where id = $1`, [old!.id])
    for (const { token } of [back!, old!])
      expect(await server.visitor().refused(invitations.open, { token })).toMatchObject({ status: 404 })
  })
  test('is accepted with the account that one has, which then has two workspaces', async () => {
    const person = await signUp(server, '两边', '自己的')
    const { token } = await owner.call(invitations.create, { role: 'guest' })
    const mine = { token, name: '两边', email: person.email }
    expect(await server.visitor().refused(invitations.accept, { ...mine, password: 'not mine' })).toMatchObject({ status: 401 })
    const visitor = server.visitor()
    await visitor.call(invitations.accept, { ...mine, password: PASSWORD })
    const { workspaces, workspace } = await visitor.call(session.current, {})
    expect([workspaces.map(({ name }) => name), workspace.name]).toEqual([['晨曦美妆', '自己的'], '晨曦美妆'])
    await visitor.call(session.switchWorkspace, { workspaceId: workspaces[1]!.id })
    expect(await visitor.call(session.current, {})).toMatchObject({ workspace: { name: '自己的' }, person: { role: 'owner' } })
  })
  test('makes nobody more than who invited', async () => {
    const admin = await invite(server, owner, '管理员', 'admin')
    expect(await admin.refused(invitations.create, { role: 'owner' })).toMatchObject({ status: 403, code: 'roleAboveYours' })
  })
})

describe('roles', () => {
  test('an administrator neither makes nor unmakes owners', async () => {
    const admin = await invite(server, owner, '管理员', 'admin')
    for (const [personId, role] of [
      [owner.id, 'member'],
      [admin.id, 'owner'],
    ] as const)
      expect(await admin.refused(people.changeRole, { personId, role })).toMatchObject({ code: 'roleAboveYours' })
    expect(await admin.refused(people.remove, { personId: owner.id })).toMatchObject({ code: 'roleAboveYours' })
  })
  test('the last owner stays', async () => {
    const alone = await signUp(server, '独自', '一人公司')
    expect(await alone.refused(people.changeRole, { personId: alone.id, role: 'member' })).toMatchObject({ code: 'lastOwner' })
    expect(await alone.refused(people.remove, { personId: alone.id })).toMatchObject({ code: 'lastOwner' })
  })
  test('of two owners who demote each other at once, one stays', async () => {
    const first = await signUp(server, '甲', '两位老板')
    const second = await invite(server, first, '乙', 'owner')
    await Promise.all([demote(first, second), demote(second, first)])
    const [left] = await ask(`select count(*)::int as count from person where role = 'owner' and id = any($1::uuid[])`, [
      [first.id, second.id],
    ])
    expect(left).toEqual({ count: 1 })
  })
  test('a role counts from the next request on, and who is removed is out', async () => {
    const member = await invite(server, owner, '小王', 'member')
    await owner.call(people.changeRole, { personId: member.id, role: 'guest' })
    expect(await member.refused(people.create, { name: '某人' })).toMatchObject({ status: 403 })
    await owner.call(people.remove, { personId: member.id })
    expect(await member.refused(session.current, {})).toMatchObject({ status: 401 })
    expect((await signInFrom('10.0.2.1', member.email, PASSWORD)).status).toBe(401)
  })
})

async function trySignUp(at: TestServer, name: string): Promise<number> {
  const body = JSON.stringify({ workspaceName: name, name, email: freshEmail(), password: PASSWORD })
  return (await at.visitor().send('/api/sign-up', { method: 'POST', body })).status
}

function signInFrom(address: string, email: string, password: string): Promise<Response> {
  const headers = { 'x-forwarded-for': `203.0.113.9, ${address}` }
  return server.visitor().send('/api/session', { method: 'POST', headers, body: JSON.stringify({ email, password }) })
}

async function signedIn(email: string, password: string): Promise<Person> {
  const visitor = server.visitor()
  await visitor.call(session.signIn, { email, password }, { headers: { 'x-forwarded-for': '10.9.9.9' } })
  return visitor
}

async function answer(response: Promise<Response>): Promise<unknown> {
  return (await response).json()
}

function accepting(): RequestInit {
  return { method: 'POST', body: JSON.stringify({ name: '李', email: freshEmail(), password: PASSWORD }) }
}

function demote(actor: Named, other: Named): Promise<Response> {
  return actor.send(`/api/people/${other.id}/role`, { method: 'PUT', body: JSON.stringify({ role: 'member' }) })
}

function freshEmail(): string {
  return `${randomUUID()}@example.com`
}

async function ask(statement: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client(server.database.owner)
  await client.connect()
  const { rows } = await client.query(statement, values)
  await client.end()
  return rows
}
