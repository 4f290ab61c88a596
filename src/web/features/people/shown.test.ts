import { expect, test } from 'vitest'
import { shownPeople } from './shown.ts'

const person = { title: '', email: null, departmentId: null, openTasks: 0 }
const team = {
  departments: [{ id: 'sales', name: '销售部', contactId: null }],
  people: [
    { ...person, id: '1', name: '林悦', title: '市场部经理', role: 'owner' as const, email: 'linyue@chenxi.example' },
    { ...person, id: '2', name: '王**', role: null, departmentId: 'sales' },
    { ...person, id: '3', name: '光影工作室', role: 'guest' as const },
  ],
}
const names = (view: Parameters<typeof shownPeople>[1]) => shownPeople(team, view).map(({ name }) => name)

test('people with and without an account can be looked at apart', () => {
  expect(names({ show: 'all', text: '' })).toHaveLength(3)
  expect(names({ show: 'members', text: '' })).toEqual(['光影工作室', '林悦'])
  expect(names({ show: 'others', text: '' })).toEqual(['王**'])
})

test('people stand in the order of their names as Chinese speaks them', () => {
  expect(names({ show: 'all', text: '' })).toEqual(['光影工作室', '林悦', '王**'])
})

test('a person is found by name, title, department or e-mail address', () => {
  expect(names({ show: 'all', text: '经理' })).toEqual(['林悦'])
  expect(names({ show: 'all', text: '销售' })).toEqual(['王**'])
  expect(names({ show: 'all', text: 'LINYUE' })).toEqual(['林悦'])
  expect(names({ show: 'all', text: '林悦 王' })).toEqual([])
})
