import { describe, expect, it } from 'vitest'
import {
  budgets,
  overBudget,
  type FigureSizes,
  type LessonPageSizes,
  type LinkedFile,
  type SiteSizes,
} from '../tools/budgets.ts'
import { policyOf } from '../tools/document.ts'
import { elementsIn } from '../tools/elements-in.ts'
import { liveFiguresIn, withoutFigures } from '../tools/figures-apart.ts'

/* The build fails when a page is one byte over its budget, and passes when it is at it. */
const link = (bytes: number, isScript = true): LinkedFile => ({
  href: '/assets/a',
  bytes,
  wire: bytes,
  isScript,
})
const page: LessonPageSizes = {
  file: 'course/lesson/index.html',
  bytes: 1000,
  wire: 1900,
  requestsToRead: 1,
  links: [],
  elements: 100,
  floorElements: 100,
  unnamed: [],
}
const site = (changes: Partial<LessonPageSizes>, others: Partial<SiteSizes> = {}, data = 0): SiteSizes => ({
  lessons: [
    { page: { ...page, ...changes }, quiz: { ...page, file: 'course/lesson/quiz/index.html' }, data },
  ],
  differing: [],
  worker: 0,
  fonts: 0,
  ...others,
})

const rest = { bytes: 1000, wire: 1900, elements: 100 }
const withFigures = (changes: Partial<LessonPageSizes>, figures: Partial<FigureSizes>, data = 0): SiteSizes =>
  site({ elements: 1000, ...changes, figures: { rest, scripts: 0, data: 0, ...figures } }, {}, data)

describe('budgets', () => {
  it.each([
    ['the page', (over: number) => site({ bytes: budgets.page + over, wire: 0 }, {}, -1e6)],
    [
      'a page with figures',
      (over: number) =>
        withFigures({ bytes: Math.floor(budgets.page * budgets.figures) + over, wire: 0 }, {}, -1e6),
    ],
    [
      'what comes with figures',
      (over: number) => withFigures({ wire: 1200 }, { rest: { ...rest, wire: 1000 }, scripts: 100 + over }),
    ],
    ['the data of figures', (over: number) => withFigures({}, { data: budgets.figureData + over })],
    [
      'a page without its figures',
      (over: number) => withFigures({}, { rest: { ...rest, bytes: budgets.page + over } }, -1e6),
    ],
    [
      'the first feedback without figures',
      (over: number) => withFigures({}, { rest: { ...rest, wire: budgets.feedback + over } }),
    ],
    [
      'the elements without figures',
      (over: number) => withFigures({}, { rest: { ...rest, elements: 160 + over } }),
    ],
    [
      'the lesson with its quiz without figures',
      (over: number) => withFigures({ bytes: 5000 }, {}, budgets.lesson - 2000 + over),
    ],
    [
      'the first feedback',
      (over: number) => site({ wire: budgets.feedback - 500, links: [link(500 + over, false)] }),
    ],
    ['the scripts', (over: number) => site({ wire: 0, links: [link(budgets.scripts + over)] })],
    [
      'the requests',
      (over: number) => site({ links: Array<LinkedFile>(budgets.feedbackRequests - 1 + over).fill(link(1)) }),
    ],
    ['the requests to read it', (over: number) => site({ requestsToRead: 1 + over })],
    ['the elements', (over: number) => site({ elements: 160 + over })],
    ['the lesson with its quiz', (over: number) => site({}, {}, budgets.lesson - 2000 + over)],
    ['the worker', (over: number) => site({}, { worker: budgets.worker + over })],
    ['the fonts', (over: number) => site({}, { fonts: budgets.fonts + over })],
  ])('%s: passes at the budget, fails one over it', (_, sizes) => {
    expect(overBudget(sizes(0))).toEqual([])
    expect(overBudget(sizes(1))).toHaveLength(1)
  })

  it('says which file, how much, and what it may have', () => {
    expect(overBudget(site({ bytes: 14_001, wire: 0 }, {}, -1e6))).toEqual([
      'course/lesson/index.html: the page: 14001 bytes, 1 over the budget of 14000.',
    ])
  })

  it('names a page whose inline parts are not those of the others, and a script that nobody preloads', () => {
    const said = overBudget(site({ unnamed: ['/assets/late.js'] }, { differing: ['404.html'] }))
    expect(said).toHaveLength(2)
    expect(said.join(' ')).toContain('/assets/late.js')
    expect(said.join(' ')).toContain('404.html')
  })
})

describe('elements', () => {
  it('are counted as they are written, but not in scripts, comments or the head', () => {
    expect(
      elementsIn('<head><meta></head><body><p>a<br>b</p><!-- <i> --><script>"<b>"</script></body>'),
    ).toBe(4)
  })
})

describe('figures', () => {
  const inline = { style: 'p{}', loader: '' }
  const look = { style: 'figure{}' }
  const pageWith = (styles: string, body: string): string =>
    `<meta content="${policyOf(inline, styles === '' ? [] : [look])}"><style>p{}</style>${styles}<p>before</p>${body}<p>after</p>`
  const styles = `<style data-look="map">${look.style}</style>`
  const live =
    '<div id="m" class="figure" data-figure="{&quot;name&quot;:&quot;map&quot;,&quot;places&quot;:[]}" data-from="/c/figures/map.json" data-island="figure"><figure class="map"><div><p>a</p></div></figure></div>'
  const still = '<div class="figure"><figure class="chart"><!--[--><div>b</div><!--]--></figure><!----></div>'

  it('are taken out of a page with their looks and the names of these, and nothing else is', () => {
    expect(withoutFigures(pageWith(styles, live))).toBe(pageWith('', ''))
    expect(withoutFigures(pageWith(styles, `${still}<p>between</p>${live}`))).toBe(
      pageWith('', '<p>between</p>'),
    )
    const plain = pageWith('', '<figure><img src="a.svg"></figure>')
    expect(withoutFigures(plain)).toBe(plain)
  })

  it('that come alive say which they are and what they are drawn from', () => {
    expect(liveFiguresIn(pageWith(styles, live + live + still))).toEqual({
      names: ['map'],
      data: ['/c/figures/map.json'],
    })
  })
})
