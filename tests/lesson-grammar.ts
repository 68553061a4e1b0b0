import fc from 'fast-check'

/** What a key's text is made of in generated questions; it may stand in a question and nowhere else. */
export const secret = 'SECRETKEY'

const goodWords = fc.constantFrom(
  'water',
  'the Nile',
  '*deep*',
  '**wide**',
  '`code`',
  '[^atlas]',
  '[^atlas,p.3]',
  '[estuary](term:estuary)',
  '10:30',
  '~15,000',
  'دریا',
  '\\*',
  '&amp;',
  '𐍈',
)
const badWords = fc.constantFrom(
  '[^nobody,p.3]',
  '[x](javascript&#58;alert(1))',
  '1979.',
  '{#key}',
  '[a][b]',
  '<b>',
  '~~gone~~',
)
const words = fc.oneof({ weight: 60, arbitrary: goodWords }, { weight: 1, arbitrary: badWords })
const text = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
const answer = fc.nat(99).map((number) => `${secret} ${number}`)

const option = fc
  .tuple(fc.constantFrom('- [x] ', '- [ ] ', '- [X] '), answer, fc.option(text))
  .map(([box, words, feedback]) => `${box}${words}\n${feedback === null ? '' : `  > ${feedback}\n`}`)
const options = fc.array(option, { minLength: 2, maxLength: 4 }).map((all) => `\n\n${all.join('')}`)
const ordering = fc
  .array(answer, { minLength: 1, maxLength: 4 })
  .map((all) => `\n\n${all.map((item, n) => `${n + 1}. ${item}\n`).join('')}`)
const matching = fc
  .array(fc.tuple(answer, answer), { minLength: 1, maxLength: 3 })
  .map((rows) => `\n\n| A | B |\n|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`)
const cloze = fc.array(answer, { minLength: 1, maxLength: 3 }).map((all) => ` {{${all.join(' | ')}}}\n`)
const numeric = fc.nat(5000).map((number) => `\n\n= ${number} ± 1\n`)

const id = fc.nat(200).map((number) => `q-${number}`)
function question(name: string): fc.Arbitrary<string> {
  return fc
    .tuple(id, text, fc.oneof(options, ordering, matching, cloze, numeric), fc.option(text), fc.option(text))
    .map(
      ([id, stem, answers, hint, why]) =>
        `:::${name}{#${id} objective=name}\n${stem}${answers}${hint === null ? '' : `\n::hint[${hint}]\n`}${why === null ? '' : `\n***\n\n${why}\n`}:::\n`,
    )
}

const prose = fc.oneof(
  text,
  text.map((words) => `## ${words}`),
  text.map((words) => `### ${words}`),
  text.map((words) => `> ${words}`),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  text.map((words) => `\`\`\`\n${words}\n:::\n\`\`\``),
  fc.constantFrom(
    '![map](map.svg "Somebody, CC0")',
    '::timeline{from=1}',
    '| a | b |\n|---|---|\n| c | d |',
    '***',
    '<!-- note -->',
  ),
)
const block = fc.oneof(
  text.map((words) => `:::known{confidence=reported}\n${words}\n:::\n`),
  fc.tuple(id, text).map(([id, words]) => `:::claim{#${id} verdict=wrong}\n> ${words}\n\n${words}\n:::\n`),
  fc
    .tuple(id, text)
    .map(
      ([id, words]) =>
        `:::voices{#${id} question="A or B?"}\n### ${words} {#a}\n${words}\n\n### B\n${words}\n:::\n`,
    ),
  fc.tuple(id, text).map(([id, words]) => `:::source{#${id} source=atlas asks="who"}\n> ${words}\n:::\n`),
)

function file(frontMatter: string, parts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(parts, { maxLength: 8 }).map((all) => `---\n${frontMatter}---\n\n${all.join('\n\n')}\n`)
}

/** Lesson files as the format's grammar makes them: not all right, but all of the right form. */
export const lessonText = file(
  'title: Rivers\nsummary: Rivers.\nminutes: 3\nobjectives:\n  name: Name a river\n',
  fc.oneof(prose, prose, block, question('check')),
)
export const quizText = file('title: The quiz\ndraw: 2\n', question('question'))

const scraps = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    ':::',
    '\n:::\n',
    ' ',
    '\t',
    '{',
    '}',
    '{{',
    '}}',
    '[',
    ']',
    '[^',
    '`',
    '```',
    '\n```\n',
    '*',
    '_',
    '>',
    '\n> ',
    '- ',
    '\n- [x]',
    '= ',
    '---',
    '\n---\n',
    '***',
    '|',
    '#',
    '\n# ',
    '::',
    '<',
    '<!--',
    '&#',
    '\\',
    '"',
    "'",
    ':',
    '\r',
    '\uFEFF',
    '\0',
    '𐍈',
    '1979. ',
    '{#',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)

/** One fault: something left out, put in, or written twice, somewhere in the text. */
interface Fault {
  readonly at: number
  readonly length: number
  readonly scrap: string
}

const fault: fc.Arbitrary<Fault> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  scrap: scraps,
})

/** The same text with up to four faults in it. */
export function withFaults(good: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(good, fc.array(fault, { maxLength: 4 }))
    .map(([text, faults]) => faults.reduce(damaged, text))
}

/** The same text with faults in the lines that open and close blocks: the faults that could let a key out. */
export function withBrokenFences(good: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const changes = fc.array(
    fc.tuple(
      fc.nat(30),
      fc.constantFrom('', ' ', ':::', '::', ':', ' :::', ':::\n:::', '> :::', '\\:::', '-', '::::'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  return fc.tuple(good, changes).map(([text, all]) =>
    all.reduce((damagedText, [nth, by]) => {
      let count = 0
      return damagedText.replaceAll(/^:::/gmu, (fence) => (count++ === nth ? by : fence))
    }, text),
  )
}

function damaged(text: string, { at, length, scrap }: Fault): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + scrap + text.slice(start + length)
}

/** A question with options that has nothing wrong with it, and what it was made of. */
export const soundQuestion = fc
  .record({
    stem: fc.constantFrom('Which?', 'Which *one*?', 'کون سا؟'),
    options: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 5 }),
    right: fc.nat(),
    feedback: fc.stringMatching(/^[a-z]{1,8}$/),
    explanation: fc.stringMatching(/^[a-z]{1,8}$/),
  })
  .map(({ right, ...rest }) => ({ ...rest, right: right % rest.options.length }))

export function writtenQuestion({ stem, options, right, feedback, explanation }: SoundQuestion): string {
  const list = options.map(
    (option, index) => `- [${index === right ? 'x' : ' '}] ${option}\n  > ${feedback}\n`,
  )
  return `---\ntitle: Q\n---\n\n:::question{#q objective=name}\n${stem}\n\n${list.join('')}\n***\n\n${explanation}\n:::\n`
}

export type SoundQuestion = typeof soundQuestion extends fc.Arbitrary<infer Q> ? Q : never
