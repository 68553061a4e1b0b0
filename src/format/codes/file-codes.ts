import { advice, didYouMean, error, oneOf, type Unknown } from './rule.ts'

/** Findings about files as wholes and about their YAML. */
export const fileCodes = {
  'file-too-large': error(
    ({ bytes, most }: { bytes: number; most: number }) =>
      `This file has ${bytes} bytes; a lesson file may have ${most}, so it was not read.`,
    () => 'divide it into several lessons',
  ),
  'empty-file': error(
    () => 'This file is empty.',
    () => 'begin with a line `---`, then `title: …`, then another line `---`',
  ),
  'run-too-long': error(
    ({ characters, most }: { characters: number; most: number }) =>
      `Here are ${characters} characters without a blank line; ${most} are the most that is read.`,
    () => 'divide it into paragraphs by blank lines',
  ),
  'too-many-marks': error(
    ({ marks, most }: { marks: number; most: number }) =>
      `Here are ${marks} of the marks \`*_~[]<\` without a blank line; ${most} are the most that is read.`,
    () => 'divide it into paragraphs, or write the marks as code between backticks',
  ),
  'block-too-large': error(
    ({ bytes, most }: { bytes: number; most: number }) =>
      `What begins here has ${bytes} bytes up to the next \`:::\`; ${most} are the most that is read.`,
    () => 'divide it; the line that closes a block may also be missing, or a check between long texts',
  ),
  'too-many-paragraphs': error(
    ({ paragraphs, most }: { paragraphs: number; most: number }) =>
      `Here are ${paragraphs} paragraphs and items up to the next \`:::\`; ${most} are the most that is read.`,
    () => 'divide the lesson, or put a check between long texts',
  ),
  'nested-too-deep': error(
    ({ most }: { most: number }) => `Quotes, lists or marks stand inside one another more than ${most} deep.`,
    () => 'write it with fewer levels',
  ),
  'front-matter-missing': error(
    () => 'The file does not begin with front matter.',
    () => 'begin with a line `---`, then `title: …`, then another line `---`',
  ),
  'front-matter-unclosed': error(
    () => 'The front matter that begins here is never closed.',
    () => 'write a line `---` under its last entry',
  ),
  'yaml-syntax': error(
    ({ problem }: { problem: string }) => `This is not YAML: ${problem}`,
    () => 'a text with `: `, `#` or quotation marks in it is safe inside "…" or \'…\'',
  ),
  'missing-field': error(
    ({ name, expected }: { name: string; expected: string }) =>
      `\`${name}\` is missing here. It has to be ${expected}.`,
    ({ name }) => `add a line \`${name}: …\``,
  ),
  'unknown-field': error(({ name }: Unknown) => `Nothing here is called \`${name}\`.`, didYouMean),
  'wrong-value': error(
    ({ name, expected }: { name: string; expected: string; hint: string | undefined }) =>
      `\`${name}\` has to be ${expected}.`,
    ({ hint }) => hint,
  ),
  'data-not-found': error(({ name }: Unknown) => `There is no file reference/data/${name}.`, didYouMean),
  'csv-syntax': error(
    ({ problem }: { problem: string }) => `This is no table of comma-separated values: ${problem}.`,
    () => 'a text with a comma or a quotation mark in it stands in "…", where " is written ""',
  ),
  'missing-column': error(
    ({ name }: Unknown) => `No column is called \`${name}\`, which charts.yaml asks for.`,
    didYouMean,
  ),
  'not-a-number': error(
    ({ name, column }: { name: string; column: string }) =>
      `\`${name}\` is no number, and the column \`${column}\` has to have numbers.`,
    () =>
      'write digits alone, with a point for decimals; ≈ before what was worked out; nothing for what is not known',
  ),
  'not-a-year': error(
    ({ name }: { name: string }) => `\`${name}\` is no year.`,
    () => 'write a year such as 1947, or `is: words` under `x` in charts.yaml',
  ),
  'duplicate-row': error(({ name }: { name: string }) => `\`${name}\` has a row already.`),
  'note-without-row': error(
    ({ name }: Unknown) => `The file has no row \`${name}\` that this note could belong to.`,
    didYouMean,
  ),
  'ends-before-it-begins': error(
    ({ from, to }: { from: string; to: string }) => `${to} comes before ${from}, with which this begins.`,
  ),
  'unexpected-file': advice(
    ({ name, names }: { name: string; names: readonly string[] }) =>
      `Nothing reads \`${name}\`; here stand ${oneOf(names)}.`,
  ),
  'course-file-missing': error(
    ({ folder }: { folder: string }) =>
      `The folder \`${folder}\` has no course.yaml, so its lessons are in no course.`,
    () => 'write a course.yaml with title, summary, language, licence and parts',
  ),
  'lesson-not-found': error(
    ({ name }: Unknown) => `There is no lesson \`${name}\`: no folder of this name has a lesson.md.`,
    didYouMean,
  ),
  'lesson-not-listed': advice(
    ({ name }: { name: string }) =>
      `The lesson \`${name}\` is in no part of course.yaml, so nobody will see it.`,
    ({ name }) => `when it is whole, add \`${name}\` to the lessons of a part`,
  ),
  'lesson-listed-twice': error(({ name }: { name: string }) => `The lesson \`${name}\` is listed twice.`),
  'lesson-without-plan': error(
    ({ name }: { name: string }) => `The lesson \`${name}\` has no plan in the guide for teachers.`,
    ({ name }) => `add \`${name}:\` under \`lessons\``,
  ),
  'plan-adds-up-wrong': error(
    ({ sum, hour }: { sum: number; hour: number }) =>
      `The steps of this plan add up to ${sum} minutes; \`minutes\` at the head of the file says ${hour}.`,
  ),
  'reserved-folder': error(
    ({ name }: { name: string }) =>
      `A lesson may not be called \`${name}\`: the course has a page of this name.`,
    () => 'give the folder another name',
  ),
  'lesson-file-missing': error(
    ({ folder }: { folder: string }) => `This quiz has no lesson: there is no ${folder}/lesson.md.`,
    () => 'the objectives that its questions name are written there',
  ),
  'published-id-missing': error(
    ({ name }: Unknown) =>
      `\`${name}\` was published, and no lesson has it any more: learners' records would lose what they refer to.`,
    (values) => didYouMean(values) ?? 'bring it back, or give its new wording the same id',
  ),
  'translation-lacks': error(
    ({ name, original }: { name: string; original: string }) =>
      `This translation lacks \`${name}\`, which stands in ${original}.`,
  ),
  'translation-adds': error(
    ({ name, original }: Unknown & { original: string }) =>
      `This translation has \`${name}\`, which does not stand in ${original}.`,
    didYouMean,
  ),
  'translation-differs': error(
    ({ name, here, there }: { name: string; here: string; there: string }) =>
      `\`${name}\` differs from what it translates: ${here} here, ${there} there.`,
    () => 'a translation shares keys by position, so kinds and counts have to agree',
  ),
} as const
