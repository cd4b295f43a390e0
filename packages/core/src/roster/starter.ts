import { type StarterRegion, starterRegister } from '../actors/index.ts';
import { checkActor, type RosterActor } from './record.ts';

/**
 * The starter register as rows to bring in, each name with the address where it was found. Keys begin with
 * `starter:`, so that a later version of the register finds what an earlier one made.
 */
export function starterRoster(): { region: StarterRegion; actor: RosterActor }[] {
  const { actors, sources } = starterRegister();
  const urls = new Map(sources.map((one) => [one.id, one.url]));
  return actors.flatMap(({ id, kind, region, names, wikidata, roles }) => {
    const checked = checkActor({
      key: `starter:${id}`,
      kind,
      label: {},
      names: names.map(({ text, language, source }) => ({
        name: text,
        language,
        source: urls.get(source) ?? source,
      })),
      roles: roles.map(({ text, asOf }) => ({ text: { en: text }, asOf })),
      context: [],
      wikidata: wikidata?.id ?? null,
      countries: region === 'states' ? [id.slice('state-'.length)] : [],
      note: null,
      groups: [],
    });
    return checked.ok ? [{ region, actor: checked.actor }] : [];
  });
}
