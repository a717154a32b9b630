/** Sectors of the OECD's Development Assistance Committee, which IATI and AidData use. */

/**
 * The names of the groups of DAC sectors by the first two digits of their codes, or three where a group has several names
 * (https://iatistandard.org/en/iati-standard/203/codelists/sectorcategory/).
 */
const groups: Readonly<Record<string, string>> = {
  '11': 'Education',
  '12': 'Health',
  '13': 'Population and reproductive health',
  '14': 'Water supply and sanitation',
  '15': 'Government and civil society',
  '16': 'Other social infrastructure and services',
  '21': 'Transport and storage',
  '22': 'Communications',
  '23': 'Energy',
  '24': 'Banking and financial services',
  '25': 'Business and other services',
  '31': 'Agriculture, forestry and fishing',
  '32': 'Industry, mining and construction',
  '331': 'Trade policies and regulations',
  '332': 'Tourism',
  '41': 'General environment protection',
  '43': 'Other multisector',
  '51': 'General budget support',
  '52': 'Food assistance',
  '53': 'Other commodity assistance',
  '60': 'Action relating to debt',
  '72': 'Emergency response',
  '73': 'Reconstruction relief and rehabilitation',
  '74': 'Disaster prevention and preparedness',
  '91': 'Administrative costs of donors',
  '93': 'Refugees in donor countries',
  '99': 'Unallocated or unspecified',
}

/** The name of the group of a DAC sector by its code of three or five digits; undefined for any other code. */
export const sectorName = (code: string): string | undefined =>
  /^\d{3}(\d\d)?$/.test(code) ? (groups[code.slice(0, 3)] ?? groups[code.slice(0, 2)]) : undefined
