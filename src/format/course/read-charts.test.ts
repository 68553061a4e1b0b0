import { describe, expect, test } from 'vitest'
import { courseWith, inShort } from '../course-for-tests.ts'
import { readCourses } from '../read-courses.ts'

const chart = (file: string, more = ''): string => `- id: lengths
  title: Lengths
  file: ${file}
  unit: kilometres
  counts: The main arm.
  sources: [atlas]
  x: { column: year, title: Year }
  series:
    - { column: thames, title: Thames }
    - { column: rhine, title: Rhine, counts: With its Dutch arms. }
${more}`

const course = 'title: Rivers\nsummary: About rivers.\nlanguage: en\nlicence: CC-BY-4.0\nparts: []\n'
const sources =
  '- { id: atlas, title: The atlas, publisher: Its makers, kind: reference, confidence: high }\n'

function chartsOf(yaml: string, csv: string) {
  const { courses, findings } = readCourses([
    { path: 'rivers/course.yaml', text: course },
    { path: 'rivers/reference/sources.yaml', text: sources },
    { path: 'rivers/reference/charts.yaml', text: yaml },
    { path: 'rivers/reference/data/lengths.csv', text: csv },
  ])
  return { charts: courses[0]?.course.reference.charts ?? [], findings: inShort(findings) }
}

describe('a chart', () => {
  test('joins its description with its numbers: a missing one is not nought, a derived one is marked', () => {
    const notes = '  notes:\n    - { at: 1950, text: By another method. }\n'
    const { charts, findings } = chartsOf(
      chart('lengths.csv', notes),
      'year,rhine,thames,sources\n1900,1230,346,atlas\n1950,,≈340.5,\n',
    )
    expect(findings).toEqual([])
    expect(charts).toHaveLength(1)
    expect(charts[0]?.x).toEqual({ title: 'Year', is: 'year' })
    expect(charts[0]?.series).toEqual([
      { title: 'Thames' },
      { title: 'Rhine', counts: 'With its Dutch arms.' },
    ])
    expect(charts[0]?.rows).toEqual([
      {
        x: '1900',
        values: [
          { number: 346, isDerived: false },
          { number: 1230, isDerived: false },
        ],
        sources: ['atlas'],
      },
      {
        x: '1950',
        values: [{ number: 340.5, isDerived: true }, undefined],
        sources: [],
        note: 'By another method.',
      },
    ])
  })

  test('with a mistake in its numbers is not drawn, and every mistake is named', () => {
    const { charts, findings } = chartsOf(
      chart('lengths.csv'),
      'year,rhine,thames,sources\n19,1,2,\n1900,-1,2,atlsa\n1900,1,,\n',
    )
    expect(charts).toEqual([])
    expect(findings).toEqual([
      '2:1 not-a-year',
      '3:6 not-a-number',
      '3:11 unknown-source',
      '4:1 duplicate-row',
    ])
  })

  test('of words may have any names for its rows', () => {
    const yaml = chart('lengths.csv').replace('title: Year }', 'title: Where, is: words }')
    expect(chartsOf(yaml, 'year,rhine,thames\nhere,1,2\nthere,3,4\n')).toMatchObject({
      findings: [],
      charts: [{ rows: [{ x: 'here' }, { x: 'there' }] }],
    })
  })
})

test('a figure keeps what its line says; a year that is none is named', () => {
  const lesson = (line: string): string =>
    `---\ntitle: T\nsummary: S.\nminutes: 3\nobjectives:\n  name: Name\n---\n\n## One\n\n${line}\n`
  const read = (line: string) => {
    const { lesson: found, findings } = courseWith({
      'rivers/names/lesson.md': lesson(line),
      'rivers/reference/themes.yaml': '- { id: floods, title: Floods }\n',
      'rivers/reference/charts.yaml': chart('lengths.csv'),
      'rivers/reference/data/lengths.csv': 'year,rhine,thames\n1900,1,2\n',
    })
    const errors = findings.filter(({ severity }) => severity === 'error')
    const figures = found?.sections[0]?.blocks.flatMap((block) =>
      block.type === 'figure' ? [block.figure] : [],
    )
    return { figures, errors: inShort(errors) }
  }
  expect(read('::timeline{#t from=1900 to=1999 tags=floods}')).toEqual({
    figures: [{ name: 'timeline', id: 't', from: 1900, to: 1999, tags: ['floods'] }],
    errors: [],
  })
  expect(read('::chart{data=lengths type=line caption="A line"}').figures).toEqual([
    { name: 'chart', data: 'lengths', type: 'line', caption: 'A line' },
  ])
  expect(read('::timeline{from=19xx}').errors).toEqual(['11:17 wrong-attribute'])
  expect(read('::timeline{from=1999 to=1900}').errors).toEqual(['11:25 ends-before-it-begins'])
  expect(read('::chart{data=lengths type=pie}').errors).toEqual(['11:27 wrong-attribute'])
  expect(read('::chart{type=bar}').errors).toEqual(['11:1 missing-attribute'])
})
