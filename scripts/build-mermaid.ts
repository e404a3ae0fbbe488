/** Builds `dist/mermaid.mjs`, the bundle that draws diagrams. `--browser FILE` builds the script for a browser instead. */
import { buildMermaid } from '#render/mermaid/build.ts';
import { bundlePath } from '#render/mermaid/bundle.ts';

const [flag, file] = process.argv.slice(2);
const browser = flag === '--browser' && file !== undefined;
const outfile = browser ? file : bundlePath();
const { bytes } = await buildMermaid(outfile, browser ? 'browser' : 'node');
console.log(`${outfile}  ${(bytes / 1e6).toFixed(1)} MB`);
