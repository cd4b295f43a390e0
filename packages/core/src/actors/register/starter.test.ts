import { describe, expect, it } from 'vitest';
import { compileRegister, readActors } from '../index.ts';
import { starterEntities, starterRegister } from './starter.ts';

describe('the starter register', () => {
  const { actors, sources } = starterRegister();

  it('names a source that exists for every spelling and role', () => {
    const known = new Set(sources.map((s) => s.id));
    const used = actors.flatMap((a) => [
      ...[...a.names, ...a.roles].map((one) => one.source),
      ...(a.wikidata ? [a.wikidata.source] : []),
    ]);
    expect(used.filter((s) => !known.has(s))).toEqual([]);
    expect(sources.filter((s) => !used.includes(s.id))).toEqual([]);
    expect(new Set(sources.map((s) => s.url)).size).toBe(sources.length);
  });

  it('holds each actor once, of every kind', () => {
    expect(new Set(actors.map((a) => a.id)).size).toBe(actors.length);
    const kinds = (kind: string) => actors.filter((a) => a.kind === kind).length;
    expect(actors.length).toBeGreaterThanOrEqual(300);
    expect(Math.min(kinds('person'), kinds('place'))).toBeGreaterThan(80);
    expect(kinds('organisation')).toBeGreaterThan(20);
  });

  it('writes every name in the script of its language', () => {
    const script = {
      ar: /^[\u0600-\u06FF\s\u064B-\u0652-]+$/,
      en: /^[\p{Script=Latin}\s'.,()&-]+$/u,
      ru: /^[\p{Script=Cyrillic}\s'.()-]+$/u,
    };
    expect(actors.flatMap((a) => a.names).filter((n) => !script[n.language].test(n.text))).toEqual([]);
  });

  it('finds its actors in a page', () => {
    const register = compileRegister(starterEntities());
    const text =
      'استقبل الرئيس عبد الفتاح السيسي في القاهرة المشير خليفة حفتر، وشكر حفتر مصر. Sergey; Сергей Лавров прибыл в Ливию.';
    const found = readActors({ text }, register)
      .mentions.filter((m) => m.entity !== null)
      .map((m) => m.entity);
    expect(found).toEqual([
      'sisi-abdel-fattah',
      'haftar-khalifa',
      'haftar-khalifa',
      'state-eg',
      'lavrov',
      'state-ly',
    ]);
  });
});
