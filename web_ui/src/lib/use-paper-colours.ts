import { useEffect } from 'react';
import { applyTheme } from './preferences.ts';

/** Paper is white: the dark theme steps back while a page is printed. */
export function usePaperColours(): void {
  useEffect(() => {
    const before = () => document.documentElement.classList.remove('dark');
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', applyTheme);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', applyTheme);
    };
  }, []);
}
