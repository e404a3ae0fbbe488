import { contentTypes, isPackable, unknownType } from './content-types.ts';
import type { HostedSite } from './hosted-site.ts';
import { cacheAsked, cacheForEver, drawingPolicy, hashedFolder, pagePolicy, safetyHeaders } from './served-headers.ts';

/** A virtual host of Apache (2.4.34 or newer; headers, rewrite, deflate, mime, dir, alias) that serves the site as `lintel serve` does. */
export function apacheConfiguration({ base, folder, host, port }: HostedSite): string {
	const packable = [...new Set(Object.values(contentTypes).filter(isPackable).map(plainType))];
	return `# The site of an architecture, as \`lintel hosting --for apache\` writes it.
<VirtualHost *:${port}>
	ServerName ${host}
${base === '/' ? `	DocumentRoot "${folder}"` : `	Alias "${base}" "${folder}/"\n	RedirectMatch 301 "^(?:/|${escaped(base.slice(0, -1))})$" "${base}"`}
	<Directory "${folder}">
		Require all granted
		AllowOverride None
		Options None
		DirectoryIndex index.html
${Object.entries(contentTypes)
	.map(([end, type]) => `		AddType "${type}" ${end}`)
	.join('\n')}
		<FilesMatch "(?i)^(?!.*.(?:${Object.keys(contentTypes)
			.map((end) => end.slice(1))
			.join('|')})$)">
			ForceType ${unknownType}
		</FilesMatch>
	</Directory>
	# What may not be read is shown as what is not there.
	ErrorDocument 403 ${base}404.html
	ErrorDocument 404 ${base}404.html
	# Names that begin with a dot are not for readers, but for those that the web knows.
	RedirectMatch 404 "/\\.(?!well-known/)"

	Header always set Content-Security-Policy "${pagePolicy}"
${safetyHeaders.map(([name, value]) => `	Header always set ${name} "${value}"`).join('\n')}
	Header always set Cache-Control "${cacheAsked}"
	# A drawing opened by itself may do nothing.
	<FilesMatch "\\.svg$">
		Header always set Content-Security-Policy "${drawingPolicy}"
	</FilesMatch>
	# Files below ${hashedFolder} are named by their content.
	<Directory "${folder}/${hashedFolder}">
		Header always set Cache-Control "${cacheForEver}"
	</Directory>

	AddOutputFilterByType DEFLATE ${packable.join(' ')}

	# Old addresses, from published-addresses.txt; the file is there when an address has moved.
	<IfFile "${folder}/_redirects">
		RewriteEngine On
		RewriteMap lintel_moved "txt:${folder}/_redirects"
		# What is to be filled into commands stands behind the question mark, and goes before the anchor.
		RewriteCond %{QUERY_STRING} ^(.+)$
		RewriteCond \${lintel_moved:%{REQUEST_URI}}##%{QUERY_STRING} ^(/[^#\\s]+)(#[^#\\s]*)?[^#]*##(.+)$
		RewriteRule ^ %1?%3%2 [R=301,NE,L]
		RewriteCond \${lintel_moved:%{REQUEST_URI}} ^(/\\S+)
		RewriteRule ^ %1 [R=301,NE,L]
	</IfFile>
</VirtualHost>
`;
}

const plainType = (type: string): string => type.split(';')[0]!;
const escaped = (text: string): string => text.replace(/[.+]/g, '\\$&');
