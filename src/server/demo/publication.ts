import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import type { DatedEvent } from './history.ts'
import { FROZEN_ON } from './plan.ts'

type PersonOf = (name: string) => string

/** Who confirmed when; who has no account, by the word that 林悦 wrote down. */
const confirmed = [
  { name: '陈昊', day: '2024-05-10' },
  { name: '张敏', day: '2024-05-11' },
  { name: '吴桐', day: '2024-05-11', recordedBy: '林悦' },
  { name: '客服组长*', day: '2024-05-13', recordedBy: '林悦' },
] as const

const objection = {
  name: '王**',
  day: '2024-06-06',
  task: '地推活动',
  text: '万达、吾悦的周末点位还没拿下，五个商圈 6 月 8 日同时开始做不到。建议先开已签的三个，另外两个顺延到 6 月 12 日。',
}

/** 光影工作室 has not answered yet. */
export function demoPublication(person: PersonOf, planRevision: number): DatedEvent {
  const asked = [...confirmed.map(({ name }) => name), objection.name, '光影工作室']
  return {
    day: FROZEN_ON,
    type: 'planPublished',
    actorId: person('林悦'),
    changes: [
      created('publication', {
        id: newId(),
        number: 1,
        note: '五个部门评审通过的版本，请在 5 月 15 日前确认',
        asksEveryone: true,
        mustFix: 0,
        despite: '',
        planRevision,
        publishedOn: FROZEN_ON,
        authorId: person('林悦'),
      }),
      ...asked.map((name) => created('confirmation', { id: newId(), personId: person(name), answer: 'pending' })),
    ],
  }
}

/** The answers, each to the plan of its moment. `asked` are the changes of the publication. */
export function demoAnswers(person: PersonOf, task: PersonOf, asked: Change[]): ((planRevision: number) => DatedEvent)[] {
  const answer = (name: string, after: object, planRevision: number): Change => {
    const { id } = asked.find((change) => change.after?.personId === person(name))!
    const next = { ...after, planRevision }
    const before = { answer: 'pending', planRevision: null, answeredOn: null }
    return { noun: 'confirmation', id, kind: 'changed', before, after: next }
  }
  const objected = { answer: 'objected', objection: objection.text, answeredOn: objection.day, recordedById: person('林悦') }
  return [
    ...confirmed.map((row) => (planRevision: number) => {
      const recordedById = 'recordedBy' in row ? person(row.recordedBy) : null
      const after = { answer: 'confirmed', answeredOn: row.day, recordedById }
      return {
        day: row.day,
        type: 'planConfirmed',
        actorId: recordedById ?? person(row.name),
        changes: [answer(row.name, after, planRevision)],
      }
    }),
    (planRevision) => ({
      day: objection.day,
      type: 'planObjected',
      actorId: person('林悦'),
      changes: [
        answer(objection.name, objected, planRevision),
        created('changeRequest', {
          id: newId(),
          personId: person(objection.name),
          taskId: task(objection.task),
          text: objection.text,
          askedOn: objection.day,
        }),
      ],
    }),
  ]
}
