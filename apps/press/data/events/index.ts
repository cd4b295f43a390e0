import type { PressEvent } from '../../src/telling.ts';
import { moscow } from './moscow.ts';
import { relief } from './relief.ts';

/** Everything that happens in the sample. */
export const events: readonly PressEvent[] = [...moscow, ...relief];
