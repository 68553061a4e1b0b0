import { afterAll, beforeAll, expect, test } from 'vitest'
import { scaffoldKind } from '../../tools/kind-scaffold/scaffold.ts'
import { copiedProject, type CopiedProject } from '../support/copied-project.ts'

/* A kind as it is scaffolded, through everything that a change has to pass but the browser. */
const name = 'zebra-crossing'
let project: CopiedProject
let paths: readonly string[] = []

beforeAll(async () => {
  project = copiedProject()
  paths = await scaffoldKind(project.root, name)
  const messages = await project.run('../tools/run-ts.mjs', `${project.root}/tools/compile-messages.ts`)
  expect(messages.output).toContain('messages compiled')
})
afterAll(() => {
  project.remove()
})

const silent = { code: 0, output: '' }

test('it has the types that every registry asks for', async () => {
  expect(await project.run('vue-tsc/bin/vue-tsc.js', '-b')).toEqual(silent)
})

test('it is linted and laid out', async () => {
  expect(await project.run('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', ...paths)).toEqual(
    silent,
  )
  const code = paths.filter((path) => !path.endsWith('.json'))
  expect(await project.run('eslint/bin/eslint.js', '--max-warnings', '0', ...code)).toEqual(silent)
})

test('it passes the tests of the whole project but one, which asks for its page in the docs', async () => {
  const { output } = await project.run('vitest/vitest.mjs', 'run', '--reporter=json')
  const report = JSON.parse(output.slice(output.indexOf('{"num'))) as {
    testResults: { assertionResults: { status: string; fullName: string }[] }[]
  }
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  expect(all.length).toBeGreaterThan(1000)
  expect(all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)).toEqual([
    'every kind and every block has an example',
  ])
})

test('one of a single word passes the tests that all kinds share', async () => {
  await scaffoldKind(project.root, 'zebra')
  const { code, output } = await project.run(
    'vitest/vitest.mjs',
    ...['run', '--project', 'pure', 'src/questions/contract', 'src/questions/zebra'],
    ...['src/questions/prompts', 'src/questions/marks', 'src/questions/travel', 'src/questions/keyless'],
  )
  expect(output).toContain('src/questions/zebra/zebra.test.ts')
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
})
