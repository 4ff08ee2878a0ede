/** What the test runner's framework puts on every test page; the rest of mocha isn't used here. */
declare function describe(name: string, suite: () => void): void
declare function it(promise: string, test: () => void | Promise<void>): void
declare function beforeEach(action: () => void | Promise<void>): void
declare function afterEach(action: () => void | Promise<void>): void
