/** Reads docs/teaching.md, the guide to the teacher's desk, and its pictures: it is written once, for the repository and the app. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TextPage } from '../../src/domain/lesson/text-page.ts'
import type { Finding } from '../../src/format/finding.ts'
import { readTextPage } from '../../src/format/text-page.ts'
import { pngSize } from '../png-size.ts'
import { printFindings } from '../print-findings.ts'

const docs = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'docs')
const folder = 'teaching'

export interface GuidePicture {
  /** As the text calls it. */
  readonly name: string
  /** Where it stands in a built site. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

export interface TeachingGuide {
  readonly page: TextPage
  readonly pictures: readonly GuidePicture[]
}

/** Throws, in words, where the text is not what a page can be made of. */
export function readTeachingGuide(): TeachingGuide {
  const pictures = guidePictures()
  const findings: Finding[] = []
  const file = { path: 'docs/teaching.md', text: readFileSync(join(docs, 'teaching.md'), 'utf8') }
  const page = readTextPage(file, new Set(pictures.map(({ name }) => name)), findings)
  if (findings.length > 0) throw new Error(printFindings(findings))
  if (!page) throw new Error('docs/teaching.md has no title, first paragraph and sections.')
  return { page, pictures }
}

export const guidePictures = (): GuidePicture[] =>
  readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.png'))
    .map((name) => {
      const path = join(docs, folder, name)
      const bytes = readFileSync(path)
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
      const [width = 0, height = 0] = pngSize(path).split('x').map(Number)
      const file = `assets/teaching-${name.replace('.png', '')}-${hash}.png`
      return { name: `${folder}/${name}`, file, bytes, width, height }
    })
