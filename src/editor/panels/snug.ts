// Windows that are too narrow for outline, picture and inspector side by side: there the inspector comes when something is chosen.

export const snug = '(max-width: 1399px)';
