import './desk.css'
import { deskElements } from './elements.ts'

for (const [name, element] of Object.entries(deskElements)) customElements.define(name, element)
