import { resolve } from 'node:path'
import type { ViteDevServer } from 'vite'
import { readCourses } from '../src/format/read-courses.ts'
import { appVersion } from './app-version.ts'
import { documentOf, type PageFiles } from './document.ts'
import { readLessonFiles } from './lesson-files.ts'
import { printFindings } from './print-findings.ts'
import { isServerEntry, type ServerEntry } from './server-entry.ts'

/** In development a page is rendered when it is asked for, from the files as they are. */
export function serveDocuments(server: ViteDevServer, lessons: string): void {
  const { base } = server.config
  const data = new Map<string, string>()
  server.watcher.add(lessons)
  server.watcher.on('all', (_, file) => {
    if (file.startsWith(resolve(lessons))) server.ws.send({ type: 'full-reload' })
  })
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const kept = data.get(path)
    if (kept !== undefined) {
      response.setHeader('content-type', 'application/json')
      response.end(kept)
      return
    }
    void respond(path).then((html) => {
      if (html === undefined) {
        next()
        return
      }
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(html)
    }, next)
  })

  async function respond(path: string): Promise<string | undefined> {
    const figure = /\/figures\/([a-z]+)\.json$/.exec(path)?.[1]
    const isIndex = /\/(?:lessons|search)\.json$/.test(path)
    if (!path.endsWith('/') && !isIndex && figure === undefined) return undefined
    const { courses, findings } = readCourses(readLessonFiles(lessons))
    if (findings.some(({ severity }) => severity === 'error')) {
      const message = printFindings(findings)
      server.ws.send({ type: 'error', err: { message, stack: '' } })
      return `<pre>${message.replaceAll('<', '&lt;')}</pre><script type="module" src="/@vite/client"></script>`
    }
    const entry = await serverEntry(server)
    const indexed = courses.find(({ course }) => path === `${base}${course.slug}/lessons.json`)
    if (indexed) return JSON.stringify(entry.courseIndex(indexed))
    const searched = courses.find(({ course }) => path === `${base}${course.slug}/search.json`)
    if (searched) return JSON.stringify(entry.searchFile(searched))
    const drawn = courses.find(({ course }) => path.startsWith(`${base}${course.slug}/`))
    if (figure !== undefined) return drawn && JSON.stringify(entry.figureData(drawn, figure))
    const about = entry.aboutPage(courses, base, {
      version: appVersion(server.config.root),
      edition: 'development',
    })
    const request = [...entry.pagesOf(courses, base), about].find(({ address }) => address === path)
    if (!request) return undefined
    const page = await request.render()
    const dataPath = `/@page-data${path}questions.json`
    if (page.data) data.set(dataPath, JSON.stringify(page.data))
    const files: PageFiles = {
      entry: page.alone ? undefined : `${base}src/app/${page.entry ?? 'document'}.ts`,
      modules: [],
      ...(page.data ? { data: dataPath } : {}),
    }
    const styles = [...(page.figures ?? []), ...(page.look ? [page.look] : [])]
      .map(({ style }) => `<style>${style}</style>`)
      .join('')
    const extra = styles + '<script type="module" src="/@vite/client"></script>'
    return documentOf(page, files, entry, { base, address: path, extra, withoutPolicy: true })
  }
}

async function serverEntry(server: ViteDevServer): Promise<ServerEntry> {
  const loaded: unknown = await server.ssrLoadModule('/src/app/server.ts')
  if (!isServerEntry(loaded)) throw new Error('The server entry lacks its exports.')
  return loaded
}
