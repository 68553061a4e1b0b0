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
})

test('numbers are alike only when they are the same', () => {
  const numbers: LearnerName[] = [1, 11].map((number) => ({ as: 'number', number }))
  expect(matchInRoster({ as: 'number', number: 1 }, numbers)).toMatchObject({ how: 'same' })
  expect(matchInRoster({ as: 'number', number: 2 }, numbers)).toMatchObject({ how: 'none' })
  expect(matchInRoster(named('1'), numbers)).toMatchObject({ how: 'none' })
})
