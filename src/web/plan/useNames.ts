import { useCallback, useMemo } from 'react'
import { useRead } from '../reads.ts'

export interface Names {
  person: (id: string | null) => string
  department: (id: string | null) => string
}

/** Names of people and departments by id; empty where nobody is meant or the name is not here yet. */
export function useNames(): Names {
  const people = useRead('people', 'list', {}).data?.people
  const departments = useRead('departments', 'list', {}).data?.departments
  const person = useLookup(people)
  const department = useLookup(departments)
  return useMemo(() => ({ person, department }), [person, department])
}

function useLookup(rows: { id: string; name: string }[] | undefined): (id: string | null) => string {
  const names = useMemo(() => new Map(rows?.map(({ id, name }) => [id, name])), [rows])
  return useCallback((id) => (id && names.get(id)) || '', [names])
}
