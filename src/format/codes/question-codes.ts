import { advice, didYouMean, error, type Unknown } from './rule.ts'

const shapes: Readonly<Record<string, string>> = {
  categorise:
    'write a list of bold categories, `- **Category**`, and under each, two spaces in, the list of what belongs there',
  highlight:
    'write the text as a quote, `> [words](must:)`, and under it, if you like, a task list of reasons',
  'claim-rating': 'write a task list of sources under what is asked, and `[x]` for the one that decides',
}

/** What a kind's reader says is about one thing. */
interface About {
  readonly about: string
}

/** Findings about questions. */
export const questionCodes = {
  'question-without-text': error(() => 'This question asks nothing: there is no text before its answers.'),
  'no-answers': error(
    () => 'This question has nothing to answer.',
    () =>
      'add options `- [x] …`, blanks `{{…}}`, a number `= 56 ± 1`, an ordered list or a table of two columns',
  ),
  'more-than-one-shape': error(
    ({ shapes }: { shapes: string }) => `This question can be answered in more than one way: ${shapes}.`,
    () => 'divide it into two questions',
  ),
  'text-after-answers': error(
    () => 'Between the answers and the end stands text that is neither.',
    () =>
      'write `***` on a line of its own before the explanation; what belongs to the question goes above the answers',
  ),
  'second-divider': error(
    () => 'A question is divided from its explanation once, and this is a second `***`.',
  ),
  'divider-not-stars': advice(
    () => 'A question and its explanation are divided by `***`.',
    () =>
      'write `***`: the day that no blank line stands above, this line turns the text above it into a heading',
  ),
  'no-explanation': advice(
    () => 'This question has no explanation.',
    () => 'under a line `***` say why, and name the source: it is what a learner takes away',
  ),
  'second-hint': error(() => 'A question has one hint, and this is a second.'),
  'empty-hint': error(
    () => 'This hint says nothing.',
    () => 'write `::hint[Look at …]`',
  ),
  'mixed-list': error(
    () => 'Some items of this list have a box and this one has none.',
    () => 'write `- [ ] ` or `- [x] ` before each option',
  ),
  'box-without-space': error(
    () => 'This box is not written as one, so it does not make an option.',
    () => 'write `- [x] text` or `- [ ] text`: one sign in the box and a space after it',
  ),
  'item-holds-more': error(
    () => 'An item has one paragraph and, under it, one quote for feedback; this is something else.',
    () => 'join it with the text above, or move it into the quote',
  ),
  'feedback-not-indented': error(
    () => 'This quote stands outside the list and belongs to no option.',
    () => 'indent it by two spaces (three under `1. `), so that it stands under its option',
  ),
  'lazy-line': error(
    () => 'This line slips into the quote above it, although it does not begin with `>`.',
    () => 'write `> ` before it if it belongs to the quote, or a blank line above it if not',
  ),
  'number-not-alone': error(
    () => 'A numeric answer stands in a paragraph of its own.',
    () => 'leave a blank line before and after `= …`',
  ),
  'no-right-answer': error(
    (_: About) => 'No option is marked as right.',
    () => 'write `[x]` for the right one, or for each of them',
  ),
  'several-right-answers': error((_: About) => 'Both True and False are marked as right.'),
  'empty-option': error(
    (_: About) => 'This item has no text.',
    () => 'write it, or delete the line',
  ),
  'too-few-items': error(
    ({ about }: About) => `Here are fewer than ${about} to choose from or to put in place.`,
  ),
  'duplicate-text': error(
    ({ about }: About) => `\`${about}\` stands here twice, so the two cannot be told apart.`,
  ),
  'duplicate-key': error(({ about }: About) => `The key \`${about}\` is used twice in this question.`),
  'empty-blank': error(
    (_: About) => 'This blank accepts nothing, or has an empty answer among those that it accepts.',
    () => 'write `{{answer}}` or `{{answer | another}}`',
  ),
  'bad-number': error(
    ({ about }: About) => `\`${about}\` is not a number that can be read in one way only.`,
    () => 'write `= 56`, `= 56 ± 1` or `= 55..57`, with a point for decimals; the unit goes into `unit="…"`',
  ),
  'matching-columns': error(
    (_: About) => 'A table for matching has two columns and, if wanted, a third with the heading `Feedback`.',
  ),
  'empty-cell': error(
    (_: About) => 'This row has nothing in its second cell.',
    () => 'an answer that belongs to nothing stands in the second cell, and the first is empty',
  ),
  'shape-of-kind': error(
    ({ about }: About) => `A question of the kind \`${about}\` is not written in this way.`,
    ({ about }) => shapes[about],
  ),
  'category-not-bold': error(
    () => 'This is no category: bold words and nothing else, and under them the list of what belongs there.',
    () => 'write `- **Category**`, and its items two spaces in; `- **—**` stands last, for what fits none',
  ),
  'one-right-answer': error(
    ({ about }: About) => `\`${about}\` is marked as right, and another one was before.`,
    () => 'here one answer decides: leave one `[x]`',
  ),
  'attribute-needed': error(
    ({ about }: About) => `A question of this kind needs \`${about}=\` in its braces.`,
  ),
  'nothing-to-highlight': error(
    (_: About) => 'Nothing in this text has to be found.',
    () => 'mark the evidence: `[words](must:)`, with the reason after it, `[words](must: "Because …")`',
  ),
  'mark-within-sentence': error(
    ({ about }: About) =>
      `This mark does not begin and end with ${about}. Learners would see from the cut where the marks are.`,
    () =>
      'mark whole sentences, or write `cut=clauses` in the braces: then the text is cut at `,` `;` `:` and dashes too',
  ),
  'text-not-markable': error(
    (_: About) => 'In a text to be marked stands something that cannot be part of a button.',
    () =>
      'write words, emphasis and marks here; links, sources, lists and pictures go above it or into the explanation',
  ),
  'scale-missing': error(
    (_: About) => 'This course has no scale on which a claim could be rated.',
    () =>
      'write `scale: [wrong, unverified, contested, imprecise, accurate]` in course.yaml, the least supported first',
  ),
  'not-on-scale': error(
    ({ about }: About) => `\`${about}\` is no part of the scale, or not from its lesser to its better end.`,
    () =>
      'write one word of `scale` in course.yaml, or two with dots between, `accept="unverified..contested"`',
  ),
  'unknown-claim': error(
    ({ name }: Unknown) => `There is no claim called \`${name}\` in this course.`,
    didYouMean,
  ),
  'unwanted-attribute': error(
    ({ about }: About) => `\`${about}\` does nothing for a question of this kind.`,
    () => '`unit` is for numbers, `shuffle=no` for options; docs/lesson-format.md says what other kinds have',
  ),
  'corroboration-columns': error(
    (_: About) => 'This is not a table of claims and sources.',
    () =>
      'the first column has the claims; each other column is headed by one source, `[^id]`, named once; the last may be `Feedback`',
  ),
  'unknown-stance': error(
    ({ about }: About) => `\`${about}\` does not say what this source does to this claim.`,
    () => 'write `agrees`, `contradicts` or `silent`',
  ),
  'interested-not-compared': error(
    ({ about }: About) => `\`${about}\` is in \`interested\`, and is the source of no column of this table.`,
    () => 'write the ids of sources at the head of the table, with commas between them',
  ),
  'criteria-form': error(
    (_: About) => 'A question with a free answer has criteria and a model answer, and this has not.',
    () =>
      'after what is asked write a list, `- (2) names evidence on both sides`; after a blank line a quote, `> …`: the model answer',
  ),
  'criterion-points': error(
    ({ about }: About) => `The criterion \`${about}\` does not say what it is worth.`,
    () => 'begin it with its points, a number from 1 to 5: `- (2) names evidence on both sides`',
  ),
  'bad-characters': error(
    ({ about }: About) => `\`${about}\` is no number of characters that an answer can be asked to keep to.`,
    () => 'write a whole number from 50 to 5000: `characters=600`',
  ),
  'opinion-form': error(
    (_: About) => 'This asks for an opinion, and has neither options nor a scale, or has both.',
    () => 'write options, `- [ ] …`, or the ends of a scale: `scale="strongly disagree..strongly agree"`',
  ),
  'opinion-with-key': error(
    ({ about }: About) => `\`${about}\` is ticked, but an opinion is neither right nor wrong.`,
    () => 'write `[ ]`, or leave `kind=opinion` out',
  ),
  'bad-scale': error(
    ({ about }: About) => `\`${about}\` does not name the two ends of a scale.`,
    () => 'write both, with two points between them: `scale="strongly disagree..strongly agree"`',
  ),
  'no-place': error(
    (_: About) => 'This question does not say which place is the right one.',
    () => 'add `place=…` with an id of reference/places.yaml',
  ),
  'unknown-place': error(
    ({ about }: About) => `There is no place \`${about}\`.`,
    () => 'places and their coordinates stand in reference/places.yaml',
  ),
  'place-off-map': error(
    ({ about }: About) => `\`${about}\` cannot be found on the map of this question.`,
    () => 'it lies outside the region that is drawn, or `map=` leaves it out',
  ),
  'bad-within': error(
    ({ about }: About) => `\`${about}\` is not how near an answer has to be.`,
    () => 'write whole kilometres from 10 to 500: coordinates are no more exact than that',
  ),
  'option-without-feedback': advice(
    ({ about }: About) => `The option \`${about}\` has no feedback.`,
    () => 'write a quote under it that says something to somebody who chose it: `  > …`',
  ),
} as const
