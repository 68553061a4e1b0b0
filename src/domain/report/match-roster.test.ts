import { expect, test } from 'vitest'
import type { LearnerName } from '../submission/submission.ts'
import { matchInRoster } from './match-roster.ts'

const named = (name: string): LearnerName => ({ as: 'name', name })
const roster = ['Ali Khan', 'Ali Raza', 'Zoë Müller', 'Mohammad Iqbal', 'علی'].map(named)

test.each([
  ['zoe  MULLER', 'same', ['Zoë Müller']],
  ['Ali Khan', 'same', ['Ali Khan']],
  ['Ali', 'alike', ['Ali Khan', 'Ali Raza']],
  ['Khan, Ali', 'alike', ['Ali Khan']],
  ['Mo Iqbal', 'alike', ['Mohammad Iqbal']],
  ['Zo', 'alike', ['Zoë Müller']],
  ['علی', 'same', ['علی']],
  ['A', 'none', []],
  ['Bo', 'none', []],
  ['', 'none', []],
])('%s is %s on the roster', (name, how, names) => {
  expect(matchInRoster(named(name), roster)).toEqual({ how, names: names.map(named) })
})

test('two who go by one name are both asked about', () => {
  const twice = [named('Ali Khan'), ...roster]
  expect(matchInRoster(named('Ali Khan'), twice)).toMatchObject({ how: 'alike', names: [{}, {}] })
  expect(matchInRoster(named('Ali Khan'), roster, [named('ali khan')])).toEqual({
    how: 'alike',
    names: [named('Ali Khan')],
  })
  expect(matchInRoster(named('Ali Khan'), roster, [named('Bo')])).toMatchObject({ how: 'same' })
})

test('a name may be longer or shorter than on the roster, or in other order', () => {
  const how = (name: string, ...listed: readonly string[]) => matchInRoster(named(name), listed.map(named))
  expect(how('Ali Raza Khan', 'Ali Khan', 'Bo Khan')).toEqual({ how: 'alike', names: [named('Ali Khan')] })
  expect(how('Mohammad Iqbal', 'Mo Iqbal')).toMatchObject({ how: 'alike' })
  expect(how('Khan A', 'A Khan', 'B Khan')).toEqual({ how: 'alike', names: [named('A Khan')] })
  expect(how('Ali Ali', 'Ali Khan')).toMatchObject({ how: 'alike' })
  expect(how('Ali', 'Ali', 'Ali', 'Ali Khan')).toMatchObject({ how: 'alike', names: [{}, {}] })
  expect(how('', 'Ali')).toMatchObject({ how: 'none' })
})

test('numbers are alike only when they are the same', () => {
  const numbers: LearnerName[] = [1, 11].map((number) => ({ as: 'number', number }))
  expect(matchInRoster({ as: 'number', number: 1 }, numbers)).toMatchObject({ how: 'same' })
  expect(matchInRoster({ as: 'number', number: 2 }, numbers)).toMatchObject({ how: 'none' })
  expect(matchInRoster(named('1'), numbers)).toMatchObject({ how: 'none' })
  expect(matchInRoster({ as: 'number', number: 1 }, roster)).toMatchObject({ how: 'none' })
})
