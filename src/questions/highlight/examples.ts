import type { Inline } from '../../domain/lesson/rich-text.ts'
import { exampleHead, paragraph, type Example } from '../example.ts'
import type { HighlightQuestion, HighlightResponse } from './schema.ts'

const piece = (number: number, ...text: readonly Inline[]) => ({ key: `piece-${number}`, text })

export const examples: readonly Example<HighlightQuestion, HighlightResponse>[] = [
  {
    question: {
      ...exampleHead('hi-well', paragraph('What shows that the well was dug before the house?')),
      kind: 'highlight',
      paragraphs: [
        [
          piece(1, 'The house is of brick.'),
          piece(2, 'Its floor was laid over the rim of the well.'),
          piece(3, 'The stones of the rim are worn by ropes.'),
        ],
        [piece(4, 'Old people say that the well is ', { type: 'emphasis', children: ['very'] }, ' old.')],
      ],
      spans: [
        { as: 'must', pieces: ['piece-2'], feedback: paragraph('What lies below was there first.') },
        { as: 'may', pieces: ['piece-3'] },
        { as: 'not', pieces: ['piece-4'], feedback: paragraph('They tell it; nobody could have seen it.') },
      ],
      reasons: [
        {
          key: 'below',
          text: ['It lies below'],
          right: true,
          feedback: paragraph('Yes: the lower is the older.'),
        },
        { key: 'told', text: ['It is told'], right: false },
        {
          key: 'worn',
          text: ['It is worn'],
          right: false,
          feedback: paragraph('Wear tells of use, not of dates.'),
        },
      ],
    },
    responses: {
      right: { marked: ['piece-3', 'piece-2'], reason: 'below' },
      partly: { marked: ['piece-1'], reason: 'worn' },
      wrong: { marked: ['piece-4'], reason: 'told' },
      incomplete: { marked: ['piece-2'], reason: null },
    },
  },
  {
    question: {
      ...exampleHead('hi-places', paragraph('Which sentences name a number?')),
      kind: 'highlight',
      paragraphs: [
        [
          piece(1, 'Three came.'),
          piece(2, 'They sat down.'),
          piece(3, 'Two spoke.'),
          piece(4, 'Then one went.'),
        ],
      ],
      spans: [
        { as: 'must', pieces: ['piece-1'] },
        { as: 'must', pieces: ['piece-3', 'piece-4'], feedback: paragraph('Both of them.') },
      ],
      reasons: [],
    },
    responses: {
      right: { marked: ['piece-1', 'piece-3', 'piece-4'], reason: null },
      partly: { marked: ['piece-4'], reason: null },
      wrong: { marked: ['piece-2', 'piece-2'], reason: null },
      incomplete: { marked: [], reason: null },
    },
  },
  // Awkward: Urdu, a long word, reasons with keys that every object has.
  {
    question: {
      ...exampleHead('hi-awkward', paragraph('کون سا جملہ گواہی ہے؟')),
      kind: 'highlight',
      paragraphs: [
        [piece(1, 'لوگ کہتے ہیں کہ پل پرانا ہے۔'), piece(2, 'پتھر پر سال لکھا ہے۔')],
        [
          piece(3, 'Donaudampfschifffahrtsgesellschaftskapitänswitwenkasse.'),
          piece(4, 'اس کے نیچے دریا بہتا ہے۔'),
        ],
      ],
      spans: [
        { as: 'not', pieces: ['piece-1'], feedback: paragraph('یہ کہا جاتا ہے۔') },
        { as: 'must', pieces: ['piece-2'], feedback: paragraph('یہ دیکھا جا سکتا ہے۔') },
      ],
      reasons: [
        { key: 'constructor', text: ['وہ لکھا ہے'], right: true },
        { key: 'toString', text: ['وہ کہا جاتا ہے'], right: false },
      ],
    },
    responses: {
      right: { marked: ['piece-2'], reason: 'constructor' },
      partly: { marked: ['piece-2', 'piece-4'], reason: 'toString' },
      wrong: { marked: ['piece-1', 'piece-2', 'piece-3'], reason: 'toString' },
      incomplete: { marked: [], reason: 'constructor' },
    },
  },
]
