import { expect, test } from 'vitest'
import { html } from './html.ts'
import { renderPage, type Page } from './page.ts'
import { plainWording } from './wording.ts'
import { pageHeaders } from './page-headers.ts'

const hostile = `</title></script><script>alert("1")</script>`

const page = (given: Partial<Page> = {}) =>
  renderPage({
    locale: 'nl',
    wording: plainWording,
    title: 'Wachten',
    organisation: { name: 'Gemeente Voorbeeld', website: 'https://voorbeeld.example/' },
    assets: '/comm/chat/assets',
    main: html`<h1>Wachten</h1>`,
    ...given,
  })

test('a page says its language, its subject before its sender, and where it belongs', () => {
  const text = page()
  expect(text).toMatch(/^<!doctype html>\s*<html lang="nl" dir="ltr">/)
  expect(text).toContain('<title>Wachten - Gemeente Voorbeeld</title>')
  expect(text).toContain('href="https://voorbeeld.example/"')
  expect(text).toContain('href="/comm/chat/assets/page.css"')
  expect(text).toMatch(/<a class="skip-link" href="#main">Naar de inhoud<\/a>/)
  expect(text).toMatch(/<main[^>]* id="main"/)
})

test('names from the configuration are text', () => {
  const text = page({
    title: hostile,
    organisation: { name: hostile },
    badge: { kind: 'ok', label: hostile },
    data: { hostile },
  })
  expect(text).not.toContain('<script>')
  expect(text.match(/<\/title>/g)).toHaveLength(1)
})

test('the website is only ever a place to go to', () => {
  const text = page({ organisation: { name: 'G', website: 'javascript:alert(1)' } })
  expect(text).not.toContain('javascript:')
})

test('nothing in a page is inline: no styles, no handlers, no scripts but files', () => {
  const text = page({ scripts: ['citizen'], styles: ['citizen'], data: { a: 1 } })
  expect(text).not.toMatch(/\sstyle=|<style|\son\w+=/)
  expect([...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<script type="module" src="/comm/chat/assets/citizen.js">',
    '<script type="application/json" id="data">',
  ])
  expect(text).toContain('href="/comm/chat/assets/citizen.css"')
})

test('only browsers without scripts load the page again by themselves', () => {
  expect(page()).not.toContain('refresh')
  expect(page({ refreshWithoutScripts: 20 })).toMatch(
    /<noscript\s*><meta http-equiv="refresh" content="20"/,
  )
})

test('only where it is asked for are digits kept from becoming a number to call', () => {
  expect(page()).not.toContain('format-detection')
  expect(page({ numbersStayText: true })).toContain('content="telephone=no"')
})

test('the headers allow nothing inline, nothing from elsewhere, no frames and no keeping', () => {
  const headers = pageHeaders()
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  // A form here ends, by redirects, at another part of the installation.
  expect(policy).not.toContain('form-action')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('a page whose forms stay at home can say so', () => {
  expect(pageHeaders({ formAction: ["'self'"] })['content-security-policy']).toContain(
    "form-action 'self'",
  )
  expect(pageHeaders({ formAction: [] })['content-security-policy']).toContain("form-action 'none'")
})
