import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindForms, renamed } from '../tools/kind-scaffold/kind-forms.ts'
import { registries } from '../tools/kind-scaffold/registries.ts'
import { scaffoldKind } from '../tools/kind-scaffold/scaffold.ts'
import { readText } from './architecture/imports.ts'
import { copiedProject, type CopiedProject } from './support/copied-project.ts'

/*
 * `npm run kind:new NAME`, in a copy of the project. That what it makes passes the tests that all kinds share, types, lint and the view
 * are tried in tests/long.
 */
let project: CopiedProject
beforeAll(() => {
  project = copiedProject()
})
afterAll(() => {
  project.remove()
})

test('a name has a form for each place, and replaces the name of the template in all of them', () => {
  const forms = kindForms('map-quiz')
  expect(forms).toEqual({ dashed: 'map-quiz', camel: 'mapQuiz', pascal: 'MapQuiz', snake: 'map_quiz' })
  expect(forms && renamed('sample-kind sampleKind SampleKind sample_kind', forms)).toBe(
    'map-quiz mapQuiz MapQuiz map_quiz',
  )
})

test.each(['', 'Map', 'map_quiz', '../map', 'map-', '-map', '2', 'new', 'class', 'a'.repeat(41)])(
  '%j is no name for a kind',
  async (name) => {
    expect(kindForms(name)).toBeUndefined()
    await expect(scaffoldKind(project.root, name)).rejects.toThrow('cannot be the name of a kind')
  },
)

test('a kind that is there already is left alone', async () => {
  await expect(scaffoldKind(project.root, 'true-false')).rejects.toThrow(
    'There is src/questions/true-false already.',
  )
})

describe('a registry', () => {
  const forms = kindForms('yak')
  if (!forms) throw new Error('This is a name.')

  test.each(registries)('$path names one more kind, and says so when it has changed its form', (each) => {
    const text = readText(each.path)
    const added = each.withKind(text, forms).split('\n').length - text.split('\n').length
    expect(added).toBeGreaterThanOrEqual(1)
    expect(() => each.withKind('nothing that it knows', forms)).toThrow(/There is no "|has no line/)
  })

  test('that cannot be extended leaves nothing half made', async () => {
    const path = join(project.root, 'src/questions/paper.ts')
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before.replace('const papers', 'const sheets'))
    await expect(scaffoldKind(project.root, 'yak')).rejects.toThrow('There is no "const papers"')
    writeFileSync(path, before)
    expect(readFileSync(join(project.root, 'src/questions/kind-names.ts'), 'utf8')).not.toContain('yak')
  })
})

test('a kind has its own name wherever the template had one', async () => {
  const paths = await scaffoldKind(project.root, 'zebra')
  expect(paths).toContain('src/questions/zebra/ZebraQuestion.vue')
  for (const path of paths)
    expect(readFileSync(join(project.root, path), 'utf8')).not.toMatch(/sample[-_]?kind/i)
})
