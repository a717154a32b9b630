/** A package whose code or fonts are in the page. */
export interface Shipped {
  name: string
  version: string
  /** An SPDX expression. */
  licence: string
}

interface Bill {
  components: {
    name: string
    version: string
    licenses: { license?: { id?: string; name?: string }; expression?: string }[]
  }[]
}

/** The files that the build writes beside the page: CycloneDX, and all texts. */
export const billUrl = 'sbom.cdx.json'
export const textsUrl = 'licences.txt'

/**
 * Reads the bill of materials of this build.
 * @throws {Error} where there is none: while developing, or offline
 */
export async function loadShipped(): Promise<Shipped[]> {
  const response = await fetch(billUrl)
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  const { components } = (await response.json()) as Bill
  return components.map(({ name, version, licenses }) => ({
    name,
    version,
    licence: licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name).join(', '),
  }))
}
