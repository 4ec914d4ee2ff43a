/** Pages that every persona has. */
export const anyonePages = {
  root: 'personas/anyone',
  pages: ['inbox/index', 'programme/index', 'invitation/index', 'plaque/index'],
};
