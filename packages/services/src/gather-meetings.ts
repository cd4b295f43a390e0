import { foldText } from '@mirqab/core/text';

type Person = { name: string; entityId: string | null; label: Record<string, string> | null };
export type ToldMeeting = {
  id: string;
  articleId: string;
  title: string;
  outlet: string;
  place: string | null;
  day: string | null;
  whenText: string | null;
  status: string;
  means: string | null;
  evidence: string;
  at: string;
  people: Person[];
};

export type MeetingView = {
  /** Of the first telling. */
  id: string;
  people: Person[];
  day: string | null;
  whenText: string | null;
  place: string | null;
  status: string;
  means: string | null;
  tellings: {
    articleId: string;
    title: string;
    outlet: string;
    evidence: string;
    day: string | null;
    place: string | null;
    status: string;
    at: string;
  }[];
  /** What the tellings do not agree on. */
  disputed: ('day' | 'place' | 'status')[];
};

/** Tellings without a stated day belong together when they were printed this near to each other. */
const NEAR_MS = 3 * 86_400_000;

/**
 * One meeting told by several articles is one: the same people on the same stated day, or, where a day
 * is not stated, within three days of print. What they disagree on is named, not decided. The newest stand
 * first, by the day they were held on, or printed where no day is stated.
 */
export function gatherMeetings(told: readonly ToldMeeting[]): MeetingView[] {
  const groups: { key: string; day: string | null; at: number; tellings: ToldMeeting[] }[] = [];
  for (const one of told) {
    const key = keyOf(one.people);
    const at = Date.parse(one.at);
    const group = groups.find(
      (other) =>
        other.key === key &&
        (one.day && other.day ? one.day === other.day : Math.abs(at - other.at) <= NEAR_MS),
    );
    if (group) {
      group.tellings.push(one);
      group.day ??= one.day;
    } else groups.push({ key, day: one.day, at, tellings: [one] });
  }
  const dayOf = (meeting: MeetingView) => meeting.day ?? meeting.tellings[0]?.at.slice(0, 10) ?? '';
  return groups
    .flatMap(({ tellings }) => viewOf(tellings) ?? [])
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
}

function keyOf(people: readonly Person[]): string {
  return people
    .map((person) => person.entityId ?? foldText(person.name))
    .sort()
    .join(' | ');
}

function viewOf(tellings: ToldMeeting[]): MeetingView | null {
  const ordered = tellings.toSorted((a, b) => a.at.localeCompare(b.at));
  const [first] = ordered;
  if (!first) return null;
  const differ = (field: 'day' | 'place' | 'status') =>
    new Set(
      ordered.flatMap((one) =>
        one[field] === null ? [] : [field === 'place' ? foldText(one[field]) : one[field]],
      ),
    ).size > 1;
  const stated = <F extends 'day' | 'whenText' | 'place' | 'means'>(field: F) =>
    ordered.find((one) => one[field] !== null)?.[field] ?? null;
  return {
    id: first.id,
    people: first.people,
    day: stated('day'),
    whenText: stated('whenText'),
    place: stated('place'),
    means: stated('means'),
    // A meeting that one telling says was held was held, whatever was planned before.
    status: ordered.some((one) => one.status === 'held') ? 'held' : first.status,
    tellings: ordered.map(({ articleId, title, outlet, evidence, day, place, status, at }) => ({
      articleId,
      title,
      outlet,
      evidence,
      day,
      place,
      status,
      at,
    })),
    disputed: (['day', 'place', 'status'] as const).filter(differ),
  };
}
