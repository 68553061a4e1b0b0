import { gather, isGatheredData } from '../domain/lesson/gathered-data.ts'

/**
 * The data of a page, out of its file: where this only names the files of lessons, their questions are fetched. Rejects when
 * one of these cannot be had or is not what it should be.
 */
export async function gathered(data: unknown): Promise<unknown> {
  // While lessons are being written, the data come whole.
  if (!isGatheredData(data)) return data
  const files = await Promise.all(
    data.parts.map(async ({ href }): Promise<unknown> => (await fetch(href)).json()),
  )
  const page = gather(data, files)
  if (!page) throw new Error('The questions of a lesson cannot be read.')
  return page
}
