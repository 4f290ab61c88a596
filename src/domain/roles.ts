import type { Language } from './problem.ts'
import { Problem } from './problem.ts'

/** What a person is in the workspace, smallest first. People without an account have none. */
export const workspaceRoles = ['guest', 'member', 'admin', 'owner'] as const
export type WorkspaceRole = (typeof workspaceRoles)[number]

/** What a person is in one campaign, smallest first. A campaign guest sees their own tasks and nothing else. */
export const campaignRoles = ['guest', 'viewer', 'member', 'lead'] as const
export type CampaignRole = (typeof campaignRoles)[number]

export const participantRoles = ['viewer', 'member', 'lead'] as const
export type ParticipantRole = (typeof participantRoles)[number]

export function isAtLeast(role: WorkspaceRole, needed: WorkspaceRole): boolean {
  return workspaceRoles.indexOf(role) >= workspaceRoles.indexOf(needed)
}

export function isAtLeastInCampaign(role: CampaignRole, needed: CampaignRole): boolean {
  return campaignRoles.indexOf(role) >= campaignRoles.indexOf(needed)
}

export interface CampaignTies {
  workspaceRole: WorkspaceRole
  /** 策划案负责人 or 执行总负责人. */
  leads: boolean
  /** The role as a participant, or null. */
  participates: ParticipantRole | null
  /** Owns, reviews or helps with a task. */
  hasTask: boolean
  /** Whether every member of the workspace may look at the campaign. */
  isOpenToWorkspace: boolean
}

/** The role that these ties give, or null where the campaign does not exist for the person. */
export function campaignRole(ties: CampaignTies): CampaignRole | null {
  if (ties.workspaceRole === 'guest') return ties.hasTask ? 'guest' : null
  if (isAtLeast(ties.workspaceRole, 'admin') || ties.leads || ties.participates === 'lead') return 'lead'
  if (ties.participates === 'member' || ties.hasTask) return 'member'
  return ties.participates === 'viewer' || ties.isOpenToWorkspace ? 'viewer' : null
}

/** An owner can't be demoted or removed by an admin, nor can the last owner go. */
export function mayChangeRole(actor: WorkspaceRole, from: WorkspaceRole | null, to: WorkspaceRole): boolean {
  if (!isAtLeast(actor, 'admin')) return false
  return actor === 'owner' || (from !== 'owner' && to !== 'owner')
}

type AnyRole = WorkspaceRole | `campaign:${CampaignRole}`

/** The refusal of somebody whose role is smaller than `needed`. */
export function tooSmall(needed: AnyRole, language: Language): Problem {
  return new Problem('notAllowed', { role: roleNames[needed][language] })
}

const roleNames: Record<AnyRole, Record<Language, string>> = {
  guest: { zh: '访客', en: 'guest' },
  member: { zh: '成员', en: 'member' },
  admin: { zh: '管理员', en: 'administrator' },
  owner: { zh: '所有者', en: 'owner' },
  'campaign:guest': { zh: '活动访客', en: 'guest of the campaign' },
  'campaign:viewer': { zh: '活动查看者', en: 'viewer of the campaign' },
  'campaign:member': { zh: '活动成员', en: 'member of the campaign' },
  'campaign:lead': { zh: '活动负责人', en: 'lead of the campaign' },
}
