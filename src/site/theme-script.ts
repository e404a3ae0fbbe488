/**
 * Runs before the first paint, so that a chosen theme never flashes; storage may be refused. It stands in the page itself: as a file of its own it
 * would be one more thing to fetch before anything is shown, over a connection that is opened for it. The policy allows this very text and no other.
 */
export const themeScript =
	"document.documentElement.dataset.scripts='';try{let t=localStorage.getItem('lintel-theme');if(['light','dark','contrast'].includes(t))document.documentElement.dataset.theme=t}catch{}";

/** What the policy calls it. A test compares it with the text. */
export const themeScriptHash = 'sha256-A6cVOqhJTAMNA70rIb+Zyg4+CXoiPgnIJq9lbo2Cugw=';
