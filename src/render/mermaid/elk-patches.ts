/**
 * Changes made to elkjs while it is bundled. elkjs is Java translated to JavaScript with every run-time check of Java left in;
 * none of these changes what is laid out (`elk-patches.test.ts` compares the results), together they save a quarter of its time.
 */
import type { Patch } from './patches.ts';

/** A cast of Java only throws where the program is wrong, and elkjs is published as a program that is not. */
function withoutCheck(name: string, check: string): Patch {
	const escaped = check.replace(/[()|=.]/g, '\\$&');
	return {
		name: `${name} without check`,
		why: 'a tenth of the time of a layout is checking casts that never fail',
		pattern: new RegExp(`(function ${name}\\(src_0(?:, dstId)?\\)\\{\\n)  checkCriticalType\\(${escaped}\\);\\n`),
		replacement: (_whole, head) => head!,
	};
}

export const ELK_PATCHES: readonly Patch[] = [
	withoutCheck('castTo', 'src_0 == null || canCast(src_0, dstId)'),
	withoutCheck('castToBoolean', 'src_0 == null || instanceOfBoolean(src_0)'),
	withoutCheck('castToDouble', 'src_0 == null || instanceOfDouble(src_0)'),
	withoutCheck('castToString', 'src_0 == null || instanceOfString(src_0)'),
	{
		name: 'set elements of arrays without check',
		why: 'as with casts',
		pattern: /(function setCheck\(array, index_0, value_0\)\{\n) {2}checkCriticalArrayType\([^;]*\);\n/,
		replacement: (_whole, head) => head!,
	},
	{
		name: 'one empty chain',
		why: 'each look-up in a map that finds nothing makes an array with five properties',
		pattern:
			/function \$getChainOrEmpty\(this\$static, hashCode\)\{\n {2}var chain;\n {2}chain = this\$static\.backingMap\.get\(hashCode\);\n {2}return chain == null\?initUnidimensionalArray\([^)]*\):chain;/,
		replacement: () => `var NO_CHAIN = [];
function $getChainOrEmpty(this$static, hashCode){
  var chain;
  chain = this$static.backingMap.get(hashCode);
  return chain == null?NO_CHAIN:chain;`,
	},
	{
		name: 'remember the hash of a property',
		why: 'every look-up of a property hashes its long name again',
		pattern: /(_\.hashCode_1 = function hashCode_75\(\)\{\n) {2}return \$hashCode_1\(this\.id_0\);/,
		replacement: (_whole, head) =>
			`${head}  return this.knownHash === undefined?(this.knownHash = $hashCode_1(this.id_0)):this.knownHash;`,
	},
	{
		name: 'look up properties without making maps',
		why: 'asking an element without properties for one makes a map first',
		pattern:
			/ {2}value_0 = \(!this\$static\.propertyMap && \(this\$static\.propertyMap = new HashMap\) , \$get_10\(this\$static\.propertyMap, property\)\);\n {2}if \(value_0 != null\) \{\n {4}return value_0;\n {2}\}\n(?= {2}defaultValue = property\.getDefault\(\);\n {2}instanceOf\(defaultValue, 4\) && \(defaultValue == null\?\(!this\$static\.propertyMap && \(this\$static\.propertyMap = new HashMap\) , \$remove_6\(this\$static\.propertyMap)/,
		replacement: () => `  if (this$static.propertyMap) {
    value_0 = $get_10(this$static.propertyMap, property);
    if (value_0 != null) {
      return value_0;
    }
  }
`,
	},
];
