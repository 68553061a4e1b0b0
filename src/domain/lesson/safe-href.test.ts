import fc from 'fast-check'
import { expect, test } from 'vitest'

import { isSafeHref, isSafePath } from './safe-href.ts'

const paths = [
  'notes.md',
  '../other/',
  './a/b.html#c',
  '/help/?q=1:2',
  'a/b:c',
  'نقشہ.svg',
  '%D9%86.svg',
  'a%20b/%3Ac',
]

test.each(paths)('a path: %s', (path) => {
  expect(isSafePath(path)).toBe(true)
  expect(isSafeHref(path)).toBe(true)
})

test.each([
  'https://example.org',
  'HTTP://example.org/a?b=c:d#e',
  'mailto:a@example.org',
  '#top',
  '#javascript:x',
])('an address, not a path: %s', (href) => {
  expect(isSafeHref(href)).toBe(true)
  expect(isSafePath(href)).toBe(false)
})

test.each([
  '',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001https://example.org',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  '&#x6a;avascript:alert(1)',
  'javascript%3Aalert(1)',
  'javascript%3aalert(1)',
  'javascript%253Aalert(1)',
  'javascript%26colon;alert(1)',
  '%6aavascript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'ftp://example.org',
  'tel:112',
  '//example.org',
  '/\\example.org',
  '\\\\example.org',
  '%2F%2Fexample.org',
  '/%2fexample.org',
  '/%5Cexample.org',
  'https:javascript:alert(1)',
  'https:/example.org',
  'https:///example.org',
  'mailto:',
  '?a=b',
  'a b.html',
])('neither: %j', (href) => {
  expect(isSafeHref(href)).toBe(false)
  expect(isSafePath(href)).toBe(false)
})

test('what a browser would follow is of an allowed scheme, whatever is written', () => {
  const bit = fc.constantFrom(
    ...Array.from('javascript:data/\\#?&%3a\t\n 0'),
    'https://',
    'colon;',
    '%3A',
    '%2F',
    '\u0000',
    'é',
  )
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 14 }), (bits) => {
      const href = bits.join('')
      if (!isSafeHref(href)) return
      for (const form of [href, decoded(href), decoded(decoded(href))]) {
        // What is no address at all leads nowhere.
        if (!URL.canParse(form, 'https://our.example/course/')) continue
        const url = new URL(form, 'https://our.example/course/')
        expect(['https:', 'http:', 'mailto:']).toContain(url.protocol)
        if (isSafePath(href)) expect(url.host).toBe('our.example')
      }
    }),
    { numRuns: 3000 },
  )
})

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('&colon;', ':'))
  } catch {
    return text
  }
}

test('two slashes further on lead nowhere else', () => {
  expect(isSafePath('pictures//map.svg')).toBe(true)
})
