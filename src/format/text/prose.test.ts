import { describe, expect, test } from 'vitest'
import { plainText, type RichText } from '../../domain/lesson/rich-text.ts'
import { courseWith, inShort, lessonFile } from '../course-for-tests.ts'

function prose(text: string): { readonly text: RichText; readonly findings: readonly string[] } {
  const { lesson, findings } = courseWith({ 'rivers/names/lesson.md': lessonFile(text) })
  const blocks = lesson?.opening ?? []
  return {
    text: blocks.flatMap((block) => (block.type === 'prose' ? block.text : [])),
    findings: inShort(findings),
  }
}

test.each([
  'At 10:30, ISI:the and :smile: and a ::double colon in a line.',
  'About ~15,000 fighters, or ~14,000~.',
  'See www.example.org and name@example.org.',
  'A < B and {a brace} and [a bracket] stay.',
])('stays prose: %s', (text) => {
  expect(prose(text)).toEqual({ text: [{ type: 'paragraph', children: [text] }], findings: [] })
})

describe('citations', () => {
  test('are nodes of their own, with their place in the source', () => {
    expect(prose('Text.[^atlas][^atlas, p. 12] *[^atlas]*').text).toEqual([
      {
        type: 'paragraph',
        children: [
          'Text.',
          { type: 'citation', source: 'atlas' },
          { type: 'citation', source: 'atlas', place: 'p. 12' },
          ' ',
          { type: 'emphasis', children: [{ type: 'citation', source: 'atlas' }] },
        ],
      },
    ])
  })

  test('stay code inside code', () => {
    const { text, findings } = prose('Write `[^atlas]`, `{{blank}}`.\n\n```\n[^nobody]\n:::\n```\n')
    expect(findings).toEqual([])
    expect(plainText(text)).toBe('Write [^atlas], {{blank}}.\n[^nobody]\n:::')
  })
})

describe('code', () => {
  test('hides the lines that would open and close blocks', () => {
    const { text, findings } = prose('~~~md\n:::check{#a objective=name}\n:::\n~~~\n\n- ```\n  :::\n  ```\n')
    expect(findings).toEqual([])
    expect(text.map(({ type }) => type)).toEqual(['code-block', 'list'])
  })

  test('ends with the quote or item in which it began', () => {
    const { findings } = prose('> ```\n> code\n\n:::known{confidence=reported}\nText.\n:::\n')
    expect(findings).toEqual([])
  })

  test('that is never closed does not take what follows with it', () => {
    const { findings } = prose('```\n\n:::known{confidence=reported}\n[^nobody]\n:::\n')
    expect(findings).toEqual(['9:1 unclosed-code', '12:1 unknown-source'])
  })
})

test('links lead where they may, and words are explained by the lists', () => {
  expect(
    prose('[a](https://a.org/b?c=d) [b](#flow) [estuaries](term:estuary) <https://a.org>\n\n## Flow\n').text,
  ).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'link', href: 'https://a.org/b?c=d', children: ['a'] },
        ' ',
        { type: 'link', href: '#flow', children: ['b'] },
        ' ',
        { type: 'reference', list: 'term', id: 'estuary', children: ['estuaries'] },
        ' ',
        { type: 'link', href: 'https://a.org', children: ['https://a.org'] },
      ],
    },
  ])
})

test.each([
  'JaVaScRiPt:alert(1)',
  'java&#10;script:a',
  '&#x6A;avascript:a',
  'vbscript:a',
  'data:text/html,a',
  'file:///etc',
  '\\\\host',
  '%6Aavascript&colon;a',
])('no link leads to %s', (target) => {
  const { text, findings } = prose(`[a](<${target}>) and ![b](<${target}> "c")\n`)
  expect(findings).toContain('9:1 unsafe-link')
  expect(JSON.stringify(text)).not.toContain('href')
})

test('comments between authors are not shown, and nothing else of HTML is', () => {
  expect(prose('A <!-- b --> c\n\n<!-- d\ne -->\n')).toEqual({
    text: [{ type: 'paragraph', children: ['A  c'] }],
    findings: [],
  })
  expect(prose('<!-- a --> <img src=x>\n').findings).toEqual(['9:1 raw-html'])
})
