import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Question } from '../../../src/domain/question/question.ts'
import { plainText } from '../../../src/domain/lesson/rich-text.ts'
import type { SingleChoiceQuestion } from '../../../src/questions/single-choice/schema.ts'
import type { PseudoLocale } from '../../../tools/pseudo-locales.ts'
import { dataOf, lesson, quiz, root } from './site.ts'

/** Builds beside the usual one are made once in a run, by whichever worker needs them first. */
const folder = join(root, 'node_modules/.cache/e2e')
const run = process.env.E2E_RUN ?? ''
/** Where the build that is tested came from: the repository, or the copy that E2E_DIST was built from. */
const source = process.env.E2E_SOURCE ?? root

const edited = ' (edited)'
const choiceIn = (questions: readonly Question[]): SingleChoiceQuestion => {
  const found = questions.find(({ kind }) => kind === 'single-choice')
  if (!found) throw new Error('There is no question to change.')
  return found as SingleChoiceQuestion
}

/** What the next release changes: the words under the lesson's title, and an option of a check and of a quiz question. */
export const changed = {
  words: /^summary: (.+)$/m.exec(readFileSync(join(root, 'lessons', lesson, 'lesson.md'), 'utf8'))?.[1] ?? '',
  check: choiceIn(dataOf(lesson).questions),
  question: choiceIn(dataOf(quiz).questions),
  edited,
} as const

/**
 * A second real build: other lessons, other chunk names (it is compiled with the words that Vue has for mismatches, which
 * one test wants to hear), another worker.
 */
export function nextRelease(): Promise<string> {
  return once('next', async (outDir) => {
    const lessons = `${outDir}-lessons`
    rmSync(lessons, { recursive: true, force: true })
    cpSync(join(root, 'lessons'), lessons, { recursive: true })
    const optionOf = ({ options }: SingleChoiceQuestion): string => plainText(options[0]?.text ?? [])
    for (const [file, words] of [
      ['lesson.md', changed.words],
      ['lesson.md', optionOf(changed.check)],
      ['quiz.md', optionOf(changed.question)],
    ] as const) {
      const path = join(lessons, lesson, file)
      const text = readFileSync(path, 'utf8')
      if (words === '' || !text.includes(words)) throw new Error(`${file} does not say: ${words}`)
      writeFileSync(path, text.replace(words, words + edited))
    }
    await build(outDir, { LESSONS: lessons, MISMATCH_DETAILS: '1' })
  })
}

/**
 * The releases after `dist`, real builds each: the words under a lesson's title say which one it is, and the names of chunks
 * change with every other one.
 */
export function laterRelease(number: 1 | 2 | 3): Promise<string> {
  return once(`release-${number}`, async (outDir) => {
    const lessons = `${outDir}-lessons`
    rmSync(lessons, { recursive: true, force: true })
    cpSync(join(root, 'lessons'), lessons, { recursive: true })
    const path = join(lessons, lesson, 'lesson.md')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(changed.words, wordsOfRelease(number)))
    await build(outDir, { LESSONS: lessons, ...(number % 2 === 1 ? { MISMATCH_DETAILS: '1' } : {}) })
  })
}

/** What stands under the lesson's title in a release; 0 is `dist`. */
export const wordsOfRelease = (number: 0 | 1 | 2 | 3): string =>
  number === 0 ? changed.words : `${changed.words} (release ${number})`

/** The app as on somebody else's host: under a path, at a known address, with a second course beside ours. */
export const sharedHost = (host: { readonly base: string; readonly address: string }): Promise<string> =>
  once('shared-host', async (outDir) => {
    const lessons = `${outDir}-lessons`
    rmSync(lessons, { recursive: true, force: true })
    cpSync(join(root, 'lessons'), lessons, { recursive: true })
    cpSync(join(root, 'tests/findings/base/rivers'), join(lessons, 'rivers'), { recursive: true })
    await build(outDir, { LESSONS: lessons, BASE_PATH: host.base, SITE_URL: host.address })
  })

/** The app with a second course, of the kinds of question whose code comes with the courses that use them. */
export const withRarerKinds = (): Promise<string> =>
  once('rarer-kinds', async (outDir) => {
    const lessons = `${outDir}-lessons`
    rmSync(lessons, { recursive: true, force: true })
    cpSync(join(root, 'lessons'), lessons, { recursive: true })
    cpSync(join(root, 'tests/browser/fixtures/kinds'), join(lessons, 'kinds'), { recursive: true })
    // With the words of Vue for mismatches: their checks wake on their own markup too.
    await build(outDir, { LESSONS: lessons, MISMATCH_DETAILS: '1' })
  })

/** The app with a course of one lesson, whose questions are an opinion, a text and sources to compare. */
export const valley = (): Promise<string> =>
  once('valley', (outDir) => build(outDir, { LESSONS: join(root, 'tests/browser/fixtures/kinds-b') }))

/** The app in a language that nobody speaks. */
export const madeUp = (locale: PseudoLocale): Promise<string> =>
  once(locale, (outDir) => build(outDir, { PSEUDO_LOCALE: locale }))

/** The page with every state of every question, which no learner ever sees. */
export const questionStates = (): Promise<string> =>
  once('states', (outDir) => build(outDir, {}, ['--config', 'tests/browser/harness/vite.config.ts']))

async function build(
  outDir: string,
  environment: Record<string, string>,
  options: readonly string[] = [],
): Promise<void> {
  const vite = join(source, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--sourcemap', 'hidden', ...options], {
    cwd: source,
    env: { ...process.env, ...environment, OUT_DIR: outDir },
  })
}

/** Builds share a folder for what renders the pages, so they come one after another, whoever asks. */
async function once(name: string, make: (outDir: string) => Promise<void>): Promise<string> {
  const outDir = join(folder, name)
  const note = `${outDir}.run`
  const isDone = (): boolean => existsSync(note) && readFileSync(note, 'utf8') === run
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, `lock-${run}`)
  while (!isDone()) {
    if (!tryLock(lock)) {
      await setTimeout(100)
      continue
    }
    try {
      if (!isDone()) {
        await make(outDir)
        writeFileSync(note, run)
      }
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  }
  return outDir
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}
