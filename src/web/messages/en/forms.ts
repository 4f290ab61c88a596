import type { Messages } from '../zh.ts'

export const forms: Messages['forms'] = {
  changedMeanwhile: (theirs) => `Somebody just changed it to “${theirs}”. Saving again takes yours.`,
  chosenMeanwhile: (theirs) => `Somebody just changed it to “${theirs}”. Choosing again takes yours.`,
  unreachable: 'The server can’t be reached. What you typed is still here; please try again in a moment.',
  missing: (what) => `Please fill in: ${what}.`,
  email: 'Please give a whole e-mail address, such as name@company.com.',
  passwordShort: 'A password has at least 8 characters.',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  unreadableDay: 'Please give a day, such as 1 June or 2024-06-01.',
  openCalendar: 'Open calendar',
  refused: 'This can’t be entered here.',
}
