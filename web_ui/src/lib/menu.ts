import { useEffect, useRef } from 'react';

/** What can be chosen in the menu of vamgr's own window and is done by the page. */
const choices = ['backup', 'print', 'keys', 'diagnostics', 'about'] as const;
export type MenuChoice = (typeof choices)[number];
const eventName = 'vamgr:menu';

/** Does what the window's menu does, from a button or a menu of the page. */
export function chooseInMenu(choice: MenuChoice): void {
  window.dispatchEvent(new CustomEvent(eventName, { detail: choice }));
}

/** Answers the window's menu while the component is shown: `useMenu({ print: () => window.print() })`. */
export function useMenu(map: Partial<Record<MenuChoice, () => void>>): void {
  const current = useRef(map);
  current.current = map;
  useEffect(() => {
    const onChoice = (event: Event) => {
      const choice = choices.find((one) => one === (event as CustomEvent<unknown>).detail);
      if (choice) current.current[choice]?.();
    };
    window.addEventListener(eventName, onChoice);
    return () => window.removeEventListener(eventName, onChoice);
  }, []);
}
