import { exampleHead, paragraph, type Example } from '../example.ts'
import type { CategoriseQuestion, CategoriseResponse } from './schema.ts'

export const examples: readonly Example<CategoriseQuestion, CategoriseResponse>[] = [
  {
    question: {
      ...exampleHead('ca-water', paragraph('Which of these holds salt water, and which fresh?')),
      kind: 'categorise',
      categories: [
        { key: 'salt', text: ['Salt water'] },
        { key: 'fresh', text: ['Fresh water'] },
        { key: 'none', text: [] },
      ],
      entries: [
        { key: 'red', text: ['The Red Sea'], category: 'salt', feedback: paragraph('Saltier than most.') },
        { key: 'baikal', text: ['Lake Baikal'], category: 'fresh' },
        { key: 'caspian', text: ['The Caspian Sea'], category: 'salt' },
        {
          key: 'mare',
          text: ['The Sea of ', { type: 'emphasis', children: ['Tranquillity'] }],
          category: 'none',
          feedback: paragraph('It is on the Moon, and dry.'),
        },
      ],
    },
    responses: {
      right: { sorted: { red: 'salt', baikal: 'fresh', caspian: 'salt', mare: 'none' } },
      partly: { sorted: { red: 'salt', baikal: 'fresh', caspian: 'fresh', mare: 'salt' } },
      wrong: { sorted: { red: 'none', baikal: 'salt', caspian: 'fresh', mare: 'salt' } },
      incomplete: { sorted: { red: 'salt' } },
    },
  },
  {
    question: {
      ...exampleHead('ca-numbers', paragraph('Sort the numbers.')),
      kind: 'categorise',
      categories: [
        { key: 'even', text: ['Even'] },
        { key: 'odd', text: ['Odd'] },
      ],
      entries: [
        { key: 'two', text: ['2'], category: 'even' },
        { key: 'three', text: ['3'], category: 'odd' },
      ],
    },
    responses: {
      right: { sorted: { two: 'even', three: 'odd' } },
      partly: { sorted: { two: 'even', three: 'even' } },
      wrong: { sorted: { two: 'odd', three: 'even' } },
      incomplete: { sorted: {} },
    },
  },
  // Awkward: Urdu, a long word, a category that stays empty, keys that every object has, an item called like a category.
  {
    question: {
      ...exampleHead('ca-awkward', paragraph('کون سا شہر کس ملک میں ہے؟')),
      kind: 'categorise',
      categories: [
        { key: 'constructor', text: ['پاکستان'] },
        { key: 'toString', text: ['Donaudampfschifffahrtsgesellschaftsland'] },
        { key: 'empty', text: ['ایران'] },
      ],
      entries: [
        { key: 'constructor', text: ['کراچی'], category: 'constructor', feedback: paragraph('سمندر پر۔') },
        { key: 'valueOf', text: ['Wien'], category: 'toString' },
        { key: 'lahore', text: ['لاہور'], category: 'constructor' },
      ],
    },
    responses: {
      right: { sorted: { constructor: 'constructor', valueOf: 'toString', lahore: 'constructor' } },
      partly: { sorted: { constructor: 'constructor', valueOf: 'empty', lahore: 'empty' } },
      wrong: { sorted: { constructor: 'empty', valueOf: 'constructor', lahore: 'toString' } },
      incomplete: { sorted: { lahore: 'constructor' } },
    },
  },
]
