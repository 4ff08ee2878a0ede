import { createServer } from 'node:http'
import { listenAndTell } from './listen.js'

/** Plugins that answer at once, and one that takes what it is sent and never answers. */
const answers = {
  comm: {
    start: {
      client_url: 'https://contact.voorbeeld.example/comm/chat/c/3vYFzW0nZ8mT5qLxKj2RbA',
      attr_url: 'http://127.0.0.1:8082/comm/chat/attributes/9sHcQeUo1tGyXwPdNfVi4M',
    },
    availability: { available: true, waiting: 4 },
  },
  auth: {
    start: { client_url: 'https://contact.voorbeeld.example/auth/demo/session/Jk7LmNpQrStUvWxYz' },
    availability: {},
  },
}

/** What they were sent last, for whoever wants to send the same. @type {Record<string, string>} */
const started = {}

process.once('message', () => {
  void listenAndTell(answering('comm'), answering('auth'), hanging())
  process.on('message', () => process.send?.(started))
})

/** @param {'comm' | 'auth'} plugin */
function answering(plugin) {
  const start = wholeAnswer(answers[plugin].start)
  const availability = wholeAnswer(answers[plugin].availability)
  return createServer((request, response) => {
    const { body, headers } = request.url?.startsWith('/availability') ? availability : start
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => {
      if (text !== '') started[plugin] = text
      response.writeHead(200, headers).end(body)
    })
  })
}

/** @param {object} answer */
function wholeAnswer(answer) {
  const body = JSON.stringify(answer)
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  return { body, headers }
}

const hanging = () => createServer((request) => void request.resume())
