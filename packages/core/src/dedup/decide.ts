import { type Comparison, compare } from './compare.ts';
import type { Fingerprint } from './fingerprint.ts';

export type Relation = 'new' | 'same' | 'revision' | 'near-duplicate';

/** What an incoming or stored article is known by. */
export interface ArticleFacts {
  id: string;
  /** The feed's own id of the item, within its source. Null when the feed gives none. */
  guid?: string | null;
  /** Scope of the guid. */
  source?: string | null;
  /** Canonical key of the address (core/url). */
  urlKey?: string | null;
  outlet?: string | null;
  language?: string | null;
  /** When it was published or first seen, ISO. */
  at?: string | null;
  fingerprint: Fingerprint;
}

export interface DecideContext {
  /** Copies further apart in time are not looked for. Default 60 days. */
  windowDays?: number;
}

export type DecideReason =
  | 'first-seen'
  | 'same-item'
  | 'same-page'
  | 'moved'
  | 'listed-again'
  | 'edited'
  | 'moved-and-edited'
  | 'guid-reused'
  | 'copied-text'
  | 'copied-with-changes'
  | 'contained';

export interface Decision {
  relation: Relation;
  /** Id of the article it is, revises or copies. */
  of: string | null;
  similarity: number;
  containment: number;
  reason: DecideReason;
}

export interface IdentityCase {
  guid: 'same' | 'new';
  link: 'same' | 'new';
  body: 'same' | 'changed';
  relation: Relation;
  reason: DecideReason;
}

/**
 * The written rule for GUID, link and body against one stored article of the same outlet. A missing GUID counts as
 * new. Two cells look further: a GUID that comes back with another link and another text is a moved article when the
 * texts are near-duplicates and a reused GUID otherwise; with everything new the fingerprint decides.
 */
export const identityRule: readonly IdentityCase[] = [
  { guid: 'same', link: 'same', body: 'same', relation: 'same', reason: 'same-item' },
  { guid: 'same', link: 'same', body: 'changed', relation: 'revision', reason: 'edited' },
  { guid: 'same', link: 'new', body: 'same', relation: 'same', reason: 'moved' },
  { guid: 'same', link: 'new', body: 'changed', relation: 'new', reason: 'guid-reused' },
  { guid: 'new', link: 'same', body: 'same', relation: 'same', reason: 'same-page' },
  { guid: 'new', link: 'same', body: 'changed', relation: 'revision', reason: 'edited' },
  { guid: 'new', link: 'new', body: 'same', relation: 'same', reason: 'listed-again' },
  { guid: 'new', link: 'new', body: 'changed', relation: 'new', reason: 'first-seen' },
];

const sameGuid = (a: ArticleFacts, b: ArticleFacts): boolean =>
  Boolean(a.guid) && a.guid === b.guid && (a.source ?? a.outlet ?? null) === (b.source ?? b.outlet ?? null);

const sameBody = (a: Fingerprint, b: Fingerprint): boolean =>
  a.version === b.version && a.exact === b.exact && a.words === b.words && a.words > 0;

function ruleFor(incoming: ArticleFacts, stored: ArticleFacts): IdentityCase {
  const guid = sameGuid(incoming, stored) ? 'same' : 'new';
  const link = incoming.urlKey && incoming.urlKey === stored.urlKey ? 'same' : 'new';
  const body = sameBody(incoming.fingerprint, stored.fingerprint) ? 'same' : 'changed';
  const found = identityRule.find((row) => row.guid === guid && row.link === link && row.body === body);
  return found ?? { guid, link, body, relation: 'new', reason: 'first-seen' };
}

const DAY = 86400000;

function within(a: ArticleFacts, b: ArticleFacts, days: number): boolean {
  if (!a.at || !b.at) return true;
  const apart = Math.abs(Date.parse(a.at) - Date.parse(b.at));
  return Number.isNaN(apart) || apart <= days * DAY;
}

const sameLanguage = (a: ArticleFacts, b: ArticleFacts): boolean =>
  !a.language || !b.language || a.language === b.language;

/** One candidate's verdict; `near-duplicate` of another outlet's text, `same` or `revision` of the outlet's own. */
function judge(incoming: ArticleFacts, stored: ArticleFacts, days: number): Decision {
  const found: Comparison = compare(incoming.fingerprint, stored.fingerprint);
  const { similarity, containment } = found;
  const as = (relation: Relation, reason: DecideReason): Decision => ({
    relation,
    of: relation === 'new' ? null : stored.id,
    similarity,
    containment,
    reason,
  });
  const rule = ruleFor(incoming, stored);
  const ownOutlet = Boolean(incoming.outlet) && incoming.outlet === stored.outlet;
  if (rule.link === 'same') return as(rule.relation, rule.reason);
  if (rule.guid === 'same' && rule.body === 'same') return as(rule.relation, rule.reason);
  if (rule.guid === 'same')
    return found.nearDuplicate ? as('revision', 'moved-and-edited') : as(rule.relation, rule.reason);
  if (rule.body === 'same' && ownOutlet && found.nearDuplicate && within(incoming, stored, days))
    return as('same', 'listed-again');
  if (!found.nearDuplicate || !sameLanguage(incoming, stored) || !within(incoming, stored, days))
    return as('new', 'first-seen');
  const contained = similarity < 0.5;
  const copied = similarity === 1 ? 'copied-text' : 'copied-with-changes';
  return as('near-duplicate', contained ? 'contained' : copied);
}

const RANK: Record<Relation, number> = { same: 3, revision: 2, 'near-duplicate': 1, new: 0 };

/**
 * Decide what an incoming article is, from the candidates that storage found by address, GUID, exact text and
 * lookup keys. The article itself outranks a copy of it; of copies the most similar one is named, and of equals
 * the one that comes first among the candidates (give them oldest first). `new` when there is none.
 */
export function decide(
  incoming: ArticleFacts,
  candidates: readonly ArticleFacts[],
  ctx: DecideContext = {},
): Decision {
  const days = ctx.windowDays ?? 60;
  let best: Decision = { relation: 'new', of: null, similarity: 0, containment: 0, reason: 'first-seen' };
  for (const stored of candidates) {
    if (stored.id === incoming.id) continue;
    const verdict = judge(incoming, stored, days);
    const higher = RANK[verdict.relation] - RANK[best.relation];
    const closer =
      Math.max(verdict.similarity, verdict.containment * 0.99) -
      Math.max(best.similarity, best.containment * 0.99);
    const named = verdict.reason === 'guid-reused' && best.relation === 'new';
    if (higher > 0 || named || (higher === 0 && verdict.relation !== 'new' && closer > 1e-9)) best = verdict;
  }
  return best;
}
