import { exampleHead, paragraph, type Example } from '../example.ts'
import type { OpinionQuestion, OpinionResponse } from './schema.ts'

/** Nothing here is right or wrong: the two are two opinions. */
export const examples: readonly Example<OpinionQuestion, OpinionResponse>[] = [
  {
    question: {
      ...exampleHead('dam-or-none', paragraph('Should the valley have a dam?')),
      kind: 'opinion',
      views: [
        { key: 'dam', text: ['Yes'], feedback: paragraph('Those who lived in the valley say what it cost.') },
        { key: 'none', text: ['No'], feedback: paragraph('The town had no light before it.') },
        { key: 'unsure', text: ['I cannot say'] },
      ],
    },
    responses: { right: { held: 'dam' }, wrong: { held: 'unsure' }, incomplete: { held: null } },
  },
  {
    question: {
      ...exampleHead('on-a-scale', paragraph('The inquiry was fair.')),
      kind: 'opinion',
      views: [
        { key: 'step-1', text: ['1: strongly disagree'] },
        { key: 'step-2', text: ['2'] },
        { key: 'step-3', text: ['3'] },
        { key: 'step-4', text: ['4'] },
        { key: 'step-5', text: ['5: strongly agree'] },
      ],
      isScale: true,
    },
    responses: { right: { held: 'step-1' }, wrong: { held: 'step-4' }, incomplete: { held: 'step-6' } },
  },
  // Awkward: another script and direction, no explanation, a long word, and keys that are names of what every object has.
  {
    question: {
      ...exampleHead(
        'opinion-awkward',
        paragraph('آپ کیا ', { type: 'emphasis', children: ['سوچتے'] }, ' ہیں؟'),
      ),
      explanation: [],
      kind: 'opinion',
      views: [
        { key: 'constructor', text: ['ہاں'], feedback: paragraph('کیوں؟') },
        { key: '__proto__', text: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'] },
      ],
    },
    responses: { right: { held: 'constructor' }, wrong: { held: '__proto__' }, incomplete: { held: 'gone' } },
  },
]
