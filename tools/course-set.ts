import { array, literal, number, object, pipe, readonly, string, type InferOutput } from 'valibot'

/** What `COURSE/offline.json` holds: the files of a course, by address, with their bytes and hashes. */
export const courseSet = object({
  format: literal('blowback/offline-set'),
  version: literal(1),
  set: string(),
  edition: string(),
  /** The edition of the scripts and styles with which the pages were built: see `shellAssetsEdition`. */
  shell: string(),
  bytes: number(),
  files: pipe(array(object({ url: string(), hash: string(), bytes: number() })), readonly()),
})

/** A course's list, as it is read. */
export type CourseSet = InferOutput<typeof courseSet>
