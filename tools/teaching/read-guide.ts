/** Reads docs/teaching.md, the guide to the teacher's desk, and its pictures: it is written once, for the repository and the app. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TextPage, TextPicture } from '../../src/domain/lesson/text-page.ts'
import type { Finding } from '../../src/format/finding.ts'
import { readTextPage } from '../../src/format/text-page.ts'
import { pngSize } from '../png-size.ts'
import { printFindings } from '../print-findings.ts'

const docs = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'docs')
const folder = 'teaching'

export interface TeachingGuide {
  readonly page: TextPage
  /** By the names that the text gives them. */
  readonly pictures: Readonly<Record<string, TextPicture>>
}

/** Throws, in words, where the text is not what a page can be made of. */
export function readTeachingGuide(): TeachingGuide {
  const names = existsSync(join(docs, folder))
    ? readdirSync(join(docs, folder)).filter((name) => name.endsWith('.png'))
    : []
  const pictures = Object.fromEntries(names.map((name) => [`${folder}/${name}`, pictureIn(name)]))
  const findings: Finding[] = []
  const file = { path: 'docs/teaching.md', text: readFileSync(join(docs, 'teaching.md'), 'utf8') }
  const page = readTextPage(file, new Set(Object.keys(pictures)), findings)
  if (findings.length > 0) throw new Error(printFindings(findings))
  if (!page) throw new Error('docs/teaching.md has no title, first paragraph and sections.')
  return { page, pictures }
}

/** It travels in the page: five small files would be five more of the desk's set. */
function pictureIn(name: string): TextPicture {
  const path = join(docs, folder, name)
  const [width = 0, height = 0] = pngSize(path).split('x').map(Number)
  return { src: `data:image/png;base64,${readFileSync(path).toString('base64')}`, width, height }
}
