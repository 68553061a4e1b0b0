import { kindsToGrade } from '../../questions/grading.ts'
import { deskContract } from '../desk-contract.ts'
import { deskShelves } from '../desk-shelves.ts'
import { memoryDeskDatabase, openMemoryDesk } from './memory-desk.ts'

deskContract(() => {
  const database = memoryDeskDatabase()
  let trouble = false
  return {
    open() {
      const desk = openMemoryDesk(deskShelves(kindsToGrade), database)
      return {
        ...desk,
        async write(changes) {
          database.trouble = trouble ? 'full' : undefined
          trouble = false
          const outcome = await desk.write(changes)
          database.trouble = undefined
          return outcome
        },
      }
    },
    plant(record) {
      database.records.set(JSON.stringify([record.shelf, record.id]), record)
      return Promise.resolve()
    },
    failNextWrite() {
      trouble = true
    },
  }
})
