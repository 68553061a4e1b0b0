import { existsSync, statSync } from 'node:fs'
import { readCourses } from '../src/format/read-courses.ts'
import { readLessonFiles } from './lesson-files.ts'
import { printFindings } from './print-findings.ts'

/** `npm run lessons:check -- FOLDER`: every finding of a folder of courses; 1 when one is an error, 2 when there is no folder. */
export function main([folder = 'lessons']: readonly string[]): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    console.error(
      `There is no folder ${folder}. Name the folder that holds the courses, or leave it out for lessons/.`,
    )
    process.exitCode = 2
    return
  }
  const { courses, findings } = readCourses(readLessonFiles(folder))
  console.log(printFindings(findings, folder.replace(/\/+$/u, '')))
  const lessons = courses.reduce((count, course) => count + course.lessons.length, 0)
  console.log(
    `${lessons} ${lessons === 1 ? 'lesson' : 'lessons'} in ${courses.length} ${courses.length === 1 ? 'course' : 'courses'} read.`,
  )
  process.exitCode = findings.some((finding) => finding.severity === 'error') ? 1 : 0
}
