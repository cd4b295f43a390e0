import type { OutletId } from '../outlets.ts';
import { barid } from './barid.ts';
import { khulasa } from './khulasa.ts';
import { ledger } from './ledger.ts';
import { minbar } from './minbar.ts';
import type { Template } from './page.ts';
import { sada } from './sada.ts';
import { ufuq } from './ufuq.ts';
import { vestnik } from './vestnik.ts';
import { wasl } from './wasl.ts';

/** The template of each outlet. */
export const templates: Record<OutletId, Template> = {
  sada,
  khulasa,
  minbar,
  wasl,
  ufuq,
  barid,
  ledger,
  vestnik,
};
