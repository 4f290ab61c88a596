import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CampaignTies } from './roles.ts'
import { campaignRole, campaignRoles, isAtLeastInCampaign, mayChangeRole, participantRoles, workspaceRoles } from './roles.ts'

const nothing: CampaignTies = {
  workspaceRole: 'member',
  leads: false,
  participates: null,
  hasTask: false,
  isOpenToWorkspace: false,
}

describe('in a campaign', () => {
  test.each<[string, Partial<CampaignTies>, string | null]>([
    ['plan owner and execution lead are leads', { leads: true }, 'lead'],
    ['a participant can be made a lead', { participates: 'lead' }, 'lead'],
    ['administrators and owners lead everywhere', { workspaceRole: 'admin' }, 'lead'],
    ['who has a task is a member', { hasTask: true }, 'member'],
    ['who has a task is a member, though invited to look', { hasTask: true, participates: 'viewer' }, 'member'],
    ['everyone looks at an open campaign', { isOpenToWorkspace: true }, 'viewer'],
    ['nobody else sees a closed one', {}, null],
    ['a guest sees where they have a task', { workspaceRole: 'guest', hasTask: true, isOpenToWorkspace: true }, 'guest'],
    ['a guest sees no campaign for being open', { workspaceRole: 'guest', isOpenToWorkspace: true }, null],
    [
      'a guest is no more than a guest, whatever they are called',
      { workspaceRole: 'guest', leads: true, hasTask: true },
      'guest',
    ],
  ])('%s', (_, ties, role) => {
    expect(campaignRole({ ...nothing, ...ties })).toBe(role)
  })
})

test('another tie never makes a role smaller', () => {
  const ties = fc.record({
    workspaceRole: fc.constantFrom(...workspaceRoles),
    leads: fc.boolean(),
    participates: fc.option(fc.constantFrom(...participantRoles)),
    hasTask: fc.boolean(),
    isOpenToWorkspace: fc.boolean(),
  })
  fc.assert(
    fc.property(ties, (given) => {
      expect(rank({ ...given, leads: true })).toBeGreaterThanOrEqual(rank(given))
      expect(rank({ ...given, hasTask: true })).toBeGreaterThanOrEqual(rank(given))
      expect(rank({ ...given, isOpenToWorkspace: true })).toBeGreaterThanOrEqual(rank(given))
      expect(rank({ ...given, participates: 'lead' })).toBeGreaterThanOrEqual(rank(given))
    }),
  )
})

test('a larger role may what a smaller one may', () => {
  expect(campaignRoles.map((role) => campaignRoles.map((needed) => isAtLeastInCampaign(role, needed)))).toEqual([
    [true, false, false, false],
    [true, true, false, false],
    [true, true, true, false],
    [true, true, true, true],
  ])
})

test('only an owner makes and unmakes owners; members change nobody', () => {
  expect(mayChangeRole('owner', 'member', 'owner') && mayChangeRole('owner', 'owner', 'guest')).toBe(true)
  expect(mayChangeRole('admin', 'member', 'admin') && mayChangeRole('admin', 'admin', 'guest')).toBe(true)
  expect(mayChangeRole('admin', 'owner', 'member') || mayChangeRole('admin', 'member', 'owner')).toBe(false)
  expect(mayChangeRole('member', 'guest', 'member') || mayChangeRole('guest', null, 'guest')).toBe(false)
})

/** -1 where the campaign does not exist for the person. */
function rank(ties: CampaignTies): number {
  return campaignRoles.findIndex((role) => role === campaignRole(ties))
}
