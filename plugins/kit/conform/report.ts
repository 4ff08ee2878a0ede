/** One thing that the protocol asks of a part. */
export interface Check {
  /** What a right part does, as a sentence. */
  expected: string
  /** Of PROTOCOL.md; 0 is what stands above them. */
  section: number
  /** What it is all about: of a part of which this was not checked nobody can say that it is right. */
  decisive?: true
}

export type Verdict = 'pass' | 'FAIL' | 'not checked'

export interface Finding extends Check {
  id: string
  verdict: Verdict
  /** What came instead, or why it was not checked. Never a token, a key or an attribute's value. */
  came?: string
}

export type Checks<Id extends string> = Readonly<Record<Id, Check>>

/** What somebody who runs `conform` reads, and `--json` gives. */
export interface Told {
  part: string
  findings: readonly Finding[]
  /** Nothing failed. */
  right: boolean
  /** Decisive checks that could not be made. */
  undecided: readonly string[]
}

/** What somebody needs who judges some of a report's checks. */
export type Judging<Id extends string> = Pick<Report<Id>, 'pass' | 'fail' | 'skip' | 'judge'>

/** What was found of each check. What failed once has failed, however often it went well. */
export class Report<Id extends string> {
  readonly #part: string
  readonly #checks: Checks<Id>
  readonly #found = new Map<Id, { verdict: Verdict; came?: string }>()

  constructor(part: string, checks: Checks<Id>) {
    this.#part = part
    this.#checks = checks
  }

  pass(id: Id): void {
    if (this.#found.get(id)?.verdict !== 'FAIL') this.#found.set(id, { verdict: 'pass' })
  }

  /** @param came what came instead: half a sentence */
  fail(id: Id, came: string): void {
    if (this.#found.get(id)?.verdict !== 'FAIL') this.#found.set(id, { verdict: 'FAIL', came })
  }

  skip(id: Id, why: string): void {
    if (!this.#found.has(id)) this.#found.set(id, { verdict: 'not checked', came: why })
  }

  judge(id: Id, isRight: boolean, came: string): void {
    if (isRight) this.pass(id)
    else this.fail(id, came)
  }

  /** Why the rest could not be checked. */
  skipRest(why: string): void {
    for (const id of Object.keys(this.#checks) as Id[]) this.skip(id, why)
  }

  told(): Told {
    const findings = (Object.entries(this.#checks) as [Id, Check][]).map(([id, check]) => ({
      id,
      ...check,
      ...(this.#found.get(id) ?? { verdict: 'not checked' as const, came: 'it never came to it' }),
    }))
    return {
      part: this.#part,
      findings,
      right: findings.every(({ verdict }) => verdict !== 'FAIL'),
      undecided: findings
        .filter(({ decisive, verdict }) => decisive && verdict === 'not checked')
        .map(({ id }) => id),
    }
  }
}

/** Of several reports of one part. */
export function toldOf(reports: readonly Report<string>[]): Told {
  const all = reports.map((report) => report.told())
  return {
    part: all[0]?.part ?? '',
    findings: all.flatMap(({ findings }) => findings),
    right: all.every(({ right }) => right),
    undecided: all.flatMap(({ undecided }) => undecided),
  }
}

/** One line a check, one that counts them, and one where that says less than it seems to. */
export function linesOf({ findings, right, undecided }: Told): string[] {
  const count = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length
  return [
    ...findings.map(lineOf),
    '',
    `${count('pass')} passed, ${count('FAIL')} failed, ${count('not checked')} not checked.`,
    ...(right && undecided.length > 0
      ? [`Nothing failed, but what matters most was not checked: ${undecided.join(', ')}.`]
      : []),
  ]
}

function lineOf({ id, verdict, expected, came, section }: Finding): string {
  const said = came === undefined ? '' : verdict === 'FAIL' ? ` Came: ${came}.` : ` (${came})`
  return `${verdict.padEnd(11)}  ${id}: ${expected}${said} [PROTOCOL.md section ${section}]`.replace(
    ' section 0]',
    ']',
  )
}
