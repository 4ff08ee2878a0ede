import { expect, test } from 'vitest'
import { tightened } from './tighter-templates.js'

test.each([
  ['<p>\n    <b>', '<p><b>'],
  ['</p>\n  ', '</p>'],
  ['\n  <p>', '<p>'],
  ['<p\n    class="a"\n    part="b"\n  >', '<p class="a" part="b">'],
  ['<input\n    .value=', '<input .value='],
  ['\n    />', '/>'],
  ['words\n    and words', 'words and words'],
  ['\n    ', ' '],
  [' ', ' '],
  ['<p>One, <b>two</b> three</p>', '<p>One, <b>two</b> three</p>'],
])('%j becomes %j', (text, tighter) => {
  expect(tightened(text)).toBe(tighter)
})
