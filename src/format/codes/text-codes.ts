import { didYouMean, error, type Unknown } from './rule.ts'

/** Findings about prose, wherever it stands. */
export const textCodes = {
  'raw-html': error(
    ({ tag }: { tag: string }) => `HTML is not part of a lesson: \`${tag}\`.`,
    () => 'write it as Markdown; a `<` that is meant as such is written `\\<`',
  ),
  'unclosed-comment': error(
    () => 'This comment is not closed before the next block.',
    () => 'end it with `-->`; a comment cannot contain a block',
  ),
  'unsafe-link': error(
    ({ target }: { target: string }) => `A link may not lead to \`${target}\`.`,
    () =>
      'links lead to https://…, http://…, mailto:…, #a-heading, lesson:…, or to term:, actor:, place:, event:, misconception:',
  ),
  'unknown-fragment': error(
    ({ name }: Unknown) => `Nothing in this file is called \`#${name}\`.`,
    didYouMean,
  ),
  'path-link': error(
    ({ target }: { target: string }) =>
      `Nothing checks where the path \`${target}\` leads, and from another page it leads elsewhere.`,
    () => 'write `lesson:its-folder` or `lesson:its-folder#fragment` for a lesson of this course',
  ),
  'unknown-lesson': error(({ name }: Unknown) => `This course shows no lesson \`${name}\`.`, didYouMean),
  'unknown-lesson-fragment': error(
    ({ name, lesson }: Unknown & { lesson: string }) =>
      `Nothing in the lesson \`${lesson}\` is called \`#${name}\`.`,
    didYouMean,
  ),
  'unresolved-reference': error(
    ({ text }: { text: string }) =>
      `\`${text}\` refers to an address that is not given in this piece of the text.`,
    () => 'write the address in place: `[words](https://…)`, `![words](file.svg "credit")`',
  ),
  'remote-picture': error(
    ({ target }: { target: string }) => `A picture may not be loaded from elsewhere: \`${target}\`.`,
    () => 'put the file beside the lesson, so that it is there without a network and tells nobody who reads',
  ),
  'picture-not-found': error(
    ({ name }: Unknown) => `There is no picture \`${name}\` beside this lesson.`,
    didYouMean,
  ),
  'picture-without-alt': error(
    () => 'This picture has no words for those who cannot see it.',
    () => 'say in the square brackets what it shows: `![The border, with three crossings](map.svg "…")`',
  ),
  'picture-without-credit': error(
    () => 'This picture has no credit.',
    () => 'name who made it and its licence after the file: `(map.svg "Natural Earth, public domain")`',
  ),
  'picture-in-text': error(() => 'A picture stands alone, with a blank line before and after it.'),
  'crossed-out': error(
    () => 'Crossed-out text is not part of a lesson.',
    () => 'leave it out, or write `\\~~` for the signs themselves',
  ),
  'heading-level': error(
    ({ depth }: { depth: number }) => `A heading of level ${depth} has no place here.`,
    () =>
      'sections begin with `## `, and inside them stand `### ` and `#### `; the title is in the front matter',
  ),
  'heading-in-block': error(
    ({ block }: { block: string }) => `A heading cannot stand in a \`${block}\`.`,
    () => '`---` under a line of text makes that line a heading; leave a blank line between them',
  ),
  'underlined-heading': error(
    () => 'The line of signs under this text makes it a heading.',
    () => 'for a heading write `## ` before it; for a rule leave a blank line above it',
  ),
  'unknown-reference': error(
    ({ list, name }: Unknown & { list: string; file: string }) => `There is no ${list} \`${name}\`.`,
    ({ near, file }) => didYouMean({ near }) ?? `add it to reference/${file}`,
  ),
  'unknown-source': error(
    ({ name }: Unknown) => `There is no source \`${name}\`.`,
    ({ near }) => didYouMean({ near }) ?? 'add it to reference/sources.yaml',
  ),
  'malformed-citation': error(
    ({ text }: { text: string }) => `\`${text}\` is not a citation.`,
    () => 'write `[^source-id]` or `[^source-id,p.23]`, on one line',
  ),
  'source-in-text': error(
    ({ name }: { name: string }) => `The source \`${name}\` cannot be described here.`,
    () => 'describe it in reference/sources.yaml; here only `[^id]` is written',
  ),
  'blank-outside-question': error(
    () => 'A blank `{{…}}` has its place only in what a question asks.',
    () => 'here the answer would be shown',
  ),
  'unclosed-blank': error(
    () => 'A blank that begins with `{{` is not closed on its line, or `}}` closes none.',
    () => 'write `{{answer}}` or `{{answer | another}}` on one line',
  ),
  'options-outside-question': error(
    () => 'Options with boxes have their place only in a question.',
    () => 'a line `:::check{…}` above them is missing, or a `:::` came too early',
  ),
  'box-outside-list': error(
    () => 'A box `[ ]` or `[x]` here is no option.',
    () => 'write `- [x] text`: a hyphen, a space, the box, a space, on a line of its own',
  ),
  'year-as-list': error(
    ({ year }: { year: number }) =>
      `A line that begins with \`${year}.\` begins a list with the number ${year}.`,
    ({ year }) => `write \`${year}\\.\`, or begin the line with another word`,
  ),
  'item-holds-only-list': error(
    () => 'This item holds only a list, because its text begins like one.',
    () => 'write a backslash before the point: `1. 1947\\. Partition`, or put the year elsewhere',
  ),
  'key-out-of-place': error(
    ({ key }: { key: string }) => `\`${key}\` names nothing here.`,
    () => 'a `{#key}` stands at the end of an option, an item, a table cell or a heading',
  ),
  'hint-outside-question': error(() => 'A hint has its place only in a question.'),
} as const
