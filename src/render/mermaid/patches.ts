/**
 * The changes made to mermaid's published chunks while they are bundled. Each is one replacement that must happen exactly
 * once: a mermaid release that moves the code fails the build instead of drawing slowly or wrongly.
 */

/** Part of every cache key: raise it when a patch or a stub changes what is drawn. */
export const PATCH_VERSION = 3;

export interface Patch {
	readonly name: string;
	readonly why: string;
	readonly pattern: RegExp;
	readonly replacement: string | ((...groups: string[]) => string);
}

/** `getConfig` and `getSiteConfig` deep-copy the whole configuration on every call, half of all CPU time. Copy once per object. */
function memoised(getter: string, source: string): Patch {
	return {
		name: `memoise ${getter}`,
		why: 'half of the CPU time of a render is copying configuration',
		pattern: new RegExp(
			`var ${getter} = /\\* @__PURE__ \\*/ __name\\(\\(\\) => \\{\\s*return assignWithDepth_default\\(\\{\\}, ${source}\\);\\s*\\}, "${getter}"\\);`,
		),
		replacement: () => `var __${getter}Source, __${getter}Copy;
var ${getter} = /* @__PURE__ */ __name(() => {
	if (__${getter}Source !== ${source}) {
		__${getter}Source = ${source};
		__${getter}Copy = assignWithDepth_default({}, ${source});
	}
	return __${getter}Copy;
}, "${getter}");`,
	};
}

export const PATCHES: readonly Patch[] = [
	memoised('getConfig', 'currentConfig'),
	memoised('getSiteConfig', 'siteConfig'),
	{
		name: 'clone before sanitising',
		why: '`setConfig` deletes keys from the object it is given, which is now shared',
		pattern: /updateCurrentConfig\(currentConfig, \[conf\]\)/,
		replacement: () => 'updateCurrentConfig(currentConfig, [assignWithDepth_default({}, conf)])',
	},
	{
		name: 'decode all entities in text labels',
		why: 'without HTML labels only amp, lt and gt are decoded, and `#quot;` shows as `&quot;`',
		pattern: /const regex = \/&\(amp\|lt\|gt\);\/g;\s*return text\.replace\(regex, \(match, entity\) => \{/,
		replacement: () => `const regex = /&(amp|lt|gt|quot|apos|nbsp|#\\d+|#x[0-9a-f]+);/gi;
	return text.replace(regex, (match, entity) => {
		if (entity[0] === '#') {
			const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\\ufffd';
		}
		const extra = { quot: '"', apos: "'", nbsp: '\\u00a0' }[entity.toLowerCase()];
		if (extra) return extra;`,
	},
	{
		name: 'say where an edge begins and ends',
		why: 'its id joins both names with `_`, which names may hold as well',
		pattern: /svgPath\.attr\("data-et", "edge"\);/,
		replacement: () => `svgPath.attr("data-et", "edge");
	svgPath.attr("data-from", edge.fromCluster ?? edge.start ?? "").attr("data-to", edge.toCluster ?? edge.end ?? "");`,
	},
	{
		name: 'say which node a shape stands for',
		why: 'its id holds a type and a number around the name',
		pattern: /newEl\.attr\("data-look", handleUndefinedAttr\(node\.look\)\);/,
		replacement: () => `newEl.attr("data-look", handleUndefinedAttr(node.look));
	el.attr("data-id", node.id).attr("data-group", node.parentId ?? null);`,
	},
	{
		name: 'say which group a frame stands for',
		why: 'the frame of a group of states has an id with a number',
		pattern: /const cluster = await shapes\[shape\]\(elem, node\);/,
		replacement: (whole) => `${whole}
	cluster?.cluster?.attr?.("data-id", node.id).attr("data-group", node.parentId ?? null);`,
	},
	{
		name: 'keep edges apart whose names join to the same id',
		why: '`a_b --> c` beside `a --> b_c` fails with an internal error',
		pattern: /return `\$\{prefix \? `\$\{prefix\}_` : ""\}\$\{from\}_\$\{to\}_\$\{counter\}/,
		replacement: () => `return \`\${prefix ? \`\${prefix}_\` : ""}\${String(from).length}_\${from}_\${to}_\${counter}`,
	},
	{
		name: 'say which participant a figure stands for',
		why: 'the lower figures of some kinds carry no name',
		pattern: /var drawActor = (?=\/\* @__PURE__ \*\/ __name\(async function\(elem, actor, conf2, isFooter)/,
		replacement: () => `var drawActor = async function (elem, actor, ...rest) {
	const known = new Set(elem.node().childNodes);
	const height = await __drawActor(elem, actor, ...rest);
	for (const child of elem.node().childNodes) if (!known.has(child)) child.setAttribute("data-actor", actor.name);
	return height;
};
var __drawActor = `,
	},
	{
		name: 'let the configuration colour the words of C4',
		why: 'they are white on any ground that the configuration gives',
		pattern: /shape\.fontColor \?\? "#FFFFFF"/,
		replacement: () => 'shape.fontColor ?? (shape.bgColor ? "#FFFFFF" : config.fontColor)',
	},
	{
		name: 'name the words on lines of C4',
		why: 'they stand on the line, and nothing tells them from other words',
		pattern: /(\n {4}\}\n {2}\}\n)(\}, "drawRels"\);)/,
		replacement: (_whole, loop, end) => `${loop}  relsElem.selectAll("text").attr("class", "messageText");\n${end}`,
	},
	{
		name: 'draw the words of a flow of quantities over its bands',
		why: 'bands are half transparent, and the words under them fade',
		pattern: /svg\.append\("g"\)\.attr\("class", "links"\)/,
		replacement: () => 'svg.insert("g", ".node-labels").attr("class", "links")',
	},
	{
		name: 'leave the colours of boards as the theme gives them',
		why: 'a colour that was made lighter is no longer the one of the theme',
		pattern: /options\.darkMode \? darken\(color, level\) : lighten\(color, level\), "adjuster"/,
		replacement: () => 'color, "adjuster"',
	},
	{
		name: 'read types in types of more than one part',
		why: '`Map~K, List~V~~` is cut at its comma and shown as `Map >`',
		pattern: /(var parseGenericTypes = \/\* @__PURE__ \*\/ __name\(function\(input\) \{\n)/,
		replacement: (_whole, head) => `${head}  const whole = /~[^~]*,.*~/.test(input) ? __nestedTypes(input) : void 0;
  if (whole !== void 0) return whole;
`,
	},
	{
		name: 'pair the marks of types in types',
		why: 'a mark between two letters opens, any other closes what is open; undefined where that does not come out even',
		pattern: /var countOccurrence = (?=\/\* @__PURE__ \*\/ __name\(\(string, substring\))/,
		replacement: () => `function __nestedTypes(input) {
  let open = 0;
  let result = "";
  for (let i = 0; i < input.length; i++) {
    if (input[i] !== "~" || i === 0) {
      result += input[i];
    } else if (/[\\p{L}\\p{N}_]/u.test(input[i - 1]) && /[\\p{L}_]/u.test(input[i + 1] ?? "")) {
      result += "<";
      open++;
    } else if (open-- > 0) result += ">";
    else return void 0;
  }
  return open === 0 ? result : void 0;
}
var countOccurrence = `,
	},
	{
		name: 'copy configuration quickly',
		why: 'defining each property of a copy through a descriptor costs a tenth of a render',
		pattern:
			/Object\.entries\(src\)\.forEach\(\(\[key, srcValue\]\) => \{\s*if \(typeof srcValue === "object"\) \{\s*if \(srcValue === null\) \{\s*return;\s*\}\s*if \(!Object\.hasOwn\(dst, key\)\) \{/,
		replacement: () => `const fresh = Object.keys(dst).length === 0 && !Array.isArray(dst);
    const copy = (value, left) => {
      if (Array.isArray(value)) return [...new Set(value)];
      const result = { ...value };
      if (left > 0) for (const key in result) if (typeof result[key] === "object") {
        if (result[key] === null) delete result[key];
        else result[key] = copy(result[key], left - 1);
      }
      return result;
    };
    Object.entries(src).forEach(([key, srcValue]) => {
      if (fresh && key !== "__proto__" && (typeof srcValue !== "object" || (srcValue !== null && dst[key] === void 0))) {
        dst[key] = typeof srcValue === "object" ? copy(srcValue, depth - 1) : srcValue;
        return;
      }
      if (typeof srcValue === "object") {
        if (srcValue === null) {
          return;
        }
        if (!Object.hasOwn(dst, key)) {`,
	},
	{
		name: 'keep the configuration of diagrams that change nothing in it',
		why: 'a render works out the same configuration five times; only copies of it are handed out',
		pattern:
			/var updateCurrentConfig = \/\* @__PURE__ \*\/ __name\(\(siteCfg, _directives\) => \{\n([\s\S]*?)(?= {2}currentConfig = cfg;\n)/,
		replacement: (_whole, work) => `var __plainSite, __plainConfigs;
var updateCurrentConfig = /* @__PURE__ */ __name((siteCfg, _directives) => {
  const isPlain = siteCfg === siteConfig && _directives.every((one) => Object.keys(one).length === 0);
  if (isPlain && __plainSite !== siteConfig) {
    __plainSite = siteConfig;
    __plainConfigs = new Map();
  }
  const known = isPlain ? __plainConfigs.get(diagramConfigKey) : void 0;
  if (known) return currentConfig = known;
${work}  if (isPlain) __plainConfigs.set(diagramConfigKey, cfg);
`,
	},
	{
		name: 'hand each render a copy of its own',
		why: 'a copy that the diagram before may have changed would be found again under the same configuration',
		pattern: /(var reset = \/\* @__PURE__ \*\/ __name\(\(config2 = siteConfig\) => \{\n)/,
		replacement: (_whole, head) => `${head}  __getConfigSource = void 0;\n`,
	},
	{
		name: 'find the type without a copy of the configuration',
		why: 'those who look at the text read two values of it, and set one on what they are given',
		pattern: /detectType\(processed\.code\.cleaned, getConfig\(\)\)/,
		replacement: () => 'detectType(processed.code.cleaned, { ...getSiteConfig() })',
	},
	{
		name: 'set the kind of arrow heads of flowcharts once',
		why: 'the line before has set it on the one copy that is read, and setting it again copies everything three times',
		pattern:
			/(cnf\.flowchart\.arrowMarkerAbsolute = cnf\.arrowMarkerAbsolute;\n) *setConfig\(\{ flowchart: \{ arrowMarkerAbsolute: cnf\.arrowMarkerAbsolute \} \}\);\n(?= *\}, "init"\)\n\}\), "createFlowDiagram"\);)/,
		replacement: (_whole, head) => head!,
	},
	{
		name: 'remember compiled style sheets',
		why: 'most diagrams of a type have the same sheet',
		pattern: /var compileCSS = (?=\/\* @__PURE__ \*\/ __name\(\(namespace, css\) => \{)/,
		replacement: () => `var __compiledCSS = new Map();
var compileCSS = (namespace, css) => {
  const key = namespace + "{" + css;
  let compiled = __compiledCSS.get(key);
  if (compiled === void 0) {
    compiled = __compileCSS(namespace, css);
    if (__compiledCSS.size > 100) __compiledCSS.clear();
    __compiledCSS.set(key, compiled);
  }
  return compiled;
};
var __compileCSS = `,
	},
	{
		name: 'leave the configuration as it is before a layout',
		why: 'the layout sets the configuration to what it already is',
		pattern: /function syncHostConfig\(elkContext\) \{\s*setConfig\(elkContext\.getConfig\(\)\);\s*\}/,
		replacement: () => 'function syncHostConfig() {}',
	},
];

/** Mind maps and architectures are laid out by a library that draws for itself as well, into a box that nobody sees. */
export const CYTOSCAPE_PATCHES: readonly Patch[] = [
	{
		name: 'paint nothing',
		why: 'its loop of animation frames never ends: after the first mind map the thread was busy for good',
		pattern: /(\nBRp\$1\.startRenderLoop = function \(\) \{\n)/,
		replacement: (_whole, head) => `${head}  return;\n`,
	},
];

/** Applies what fits to one chunk and counts each patch by name. */
export function applyPatches(source: string, patches: readonly Patch[], applied: Map<string, number>): string {
	let text = source;
	for (const patch of patches) {
		if (!patch.pattern.test(text)) continue;
		applied.set(patch.name, (applied.get(patch.name) ?? 0) + 1);
		text = text.replace(patch.pattern, patch.replacement as (...groups: string[]) => string);
	}
	return text;
}

/** Throws unless every patch was applied exactly once. */
export function assertAllApplied(patches: readonly Patch[], applied: ReadonlyMap<string, number>): void {
	const wrong = patches.filter((patch) => applied.get(patch.name) !== 1);
	if (wrong.length === 0) return;
	const list = wrong.map((patch) => `"${patch.name}" applied ${applied.get(patch.name) ?? 0} times (${patch.why})`);
	throw new Error(
		`a bundled library changed where it is patched, expected each patch to apply once: ${list.join('; ')}`,
	);
}
