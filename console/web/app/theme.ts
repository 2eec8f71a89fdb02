import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const marine: MantineColorsTuple = [
  '#eaf6f7',
  '#d5eaec',
  '#a9d4d9',
  '#7abdc5',
  '#52a8b3',
  '#3796a3',
  '#23808d',
  '#17616e',
  '#124f5a',
  '#0c3c45',
];

/** Mantine's dark scale, in the blue-grey of the dark surfaces. */
const slate: MantineColorsTuple = [
  '#e3e8ec',
  '#b9c3cc',
  '#a4b0ba',
  '#6f7c87',
  '#465059',
  '#353e46',
  '#262d34',
  '#1d2329',
  '#171c21',
  '#11161a',
];

/** Helping texts and placeholders dark enough to be read (contrast AA on every surface). */
export const readableTexts: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55616b',
    '--mantine-color-placeholder': '#66727c',
    '--mantine-color-error': '#a11d26',
  },
  dark: {
    '--mantine-color-dimmed': '#a4b0ba',
    '--mantine-color-placeholder': '#97a3ad',
    '--mantine-color-error': '#ffa9a7',
  },
});

/** One scale of type, space and radius; the tones (neutral, info, good, warn, bad) are in `tones.css`. */
export const theme = createTheme({
  primaryColor: 'marine',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  colors: { marine, dark: slate },
  fontFamily: "'Inter', 'Segoe UI', 'Noto Sans', system-ui, -apple-system, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'Noto Sans Mono', Menlo, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
});
