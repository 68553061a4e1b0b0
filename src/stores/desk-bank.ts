import { defineStore } from 'pinia'
import type { BankSheet } from '../domain/desk/bank-sheet.ts'
import { useDesk } from './desk.ts'

/** The teacher's own questions, sheet by sheet. */
export const useDeskBank = defineStore('desk-bank', () => {
  const desk = useDesk()
  const byId = (id: string): BankSheet | undefined => desk.bank.find((sheet) => sheet.id === id)

  /** Keeps sheets as they are now, all or none. Resolves with whether they are kept. */
  const keep = (...sheets: readonly Omit<BankSheet, 'format' | 'version'>[]): Promise<boolean> =>
    desk.write(
      ...sheets.map((sheet) => ({
        shelf: 'bank' as const,
        put: { ...sheet, format: 'blowback/bank-sheet' as const, version: 1 as const },
      })),
    )

  /** What was handed out of it stays with what was handed out. */
  const remove = (id: string): Promise<boolean> => desk.write({ shelf: 'bank', remove: id })

  return { byId, keep, remove }
})
