import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import {
  noVotes,
  votesOn,
  withHands,
  withVote,
  type ClassVotes,
  type Vote,
} from '../domain/desk/class-votes.ts'
import type { DeskStorage } from '../storage/desk-storage.ts'
import type { StorageTrouble } from '../storage/journal.ts'

/** How a class votes on the questions of one assignment. */
export const useClassVotes = defineStore('class-votes', () => {
  const book = shallowRef<ClassVotes>()
  const trouble = ref<StorageTrouble | null>(null)
  let storage: DeskStorage | undefined

  function begin(given: DeskStorage): void {
    storage = given
  }

  async function open(assignment: string): Promise<void> {
    const outcome = await storage?.read('votes')
    trouble.value = outcome?.ok === false ? outcome.trouble : null
    const known = outcome?.ok ? outcome.value.records.find(({ id }) => id === assignment) : undefined
    book.value = known ?? noVotes(assignment)
  }

  const rounds = (question: number): Vote[] => (book.value ? votesOn(book.value, question) : [])

  /** The counts stand on the screen at once; when they cannot be kept, it says so, and the next change tries again. */
  async function count(vote: Vote, label: string, hands: number): Promise<void> {
    if (!book.value) return
    book.value = withVote(book.value, withHands(vote, label, hands))
    await keep()
  }

  /** Begins a round more on a question; it is kept with its first hand. */
  async function voteAgain(question: number): Promise<void> {
    if (!book.value) return
    const round = (rounds(question).at(-1)?.round ?? 0) + 1
    book.value = withVote(book.value, { question, round, counts: {} })
    await keep()
  }

  async function keep(): Promise<void> {
    const outcome = book.value && (await storage?.write([{ shelf: 'votes', put: book.value }]))
    trouble.value = outcome?.ok === false ? outcome.trouble : null
  }

  return { book, trouble, begin, open, rounds, count, voteAgain }
})
