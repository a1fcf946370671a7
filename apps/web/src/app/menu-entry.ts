import { type ComponentType } from 'react';
import { type LinkProps } from '@tanstack/react-router';
import type common from '../words/id/common.json';

export interface MenuEntry {
  /** Its words are under `nav` of the namespace `common`. */
  readonly name: Exclude<keyof (typeof common)['nav'], 'label' | 'skip' | 'underWay' | 'waiting'>;
  readonly link: LinkProps;
  readonly icon: ComponentType<{ size?: number }>;
  /** Not on phones, which have room for five: the settings lead there. */
  readonly wide?: true;
}
