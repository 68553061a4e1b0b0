import { expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { readTextPage } from './text-page.ts'

function read(text: string, pictures: readonly string[] = []) {
  const findings: Finding[] = []
  const page = readTextPage({ path: 'page.md', text }, new Set(pictures), findings)
  return { page, codes: findings.map(({ code }) => code) }
}

test('a text has a title, what it is about, and sections', () => {
  const { page, codes } = read(
    '# The desk\n\nWhat it\nis.\n\n## First, the keys\n\nOpen **Keys**.\n\n## Then\n',
  )
  expect(codes).toEqual([])
  expect(page).toEqual({
    title: 'The desk',
    stand: 'What it is.',
    sections: [
      {
        id: 'first-the-keys',
        title: 'First, the keys',
        text: [{ type: 'paragraph', children: ['Open ', { type: 'strong', children: ['Keys'] }, '.'] }],
      },
      { id: 'then', title: 'Then', text: [] },
    ],
  })
})

test.each([
  ['no title', 'What it is.\n\n## First\n'],
  ['a title of the second rank', '## The desk\n\nWhat it is.\n\n## First\n'],
  ['nothing about it', '# The desk\n\n## First\n'],
  ['no section', '# The desk\n\nWhat it is.\n'],
  ['words before the first section', '# The desk\n\nWhat it is.\n\nMore.\n\n## First\n'],
])('a text with %s makes no page', (_, text) => {
  expect(read(text).page).toBeUndefined()
})

test('its pictures are there, and have words for who cannot see them and for who can', () => {
  const text = (picture: string) => `# The desk\n\nWhat it is.\n\n## First\n\n${picture}\n`
  expect(read(text("![A code](teaching/a.png 'On the wall')"), ['teaching/a.png'])).toMatchObject({
    codes: [],
    page: {
      sections: [
        { text: [{ type: 'picture', file: 'teaching/a.png', alt: 'A code', credit: 'On the wall' }] },
      ],
    },
  })
  expect(read(text("![A code](teaching/b.png 'On the wall')"), ['teaching/a.png']).codes).toEqual([
    'picture-not-found',
  ])
  expect(read(text('![A code](teaching/a.png)'), ['teaching/a.png']).codes).toEqual([
    'picture-without-credit',
  ])
})

test('what a lesson may not hold, it may not hold', () => {
  expect(read('# The desk\n\nWhat it is.\n\n## First\n\n<script>alert(1)</script>\n').codes).toHaveLength(1)
})
