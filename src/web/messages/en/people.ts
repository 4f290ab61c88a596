import type { Messages } from '../zh.ts'

const tasksOf = (count: number) => (count === 1 ? '1 task' : `${count} tasks`)

export const people: Messages['people'] = {
  title: 'People',
  counts: (members, others) =>
    [members === 1 ? '1 member' : `${members} members`, others > 0 && `${others} without an account`].filter(Boolean).join(', '),
  table: 'Members and people',
  filter: 'Filter people',
  show: { all: 'All', members: 'With account', others: 'Without account' },
  search: 'Search people',
  searchHint: 'Name, title, department, e-mail',
  nothingFound: 'Nobody matches',
  nothingFoundHelp: 'Try another word, or clear the filter.',
  clear: 'Clear filter',
  name: 'Name',
  titleOf: 'Title',
  role: 'Role',
  email: 'E-mail',
  openTasks: 'Open tasks',
  actions: 'Actions',
  actionsFor: (name) => `Actions for ${name}`,
  you: 'me',
  noAccount: 'No account',
  roleHelp: {
    owner: 'May do everything, and make others owners.',
    admin: 'Manages people, departments and all campaigns.',
    member: 'Starts and takes part in campaigns, updates own tasks.',
    guest: 'From outside: sees and updates own tasks only.',
  },

  add: 'Add a person',
  addHelp: 'Somebody without an account: tasks can be theirs already. Invite them later, or match them to a member.',
  nameHint: 'A role or a masked name will do, such as “Marketing specialist*”.',
  added: (name) => `${name} is added.`,
  edit: 'Edit',
  editTitle: (name) => `Edit “${name}”`,
  saved: (name) => `${name} is saved.`,
  noDepartment: 'No department',
  onlyOwnerChanges: 'Only an owner can change an owner’s role.',

  invite: 'Invite',
  inviteTitle: 'Invite by link',
  inviteThis: 'Invite to open an account',
  invitePerson: (name) => `Invite “${name}”`,
  invitePersonHelp: (tasks) =>
    tasks > 0
      ? `When they join, ${tasksOf(tasks)} will be theirs at once.`
      : 'When they join, the tasks given to them will be theirs at once.',
  inviteEmailHint: 'Optional; it only reminds you who has the link. No e-mail is sent.',
  makeLink: 'Make link',
  linkTitle: 'The link is ready',
  linkHelp: (day) => `Copy it now and send it: it is shown only this once, works once, and is valid until ${day}.`,
  link: 'Invitation link',
  copy: 'Copy link',
  copied: 'Copied. Paste it into a message to the person.',
  copyYourself: 'The browser does not allow copying by itself. The link is selected: please press Ctrl+C.',
  close: 'Done',
  invitations: 'Open invitations',
  invitationFor: (whom, role) => `${whom} · ${role}`,
  anyone: 'Nobody named',
  invitationBy: (name, day) => `by ${name}, valid until ${day}`,
  revoke: 'Take back',
  revokeThis: (whom) => `Take back the invitation for ${whom}`,
  revoked: 'Taken back; the link no longer works.',

  match: 'Match…',
  matchThis: (name) => `Match ${name} to a member`,
  matchTitle: (name) => `Which member is “${name}”?`,
  matchHelp: (tasks) =>
    tasks > 0
      ? `Their ${tasks === 1 ? 'open task' : `${tasks} open tasks`}, with finished ones and everything else that names them, will be the member’s; the row without an account goes.`
      : 'Everything that names them will be the member’s; the row without an account goes.',
  member: 'Member',
  noMember: 'No such member. Please invite them first.',
  chooseMember: 'Please choose a member.',
  matchSubmit: 'Match',
  matched: (person, member, tasks) =>
    tasks > 0 ? `Matched: ${tasksOf(tasks)} of ${person} now belong to ${member}.` : `Matched: ${person} is ${member}.`,

  remove: 'Remove from the workspace…',
  removeTitle: (name) => `Remove “${name}” from the workspace?`,
  removeMember: 'They will no longer be able to enter this workspace. What they did and its history stay.',
  removePerson: 'They can no longer be chosen as an owner. What they did and its history stay.',
  removeOpen: (tasks) =>
    `They still own ${tasks === 1 ? '1 open task' : `${tasks} open tasks`}; please give them to somebody else afterwards.`,
  removeSubmit: 'Remove',
  removed: (name) => `${name} is removed from the workspace.`,

  departments: 'Departments',
  departmentName: 'Name of the department',
  departmentExample: 'For example: Marketing',
  contactHint: 'Whom other departments turn to first.',
  people: 'People',
  addDepartment: 'Add a department',
  editDepartment: 'Edit',
  editDepartmentTitle: (name) => `Edit “${name}”`,
  departmentSaved: (name) => `${name} is saved.`,
  removeDepartment: 'Remove department…',
  removeDepartmentTitle: (name) => `Remove “${name}”?`,
  removeDepartmentHelp: (count) =>
    count > 0
      ? `${count === 1 ? '1 person' : `${count} people`} will belong to no department; tasks stay as they are.`
      : 'Tasks stay as they are.',
  removeDepartmentSubmit: 'Remove department',
  departmentRemoved: (name) => `${name} is removed.`,
  noDepartments: 'No departments yet',
  noDepartmentsHelp: 'Add the departments that take part, each with one contact.',
}
