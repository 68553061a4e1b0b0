import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Place, QuestionMaterial } from '../../questions/material.ts'
import type { Tree } from '../markdown.ts'
import type { Report } from '../report.ts'
import type { CourseAdvice } from './course-advice.ts'
import { flatText } from './flat-text.ts'
import { reportQuestion, rightPlace } from './question-rules.ts'
import { placesOf, reportWords, type JudgedText } from './word-rules.ts'

/** Judges the texts and questions of one file, as they are read. */
export interface FileAdvice {
  /** All texts of a piece; of a claim with its verdict. */
  texts(tree: Tree, verdict?: string): void
  question(material: QuestionMaterial): void
  /** What shows only in all of them together. */
  finish(): void
}

const mostWords = 40
/** Fewer questions can have their right options in one place by chance. */
const fewestToCompare = 4

export function fileAdvice(
  report: Report,
  language: string,
  advice: CourseAdvice,
  /** A quiz is opened from its lesson, which has had the note. */
  wantsNote: boolean,
): FileAdvice {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
  const places: { readonly place: number; readonly at: Place }[] = []
  let isNoted = !wantsNote

  function judge(flat: JudgedText, verdict: string | undefined): void {
    reportSentences(flat)
    reportWords(flat, advice, report, verdict)
    reportNote(flat)
  }

  function reportSentences({ text, placeAt }: JudgedText): void {
    if (wordsIn(text) <= mostWords) return
    for (const { segment, index } of sentences.segment(text)) {
      const words = wordsIn(segment)
      if (words > mostWords)
        report('long-sentence', placeAt(index, index + segment.trimEnd().length), { words, most: mostWords })
    }
  }

  function reportNote({ text, placeAt }: JudgedText): void {
    if (isNoted || !advice.note) return
    const { begins, before } = advice.note
    if (text.startsWith(begins)) isNoted = true
    for (const word of isNoted ? [] : before) {
      const [at] = placesOf(text, word)
      if (at === undefined) continue
      report('missing-content-note', placeAt(at, at + word.length), { word, note: begins })
      isNoted = true
      return
    }
  }

  return {
    texts(tree, verdict) {
      const read = (node: Nodes) => {
        if (!isText(node)) return undefined
        judge(flatText(tree, node), verdict)
        return SKIP
      }
      for (const child of tree.children) visit(child, read)
    },
    question(material) {
      reportQuestion(material, report)
      const place = rightPlace(material)
      if (place !== undefined) places.push({ place, at: material.at })
    },
    finish() {
      const [first] = places
      if (first && places.length >= fewestToCompare && places.every(({ place }) => place === first.place))
        report('right-answer-same-place', first.at, { place: first.place, questions: places.length })
    },
  }
}

const isText = ({ type }: Nodes): boolean =>
  type === 'paragraph' || type === 'heading' || type === 'tableCell' || type === 'leafDirective'

const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
