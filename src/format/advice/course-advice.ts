import * as v from 'valibot'

const text = v.pipe(v.string('a text'), v.trim(), v.nonEmpty('a text that is not empty'))
const words = v.array(text, 'a list of words: [one, two]')

/** The further advice that a course asks for in its course.yaml. All words in it are the course's own. */
export const courseAdvice = v.strictObject(
  {
    /** Words that say too little alone, each with those that may stand before it. */
    ambiguous: v.exactOptional(
      v.array(
        v.strictObject({ word: text, with: words }, 'an entry with word and with'),
        'a list of entries',
      ),
    ),
    undated: v.exactOptional(words),
    headlines: v.exactOptional(
      v.array(
        v.strictObject({ words: text, label: text }, 'an entry with words and label'),
        'a list of entries',
      ),
    ),
    loaded: v.exactOptional(words),
    /** By what they are called, how the `origin` of such a source begins. */
    origins: v.exactOptional(v.record(text, words, 'a list of kinds of source, each with its origins')),
    note: v.exactOptional(v.strictObject({ begins: text, before: words }, 'begins and before')),
  },
  'a list of rules',
)
export type CourseAdvice = v.InferOutput<typeof courseAdvice>
