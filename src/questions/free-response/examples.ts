import { exampleHead, paragraph, type Example } from '../example.ts'
import type { FreeResponseQuestion, FreeResponseResponse } from './schema.ts'

const text = 'The river rose first. The dam held until noon, says the keeper; the village says until ten.'

export const examples: readonly Example<FreeResponseQuestion, FreeResponseResponse>[] = [
  {
    question: {
      ...exampleHead('dam', paragraph('When did the dam break? Weigh the two reports.')),
      kind: 'free-response',
      characters: 600,
      criteria: [
        {
          key: 'both',
          text: ['names what each side says'],
          points: 2,
          feedback: paragraph('One report alone is no weighing.'),
        },
        { key: 'judges', text: ['says which weighs more, and why'], points: 1 },
      ],
      model: [
        ...paragraph('The keeper says noon, the village says ten.'),
        ...paragraph('The keeper had a clock, and a reason to be late.'),
      ],
    },
    responses: {
      right: { text, selfMarks: { both: 2, judges: 1 } },
      partly: { text, selfMarks: { both: 1, judges: 0 } },
      wrong: { text: 'It broke.', selfMarks: { both: 0, judges: 0 } },
      incomplete: { text, selfMarks: { both: 1 } },
    },
  },
  {
    question: {
      ...exampleHead('short-text', paragraph('Say it in a sentence.')),
      kind: 'free-response',
      characters: 50,
      criteria: [{ key: 'one', text: ['is one sentence'], points: 1 }],
      model: paragraph('It rained.'),
    },
    responses: {
      right: {
        text: 'It rained all day and all night and the whole of the day after that.',
        selfMarks: { one: 1 },
      },
      wrong: { text: 'It.', selfMarks: { one: 0 } },
      incomplete: { text: 'It rai', selfMarks: null },
    },
  },
  // Awkward: another script and direction, markup, lines, and keys that are names of what every object has.
  {
    question: {
      ...exampleHead('text-awkward', [
        ...paragraph('Read ', { type: 'emphasis', children: ['both'] }, '.'),
        ...paragraph('دونوں بیانات میں کیا فرق ہے؟'),
      ]),
      kind: 'free-response',
      characters: 80,
      criteria: [
        { key: '__proto__', text: ['دونوں کا نام لیتا ہے'], points: 5, feedback: paragraph('درست۔') },
        {
          key: 'constructor',
          text: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'],
          points: 1,
        },
      ],
      model: [{ type: 'quote', children: paragraph('دریا پہلے چڑھا۔') }],
    },
    responses: {
      right: {
        text: 'دریا\n\nپہلے چڑھا',
        selfMarks: Object.fromEntries([
          ['__proto__', 5],
          ['constructor', 1],
        ]),
      },
      wrong: {
        text: '<b>نہیں</b>',
        selfMarks: Object.fromEntries([
          ['__proto__', 0],
          ['constructor', 0],
        ]),
      },
      incomplete: { text: ' \u200b', selfMarks: null },
    },
  },
]
