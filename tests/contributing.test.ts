import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readCourses, type SourceFile } from '../src/format/read-courses.ts'
import { readLessonFiles } from '../tools/lesson-files.ts'
import { root } from './architecture/imports.ts'

/* What CONTRIBUTING.md tells people to do can be done, and gives what it says. */
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
const block = (name: string): string =>
  new RegExp(`^\`\`\`\\w+ ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? `no block ${name}`

describe('its small lesson', () => {
  const written: SourceFile[] = ['lesson.md', 'quiz.md'].map((name) => ({
    path: `blowback/lone-vote/${name}`,
    text: block(name),
  }))
  const listed = readLessonFiles('lessons').map((file) => {
    if (!('text' in file)) return file
    if (file.path === 'blowback/course.yaml') {
      const parts = block('course.yaml').trim().replace(/\]$/, '')
      return { ...file, text: file.text.replace('lessons: [strategic-depth', parts) }
    }
    const plan = block('guide.yaml').replace(/^/gm, '  ').trimEnd()
    return file.path === 'blowback/guide.yaml' ? { ...file, text: `${file.text}${plan}\n` } : file
  })

  test('is read without a finding, and stands in its course with check and quiz', () => {
    const { courses, findings } = readCourses([...listed, ...written])
    expect(findings).toEqual([])
    const lesson = courses[0]?.lessons.find(({ slug }) => slug === 'lone-vote')
    expect(lesson?.title).toBe('The lone vote')
    expect(lesson?.sections).toHaveLength(1)
    expect(lesson?.quiz?.questions.map(({ kind }) => kind)).toEqual(['true-false'])
  })

  test('gives one advice before it stands in a part, and no error', () => {
    const { findings } = readCourses([...readLessonFiles('lessons'), ...written])
    expect(findings.map(({ severity, code }) => [severity, code])).toEqual([['advice', 'lesson-not-listed']])
  })
})

test('its table of a kind’s files is what the scaffold makes', () => {
  const rows = [...page.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name = '']) => name)
  const made = readdirSync(join(root, 'tools/kind-scaffold/template')).map((name) =>
    name.replace('.txt', '').replace('SampleKind', '<Kind>').replace('sample-kind', '<kind>'),
  )
  expect(rows.toSorted()).toEqual(made.toSorted())
})

test('every file and script that it names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  for (const [, script = ''] of page.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([script])
  for (const [, path = ''] of page.matchAll(/\]\(([\w./-]+)\)|`((?:src|docs|tests|tools)\/[\w./-]+)`/g))
    if (path !== '') expect(existsSync(join(root, path)), path).toBe(true)
})

describe('forms for issues', () => {
  const folder = join(root, '.github/ISSUE_TEMPLATE')
  const forms = readdirSync(folder).filter((name) => name !== 'config.yml')

  test.each(forms)('%s is one that GitHub takes', (name) => {
    const form = parse(readFileSync(join(folder, name), 'utf8')) as {
      name: string
      description: string
      body: { type: string; id?: string; attributes: Record<string, unknown> }[]
    }
    expect(form).toMatchObject({
      name: expect.any(String) as string,
      description: expect.any(String) as string,
    })
    const ids = form.body.flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { type, id, attributes } of form.body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type)
      expect(type === 'markdown' ? typeof attributes.value : typeof attributes.label).toBe('string')
      if (type !== 'markdown') expect(id).toMatch(/^[a-z]+$/)
      if (type === 'dropdown')
        for (const option of attributes.options as unknown[]) expect(typeof option).toBe('string')
    }
  })

  test('they are three', () => {
    expect(forms).toEqual(['bug.yml', 'lesson-correction.yml', 'lesson-idea.yml'])
  })
})
