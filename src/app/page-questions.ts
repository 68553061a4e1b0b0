import { isPageData, type PageData } from '../domain/lesson/page-data.ts'

/**
 * The data file of a page that is not this one. Its head names it; both are on the device with the course. Rejects when one
 * of them cannot be had.
 */
export async function questionsOfPage(page: string): Promise<PageData> {
  const html = await textAt(page)
  // The looks of its figures go first: this page's own policy does not know them, and would complain.
  const text = html.replace(/<style\b[^]*?<\/style>/g, '')
  const link = new DOMParser().parseFromString(text, 'text/html').querySelector('link[data-questions]')
  const data: unknown = JSON.parse(await textAt(link?.getAttribute('href') ?? ''))
  if (!isPageData(data)) throw new Error(`The questions of ${page} cannot be read.`)
  return data
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be had.`)
  return response.text()
}
