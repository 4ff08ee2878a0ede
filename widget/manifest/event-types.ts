import { join } from 'node:path'
import ts from 'typescript'

/** What each event holds, by its name, in TypeScript that names nothing from elsewhere. */
export function eventTypes(root: string): Map<string, string> {
  const file = join(root, 'widget', 'events.ts')
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const events = source?.statements.find(
    (one): one is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(one) && one.name.text === 'ContactEvents',
  )
  if (!events) throw new TypeError('There is no ContactEvents.')
  return new Map(
    checker
      .getTypeAtLocation(events)
      .getProperties()
      .map((event) => [event.name, said(checker.getTypeOfSymbol(event), checker)]),
  )
}

/** An object of texts and lists of texts: each field with its type spelled out. */
function said(type: ts.Type, checker: ts.TypeChecker): string {
  const fields = type.getProperties().map((field) => {
    const optional = field.flags & ts.SymbolFlags.Optional ? '?' : ''
    const inside = checker.getTypeOfSymbol(field)
    const text = checker.typeToString(
      optional ? checker.getNonNullableType(inside) : inside,
      undefined,
      ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias,
    )
    const whole = optional && allowsNull(inside) ? `${text} | null` : text
    return `${field.name}${optional}: ${whole}`
  })
  return `{ ${fields.join('; ')} }`
}

const allowsNull = (type: ts.Type): boolean =>
  type.isUnion() && type.types.some((one) => (one.flags & ts.TypeFlags.Null) !== 0)
