import { cacheControl, compressibleTypes, mediaTypes, policies, securityHeaders } from './serving.ts'

const extensions = Object.keys(mediaTypes)
const withType = (type: string) => extensions.filter((extension) => mediaTypes[extension]!.type === type)
const types = [...new Set(Object.values(mediaTypes).map(({ type }) => type))]
const withCharset = types.filter((type) => mediaTypes[withType(type)[0]!]!.hasCharset)
const compressible = extensions.filter((extension) => mediaTypes[extension]!.isCompressible)
/** nginx applies `charset_types` and `gzip_types` to text/html in any case, and warns if it is listed. */
const listed = (all: readonly string[]) => all.filter((type) => type !== 'text/html').join(' ')

const header = (name: string, value: string) => {
  const text = value.startsWith('$') || /^[\w-]+$/.test(value) ? value : `"${value}"`
  return `    add_header ${name.padEnd(26)} ${text} always;`
}

/** Returns deploy/nginx.conf. */
export const nginxConfiguration =
  (): string => `# The atlas on nginx, as a sample: copy dist/ to /var/www/steppe-atlas and this file to /etc/nginx/conf.d/, put your name
# in server_name, then \`nginx -t\` and reload. \`npm run nginx\` writes this file from build/hosts/serving.ts.
#
# nginx can send files that were compressed once after each build, instead of compressing them for every reader:
#   find dist -regextype posix-extended -regex '.*\\.(${compressible.join('|')})' -exec gzip -k9f {} +

# The page's policy does not apply to workers. They have the policy of their own file.
map $uri $atlas_policy {
    default                "${policies.page}";
    ~^/(assets/|sw\\.js$)   "${policies.worker}";
}

# Names in assets/ change with their content. The browser asks for every other file anew, which costs a 304.
map $uri $atlas_cache {
    default        "${cacheControl.other}";
    ~^/assets/     "${cacheControl.assets}";
    ~\\.pmtiles$    "${cacheControl.archives}";
}

server {
    listen 80;
    listen [::]:80;
    server_name atlas.example.org;
    root /var/www/steppe-atlas;

    server_tokens off;
    charset utf-8;

    include /etc/nginx/mime.types;
    types {
${types.map((type) => `        ${type.padEnd(26)} ${withType(type).join(' ')};`).join('\n')}
    }
    charset_types ${listed(withCharset)};

    # A location with an add_header of its own would send none of these.
${header('Content-Security-Policy', '$atlas_policy')}
${Object.entries(securityHeaders)
  .map(([name, value]) => header(name, value))
  .join('\n')}
    # Without "always": nobody should cache that a file is missing.
    add_header Cache-Control              $atlas_cache;
    # Once the atlas is on https for good:
    # add_header Strict-Transport-Security "max-age=63072000; includeSubDomains" always;

    # Archives of tiles and fonts are compressed already, and are read by ranges, which nginx answers of itself.
    gzip on;
    gzip_static on;
    gzip_vary on;
    gzip_comp_level 6;
    gzip_min_length 1024;
    gzip_proxied any;
    gzip_types ${listed(compressibleTypes)};
    # With Debian's libnginx-mod-http-brotli-filter and -static:
    # brotli on;
    # brotli_static on;
    # brotli_types ${listed(compressibleTypes)};

    # Its script sends links whose # was encoded on to the view of the atlas.
    error_page 404 /404.html;

    location / {
        try_files $uri $uri/ =404;
    }
    # Configurations of hosts, and hidden files, are no part of the site.
    location ~ ^/(_headers$|web\\.config$|(.*/)?\\.(?!well-known/)) {
        return 404;
    }
}
`
