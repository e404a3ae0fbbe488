import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** How heavy a built site is: its scripts together, compressed, and its pages. */
export function reportWeights(name: string, site: string): void {
	const files = readdirSync(site, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const scripts = files
		.filter((file) => file.startsWith(join(site, '_astro')) && file.endsWith('.js'))
		.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
	const pages = files
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({ page: file.slice(site.length).replace(/index\.html$/, ''), bytes: statSync(file).size }))
		.sort((a, b) => b.bytes - a.bytes);
	const shown = pages.slice(0, 5).map(({ page, bytes }) => `\`${page}\` ${kilobytes(bytes)}`);
	console.log(
		`\nWeight of ${name}: all scripts ${kilobytes(scripts)} gzipped; HTML median ${kilobytes(pages[pages.length >> 1]!.bytes)}, largest ${shown.join(', ')}`,
	);
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
