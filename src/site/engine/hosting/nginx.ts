import { contentTypes, isPackable, unknownType } from './content-types.ts';
import type { HostedSite } from './hosted-site.ts';
import { cacheAsked, cacheForEver, drawingPolicy, hashedFolder, pagePolicy, safetyHeaders } from './served-headers.ts';

/** A file for `conf.d` of nginx (1.18 or newer, no module that is not built in) that serves the site as `lintel serve` does. */
export function nginxConfiguration({ base, folder, host, port }: HostedSite): string {
	const headers = [['Content-Security-Policy', '$lintel_policy'], ...safetyHeaders, ['Cache-Control', '$lintel_cache']];
	return `# The site of an architecture, as \`lintel hosting --for nginx\` writes it.
# Long addresses in redirects.nginx.map need larger buckets than nginx has; take the line away where yours are set.
map_hash_bucket_size 512;

# Old addresses, from published-addresses.txt; the file is there when an address has moved. Reload nginx after it changed.
map $uri $lintel_moved {
	include ${folder}/redirects.nginx.map*;
}
# A drawing opened by itself may do nothing; pages may do what they need.
map $uri $lintel_policy {
	default "${pagePolicy}";
	"~*\\.svg$" "${drawingPolicy}";
}
# Files below ${hashedFolder} are named by their content; all others are asked about each time.
map $uri $lintel_cache {
	default "${cacheAsked}";
	"~^${escaped(base)}${hashedFolder}/" "${cacheForEver}";
}

server {
	listen ${port};
	server_name ${host};
	server_tokens off;
	absolute_redirect off;

${headers.map(([name, value]) => `	add_header ${name} "${value}" always;`).join('\n')}

	types {
${typeLines().join('\n')}
	}
	default_type ${unknownType};
	charset utf-8;
	charset_types ${typesWhere((type) => type.includes('charset') && !isHtml(type)).join(' ')};

	gzip on;
	gzip_vary on;
	gzip_proxied any;
	gzip_min_length 256;
	gzip_types ${typesWhere((type) => isPackable(type) && !isHtml(type)).join(' ')};

	# What is to be filled into commands stands behind the question mark, and goes along.
	if ($lintel_moved ~ "^([^#]+)(#.*)?$") {
		return 301 $1$is_args$args$2;
	}
	# What may not be read is not there either, and a folder without a page is nothing.
	error_page 403 404 =404 ${base}404.html;

	# Names that begin with a dot are not for readers, but for those that the web knows.
	location ~ /\\.(?!well-known/) {
		return 404;
	}
${base === '/' ? rootLocation(folder) : basedLocations(base, folder)}
}
`;
}

const rootLocation = (folder: string): string => `	location / {
		root ${folder};
		index index.html;
		disable_symlinks on from=${folder};
	}`;

const basedLocations = (base: string, folder: string): string => `	location = / {
		return 301 ${base}$is_args$args;
	}
	location = ${base.slice(0, -1)} {
		return 301 ${base}$is_args$args;
	}
	location ${base} {
		alias ${folder}/;
		index index.html;
		disable_symlinks on from=${folder};
	}
	location / {
		return 404;
	}`;

const isHtml = (type: string): boolean => type.startsWith('text/html');
const plainType = (type: string): string => type.split(';')[0]!;

const typesWhere = (wanted: (type: string) => boolean): readonly string[] => [
	...new Set(Object.values(contentTypes).filter(wanted).map(plainType)),
];

function typeLines(): readonly string[] {
	const types = typesWhere(() => true);
	return types.map((type) => {
		const ends = Object.keys(contentTypes).filter((end) => plainType(contentTypes[end]!) === type);
		return `		${type} ${ends.map((end) => end.slice(1)).join(' ')};`;
	});
}

/** An address as part of a regular expression. */
const escaped = (text: string): string => text.replace(/[.+]/g, '\\$&');
