// Runs before the first paint, so that a dark screen never flashes white. Kept apart from the bundle
// because the content security policy allows scripts from files only.
(() => {
  let choice = null;
  try {
    // An airline that shares its host keeps a theme of its own; see lib/base.ts.
    const base = document.querySelector('meta[name="vamgr-base"]')?.content;
    choice = localStorage.getItem(base ? `vamgr.theme@${base}` : 'vamgr.theme');
  } catch {
    // Storage is blocked: follow the system.
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();

// What is chosen in the menu of vamgr's own window before the page can do it; see lib/menu.ts.
window.vamgrMenu = [];
addEventListener('vamgr:menu', ({ detail }) => window.vamgrMenu.push(detail));
