import { expect, test } from 'vitest'
import { faultsIn, tableOf } from './table.ts'

const report = {
  suites: [
    {
      title: 'a file',
      specs: [
        {
          title: 'it dies',
          ok: true,
          tests: [
            {
              annotations: [
                {
                  type: 'fault',
                  description: JSON.stringify({ times: 3, kept: 'all', told: '“Gone”', note: 'seed 7' }),
                },
              ],
              results: [{ duration: 1_400 }],
            },
          ],
        },
        { title: 'it burns', ok: false, tests: [{ annotations: [], results: [{ duration: 600 }] }] },
        {
          title: 'it has nothing to tell',
          ok: true,
          tests: [{ annotations: [], results: [{ duration: 1 }] }],
        },
      ],
    },
  ],
}

test('what was withstood and what was not stands in the table, with the day', () => {
  const table = tableOf(faultsIn(report), new Date('2026-11-22T20:00:00Z'))
  expect(table.split('\n').map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
    'Run on 2026-11-22: 2 of 3 tests passed; 3 faults were brought about.',
    '',
    '| fault | times | found afterwards | what the person reads | s | withstood |',
    expect.stringMatching(/^\| -+ \| -+/),
    '| it dies | 3 | all; seed 7 | “Gone” | 1 | yes |',
    '| it burns | | | | 1 | **no** |',
  ])
})

test('something else than a report is refused', () => {
  expect(() => faultsIn({ suites: 'none' })).toThrow()
})
