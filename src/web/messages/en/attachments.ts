import type { Messages } from '../zh.ts'

export const attachments: Messages['attachments'] = {
  title: 'Files',
  add: 'Add file',
  photo: 'Take photo',
  dropHere: 'Drop to upload',
  none: 'No files yet. Drop some here, up to 25 MB each; a file of the same name becomes its next version.',
  version: (version) => `Version ${version}`,
  olderVersions: (count) => (count === 1 ? '1 earlier version' : `${count} earlier versions`),
  download: (name) => `Download “${name}”`,
  preview: (name) => `Preview “${name}”`,
  remove: (name, version) => `Remove version ${version} of “${name}”`,
  removed: (name) => `Removed “${name}”.`,
  uploading: (name) => `Uploading “${name}”`,
  retry: 'Try again',
  dismiss: (name) => `Leave out “${name}”`,
  tooLarge: (limit) => `The file is larger than ${limit}. Please make it smaller, or give a link to it instead.`,
}
