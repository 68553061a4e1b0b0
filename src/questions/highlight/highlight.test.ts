import { describe, expect, test } from 'vitest'

import { plainText } from '../../domain/lesson/rich-text.ts'
import { questionsOf } from '../../format/course-for-tests.ts'
import { paragraph } from '../example.ts'
import type { Run } from '../material.ts'
import { cutText, type CutAt } from './cut.ts'
import { examples } from './examples.ts'
import { kind, promptFor } from './grade.ts'
import { paper } from './paper.ts'
import { parseQuestion } from './schema.ts'

const [well, places] = examples.map(({ question }) => question)
if (!well || !places) throw new Error('The examples are gone.')

test('each piece is judged, and what its author says to a place stands once', () => {
  const verdict = kind.grade(places, { marked: ['piece-2', 'piece-3'], reason: null })
  expect(verdict).toStrictEqual({
    state: 'graded',
    earned: 2,
    possible: 4,
    parts: [
      { key: 'piece-1', outcome: 'missed' },
      { key: 'piece-2', outcome: 'wrong', remark: 'near-miss' },
      { key: 'piece-3', outcome: 'right' },
      { key: 'piece-4', outcome: 'missed', feedback: paragraph('Both of them.') },
    ],
  })
})

test('what misleads is said at once; what may be named is right, and left alone it is no part of it', () => {
  const verdict = kind.grade(well, { marked: ['piece-2', 'piece-3', 'piece-4'], reason: 'below' })
  expect(verdict).toMatchObject({
    earned: 2,
    parts: [
      { key: 'piece-2', outcome: 'right' },
      { key: 'piece-3', outcome: 'right' },
      { key: 'piece-4', outcome: 'wrong', feedback: paragraph('They tell it; nobody could have seen it.') },
      { key: 'below', outcome: 'right' },
    ],
  })
  const alone = kind.grade(well, { marked: ['piece-2'], reason: 'below' })
  expect(alone.state === 'graded' && alone.parts.map(({ key }) => key)).toEqual(['piece-2', 'below'])
})

test.each([
  [{ marked: [], reason: 'below' }, 'unplaced'],
  [{ marked: ['gone', 'constructor'], reason: 'below' }, 'unplaced'],
  [{ marked: ['piece-1'], reason: 'gone' }, 'no-choice'],
])('%j is incomplete', (response, remark) => {
  expect(kind.grade(well, response)).toEqual({ state: 'incomplete', remarks: [remark] })
})

test('docs/scoring.md: the right reason is worth two, whatever was touched', () => {
  expect(kind.grade(well, { marked: ['piece-2'], reason: 'below' })).toMatchObject({ earned: 4, possible: 4 })
  expect(kind.grade(well, { marked: ['piece-2'], reason: 'told' })).toMatchObject({ earned: 2, possible: 4 })
  expect(kind.grade(well, { marked: ['piece-4'], reason: 'below' })).toMatchObject({ earned: 2, possible: 4 })
})

test('at the start nothing is touched and no reason is chosen', () => {
  expect(kind.blankResponse(kind.promptFor(well, 'a'))).toEqual({ marked: [], reason: null })
})

test('a prompt has the text in its pieces, and nothing in it tells which are marked', () => {
  const prompt = promptFor(well, 'a')
  expect(prompt).toMatchObject({ paragraphs: well.paragraphs })
  const unmarked = promptFor({ ...well, spans: [{ as: 'must', pieces: ['piece-1'] }] }, 'a')
  expect(prompt).toEqual(unmarked)
})

test('on paper the text stands above the reasons, and the key quotes the evidence', () => {
  const { body, key } = paper.print(places)
  expect(body).toEqual({
    type: 'choice',
    several: false,
    options: [],
    pen: 'underline',
    above: [
      {
        type: 'quote',
        children: paragraph('Three came.', ' ', 'They sat down.', ' ', 'Two spoke.', ' ', 'Then one went.'),
      },
    ],
  })
  expect(key).toEqual([{ answer: 'Three came.' }, { answer: 'Two spoke. Then one went.' }])
})

test('a question with nothing to find, a piece in two places or two right reasons is refused', () => {
  const must = { as: 'must' as const, pieces: ['piece-1'] }
  expect(parseQuestion({ ...well, spans: [must] })).toBeDefined()
  expect(parseQuestion({ ...well, spans: [{ ...must, as: 'may' }] })).toBeUndefined()
  expect(parseQuestion({ ...well, spans: [must, must] })).toBeUndefined()
  expect(parseQuestion({ ...well, spans: [{ ...must, pieces: ['gone'] }] })).toBeUndefined()
  expect(
    parseQuestion({ ...well, reasons: well.reasons.map((each) => ({ ...each, right: true })) }),
  ).toBeUndefined()
})

describe('a text is cut', () => {
  const run = (...text: Run['text']): Run => ({ at: { start: 0, end: 0 }, text })
  const cut = (text: string, at: CutAt = 'sentences') =>
    cutText([run(text)], at).map((piece) => plainText(piece.text))

  test.each([
    ['One came. Two went! Did three? Yes.', ['One came.', 'Two went!', 'Did three?', 'Yes.']],
    ['He said “No.” She left.', ['He said “No.”', 'She left.']],
    [
      'Gen. Zia met Mr. Reagan in the U.S. Congress of 1982. It rained.',
      ['Gen. Zia met Mr. Reagan in the U.S. Congress of 1982.', 'It rained.'],
    ],
    ['About 3.5 km, i.e. little. More.', ['About 3.5 km, i.e. little.', 'More.']],
    ['یہ ایک ہے۔ کیا وہ دو ہے؟ ہاں۔', ['یہ ایک ہے۔', 'کیا وہ دو ہے؟', 'ہاں۔']],
  ])('at sentences: %s', (text, pieces) => {
    expect(cut(text)).toEqual(pieces)
  })

  test('at clauses where the author asks for them, and never within a number', () => {
    expect(cut('In 1947, of 15,000 men; all went – or none. Who knows?', 'clauses')).toEqual([
      'In 1947,',
      'of 15,000 men;',
      'all went –',
      'or none.',
      'Who knows?',
    ])
  })

  test('emphasis stays whole', () => {
    const emphasis = { type: 'emphasis' as const, children: ['One. Two.'] }
    expect(cutText([run('Say ', emphasis, ' again. Three.')], 'sentences').map(({ text }) => text)).toEqual([
      ['Say ', emphasis, ' again.'],
      ['Three.'],
    ])
  })

  test('it is cut at the same places wherever the marks are', () => {
    const texts = (...runs: Run[]) => cutText(runs, 'clauses').map(({ text }) => plainText(text))
    const whole = texts(run('One, two. Three came; four went.'))
    expect(texts(run('One, two.'), run(' Three came;'), run(' four went.'))).toEqual(whole)
    expect(texts(run('One,'), run(' two. Three came'), run('; four went.'))).toEqual(whole)
  })
})

const reasons = '\n- [x] It is so\n  > Yes.\n- [ ] It is not\n  > No.\n'
const text = (quote: string, after = reasons): string => `Why?\n\n${quote}\n${after}\n***\n\nSo.[^atlas]`
const read = (body: string, attributes = '') => {
  const { questions, errors } = questionsOf({ attributes: `kind=highlight ${attributes}`, body })
  return { question: parseQuestion(questions[0]), errors }
}

test('marks say what is evidence and why, also over several sentences and paragraphs', () => {
  const { question, errors } = read(
    text(
      '> One came. [Two went. They left.](must: "Both.")\n> [Three?](may:)\n>\n> [Four!](not: "No.") Five.',
    ),
  )
  expect(errors).toEqual([])
  expect(question?.paragraphs.map((pieces) => pieces.map((piece) => plainText(piece.text)))).toEqual([
    ['One came.', 'Two went.', 'They left.', 'Three?'],
    ['Four!', 'Five.'],
  ])
  expect(question?.spans).toEqual([
    { as: 'must', pieces: ['piece-2', 'piece-3'], feedback: paragraph('Both.') },
    { as: 'may', pieces: ['piece-4'] },
    { as: 'not', pieces: ['piece-5'], feedback: paragraph('No.') },
  ])
  expect(question?.reasons.map(({ right }) => right)).toEqual([true, false])
  expect(read(text('> [One.](must:) Two.', '')).question?.reasons).toEqual([])
})

test.each([
  [
    'a mark that ends within a sentence',
    () => read(text('> [One](must:) came. Two went.')),
    'mark-within-sentence',
  ],
  [
    'two marks in a sentence',
    () => read(text('> [One](must:), [two](not:). Three.')),
    'mark-within-sentence',
  ],
  [
    'a mark within a clause',
    () => read(text('> [One](must:) came, two went.'), 'cut=clauses'),
    'mark-within-sentence',
  ],
  ['no evidence', () => read(text('> [One.](may:) Two.')), 'nothing-to-highlight'],
  ['a source in the text', () => read(text('> [One.](must:) Two.[^atlas]')), 'text-not-markable'],
  ['a list in the text', () => read(text('> [One.](must:) Two.\n>\n> - Three')), 'text-not-markable'],
  ['one sentence', () => read(text('> [One.](must:)')), 'too-few-items'],
  ['no text', () => read('Why?\n\n- [x] One\n  > Y.\n- [ ] Two\n  > N.\n\n***\n\nSo.'), 'shape-of-kind'],
  [
    'two reasons',
    () => read(text('> [One.](must:) Two.', reasons.replace('[ ]', '[x]'))),
    'one-right-answer',
  ],
  ['no reason', () => read(text('> [One.](must:) Two.', reasons.replace('[x]', '[ ]'))), 'no-right-answer'],
  ['another cut', () => read(text('> [One.](must:) Two.'), 'cut=words'), 'unwanted-attribute'],
  ['text after it', () => read(text('> [One.](must:) Two.', `${reasons}\nMore.\n`)), 'text-after-answers'],
])('%s is a finding', (_, reading, code) => {
  const { question, errors } = reading()
  expect(new Set(errors)).toEqual(new Set([code]))
  expect(question).toBeUndefined()
})

test('clauses can be marked where the text is cut into them', () => {
  const { question, errors } = read(text('> [One came,](must:) two went.'), 'cut=clauses')
  expect(errors).toEqual([])
  expect(question?.spans[0]?.pieces).toEqual(['piece-1'])
})
