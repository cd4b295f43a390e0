import { expect, test } from 'vitest';
import { gatherMeetings, type ToldMeeting } from './gather-meetings.ts';

let serial = 0;
const person = (name: string, entityId: string | null = null) => ({ name, entityId, label: null });
const told = (part: Partial<ToldMeeting>): ToldMeeting => ({
  id: `m${++serial}`,
  articleId: `a${serial}`,
  title: 'لقاء',
  outlet: 'الصدى',
  place: null,
  day: null,
  whenText: null,
  status: 'held',
  means: 'talks',
  evidence: 'التقى الوالي الوفد',
  at: '2026-05-01T10:00:00.000Z',
  people: [person('سالم الوالي', 'e1'), person('ياسر منصور', 'e2')],
  ...part,
});

test.each([
  [
    'the same people on the same day',
    [{ day: '2026-05-01' }, { day: '2026-05-01', outlet: 'المنبر', at: '2026-05-09T10:00:00.000Z' }],
    1,
  ],
  ['the same people on two days', [{ day: '2026-05-01' }, { day: '2026-05-02' }], 2],
  ['no day, printed near each other', [{}, { at: '2026-05-03T10:00:00.000Z' }], 1],
  ['no day, printed weeks apart', [{}, { at: '2026-06-03T10:00:00.000Z' }], 2],
  [
    'the order of the people does not matter',
    [{}, { people: [person('ياسر منصور', 'e2'), person('سالم الوالي', 'e1')] }],
    1,
  ],
  ['an unknown person by the folded name', [{ people: [person('أحمد')] }, { people: [person('احمد')] }], 1],
  ['other people', [{}, { people: [person('سالم الوالي', 'e1')] }], 2],
])('%s', (_, parts, count) => {
  expect(gatherMeetings(parts.map(told))).toHaveLength(count);
});

test('what the tellings disagree on is named, and held wins over planned', () => {
  const [meeting] = gatherMeetings([
    told({ day: '2026-05-01', place: 'تونس', status: 'planned', at: '2026-04-30T10:00:00.000Z' }),
    told({ day: '2026-05-01', place: 'طرابلس', at: '2026-05-01T18:00:00.000Z' }),
    told({ day: '2026-05-01', place: 'طرابلس', at: '2026-05-01T19:00:00.000Z' }),
  ]);
  expect(meeting).toMatchObject({ status: 'held', disputed: ['place', 'status'] });
  expect(meeting?.tellings).toHaveLength(3);
});

test('the newest stand first, by the day they were held on', () => {
  const days = gatherMeetings([
    told({ day: '2026-05-01', at: '2026-05-04T10:00:00.000Z' }),
    told({ at: '2026-05-20T10:00:00.000Z', people: [person('هالة')] }),
    told({ day: '2026-05-03', at: '2026-05-03T10:00:00.000Z' }),
  ]).map((meeting) => meeting.day);
  expect(days).toEqual([null, '2026-05-03', '2026-05-01']);
});
