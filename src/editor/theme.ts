// Light or dark: the reader's choice, else the system's. The colours are core's; chrome and picture wear the same.
import { useLayoutEffect } from 'react';
import { stylesheet, type Theme, variables } from '../core/core.ts';
import { recall, remember } from './files/memory.ts';
import { useMedia } from './media.ts';
import { useEditing, useEditor } from './store/context.ts';
import type { ThemeChoice } from './store/view-slice.ts';

export function useThemeInForce(): Theme {
  const choice = useEditor(({ themeChoice }) => themeChoice);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  return choice === 'system' ? (isDark ? 'dark' : 'light') : choice;
}

/** Puts the one stylesheet of the picture and its colours on the page, through the object model: the policy allows no inline styles. */
export function useTheme(): void {
  const theme = useThemeInForce();
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `${variables(theme, ':root')}\n:root{color-scheme:${theme}}\n${stylesheet(theme)}\n@media print{${onPaper}}`,
    );
    document.adoptedStyleSheets = [sheet];
  }, [theme]);
}

/** Paper is light, whatever the screen is. */
const onPaper = `${variables('light', ':root,.orrery')}:root{color-scheme:light}`;

export function useThemeChoice(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const { store } = useEditing();
  const choice = useEditor(({ themeChoice }) => themeChoice);
  const choose = (next: ThemeChoice) => {
    remember('theme', next);
    store.getState().chooseTheme(next);
  };
  return [choice, choose];
}

export function rememberedTheme(): ThemeChoice {
  const theme = recall('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}
