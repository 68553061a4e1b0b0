import { describe, expect, test } from 'vitest'
import { defaultSettings, type AssignmentSettings } from './assignment.ts'
import { packSettings, unpackSettings } from './pack-settings.ts'

const [opens, due, closes] = ['1970-01-01T00:00Z', '1970-01-01T02:00Z', '2026-11-26T09:05Z']

describe('settings take no more than they differ from what is usual', () => {
  test.each<[string, Partial<AssignmentSettings>, (number | null)[]]>([
    ['the usual ones', {}, []],
    ['due', { due }, [120]],
    ['in one order', { shuffle: false }, [null, 6]],
    ['all at once', { oneAtATime: false }, [null, 5]],
    ['without help', { help: false }, [null, 3]],
    ['feedback in the end', { feedback: 'after-hand-in' }, [null, 15]],
    ['no feedback', { feedback: 'none' }, [null, 23]],
    ['names', { roster: { as: 'names' } }, [null, 31]],
    ['one number', { roster: { as: 'numbers', count: 1 } }, [null, 55, 0, null, null, null, 1]],
    ['so many attempts', { attempts: 3 }, [null, 7, 3]],
    ['opens', { opens }, [null, 7, 0, 0]],
    ['closes', { closes }, [null, 7, 0, null, 29_928_065]],
    ['a limit', { timeLimit: 45 }, [null, 7, 0, null, null, 45]],
    [
      'all of them',
      {
        ...{ opens, due, closes, attempts: 2, timeLimit: 1 },
        ...{ shuffle: false, oneAtATime: false, help: false, feedback: 'none' },
        roster: { as: 'numbers', count: 30 },
      },
      [120, 64, 2, 0, 29_928_065, 1, 30],
    ],
  ])('%s', (_, some, list) => {
    const settings = { ...defaultSettings, ...some }
    expect(packSettings(settings)).toEqual(list)
    expect(unpackSettings(list)).toStrictEqual(settings)
  })
})

test('a list with an end that is usual reads like one without', () => {
  expect(unpackSettings([null, 7, 0, null, null, null, 0])).toStrictEqual(defaultSettings)
  expect(unpackSettings([null, 7, 0, null, null, null, 0, 9])).toStrictEqual(defaultSettings)
})

describe('what nobody wrote is left for the schema to refuse', () => {
  test('no list is an empty one', () => {
    for (const odd of [undefined, null, 7, 'x', { 0: 120 }])
      expect(unpackSettings(odd)).toStrictEqual(defaultSettings)
  })

  test.each([[-1], [0.5], ['120'], [0x100000000], [undefined]])('%s is no minute, and stays', (minute) => {
    expect(unpackSettings([minute, 7, 0, minute, minute])).toStrictEqual({
      ...defaultSettings,
      ...{ opens: minute, due: minute, closes: minute },
    })
  })

  test('numbers that are none stay, and flags that are none or too many mean nothing', () => {
    expect(unpackSettings([null, 55, 'x', null, null, 'y', 'z'])).toMatchObject({
      ...{ attempts: 'x', timeLimit: 'y' },
      roster: { as: 'numbers', count: 'z' },
    })
    expect(unpackSettings([null, '7'])).toMatchObject({ feedback: undefined, roster: { as: undefined } })
    expect(unpackSettings([null, 72])).toMatchObject({ feedback: 'at-once', roster: { as: undefined } })
  })
})
