/** What the bench measures: the app as it is built, and the floor pages made from the same lesson. */
import { cpSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainText } from '../src/domain/lesson/rich-text.ts'
import type { Lesson } from '../src/domain/lesson/lesson.ts'
import { floorLessons, writeFloor } from './floor.ts'
import type { Look } from './probe.ts'

export interface Target {
  readonly name: 'floor' | 'app' | 'floor-with-worker'
  /** The folder to serve, and the page to open below it. */
  readonly root: string
  readonly address: string
  readonly look: Look
}

export interface Targets {
  readonly floor: Target
  readonly app: Target
  readonly floorWithWorker: Target
}

/** The targets for the first lesson that has a check; all are of the same words. */
export async function makeTargets(dist: string): Promise<Targets> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`There is nothing built in ${dist} yet; npm run build does it.`)
  const [first] = floorLessons()
  if (!first) throw new Error('There is no lesson to measure.')
  const folder = mkdtempSync(join(tmpdir(), 'floor-'))
  const roots = { plain: join(folder, 'plain'), worker: join(folder, 'worker'), app: join(folder, 'app') }
  // A copy, so that a build in the middle of a run does not change what is measured.
  cpSync(dist, roots.app, { recursive: true })
  await writeFloor(roots.plain, first, false)
  await writeFloor(roots.worker, first, true)
  const words = { lastWords: lastWordsOf(first.lesson) }
  const onFloor: Look = {
    ...words,
    question: 'fieldset',
    option: 'input',
    button: 'button',
    feedback: '.said',
  }
  return {
    floor: { name: 'floor', root: roots.plain, address: '', look: onFloor },
    floorWithWorker: { name: 'floor-with-worker', root: roots.worker, address: '', look: onFloor },
    app: {
      name: 'app',
      root: roots.app,
      address: first.address,
      look: {
        ...words,
        question: '[data-island="check"]',
        option: 'input',
        button: 'button.main',
        feedback: '.feedback, .why',
      },
    },
  }
}

/** How the last paragraph of the lesson's text ends, without what stands in it as a mark. */
function lastWordsOf({ opening, sections }: Lesson): string {
  const texts = [...opening, ...sections.flatMap(({ blocks }) => blocks)].flatMap((block) =>
    block.type === 'prose' ? block.text.filter(({ type }) => type === 'paragraph') : [],
  )
  const last = texts.at(-1)
  if (!last || !('children' in last)) throw new Error('The lesson has no paragraph of text.')
  const plain = last.children.filter((node) => typeof node === 'string').map((node) => plainText(node).trim())
  return (
    plain
      .filter((piece) => piece.length > 1)
      .at(-1)
      ?.slice(-40) ?? ''
  )
}
