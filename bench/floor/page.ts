/**
 * The floor: a lesson as one hand-written page, which nothing with this content can beat. One request, inline style and
 * script, the same words and checks as the app's page, no navigation, no glossary. All ratios of the bench are to it, so
 * it changes only in a commit of its own that says why.
 */
import { readFileSync } from 'node:fs'
import { minify, transformWithOxc } from 'vite'
import type { Lesson, LessonBlock } from '../../src/domain/lesson/lesson.ts'
import type { CompiledCourse } from '../../src/format/read-courses.ts'
import { citedIn, sourcesOf, byline } from '../../src/features/reading/note.ts'
