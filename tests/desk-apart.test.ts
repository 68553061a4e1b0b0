import { expect, test } from 'vitest'
import { isOfDesk } from './architecture/desk-files.ts'
import { pathsUnder, readSource } from './architecture/imports.ts'

/*
 * The desk is built by itself (tools/desk-build.ts). What learners' pages start with must not lead to it, at once or later: then
 * not a byte of it can reach them.
 */
const entries = ['document', 'guide-entry', 'course-quiz-entry', 'service-worker'].map(
  (name) => `src/app/${name}.ts`,
)
const sources = new Map(
  pathsUnder('src')
    .filter((path) => /\.(?:ts|vue|js)$/.test(path))
    .map((path) => [path, readSource(path)]),
)

/** Every module that one leads to, now or by `import()`. */
function reached(starts: readonly string[]): Set<string> {
  const found = new Set(starts)
  // A set hands out what is added to it on the way.
  for (const path of found)
    for (const { target, isOurs, how } of sources.get(path)?.imports ?? [])
      if (isOurs && how !== 'type') found.add(target)
  return found
}

test('no module of the desk is reached from what learners’ pages start with', () => {
  const ofLearners = reached(entries)
  expect(ofLearners.size).toBeGreaterThan(100)
  expect([...ofLearners].filter(isOfDesk)).toEqual([])
})

test('what is meant by the desk is what its entry leads to', () => {
  const ofTeacher = reached(['src/app/teach-entry.ts'])
  const files = [...sources.keys()].filter((path) =>
    /^src\/(?:features\/assign|stores)\/.*(?<!\.test)\.(?:ts|vue)$/.test(path),
  )
  expect(files.filter((path) => isOfDesk(path) && !ofTeacher.has(path))).toEqual([])
  expect([...ofTeacher].filter(isOfDesk).length).toBeGreaterThan(30)
})
