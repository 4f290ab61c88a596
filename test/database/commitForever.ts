// Opens the data folder it is given and counts: each line is a number that the database has confirmed.
import { Client } from 'pg'
import { pino } from 'pino'
import { openDatabase } from '#server/database/connect.ts'

const { owner } = await openDatabase({ dataFolder: process.argv[2]!, log: pino({ level: 'silent' }) })
const client = new Client(owner)
await client.connect()
await client.query('create table if not exists tally (number int primary key)')
for (let number = 0; ; number++) {
  await client.query('insert into tally values ($1)', [number])
  process.stdout.write(`${number}\n`)
}
