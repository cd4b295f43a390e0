import type { PressEvent } from '../../src/telling.ts';
import { archive } from './archive.ts';
import { capital } from './capital.ts';
import { city } from './city.ts';
import { coast } from './coast.ts';
import { coming } from './coming.ts';
import { diplomacy } from './diplomacy.ts';
import { envoys } from './envoys.ts';
import { flood } from './flood.ts';
import { money } from './money.ts';
import { moscow } from './moscow.ts';
import { mourning } from './mourning.ts';
import { namesakes } from './namesakes.ts';
import { oil } from './oil.ts';
import { oneday } from './oneday.ts';
import { people } from './people.ts';
import { relief } from './relief.ts';
import { reserve } from './reserve.ts';
import { security } from './security.ts';
import { today } from './today.ts';
import { vote } from './vote.ts';

/** Everything that happens in the sample; what is reserved comes last. */
export const events: readonly PressEvent[] = [
  ...archive,
  ...flood,
  ...relief,
  ...moscow,
  ...oneday,
  ...mourning,
  ...oil,
  ...money,
  ...diplomacy,
  ...envoys,
  ...security,
  ...capital,
  ...coast,
  ...vote,
  ...city,
  ...people,
  ...namesakes,
  ...today,
  ...coming,
  ...reserve,
];
