import { describe, expect, test } from 'vitest'
import { plainText } from '../domain/lesson/rich-text.ts'
import { courseWith, firstBodyLine, inShort, lessonFile, quizFile } from './course-for-tests.ts'
import { readCourses } from './read-courses.ts'

const lessonPath = 'rivers/names/lesson.md'

describe('places', () => {
  const body = 'Text.\n\nSee [a firth](term:firth).\n'

  test('are counted in the whole file, its front matter included', () => {
    expect(inShort(courseWith({ [lessonPath]: lessonFile(body) }).findings)).toEqual([
      `${firstBodyLine + 2}:5 unknown-reference`,
    ])
  })

  test.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('are the same with %s', (_, change) => {
    const plain = courseWith({ [lessonPath]: lessonFile(body) })
    const changed = courseWith({ [lessonPath]: change(lessonFile(body)) })
    expect(inShort(changed.findings)).toEqual(inShort(plain.findings))
    expect(changed.lesson).toEqual(plain.lesson)
  })

  test('count a tab as one column, and letters outside the first plane as two', () => {
    const { findings } = courseWith({ [lessonPath]: lessonFile('-\t[a](term:x)\n\n𐍈 [b](term:y)\n') })
    expect(inShort(findings)).toEqual([
      `${firstBodyLine}:3 unknown-reference`,
      `${firstBodyLine + 2}:4 unknown-reference`,
    ])
  })

  test('are right in quotes, lists and tables inside blocks', () => {
    const text = [
      'Text.',
      '',
      ':::known{confidence=reported}',
      '> - One [^a]',
      '>   > Two [^b]',
      '',
      '| A | B |',
      '|---|---|',
      '| `x` | [^c] |',
      ':::',
    ].join('\n')
    const { findings } = courseWith({ [lessonPath]: lessonFile(text) })
    expect(inShort(findings)).toEqual(['12:9 unknown-source', '13:11 unknown-source', '17:9 unknown-source'])
  })

  test('of YAML are those of the file', () => {
    const { findings } = courseWith({
      [lessonPath]: '---\ntitle: Rivers\nsummary: x\nminutes: many\nobjectives: {a: b}\n---\n',
    })
    expect(inShort(findings)).toEqual(['4:10 wrong-value'])
  })
})

describe('a lesson', () => {
  test('in Urdu is a lesson like any other', () => {
    const { lesson, findings } = courseWith({
      'rivers/course.yaml':
        'title: دریا\nsummary: ایک کورس\nlanguage: ur\nlicence: CC-BY-4.0\nparts: [{ title: پہلا حصہ, lessons: [names] }]\n',
      [lessonPath]: `---\ntitle: دریا\nsummary: نام\nminutes: 3\nobjectives:\n  name: نام بتائیں\n---\n\n## دریا کیسے بہتے ہیں؟\n\nمتن۔[^atlas]\n\n:::check{#r-one objective=name}\nنیل لمبا ہے۔\n\n- [x] درست\n  > ہاں۔\n- [ ] غلط\n  > نہیں۔\n\n***\n\nنقشہ۔[^atlas]\n:::\n`,
    })
    expect(findings).toEqual([])
    expect(lesson?.sections[0]?.id).toBe('دریا-کیسے-بہتے-ہیں')
    const check = lesson?.sections[0]?.blocks[1]
    expect(check?.type === 'check' && check.question.kind).toBe('true-false')
  })

  test('has an opening before its first heading, and fragments that differ', () => {
    const { lesson } = courseWith({
      [lessonPath]: lessonFile('First.\n\n## Flow\n\n### Flow\n\n## Flow {#run}\n\n## Flow\n'),
    })
    expect(lesson?.opening.map(({ type }) => type)).toEqual(['prose'])
    expect(lesson?.sections.map(({ id }) => id)).toEqual(['flow', 'run', 'flow-3'])
    expect(plainText(lesson?.sections[1]?.title ?? [])).toBe('Flow')
  })

  test('keeps what is around a bad block, and says nothing about it', () => {
    const bad = ':::check{#a objective=name}\n- [x] KEY\n'
    const good = ':::known{confidence=reported}\nGood.\n:::\n'
    const { lesson, findings } = courseWith({
      [lessonPath]: lessonFile(`Before.\n\n${bad}\n${good}\nAfter.\n`),
    })
    expect(lesson?.opening.map(({ type }) => type)).toEqual(['prose', 'known', 'prose'])
    expect(findings.map(({ code }) => code)).toEqual(['unclosed-block'])
    expect(JSON.stringify(lesson)).not.toContain('KEY')
  })

  test('has its pictures beside it', () => {
    const { lesson, findings } = courseWith({
      [lessonPath]: lessonFile('![The river](my%20map.svg "Somebody, CC0")\n'),
      'rivers/names/my map.svg': new Uint8Array(3),
    })
    expect(findings).toEqual([])
    expect(lesson?.opening).toEqual([
      {
        type: 'prose',
        text: [{ type: 'picture', file: 'my map.svg', alt: 'The river', credit: 'Somebody, CC0' }],
      },
    ])
  })

  test('has a quiz with its defaults', () => {
    const { lesson } = courseWith({
      'rivers/names/quiz.md': quizFile('The {{Nile}} is long.\n\n***\n\nIt is.'),
    })
    expect(lesson?.quiz).toMatchObject({ title: 'The quiz', draw: 'all', order: 'file' })
  })
})

describe('the quiz of a course', () => {
  const courseYaml = (quiz: string) =>
    `title: T\nsummary: S\nlanguage: en\nlicence: L\nquiz: ${quiz}\nparts: [{ title: P, lessons: [names] }]\n`
  const quiz = quizFile('The {{Nile}} is long.\n\n***\n\nIt is.', 'The {{Cam}} is short.\n\n***\n\nIt is.')
  const files = { 'rivers/names/quiz.md': quiz }

  test('draws from the quizzes of its lessons', () => {
    const path = 'rivers/course.yaml'
    const { findings } = courseWith({ ...files, [path]: courseYaml('{ title: All, draw: 2 }') })
    expect(findings).toEqual([])
    const { courses } = readCourses([
      { path, text: courseYaml('{ title: All, draw: 2 }') },
      { path: lessonPath, text: lessonFile('') },
    ])
    expect(courses[0]?.course.quiz).toEqual({ title: 'All', draw: 2 })
  })

  test.each([
    ['draws more than they have', '{ title: All, draw: 3 }', '5:27 draw-too-large'],
    ['draws nothing', '{ title: All, draw: 0 }', '5:27 wrong-value'],
    ['has no title', '{ draw: 1 }', '5:7 missing-field'],
  ])('is told when it %s', (_, written, finding) => {
    const { findings } = courseWith({ ...files, 'rivers/course.yaml': courseYaml(written) })
    expect(inShort(findings)).toEqual([finding])
  })

  test('is told when no lesson has a question', () => {
    const { findings } = courseWith({ 'rivers/course.yaml': courseYaml('{ title: All, draw: 1 }') })
    expect(inShort(findings)).toEqual(['5:1 quiz-without-questions'])
  })
})

describe('courses', () => {
  const files = (slug: string, id: string) => [
    {
      path: `${slug}/course.yaml`,
      text: 'title: T\nsummary: S\nlanguage: en\nlicence: L\nparts: [{ title: P, lessons: [b, a] }]\n',
    },
    {
      path: `${slug}/reference/sources.yaml`,
      text: '- { id: atlas, title: The atlas, publisher: Its makers, kind: reference, confidence: high }\n',
    },
    ...['a', 'b'].map((lesson) => ({
      path: `${slug}/${lesson}/lesson.md`,
      text: lessonFile(`:::claim{#${id}-${lesson} verdict=wrong}\n> "It."\n\nNo.[^atlas]\n:::\n`),
    })),
  ]

  test('are folders, and their lessons stand in the order of course.yaml', () => {
    const { courses, findings } = readCourses([...files('one', 'x'), ...files('two', 'y')])
    expect(findings).toEqual([])
    expect(courses.map(({ course, lessons }) => [course.slug, ...lessons.map(({ slug }) => slug)])).toEqual([
      ['one', 'b', 'a'],
      ['two', 'b', 'a'],
    ])
  })

  test('share one space of ids, and both places are named', () => {
    const { findings } = readCourses([...files('one', 'x'), ...files('two', 'x')])
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'two/a/lesson.md duplicate-id',
      'two/b/lesson.md duplicate-id',
    ])
    expect(findings[0]?.message).toContain('one/a/lesson.md:9:11')
  })

  test('come out the same in whatever order their files come', () => {
    const all = [...files('one', 'x'), ...files('two', 'x')]
    expect(readCourses(all.toReversed())).toEqual(readCourses(all))
  })

  test('are not hidden by one that cannot be read', () => {
    const { courses, findings } = readCourses([
      { path: 'bad/course.yaml', text: 'title: "' },
      { path: 'bad/a/lesson.md', text: lessonFile('[a](term:x)\n') },
      { path: 'README.md', text: 'About these courses.' },
      ...files('one', 'x'),
    ])
    expect(courses.map(({ course }) => course.slug)).toEqual(['one'])
    expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'bad/a/lesson.md unknown-reference',
      'bad/course.yaml yaml-syntax',
    ])
  })
})
