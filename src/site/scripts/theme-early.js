// Runs before the first paint, as a plain blocking script, so that a chosen theme never flashes. Storage may be refused.
document.documentElement.dataset.scripts = '';
// A page that nobody comes back to begins at its top, where what is far below can wait (styles/content.css).
if (!location.hash && performance.getEntriesByType('navigation')[0]?.type === 'navigate')
	document.documentElement.dataset.fromTop = '';
try {
	const theme = localStorage.getItem('lintel-theme');
	if (theme === 'light' || theme === 'dark' || theme === 'contrast') document.documentElement.dataset.theme = theme;
} catch {}
