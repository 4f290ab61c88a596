import type { Day } from '#domain/day.ts'
import { addDays, dayAt, daysBetween } from '#domain/day.ts'
import { ANSWERS_ID, FACTS_ID } from '#domain/offlineFile/document.ts'
import type { OfflineAnswers } from '#domain/offlineFile/answers.ts'
import { unpackTask } from '#domain/offlineFile/offlineFile.ts'
import type { Task } from '#domain/task.ts'
import type { CampaignFile } from '#operations/offlineFiles.ts'

/** The file as it was written. Never changed; what is filled in lies beside it. */
export interface Model extends Pick<CampaignFile, 'about' | 'people' | 'view'> {
  file: CampaignFile
  tasks: ReadonlyMap<string, Task>
  /** Those who have something to fill in, by name. */
  owners: { id: string; name: string }[]
  nameOf: (id: string | null) => string
  /** The day to record things on: as many days after the file's as went by on this device. */
  today: Day
}

/** The data that the page carries, or null where it was cut or broken. */
export function readModel(page: Document): { model: Model; answers: OfflineAnswers | null } | null {
  try {
    const file = JSON.parse(page.getElementById(FACTS_ID)!.textContent) as CampaignFile
    const answers = JSON.parse(page.getElementById(ANSWERS_ID)!.textContent) as OfflineAnswers | null
    return { model: modelOf(file), answers }
  } catch {
    return null
  }
}

function modelOf(file: CampaignFile): Model {
  const { about, people, view } = file
  const tasks = new Map(file.tasks.map((packed) => [packed.id, unpackTask(packed)]))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const busy = new Set([...tasks.values()].flatMap(({ ownerId, collaboratorIds }) => [ownerId, ...collaboratorIds]))
  const owners = people.filter(({ id }) => busy.has(id) && (about.ownerId === null || id === about.ownerId))
  return {
    file,
    about,
    people,
    view,
    tasks,
    owners: owners.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    nameOf: (id) => names.get(id ?? '') ?? '',
    today: addDays(about.asOf, Math.max(0, daysSince(about.madeAt))),
  }
}

function daysSince(madeAt: string): number {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return daysBetween(dayAt(new Date(madeAt), timeZone), dayAt(new Date(), timeZone))
}
