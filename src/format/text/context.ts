import type { ClaimVerdict } from '../../domain/lesson/reference.ts'
import type { Inline } from '../../domain/lesson/rich-text.ts'
import type { Place } from '../../questions/material.ts'
import type { FileAdvice } from '../advice/file-advice.ts'
import type { Tree } from '../markdown.ts'
import type { Names } from '../names.ts'
import type { Report } from '../report.ts'
import type { BlankNode } from '../source-syntax.ts'

/** What the texts of one lesson share. */
export interface LessonContext {
  readonly report: Report
  /** BCP 47. */
  readonly language: string
  readonly names: Names
  /** The ids of the lesson's objectives; absent when its front matter could not be read. */
  readonly objectives?: ReadonlySet<string>
  /** The names of the files beside the lesson that are no text. */
  readonly pictures: ReadonlySet<string>
  /** A fragment for a heading, not yet used in this lesson. */
  readonly fragmentFor: (title: readonly Inline[], key: string | undefined) => string
  /** Notes that an id is used, and whether it was before. */
  readonly takeId: (id: string, at: Place) => void
  /** The course's scale for claims, from the least supported; absent when it has none. */
  readonly scale?: readonly string[]
  /** Notes that a question rates a claim, to be looked up when all lessons have been read. */
  readonly noteClaim: (claim: string, at: Place) => void
  /** Notes that a claim stands here under this name. */
  readonly knowClaim: (claim: string) => void
  /** Notes what a block thinks of a claim that the course's list has judged, too. */
  readonly noteVerdict: (claim: string, verdict: ClaimVerdict, at: Place) => void
  /** Judges how the file is written. */
  readonly advice: FileAdvice
  /** Notes a link into the lesson itself, to be followed when all its headings are known. */
  readonly noteFragment: (fragment: string, at: Place) => void
  /** Notes a link to a lesson of the course, to be followed when all of them have been read. */
  readonly noteLesson: (lesson: string, fragment: string, at: Place) => void
  /** Notes where the lesson answers a question: for a question of its quiz, in another file. */
  readonly noteSee: (fragment: string, at: Place) => void
}

/** What converting one piece of a lesson needs. */
export interface TextContext extends LessonContext {
  readonly tree: Tree
  /** The block in which the text stands; none in prose. Headings are for prose. */
  readonly block?: string
  /** What a blank becomes; without it there may be none. */
  readonly blank?: (node: BlankNode, at: Place) => Inline
}
