import type { Messages } from '../zh.ts'

export const campaignSettings: Messages['campaignSettings'] = {
  basics: 'Basic information',
  openHint: 'Otherwise only participants and administrators see the campaign.',
  goalsHint: 'Write it as a sentence, such as: sales ≥ 5,000,000',
  addGoal: 'Add a goal',
  goalExample: 'new members ≥ 10,000',
  noNumber: 'No number was read; please write the target.',
  goalUnread: (text) =>
    `“${text}” can’t be read as a goal; write what is measured and a number of at most 18 digits, such as new members ≥ 10,000.`,
  addMilestone: 'Add a milestone',
  milestoneExample: 'Materials designed',
  addPhase: 'Add a phase',
  phaseExample: 'Encore',
  moveUp: (name) => `Move ${name} up`,
  moveDown: (name) => `Move ${name} down`,
  addDepartment: 'Add a department',
  noDepartment: 'No department is left; new ones are added under People.',
  addPerson: 'Add a person',
  person: 'Person',
  role: 'In this campaign',
  nobody: 'Nobody of this name',
  removeTitle: 'Remove the campaign',
  removeSentence: 'The campaign disappears from everyone’s list; its history is kept.',
  removeQuestion: (name) => `Remove “${name}”?`,
  remove: 'Remove the campaign',
  removed: (name) => `Removed “${name}”.`,
}
