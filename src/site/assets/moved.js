// On the page at an old address (components/redirect-document.ts): leads on, and takes along what stands behind the address, which a
// `refresh` would drop: values to fill into commands (`?namespace=pay`), and the place on the page where the new address names none.
const there = new URL(document.currentScript.dataset.moved, location.href);
there.search = location.search;
there.hash ||= location.hash;
location.replace(there);
