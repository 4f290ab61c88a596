import type { palette as zh } from '../zh/palette.ts'

export const palette: typeof zh = {
  title: 'Search and commands',
  hint: 'Search tasks, issues, lessons and files, or type where to go',
  recent: 'Recent',
  results: 'Results',
  actions: 'Actions',
  screens: 'Screens',
  campaigns: 'Campaigns',
  nothing: 'Nothing found. Try other words.',
  newCampaign: 'New campaign',
  recordProgress: 'Record progress',
  writeLesson: 'Write a lesson down',
  importPlan: 'Import a plan or workbook',
  synonyms: 'Synonyms',
  metrics: 'Metric library',
  allResults: (text) => `All results for “${text}” in the knowledge base`,
}
