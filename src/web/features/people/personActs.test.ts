import { expect, test } from 'vitest'
import { actsOn, rolesToGive } from './personActs.ts'

const owner = { id: '林悦', role: 'owner' as const }
const admin = { id: '周明远', role: 'admin' as const }
const member = { id: '张敏', role: 'member' as const }

test('a member changes nobody', () => {
  expect(actsOn({ id: '王**', role: null }, member)).toEqual([])
  expect(actsOn(member, member)).toEqual([])
})

test('an administrator invites and matches people without an account, and only them', () => {
  expect(actsOn({ id: '王**', role: null }, admin)).toEqual(['edit', 'invite', 'match', 'remove'])
  expect(actsOn(member, admin)).toEqual(['edit', 'remove'])
})

test('an administrator removes no owner, and nobody removes themselves', () => {
  expect(actsOn(owner, admin)).toEqual(['edit'])
  expect(actsOn(owner, owner)).toEqual(['edit'])
})

test('only an owner makes owners', () => {
  expect(rolesToGive(owner, 'member')).toEqual(['owner', 'admin', 'member', 'guest'])
  expect(rolesToGive(admin, 'member')).toEqual(['admin', 'member', 'guest'])
  expect(rolesToGive(admin, 'owner')).toEqual([])
  expect(rolesToGive(member, 'guest')).toEqual([])
})
