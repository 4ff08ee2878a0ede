/** One level of assurance: what the provider calls it, and what results call it. */
export interface Level {
  acr: string
  level: string
}

export interface LevelSettings {
  /** The lowest first. */
  levels: readonly Level[]
  /** One of `levels`, by its `acr` or its `level`; without one any login will do. */
  minimum?: string | undefined
  /** What is asked for, in order of preference; the minimum and what is above it, unless given. */
  acrValues?: readonly string[] | undefined
}

/** What to ask the provider for. */
export function askedLevels({ acrValues, minimum, ...settings }: LevelSettings): readonly string[] {
  if (acrValues !== undefined) return acrValues
  if (minimum === undefined) return []
  return settings.levels.slice(placeOf(minimum, settings)).map(({ acr }) => acr)
}

/** Whether all levels that are asked for are below the minimum. What is asked besides, and is no level, says nothing. */
export function asksTooLow({ acrValues = [], minimum, levels }: LevelSettings): boolean {
  if (minimum === undefined) return false
  const places = acrValues
    .map((asked) => levels.findIndex(({ acr }) => acr === asked))
    .filter((place) => place >= 0)
  return places.length > 0 && places.every((place) => place < placeOf(minimum, { levels }))
}

/**
 * How sure the provider says it is, in the installation's own words.
 * @param acr as the provider said it: of that nothing is taken that wasn't configured
 */
export function levelOf(
  acr: unknown,
  { levels, minimum }: LevelSettings,
): { level?: string; tooLow: boolean } {
  const place = levels.findIndex((level) => level.acr === acr)
  const level = levels[place]?.level
  const lowest = minimum === undefined ? -1 : placeOf(minimum, { levels })
  return {
    ...(level !== undefined && { level }),
    // A minimum that is none of the levels would be below all of them.
    tooLow: minimum !== undefined && (lowest < 0 || place < lowest),
  }
}

/** Several spellings of one level are equally high: the first place counts. */
export const placeOf = (minimum: string, { levels }: Pick<LevelSettings, 'levels'>): number =>
  levels.findIndex(({ acr, level }) => acr === minimum || level === minimum)
