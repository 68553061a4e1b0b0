/**
 * Writes the floor pages into a folder, each with and without a worker, or says how many elements each has:
 * node tools/run-ts.mjs bench/floor.ts FOLDER | --elements
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCourses, type CompiledCourse } from '../src/format/read-courses.ts'
import type { Lesson } from '../src/domain/lesson/lesson.ts'
import { elementsIn } from '../tools/elements-in.ts'
import { readLessonFiles } from '../tools/lesson-files.ts'
import { floorPage, floorWorker } from './floor/page.ts'

export interface FloorLesson {
  /** As the app's page has it, below the base: `COURSE/LESSON/`. */
  readonly address: string
  readonly course: CompiledCourse
  readonly lesson: Lesson
}

export function floorLessons(folder = process.env.LESSONS ?? 'lessons'): FloorLesson[] {
  return readCourses(readLessonFiles(folder)).courses.flatMap((course) =>
    course.lessons.map((lesson) => ({ address: `${course.course.slug}/${lesson.slug}/`, course, lesson })),
  )
}

/** Writes a lesson's floor page as the root of a site of its own. */
export async function writeFloor(
  folder: string,
  { course, lesson }: FloorLesson,
  worker: boolean,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), await floorPage(course, lesson, { worker }))
  if (worker) writeFileSync(join(folder, 'sw.js'), await floorWorker())
}

/** How many elements each floor page has, by the address of its lesson. */
export async function floorElements(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { address, course, lesson } of floorLessons())
    counts[address] = elementsIn(await floorPage(course, lesson))
  return counts
}

export async function main([target = '--elements']: readonly string[]): Promise<void> {
  if (target === '--elements') console.log(JSON.stringify(await floorElements()))
  else
    for (const each of floorLessons()) {
      await writeFloor(join(target, each.address), each, false)
      await writeFloor(join(target, 'with-worker', each.address), each, true)
    }
}
