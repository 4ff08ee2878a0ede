import { contactCentreRows } from './contact-centre/rows.js'
import { measureContactCentre } from './measures/contact-centre.js'
import { table } from './table.js'

/** The contact centre alone: `node bench/contact-centre.js`, after a build; with `waiting` only those who wait. */
const works = process.argv[2] !== 'waiting'
console.log(table(contactCentreRows(await measureContactCentre({ works }))))
