import { expect, test } from 'vitest'
import { textAtFragment } from './page-text.ts'

const page = new DOMParser().parseFromString(
  `<main><p class="stand">What it is about.</p>
  <section><h2 id="line">The line</h2><p>First<sup class="cite"><a href="#s">1</a></sup>.</p>
  <div id="check" data-island="check"><p>Who won?</p></div>
  <p>After the check.</p>
  <p id="second">Second, with a <a href="#x">word</a>.</p><ul><li>One</li><li>Two</li></ul>
  <section id="claim-1" class="claim"><p class="label">Wrong</p><p>They say.</p><p>It is not.</p></section></section>
  <ul><li id="term-a"><b>a</b><p>Its meaning.</p></li><li id="term-b"><b>b</b><p>Another.</p></li></ul>
  <div class="events"><ol class="events"><li id="timeline-e"><b>1978</b><p>A coup</p><p class="more">More of it.</p>
  <p class="about">Well established</p></li></ol></div></main>`,
  'text/html',
)

test.each([
  ['', 'What it is about.'],
  ['line', 'First.'],
  ['second', 'Second, with a word. One Two'],
  ['claim-1', 'They say. It is not.'],
  ['term-a', 'Its meaning.'],
  ['timeline-e', 'More of it.'],
  ['gone', ''],
])('at #%s stands “%s”', (fragment, text) => {
  expect(textAtFragment(page, fragment)).toBe(text)
})
