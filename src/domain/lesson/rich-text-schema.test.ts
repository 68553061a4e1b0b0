import * as v from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'

import { inlinesSchema, richTextSchema } from './rich-text-schema.ts'
import type { Inline, RichText } from './rich-text.ts'

const everything: RichText = [
  {
    type: 'paragraph',
    id: 'p1',
    children: [
      'plain ',
      { type: 'emphasis', children: [{ type: 'strong', children: ['both'] }] },
      { type: 'code', text: '<b>' },
      { type: 'break' },
      { type: 'link', href: 'https://example.org', children: ['a link'] },
      { type: 'reference', list: 'place', id: 'kabul', children: ['a place'] },
      { type: 'citation', source: 'atlas', place: 'p. 3' },
      { type: 'citation', source: 'atlas' },
      { type: 'blank', key: 'b1' },
    ],
  },
  { type: 'heading', depth: 3, id: 'h', children: ['Heading'] },
  { type: 'list', ordered: true, start: 4, items: [[{ type: 'paragraph', children: ['one'] }], []] },
  { type: 'quote', children: [{ type: 'quote', children: [] }] },
  { type: 'table', head: [['a'], ['b']], rows: [[['1'], []]] },
  { type: 'code-block', text: 'x' },
  { type: 'picture', file: 'map.svg', alt: 'A map', credit: 'Us, CC0' },
  { type: 'rule' },
]

describe('rich text from outside', () => {
  it('comes back equal', () => {
    expect(v.parse(richTextSchema, JSON.parse(JSON.stringify(everything)))).toEqual(everything)
    expectTypeOf<v.InferOutput<typeof richTextSchema>>().toEqualTypeOf<RichText>()
    expectTypeOf<v.InferOutput<typeof inlinesSchema>>().toEqualTypeOf<readonly Inline[]>()
  })

  it('loses what the schema does not know', () => {
    const data = [{ type: 'rule', onclick: 'alert(1)' }]
    expect(v.parse(richTextSchema, data)).toEqual([{ type: 'rule' }])
  })

  it.each([
    ['raw HTML', [{ type: 'html', value: '<script>' }]],
    ['a string for a block', ['text']],
    ['a block in a line', [{ type: 'paragraph', children: [{ type: 'rule' }] }]],
    ['a heading that is too high', [{ type: 'heading', depth: 1, id: 'h', children: [] }]],
    [
      'a picture from elsewhere',
      [{ type: 'picture', file: 'https://example.org/a.png', alt: '', credit: '' }],
    ],
    ['a picture that is data', [{ type: 'picture', file: 'data:image/svg+xml,<svg/>', alt: '', credit: '' }]],
    ['no list', { 0: { type: 'rule' } }],
    ['nothing', null],
  ])('is refused: %s', (_, data) => {
    expect(v.is(richTextSchema, data)).toBe(false)
  })

  it('may be as deep as 64 levels, and no deeper', () => {
    const quoted = (times: number, inside: RichText): RichText =>
      times === 0 ? inside : [{ type: 'quote', children: quoted(times - 1, inside) }]
    expect(v.is(richTextSchema, quoted(31, [{ type: 'rule' }])), '1 + 2 × 31 + 1').toBe(true)
    expect(v.is(richTextSchema, quoted(32, [])), '1 + 2 × 32').toBe(false)
  })

  it('is refused with a link that could run script, however deep', () => {
    const link = { type: 'link', href: 'java\tscript:alert(1)', children: ['x'] }
    expect(v.is(inlinesSchema, [link])).toBe(false)
    const deep = [
      { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'strong', children: [link] }] }] },
    ]
    expect(v.is(richTextSchema, deep)).toBe(false)
  })

  it('is refused, not crashed on, when it is nested beyond reason', () => {
    const depth = 20_000
    const text = `${'[{"type":"quote","children":'.repeat(depth)}[]${'}]'.repeat(depth)}`
    expect(v.is(richTextSchema, JSON.parse(text))).toBe(false)
  })

  it('takes time in proportion to its size, not to its depth', () => {
    const nest = (levels: number): unknown => ({
      type: 'link',
      href: 'a.md',
      children: [levels > 0 ? nest(levels - 1) : { type: 'unknown' }],
    })
    expect(v.is(inlinesSchema, [nest(25)])).toBe(false)
  })
})
