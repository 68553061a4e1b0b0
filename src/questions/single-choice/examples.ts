import { exampleHead, paragraph, type Example } from '../example.ts'
import type { SingleChoiceQuestion, SingleChoiceResponse } from './schema.ts'

export const examples: readonly Example<SingleChoiceQuestion, SingleChoiceResponse>[] = [
  {
    question: {
      ...exampleHead('sc-river', paragraph('Which river flows through Vienna?')),
      kind: 'single-choice',
      options: [
        { key: 'danube', text: ['The Danube'], feedback: paragraph('Yes; through Budapest too.') },
        { key: 'rhine', text: ['The Rhine'], feedback: paragraph('The Rhine flows north, far to the west.') },
        { key: 'elbe', text: ['The Elbe'] },
      ],
      right: 'danube',
    },
    responses: { right: { choice: 'danube' }, wrong: { choice: 'rhine' }, incomplete: { choice: null } },
  },
  {
    question: {
      ...exampleHead('sc-sum', paragraph('What is ', { type: 'code', text: '2 + 2 × 2' }, '?')),
      kind: 'single-choice',
      options: [
        { key: 'four', text: ['4'], feedback: paragraph('Each two was counted once.') },
        { key: 'six', text: ['6'], feedback: paragraph('Multiplication comes first.') },
        { key: 'eight', text: ['8'], feedback: paragraph('That is (2 + 2) × 2.') },
      ],
      right: 'six',
      fixedOrder: true,
    },
    responses: { right: { choice: 'six' }, wrong: { choice: 'eight' }, incomplete: { choice: null } },
  },
  // Awkward: two options that read alike, one that cannot be broken, one in another script and direction, and keys
  // that are names of what every object has.
  {
    question: {
      ...exampleHead('sc-awkward', [
        ...paragraph(
          'Where does ',
          { type: 'link', href: 'https://example.org/a', children: ['this village'] },
          ' lie?',
        ),
        { type: 'quote', children: paragraph('یہ گاؤں ویلز میں ہے۔') },
      ]),
      kind: 'single-choice',
      options: [
        { key: 'constructor', text: ['Wales'], feedback: paragraph('In the north-west.') },
        { key: '__proto__', text: ['Wales'] },
        { key: 'long', text: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'] },
        { key: 'urdu', text: ['پاکستان کے شمالی علاقہ جات'], feedback: paragraph('نہیں، یہ یورپ میں ہے۔') },
      ],
      right: 'constructor',
    },
    responses: {
      right: { choice: 'constructor' },
      wrong: { choice: '__proto__' },
      incomplete: { choice: null },
    },
  },
]
