import { exampleHead, paragraph, type Example } from '../example.ts'
import type { MultipleChoiceQuestion, MultipleChoiceResponse } from './schema.ts'

export const examples: readonly Example<MultipleChoiceQuestion, MultipleChoiceResponse>[] = [
  {
    question: {
      ...exampleHead('mc-islands', paragraph('Which of these countries lie on islands?')),
      kind: 'multiple-choice',
      options: [
        { key: 'iceland', text: ['Iceland'], right: true, feedback: paragraph('In the North Atlantic.') },
        { key: 'cuba', text: ['Cuba'], right: true },
        { key: 'chad', text: ['Chad'], right: false, feedback: paragraph('Chad has no coast at all.') },
        { key: 'nepal', text: ['Nepal'], right: false },
      ],
    },
    responses: {
      right: { choices: ['iceland', 'cuba'] },
      partly: { choices: ['cuba'] },
      wrong: { choices: ['iceland', 'chad'] },
      incomplete: { choices: [] },
    },
  },
  {
    question: {
      ...exampleHead('mc-even', paragraph('Which of these numbers are even?')),
      kind: 'multiple-choice',
      options: [
        { key: 'one', text: ['1'], right: false },
        { key: 'two', text: ['2'], right: true },
        { key: 'three', text: ['3'], right: false },
        { key: 'four', text: ['4'], right: true },
      ],
      fixedOrder: true,
    },
    responses: {
      right: { choices: ['four', 'two'] },
      partly: { choices: ['two', 'four', 'three'] },
      wrong: { choices: ['one', 'three'] },
      incomplete: { choices: [] },
    },
  },
  // Awkward: options that read alike, every option right, a word without a place to break, Urdu beside English.
  {
    question: {
      ...exampleHead('mc-awkward', paragraph('Which of these are names of places?')),
      kind: 'multiple-choice',
      options: [
        { key: 'london-a', text: ['London'], right: true, feedback: paragraph('In England.') },
        { key: 'london-b', text: ['London'], right: true, feedback: paragraph('In Ontario.') },
        {
          key: 'hill',
          text: ['Taumatawhakatangihangakoauauotamateaturipukakapikimaungahoronukupokaiwhenuakitanatahu'],
          right: true,
        },
        { key: 'urdu', text: ['لاہور (Lahore)، ۲۰۱۷'], right: true, feedback: paragraph('پنجاب کا شہر۔') },
      ],
    },
    responses: {
      right: { choices: ['london-a', 'london-b', 'hill', 'urdu'] },
      partly: { choices: ['urdu', 'london-b'] },
      wrong: { choices: ['hill'] },
      incomplete: { choices: [] },
    },
  },
]
