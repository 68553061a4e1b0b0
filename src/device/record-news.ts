import { otherTabs } from './other-tabs.ts'

/** What a tab did to the whole record, so that what other tabs show is no longer so. */
export type RecordNews = 'deleted' | 'restored'

const channel = 'blowback.record'
const format = 'blowback/record-news'

/** Tells the other tabs of this device. */
export function tellRecordNews(news: RecordNews, tabs = otherTabs(channel)): void {
  tabs.tell({ format, version: 1, news })
}

/** Hears of it from another tab. Returns the way to stop listening. */
export function hearRecordNews(hear: (news: RecordNews) => void, tabs = otherTabs(channel)): () => void {
  return tabs.listen((message) => {
    if (typeof message !== 'object' || message === null) return
    if (!('format' in message) || message.format !== format || !('news' in message)) return
    if (message.news === 'deleted' || message.news === 'restored') hear(message.news)
  })
}
