import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { Operations } from '#operations/index.ts'
import type { OutputOf } from '#operations/operation.ts'
import { api } from '../../api.ts'
import { useMessages } from '../../messages/MessagesProvider.tsx'
import { queryClient, readOptions } from '../../reads.ts'
import { refusalSentence } from '../../useSubmit.ts'

type Says = Omit<z.input<Operations['acts']['record']['input']>, 'token'>
type Told = 'recorded' | 'finished' | 'handedIn' | 'issueNoted'
type ActTask = OutputOf<Operations['acts']['open']>['task']

/** Sends what is said in the order it is said, and shows a count at once. */
export function useActs(token: string, task: ActTask) {
  const { forms } = useMessages()
  const [told, setTold] = useState<Told>()
  const [refusal, setRefusal] = useState<string>()
  const [ahead, setAhead] = useState<Partial<ActTask>>({})
  const line = useRef(Promise.resolve())
  const send = async (says: Says, then: Told) => {
    try {
      const answer = await api.acts.record({ token, ...says })
      queryClient.setQueryData(readOptions('acts', 'open', { token }).queryKey, answer)
      setTold(then)
      setRefusal(undefined)
    } catch (error) {
      setRefusal(refusalSentence(error, forms.unreachable))
      setAhead({})
    }
  }
  const say = (says: Says, then: Told) => {
    const { quantityDone, percentComplete } = says
    setAhead({ ...(quantityDone !== undefined && { quantityDone }), ...(percentComplete !== undefined && { percentComplete }) })
    line.current = line.current.then(() => send(says, then))
  }
  return { say, told, refusal, shown: { ...task, ...ahead } }
}
