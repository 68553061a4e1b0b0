import { advice, didYouMean, error, oneOf, type Unknown } from './rule.ts'

/** Advice on how a lesson is written. The last six are for courses that ask for them in course.yaml. */
export const adviceCodes = {
  'feedback-repeats-verdict': advice(
    ({ text }: { text: string }) => `The feedback \`${text}\` says only whether the answer is right.`,
    () => 'the app has said so already: say why, or what makes the wrong answer tempting',
  ),
  'longest-option-right': advice(
    ({ characters, next }: { characters: number; next: number }) =>
      `What is right here shows by its length: ${characters} characters, and the longest wrong option has ${next}.`,
    () => 'who does not know picks the longest: shorten it, or say more in a wrong option',
  ),
  'all-of-the-above': advice(
    ({ text }: { text: string }) => `The option \`${text}\` can be judged without knowing the answer.`,
    () => 'who knows that two are right, or one is wrong, need not know the rest; options are shuffled, too',
  ),
  'right-answer-same-place': advice(
    ({ place, questions }: { place: number; questions: number }) =>
      `In all ${questions} questions with one right option it is number ${place}.`,
    () => 'whoever reads the file or its print finds the rule; move some of them',
  ),
  'too-many-options': advice(
    ({ options, most }: { options: number; most: number }) =>
      `This question has ${options} options; more than ${most} are hard to hold in mind.`,
    () => 'leave out those that nobody would choose',
  ),
  'claim-without-source': advice(
    () => 'What is said of this claim has no source.',
    () => 'add `[^source-id]`: a verdict that nobody can check is one more claim',
  ),
  'long-sentence': advice(
    ({ words, most }: { words: number; most: number }) =>
      `This sentence has ${words} words; more than ${most} are hard to read in a second language.`,
    () => 'make two of it',
  ),
  'exception-without-reason': advice(
    ({ code }: { code: string }) => `This exception from \`${code}\` gives no reason, so it does not count.`,
    ({ code }) => `write \`<!-- allow ${code}: why -->\``,
  ),
  'exception-without-finding': advice(
    ({ code }: { code: string }) =>
      `There is nothing to allow here: no \`${code}\` on this line or the next.`,
    () => 'take the exception away, or put it beside the line that it is for',
  ),
  'unknown-exception': error(
    ({ name }: Unknown) => `No advice is called \`${name}\`, and only advice can be allowed.`,
    didYouMean,
  ),
  'ambiguous-word': advice(
    ({ word }: { word: string; beside: readonly string[] }) => `\`${word}\` alone does not say which.`,
    ({ beside }) => `before it stands ${oneOf(beside)}; words that are quoted keep their quotation marks`,
  ),
  'undated-word': advice(
    ({ word }: { word: string }) => `\`${word}\` is true on one day and read on another.`,
    () => 'give the date: “as of December 2024”',
  ),
  'unlabelled-headline': advice(
    ({ words, label }: { words: string; label: string }) =>
      `\`${words}\` stands here without the label “${label}”.`,
    ({ label }) =>
      `show it in a \`claim\` with \`verdict=${label}\`, or say “${label}” in the same paragraph`,
  ),
  'loaded-word': advice(
    ({ word }: { word: string }) => `\`${word}\` takes a side, and stands here as the lesson’s own word.`,
    () => 'quote it, in quotation marks and with who said it, or choose a plain word',
  ),
  'missing-origin': advice(
    ({ origin }: { origin: string }) => `This lesson cites no ${origin} source.`,
    () => 'who is spoken about should be heard; where nothing can be had, allow this and say so',
  ),
  'missing-content-note': advice(
    ({ word }: { word: string; note: string }) => `\`${word}\` comes here without a word of warning.`,
    ({ note }) => `before it, write a paragraph that begins with “${note}” and says what is coming`,
  ),
} as const
