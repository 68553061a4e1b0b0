import { advice, didYouMean, error, oneOf, type Unknown } from './rule.ts'

/** Findings about the lines that open and close blocks, and about ids. */
export const blockCodes = {
  'unknown-block': error(({ name }: Unknown) => `There is no block \`${name}\`.`, didYouMean),
  'figure-out-of-place': error(
    ({ name }: { name: string }) => `There is a figure \`${name}\` where none can be drawn.`,
    () => 'a figure stands alone on its line in the text of a lesson, not in a block and not in a quiz',
  ),
  'unclosed-block': error(
    ({ name }: { name: string }) => `The block \`${name}\` that begins here is not closed.`,
    () =>
      'write `:::` alone on a line where it ends; blocks do not nest, so the next one cannot begin before',
  ),
  'stray-fence': error(
    () => 'This `:::` closes nothing.',
    () => 'blocks do not nest; a `:::` further up has closed the block already, or its first line is missing',
  ),
  'space-before-brace': error(
    ({ name }: { name: string }) => `There is a space between \`${name}\` and its brace.`,
    ({ name }) => `write \`:::${name}{…}\``,
  ),
  'text-after-brace': error(
    ({ text }: { text: string }) => `Nothing may follow the brace, and here follows \`${text}\`.`,
    () => 'write it on the next line',
  ),
  'attributes-over-lines': error(
    () => 'The brace that opens here is not closed on this line.',
    () => 'write all attributes on one line: `:::name{#id key=value}`',
  ),
  'malformed-fence': error(
    () => 'A line that begins with `:::` opens a block or closes one, and this does neither.',
    () => 'write `:::name{…}` or `:::` alone, at the beginning of the line, with three colons',
  ),
  'malformed-leaf': error(
    () => 'A line that begins with `::` is a block of one line, and this is not one.',
    () => 'write `::name[text]` or `::name{key=value}` on a line of its own',
  ),
  'unclosed-code': error(
    () => 'The code that begins here is never closed.',
    () => 'write the same three signs alone on a line where it ends',
  ),
  'malformed-attributes': error(
    ({ text }: { text: string }) => `\`${text}\` is not an attribute.`,
    () => 'write `#id`, `key=value` or `key="some words"`; a quotation mark in it needs \'…\' around it',
  ),
  'unknown-attribute': error(
    ({ name, block }: Unknown & { block: string; known: readonly string[] }) =>
      `\`${block}\` has no attribute \`${name}\`.`,
    ({ near, known }) => didYouMean({ near }) ?? (known.length > 0 ? `it has ${oneOf(known)}` : undefined),
  ),
  'duplicate-attribute': error(({ name }: { name: string }) => `\`${name}\` is given twice.`),
  'missing-attribute': error(
    ({ name, block }: { name: string; block: string }) => `This \`${block}\` has no ${name}.`,
    ({ name }) =>
      name === '#id' ? 'add an id of its own: `{#some-name}`' : `add \`${name}=…\` to the braces`,
  ),
  'wrong-attribute': error(
    ({ name, value, known }: Unknown & { value: string; known: readonly string[] }) =>
      `\`${name}\` is ${oneOf(known)}, not \`${value}\`.`,
    didYouMean,
  ),
  'block-in-wrong-file': error(
    ({ name, file }: { name: string; file: string; instead: string | undefined }) =>
      `The block \`${name}\` does not belong in ${file}.`,
    ({ instead }) => (instead === undefined ? undefined : `here it is called \`${instead}\``),
  ),
  'text-in-quiz': error(
    () => 'A quiz has questions only, so this text would be lost.',
    () => 'write it into the question that it belongs to, or into lesson.md',
  ),
  'empty-block': error(({ name }: { name: string }) => `This \`${name}\` is empty.`),
  'malformed-id': error(
    ({ name }: { name: string; instead: string }) =>
      `\`${name}\` is not an id: small letters a–z, digits and single hyphens, beginning with a letter.`,
    ({ instead }) => `write \`${instead}\``,
  ),
  'duplicate-id': error(
    ({ name, other }: { name: string; other: string }) => `The id \`${name}\` is taken already, at ${other}.`,
    () =>
      'every id is used once, the ids of questions in all files of all courses: records, links and citations refer to them',
  ),
  'unknown-objective': error(
    ({ name }: Unknown) => `The lesson has no objective \`${name}\`.`,
    (values) => didYouMean(values) ?? 'objectives are listed in the front matter of lesson.md',
  ),
  'claim-without-quote': error(
    () => 'A claim begins with the words that it is about, as a quote.',
    () => 'write `> "…"` under the first line',
  ),
  'claim-verdict-differs': error(
    ({ name, here, there }: { name: string; here: string; there: string }) =>
      `The claim \`${name}\` is \`${here}\` here, and \`${there}\` in reference/claims.yaml.`,
    () => 'one claim has one verdict in all lessons; change the one that is not right',
  ),
  'text-before-voices': error(
    () => 'Text before the first voice belongs to nobody.',
    () => 'begin each voice with `### Who says it {#key}`; the question stands in `question="…"`',
  ),
  'too-few-voices': error(() => 'A block `voices` has at least two voices, each under a heading `### …`.'),
  'duplicate-voice': error(({ key }: { key: string }) => `Two voices here have the key \`${key}\`.`),
  'quiz-without-questions': error(() => 'This quiz has no question.'),
  'draw-too-large': error(
    ({ draw, questions }: { draw: number; questions: number }) =>
      `A run is to draw ${draw} questions and the quiz has ${questions}.`,
    ({ questions }) => `write a number up to ${questions}, or leave \`draw\` out to ask all`,
  ),
  'no-check-in-section': advice(
    () => 'This section has no check.',
    () =>
      'a question that makes the reader recall what she has just read helps her keep it: add a `:::check`',
  ),
} as const
