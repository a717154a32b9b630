/** A package whose code or fonts are part of the page. */
export interface ShippedPackage {
  name: string
  version: string
  /** An SPDX expression. */
  licence: string
}

/** The part of a CycloneDX bill of materials that the page reads. */
interface Bill {
  components: {
    name: string
    version: string
    licenses: { license?: { id?: string; name?: string }; expression?: string }[]
  }[]
}

/** The addresses of two files that the build writes: the CycloneDX bill of materials, and the texts of all licences. */
export const billUrl = 'sbom.cdx.json'
export const licenceTextsUrl = 'licences.txt'

/**
 * Fetches the packages in the bill of materials of this build.
 * @throws {Error} if the server does not have the file, as in development, or if there is no network
 */
export async function fetchShippedPackages(): Promise<ShippedPackage[]> {
  const response = await fetch(billUrl)
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  const { components } = (await response.json()) as Bill
  return components.map(({ name, version, licenses }) => ({
    name,
    version,
    licence: licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name).join(', '),
  }))
}
