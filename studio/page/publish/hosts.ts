/** Where an atlas can be published. docs/publishing.md has a part about each, whose heading is here. */
export const hosts = ['github', 'netlify', 'cloudflare', 'nginx', 'apache', 'iis', 'other', 'mail'] as const
export type Host = (typeof hosts)[number]

export const guideHeadings: Readonly<Record<Host, string>> = {
  github: 'GitHub Pages',
  netlify: 'Netlify',
  cloudflare: 'Cloudflare Pages',
  nginx: 'nginx',
  apache: 'Apache',
  iis: 'IIS',
  other: 'Any other host',
  mail: 'One file',
}
