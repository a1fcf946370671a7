import {
  ActionIcon,
  Button,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  Input,
  SegmentedControl,
  Skeleton,
  type VariantColorsResolver,
} from '@mantine/core';

const ACT = {
  filled: ['var(--act)', 'color-mix(in srgb, var(--act) 86%, var(--ink))', 'var(--act-ink)', 'transparent'],
  light: [
    'var(--act-soft)',
    'color-mix(in srgb, var(--act-soft) 88%, var(--ink))',
    'var(--act-soft-ink)',
    'transparent',
  ],
  subtle: ['transparent', 'var(--act-soft)', 'var(--act-soft-ink)', 'transparent'],
  default: ['var(--surface)', 'var(--act-soft)', 'var(--ink)', 'var(--line-strong)'],
} as const;
const BAD = {
  filled: ['var(--bad-ink)', 'color-mix(in srgb, var(--bad-ink) 86%, var(--ink))', 'var(--bad-soft)', 'transparent'],
  light: ['var(--bad-soft)', 'color-mix(in srgb, var(--bad-soft) 90%, var(--ink))', 'var(--bad-ink)', 'transparent'],
  subtle: ['transparent', 'var(--bad-soft)', 'var(--bad-ink)', 'transparent'],
  default: ['var(--surface)', 'var(--bad-soft)', 'var(--bad-ink)', 'var(--bad-ink)'],
} as const;

/** Two meanings of a button: act (default) and `color="red"` for what takes something away. */
const colors: VariantColorsResolver = (input) => {
  const palette = input.color === 'red' ? BAD : ACT;
  const variant = input.variant as keyof typeof ACT;
  if (!(variant in palette)) return defaultVariantColorsResolver(input);
  const [background, hover, color, border] = palette[variant];
  return { background, hover, color, border: `1px solid ${border}` };
};

const touch = { root: { '--button-height': 'var(--touch)' } };

export const theme = createTheme({
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: {
    fontFamily: 'inherit',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  respectReducedMotion: true,
  variantColorResolver: colors,
  components: {
    Button: Button.extend({ vars: (_theme, { size }) => (size === 'lg' ? { root: {} } : touch) }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle' },
      vars: () => ({ root: { '--ai-size': 'var(--touch)' } }),
    }),
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          '--input-height': 'var(--touch)',
          '--input-fz': '1rem',
          '--input-bg': 'var(--surface)',
          '--input-bd': 'var(--line-strong)',
        },
      }),
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { withItemsBorders: false },
      vars: () => ({ root: { '--sc-color': 'var(--act)', '--sc-label-color': 'var(--act-ink)' } }),
      styles: {
        root: { background: 'color-mix(in srgb, var(--ink) 10%, transparent)' },
        label: { display: 'grid', placeItems: 'center', minHeight: 'var(--touch)' },
      },
    }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'md' } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-quiet)',
  '--mantine-color-placeholder': 'var(--ink-quiet)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--act-soft)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-anchor': 'var(--act)',
  '--mantine-color-error': 'var(--bad-ink)',
  '--mantine-primary-color-filled': 'var(--act)',
  '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--act) 86%, var(--ink))',
  '--mantine-primary-color-contrast': 'var(--act-ink)',
  '--mantine-color-blue-filled': 'var(--act)',
  '--mantine-color-blue-filled-hover': 'color-mix(in srgb, var(--act) 86%, var(--ink))',
};

/** Mantine's own names, led to ours, in both schemes. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
