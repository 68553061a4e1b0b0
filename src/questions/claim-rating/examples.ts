import { exampleHead, paragraph, type Example } from '../example.ts'
import type { ClaimRatingQuestion, ClaimRatingResponse } from './schema.ts'

const scale = ['wrong', 'unverified', 'contested', 'imprecise', 'accurate']

export const examples: readonly Example<ClaimRatingQuestion, ClaimRatingResponse>[] = [
  {
    question: {
      ...exampleHead(
        'cr-bridge',
        paragraph('“The bridge is the oldest of the country.” How well is that supported?'),
      ),
      kind: 'claim-rating',
      claim: 'c01',
      scale,
      accept: { from: 'unverified', to: 'contested' },
      sources: [
        { key: 'deed', text: ['The deed of the mason'], feedback: paragraph('It has the year.') },
        { key: 'sign', text: ['The sign on the ', { type: 'emphasis', children: ['bridge'] }] },
        { key: 'guide', text: ['A guide'], feedback: paragraph('It copies the sign.') },
      ],
      right: 'deed',
    },
    responses: {
      right: { rating: 'contested', source: 'deed' },
      partly: { rating: 'wrong', source: 'guide' },
      wrong: { rating: 'accurate', source: 'sign' },
      incomplete: { rating: 'contested', source: null },
    },
  },
  {
    question: {
      ...exampleHead('cr-length', paragraph('“The river is 346 km long.”')),
      kind: 'claim-rating',
      claim: 'c02',
      scale: ['wrong', 'accurate'],
      accept: { from: 'accurate', to: 'accurate' },
      sources: [
        { key: 'chain', text: ['A surveyor’s chain'] },
        { key: 'song', text: ['A song'] },
      ],
      right: 'chain',
    },
    responses: {
      right: { rating: 'accurate', source: 'chain' },
      partly: { rating: 'accurate', source: 'song' },
      wrong: { rating: 'wrong', source: 'song' },
      incomplete: { rating: null, source: 'chain' },
    },
  },
  // Awkward: Urdu, a long word, and words and keys that every object has.
  {
    question: {
      ...exampleHead('cr-awkward', paragraph('”دریا مشرق کو بہتا ہے۔“')),
      kind: 'claim-rating',
      claim: 'c03',
      scale: ['constructor', 'Donaudampfschifffahrtsgesellschaftsmeinungsverschiedenheit', 'درست'],
      accept: { from: 'درست', to: 'درست' },
      sources: [
        { key: 'constructor', text: ['نقشہ'], feedback: paragraph('نقشہ دریا کو دکھاتا ہے۔') },
        { key: 'valueOf', text: ['گیت'] },
      ],
      right: 'constructor',
    },
    responses: {
      right: { rating: 'درست', source: 'constructor' },
      partly: { rating: 'constructor', source: 'constructor' },
      wrong: { rating: 'constructor', source: 'valueOf' },
      incomplete: { rating: null, source: null },
    },
  },
]
