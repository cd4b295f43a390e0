import type { OutletId } from '../outlets.ts';
import type { Template } from './page.ts';
import { sada } from './sada.ts';

/** The template of each outlet. */
export const templates: Record<OutletId, Template> = {
  sada,
  khulasa: sada,
  minbar: sada,
  wasl: sada,
  ufuq: sada,
  barid: sada,
  ledger: sada,
  vestnik: sada,
};
