export const diagnostics = {
  title: 'Diagnostics',
  description:
    'For whoever helps you: versions, settings and the newest lines of the log. It holds no password, no key and no e-mail address.',
  copied: 'Diagnostics copied.',
  byHand: 'This window may not copy by itself. The text is marked: copy it with the keyboard.',
} as const;
