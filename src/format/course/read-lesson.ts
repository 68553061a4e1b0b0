import * as v from 'valibot'
import type { Lesson, Quiz } from '../../domain/lesson/lesson.ts'
import type { ClaimVerdict } from '../../domain/lesson/reference.ts'
import type { Place } from '../../questions/material.ts'
import type { CourseAdvice } from '../advice/course-advice.ts'
import { reportYamlWords } from '../advice/yaml-rules.ts'
import { cutIntoPieces, type Piece } from '../cut.ts'
import { lessonFields, objectivesField, quizFields } from '../field-schemas.ts'
import { readFields } from '../fields.ts'
import { cutFrontMatter } from '../front-matter.ts'
import type { Ids } from '../ids.ts'
import type { Landmark, Outline } from '../lesson/outline.ts'
import { readBody } from '../lesson/read-body.ts'
import { readQuizBody } from '../lesson/read-quiz-body.ts'
import type { Names } from '../names.ts'
import { readYaml, type Yaml } from '../yaml-reading.ts'
import { lessonContext } from './lesson-context.ts'
import type { Claims } from './claims.ts'
import type { LessonLinks } from './lesson-links.ts'
import type { OpenFile } from './source-file.ts'

/** What the files of a lesson are read with. */
export interface LessonSetting {
  readonly course: string
  readonly slug: string
  readonly language: string
  readonly names: Names
  readonly pictures: ReadonlySet<string>
  /** What the course asks of its texts beyond what all do. */
  readonly advice: CourseAdvice
  /** What the course's list thinks of each claim. */
  readonly verdicts: ReadonlyMap<string, ClaimVerdict>
  /** The links between the lessons of the course. */
  readonly links: LessonLinks
  readonly claims: Claims
  /** On which claims are rated. */
  readonly scale?: readonly string[] | undefined
  /** Absent for a translation, which has the ids of its original. */
  readonly ids?: Ids
}

export interface ReadLesson {
  /** Absent when its front matter does not say what a lesson needs. */
  readonly lesson?: Lesson
  /** Absent when they could not be read. */
  readonly objectives?: ReadonlySet<string>
  /** What an address into its page may end in: where a question of the quiz may lead back to. */
  readonly fragments?: ReadonlySet<string>
  readonly outline: Outline
  /** Where its title stands. */
  readonly titleAt?: Place
}

/** Reads a lesson.md. */
export function readLesson(file: OpenFile, setting: LessonSetting): ReadLesson {
  const { report } = file
  const parts = openParts(file)
  if (!parts) return { outline: [] }
  const { yaml, pieces } = parts
  const fields = yaml && readFields(lessonFields, yaml, [], 'front matter', report)
  const objectives = yaml && objectivesIn(yaml)
  if (yaml) reportYamlWords(yaml, ['title', 'summary', 'objectives'], setting.advice, report)
  const known = objectives && new Set(objectives.map(({ id }) => id))
  const { context, finish } = lessonContext(file, setting, pieces, known, 'own')
  const { opening, sections, outline } = readBody(context, pieces)
  const fragments = finish()
  const result = {
    outline: [...(objectives ?? []), ...outline],
    fragments,
    ...(known ? { objectives: known } : {}),
    ...(yaml ? { titleAt: yaml.keyAt(['title']) } : {}),
  }
  if (!fields) return result
  const { course, slug, language } = setting
  const { title, summary, minutes } = fields
  const named = Object.entries(fields.objectives).map(([id, text]) => ({ id, text }))
  return {
    ...result,
    lesson: { course, slug, language, title, summary, minutes, objectives: named, opening, sections },
  }
}

/** Reads a quiz.md, which serves the objectives of its lesson. */
export function readQuiz(
  file: OpenFile,
  setting: LessonSetting,
  { objectives, fragments }: Pick<ReadLesson, 'objectives' | 'fragments'>,
): { readonly quiz?: Quiz; readonly outline: Outline } {
  const { report } = file
  const parts = openParts(file)
  if (!parts) return { outline: [] }
  const { yaml, pieces } = parts
  const fields = yaml && readFields(quizFields, yaml, [], 'front matter', report)
  if (yaml) reportYamlWords(yaml, ['title'], setting.advice, report)
  const { context, finish } = lessonContext(file, setting, pieces, objectives, fragments)
  const { questions, count, outline } = readQuizBody(context, pieces)
  finish()
  if (count === 0) report('quiz-without-questions', { start: 0, end: 0 }, {})
  if (!fields) return { outline }
  if (typeof fields.draw === 'number' && fields.draw > count && count > 0)
    report('draw-too-large', yaml.valueAt(['draw']), { draw: fields.draw, questions: count })
  return { quiz: { ...fields, questions }, outline }
}

function openParts({ source, report }: OpenFile): { yaml?: Yaml; pieces: readonly Piece[] } | undefined {
  const cut = cutFrontMatter(source, report)
  if (!cut) return undefined
  const yaml = cut.frontMatter && readYaml(source, cut.frontMatter, report)
  return { ...(yaml ? { yaml } : {}), pieces: cutIntoPieces(source.text, cut.bodyStart, report) }
}

/** The objectives, also when something else in the front matter is wrong. */
function objectivesIn(yaml: Yaml): Landmark[] | undefined {
  const result = v.safeParse(v.object({ objectives: objectivesField }), yaml.data)
  if (!result.success) return undefined
  return Object.keys(result.output.objectives).map((id) => ({
    id,
    at: yaml.keyAt(['objectives', id]),
    shape: 'an objective',
  }))
}
