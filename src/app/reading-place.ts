import { useRecord } from '../stores/record.ts'
import { openRecord, pinia } from './shared.ts'

/** How long a section is in view before reading counts as having got there, in milliseconds. */
const settled = 3000

/** Marks the section in view in the outline, and keeps where reading stopped. */
export function followReading(): void {
  const main = document.querySelector<HTMLElement>('main[data-lesson]')
  const headings = [...document.querySelectorAll<HTMLElement>('main section > h2[id]')]
  const { course, lesson } = main?.dataset ?? {}
  if (course === undefined || lesson === undefined || headings.length === 0) return
  const title = document.querySelector('h1')?.textContent ?? ''
  let here = ''
  let pause: ReturnType<typeof setTimeout> | undefined

  const observer = new IntersectionObserver(look, { rootMargin: '0px 0px -60% 0px' })
  for (const heading of headings) observer.observe(heading)

  function look(): void {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.4)
    const section = passed.at(-1)?.id ?? ''
    if (section === here) return
    here = section
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.outline a'))
      if (link.hash === `#${section}`) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    clearTimeout(pause)
    pause = setTimeout(() => void keepPlace(section), settled)
  }

  async function keepPlace(section: string): Promise<void> {
    await openRecord()
    if (course !== undefined && lesson !== undefined)
      await useRecord(pinia).keep([{ type: 'place-kept', course, lesson, section, title }])
  }
}
