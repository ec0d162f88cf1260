// Runs before the first paint, so that a dark screen never flashes white. Kept apart from the bundle
// because the content security policy allows scripts from files only.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('vamgr.theme');
  } catch {
    // Storage is blocked: follow the system.
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();
