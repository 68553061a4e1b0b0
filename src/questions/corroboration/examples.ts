import { exampleHead, paragraph, type Example } from '../example.ts'
import type { CorroborationQuestion, CorroborationResponse } from './schema.ts'

export const examples: readonly Example<CorroborationQuestion, CorroborationResponse>[] = [
  {
    question: {
      ...exampleHead('bridge', paragraph('A bridge fell. What do these sources do to each claim?')),
      kind: 'corroboration',
      sources: [
        { key: 'builder', name: ['The company that built it'], interested: true },
        { key: 'inquiry', name: ['The public inquiry'] },
        { key: 'paper', name: ['A newspaper of the day'] },
      ],
      claims: [
        {
          key: 'flood',
          text: ['The river was in flood that night'],
          stances: ['agrees', 'agrees', 'agrees'],
          feedback: paragraph('Three sources, and two of them have nothing to gain.'),
        },
        {
          key: 'steel',
          text: ['The steel was as good as was ordered'],
          stances: ['agrees', 'silent', 'silent'],
        },
        {
          key: 'warned',
          text: ['Nobody had warned of it'],
          stances: ['silent', 'contradicts', 'agrees'],
          feedback: paragraph('The inquiry printed the letter that warned.'),
        },
      ],
    },
    responses: {
      right: {
        cells: {
          'flood:builder': 'agrees',
          'flood:inquiry': 'agrees',
          'flood:paper': 'agrees',
          'steel:builder': 'agrees',
          'steel:inquiry': 'silent',
          'steel:paper': 'silent',
          'warned:builder': 'silent',
          'warned:inquiry': 'contradicts',
          'warned:paper': 'agrees',
        },
      },
      partly: {
        cells: {
          'flood:builder': 'agrees',
          'flood:inquiry': 'agrees',
          'flood:paper': 'silent',
          'steel:builder': 'agrees',
          'steel:inquiry': 'agrees',
          'steel:paper': 'silent',
          'warned:builder': 'agrees',
          'warned:inquiry': 'contradicts',
          'warned:paper': 'agrees',
        },
      },
      wrong: {
        cells: {
          'flood:builder': 'silent',
          'flood:inquiry': 'silent',
          'flood:paper': 'silent',
          'steel:builder': 'contradicts',
          'steel:inquiry': 'agrees',
          'steel:paper': 'agrees',
          'warned:builder': 'agrees',
          'warned:inquiry': 'silent',
          'warned:paper': 'contradicts',
        },
      },
      incomplete: { cells: { 'flood:builder': 'agrees', 'flood:inquiry': 'perhaps' } },
    },
  },
  {
    question: {
      ...exampleHead('well', paragraph('Who says so?')),
      kind: 'corroboration',
      sources: [
        { key: 'diary', name: ['A diary'] },
        { key: 'map', name: ['A map'] },
      ],
      claims: [
        { key: 'deep', text: ['The well was deep'], stances: ['agrees', 'silent'] },
        { key: 'dry', text: ['The well was dry'], stances: ['contradicts', 'contradicts'] },
      ],
    },
    responses: {
      right: {
        cells: {
          'deep:diary': 'agrees',
          'deep:map': 'silent',
          'dry:diary': 'contradicts',
          'dry:map': 'contradicts',
        },
      },
      wrong: {
        cells: { 'deep:diary': 'silent', 'deep:map': 'agrees', 'dry:diary': 'agrees', 'dry:map': 'silent' },
      },
      incomplete: { cells: {} },
    },
  },
  // Awkward: another script and direction, markup, a long word, and keys that are names of what every object has.
  {
    question: {
      ...exampleHead('claims-awkward', [
        ...paragraph('Read ', { type: 'emphasis', children: ['both'] }, ' first.'),
        ...paragraph('کون سا ذریعہ اس دعوے کی تائید کرتا ہے؟'),
      ]),
      kind: 'corroboration',
      sources: [
        { key: '__proto__', name: ['سرکاری بیان'], interested: true },
        { key: 'constructor', name: ['Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Gazette'] },
      ],
      claims: [
        {
          key: 'valueOf',
          text: ['دریا ', { type: 'strong', children: ['شمال'] }, ' سے آتا ہے'],
          stances: ['agrees', 'silent'],
          feedback: paragraph('نقشہ دیکھیں۔'),
        },
      ],
    },
    responses: {
      right: { cells: { 'valueOf:__proto__': 'agrees', 'valueOf:constructor': 'silent' } },
      partly: { cells: { 'valueOf:__proto__': 'agrees', 'valueOf:constructor': 'agrees' } },
      wrong: { cells: { 'valueOf:__proto__': 'silent', 'valueOf:constructor': 'contradicts' } },
      incomplete: { cells: { 'valueOf:constructor': 'silent' } },
    },
  },
]
