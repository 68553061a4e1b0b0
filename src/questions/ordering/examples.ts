import { exampleHead, paragraph, type Example } from '../example.ts'
import type { OrderingQuestion, OrderingResponse } from './schema.ts'

export const examples: readonly Example<OrderingQuestion, OrderingResponse>[] = [
  {
    question: {
      ...exampleHead('or-cities', paragraph('From north to south:')),
      kind: 'ordering',
      items: [
        { key: 'oslo', text: ['Oslo'] },
        { key: 'berlin', text: ['Berlin'], feedback: paragraph('About 52° north.') },
        { key: 'rome', text: ['Rome'], feedback: paragraph('About 42° north.') },
        { key: 'cairo', text: ['Cairo'] },
      ],
    },
    responses: {
      right: { order: ['oslo', 'berlin', 'rome', 'cairo'] },
      partly: { order: ['oslo', 'rome', 'berlin', 'cairo'] },
      wrong: { order: ['cairo', 'rome', 'berlin', 'oslo'] },
      incomplete: { order: ['oslo', 'berlin'] },
    },
  },
  {
    question: {
      ...exampleHead('or-numbers', paragraph('From small to large:')),
      kind: 'ordering',
      items: [
        { key: 'half', text: ['½'] },
        { key: 'two-thirds', text: ['⅔'] },
      ],
    },
    responses: {
      right: { order: ['half', 'two-thirds'] },
      wrong: { order: ['two-thirds', 'half'] },
      incomplete: { order: ['half'] },
    },
  },
  // Awkward: long words, several scripts, marks inside an item, keys that every object has.
  {
    question: {
      ...exampleHead('or-awkward', paragraph('آبادی کے لحاظ سے، بڑے سے چھوٹا:')),
      kind: 'ordering',
      items: [
        { key: 'toString', text: [{ type: 'strong', children: ['کراچی'] }, ' (Karachi)'] },
        { key: 'lahore', text: ['لاہور'] },
        { key: '__proto__', text: ['Krung Thep Mahanakhon Amon Rattanakosin Mahinthara Ayuthaya Mahadilok'] },
        {
          key: 'village',
          text: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'],
          feedback: paragraph('About 3,000 people.'),
        },
        { key: 'lake', text: ['Chargoggagoggmanchauggagoggchaubunagungamaugg'] },
      ],
    },
    responses: {
      right: { order: ['toString', 'lahore', '__proto__', 'village', 'lake'] },
      partly: { order: ['lake', 'toString', 'lahore', '__proto__', 'village'] },
      wrong: { order: ['lake', 'village', '__proto__', 'lahore', 'toString'] },
      incomplete: { order: [] },
    },
  },
]
