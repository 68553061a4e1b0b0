import { exampleHead, paragraph, type Example } from '../example.ts'
import type { MatchingQuestion, MatchingResponse } from './schema.ts'

export const examples: readonly Example<MatchingQuestion, MatchingResponse>[] = [
  {
    question: {
      ...exampleHead('ma-capitals', paragraph('Which capital belongs to which country?')),
      kind: 'matching',
      head: [['Country'], ['Capital']],
      pairs: [
        {
          key: 'turkey',
          left: ['Turkey'],
          answer: 'a1',
          right: ['Ankara'],
          feedback: paragraph('Since 1923.'),
        },
        { key: 'canada', left: ['Canada'], answer: 'a2', right: ['Ottawa'] },
        { key: 'brazil', left: ['Brazil'], answer: 'a3', right: ['Brasília'] },
      ],
      distractors: [
        { answer: 'd1', right: ['Istanbul'], feedback: paragraph('The largest city, not the capital.') },
        { answer: 'd2', right: ['Rio de Janeiro'] },
      ],
    },
    responses: {
      right: { pairs: { turkey: 'a1', canada: 'a2', brazil: 'a3' } },
      partly: { pairs: { turkey: 'd1', canada: 'a2', brazil: 'd2' } },
      wrong: { pairs: { turkey: 'a2', canada: 'a3', brazil: 'a1' } },
      incomplete: { pairs: { turkey: 'a1' } },
    },
  },
  {
    question: {
      ...exampleHead('ma-squares', paragraph('Which square belongs to which number?')),
      kind: 'matching',
      head: [['Number'], ['Square']],
      pairs: [
        { key: 'three', left: ['3'], answer: 'nine', right: ['9'] },
        { key: 'four', left: ['4'], answer: 'sixteen', right: ['16'] },
      ],
      distractors: [],
    },
    responses: {
      right: { pairs: { three: 'nine', four: 'sixteen' } },
      partly: { pairs: { three: 'nine', four: 'nine' } },
      wrong: { pairs: { three: 'sixteen', four: 'nine' } },
      incomplete: { pairs: {} },
    },
  },
  // Awkward: answers that read alike (once under one key, once under two), Urdu, a long word, keys that every object has.
  {
    question: {
      ...exampleHead('ma-awkward', paragraph('کون سا شہر کس دریا پر ہے؟')),
      kind: 'matching',
      head: [['شہر'], ['دریا']],
      pairs: [
        { key: 'constructor', left: ['سکھر'], answer: 'indus', right: ['دریائے سندھ'] },
        {
          key: 'hyderabad',
          left: ['حیدرآباد'],
          answer: 'indus-again',
          right: ['دریائے سندھ'],
          feedback: paragraph('سندھ۔'),
        },
        { key: 'attock', left: ['اٹک'], answer: 'indus', right: ['دریائے سندھ'] },
        {
          key: 'vienna',
          left: ['Wien'],
          answer: 'long',
          right: ['Donaudampfschifffahrtsgesellschaftsfluss'],
        },
      ],
      distractors: [{ answer: 'valueOf', right: ['نیل'], feedback: paragraph('نیل مصر میں ہے۔') }],
    },
    responses: {
      right: { pairs: { constructor: 'indus', hyderabad: 'indus', attock: 'indus-again', vienna: 'long' } },
      partly: { pairs: { constructor: 'indus', hyderabad: 'valueOf', attock: 'long', vienna: 'indus' } },
      wrong: { pairs: { constructor: 'long', hyderabad: 'valueOf', attock: 'long', vienna: 'indus' } },
      incomplete: { pairs: { hyderabad: 'indus' } },
    },
  },
]
