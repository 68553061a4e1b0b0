import { exampleHead, paragraph, type Example } from '../example.ts'
import type { ClozeQuestion, ClozeResponse } from './schema.ts'

export const examples: readonly Example<ClozeQuestion, ClozeResponse>[] = [
  {
    question: {
      ...exampleHead(
        'cl-capitals',
        paragraph(
          'The capital of Peru is ',
          { type: 'blank', key: 'b1' },
          ', that of Chile ',
          { type: 'blank', key: 'b2' },
          '.',
        ),
      ),
      kind: 'cloze',
      blanks: [
        { key: 'b1', accepted: ['Lima'] },
        { key: 'b2', accepted: ['Santiago', 'Santiago de Chile'] },
      ],
      expectedWrong: [
        { answer: 'Cusco', feedback: paragraph('Cusco was the capital of the Inca.') },
        { answer: 'Valparaíso' },
      ],
    },
    responses: {
      right: { texts: { b1: ' LIMA ', b2: 'Santiago-de-Chile' } },
      partly: { texts: { b1: 'cusco', b2: 'Santigo' } },
      wrong: { texts: { b1: 'Santiago', b2: 'Lima' } },
      incomplete: { texts: { b1: 'Lima', b2: ' ' } },
    },
  },
  {
    question: {
      ...exampleHead(
        'cl-table',
        paragraph({ type: 'strong', children: ['7 × 8 = ', { type: 'blank', key: 'product' }] }, '.'),
      ),
      kind: 'cloze',
      blanks: [{ key: 'product', accepted: ['56', 'fifty-six'] }],
      expectedWrong: [{ answer: '54', feedback: paragraph('That is 6 × 9.') }],
    },
    responses: {
      right: { texts: { product: '۵۶' } },
      wrong: { texts: { product: '54' } },
      incomplete: { texts: {} },
    },
  },
  // Awkward: a blank at the end of a line, one inside a list, Urdu, a very long answer, a key that every object has.
  {
    question: {
      ...exampleHead('cl-awkward', [
        ...paragraph(
          'The longest name of a village in Wales is',
          { type: 'break' },
          { type: 'blank', key: 'constructor' },
        ),
        {
          type: 'list',
          ordered: true,
          start: 3,
          items: [paragraph('پاکستان کا دارالحکومت ', { type: 'blank', key: 'b2' }, ' ہے۔')],
        },
      ]),
      kind: 'cloze',
      blanks: [
        { key: 'constructor', accepted: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'] },
        { key: 'b2', accepted: ['اسلام آباد'] },
      ],
      expectedWrong: [{ answer: 'كراچي', feedback: paragraph('کراچی ۱۹۵۹ تک دارالحکومت تھا۔') }],
    },
    responses: {
      right: {
        texts: {
          constructor: 'llanfairpwllgwyngyll gogerychwyrndrobwllllantysiliogogogoc',
          b2: 'اِسلام\u200cاباد',
        },
      },
      partly: { texts: { constructor: 'Cardiff', b2: 'اسلام آباد' } },
      wrong: { texts: { constructor: 'Cardiff', b2: 'کراچی' } },
      incomplete: { texts: { b2: 'اسلام آباد' } },
    },
  },
]
