import { describe, expect, it } from 'vitest'

import { inlineNodes, plainText, type Inline, type RichText } from './rich-text.ts'

const line: readonly Inline[] = [
  'From ',
  {
    type: 'reference',
    list: 'place',
    id: 'torkham',
    children: [{ type: 'emphasis', children: ['Torkham'] }],
  },
  { type: 'break' },
  { type: 'code', text: 'to' },
  ' ',
  { type: 'blank', key: 'secret' },
  { type: 'citation', source: 'atlas' },
]

const text: RichText = [
  { type: 'heading', depth: 3, id: 'h', children: ['Roads'] },
  { type: 'paragraph', children: line },
  {
    type: 'list',
    ordered: false,
    items: [[{ type: 'paragraph', children: ['one'] }], [{ type: 'paragraph', children: ['two'] }]],
  },
  { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'strong', children: ['said'] }] }] },
  { type: 'table', head: [['Pass'], ['Height']], rows: [[['Khyber'], ['1,070 m']]] },
  { type: 'picture', file: 'a.svg', alt: 'A map', credit: 'Us' },
  { type: 'code-block', text: 'x = 1' },
  { type: 'rule' },
]

describe('plainText', () => {
  it('keeps the words of a line and joins them without adding any', () => {
    expect(plainText(line)).toBe('From Torkham to …')
    expect(plainText('as it is')).toBe('as it is')
    expect(plainText({ type: 'citation', source: 'atlas' })).toBe('')
    expect(plainText({ type: 'rule' })).toBe('')
    expect(plainText({ type: 'link', href: '#a', children: ['here'] })).toBe('here')
    expect(plainText([])).toBe('')
  })

  it('gives every block a line', () => {
    expect(plainText(text)).toBe(
      [
        'Roads',
        'From Torkham to …',
        'one',
        'two',
        'said',
        'Pass Height',
        'Khyber 1,070 m',
        'A map',
        'x = 1',
        '',
      ].join('\n'),
    )
  })

  it('never shows the key of a blank', () => {
    expect(plainText(text)).not.toContain('secret')
  })
})

describe('inlineNodes', () => {
  it('meets every node in reading order, containers before what they hold', () => {
    const seen = [...inlineNodes(text)].map((node) => (typeof node === 'string' ? node : `<${node.type}>`))
    expect(seen).toEqual([
      ...[
        'Roads',
        'From ',
        '<reference>',
        '<emphasis>',
        'Torkham',
        '<break>',
        '<code>',
        ' ',
        '<blank>',
        '<citation>',
      ],
      ...['one', 'two', '<strong>', 'said', 'Pass', 'Height', 'Khyber', '1,070 m'],
    ])
  })

  it('takes a line as well as a text', () => {
    expect([...inlineNodes(line)]).toContainEqual({ type: 'blank', key: 'secret' })
  })
})
