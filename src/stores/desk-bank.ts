import { defineStore } from 'pinia'
import type { BankSheet } from '../domain/desk/bank-sheet.ts'
import { useDesk } from './desk.ts'

/** The teacher's own questions, sheet by sheet. */
export const useDeskBank = defineStore('desk-bank', () => {
  const desk = useDesk()
  const byId = (id: string): BankSheet | undefined => desk.bank.find((sheet) => sheet.id === id)

  /** Keeps a sheet as it is now. Resolves with whether it is kept. */
  const keep = (sheet: Omit<BankSheet, 'format' | 'version'>): Promise<boolean> =>
    desk.write({ shelf: 'bank', put: { format: 'blowback/bank-sheet', version: 1, ...sheet } })

  /** What was handed out of it stays with what was handed out. */
  const remove = (id: string): Promise<boolean> => desk.write({ shelf: 'bank', remove: id })

  return { byId, keep, remove }
})
