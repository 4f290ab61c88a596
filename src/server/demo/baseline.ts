import { v7 as newId } from 'uuid'
import { FROZEN_ON } from './plan.ts'

/** The plan as the five departments approved it. */
export function firstBaseline(authorId: string) {
  return {
    id: newId(),
    number: 1,
    note: '5 月 10 日评审会通过的版本',
    frozenOn: FROZEN_ON,
    frozenAt: `${FROZEN_ON}T09:30:00Z`,
    authorId,
  }
}
