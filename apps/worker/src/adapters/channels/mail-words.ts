const arabicPlural = new Intl.PluralRules('ar');

/** Arabic counts by form: «قصتان», «٣ قصص», «١١ قصة». */
function counted(
  count: number,
  forms: { one: string; two: string; few: string; many: string; other: string },
): string {
  const rule = arabicPlural.select(count);
  if (rule === 'one') return forms.one;
  if (rule === 'two') return forms.two;
  return `${count} ${rule === 'few' ? forms.few : rule === 'many' ? forms.many : forms.other}`;
}

/** A mail's own words. */
export const WORDS = {
  ar: {
    digest: (alert: string, stories: string) => `${alert}: ${stories}`,
    stories: (count: number) =>
      counted(count, { one: 'قصة واحدة', two: 'قصتان', few: 'قصص', many: 'قصة', other: 'قصة' }),
    outlets: (count: number) =>
      counted(count, { one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدرًا', other: 'مصدر' }),
    why: (alert: string) => `وصلتك هذه الرسالة لأن لديك تنبيهًا باسم «${alert}» في مرقاب.`,
    manage: 'تعديل التنبيه أو إيقافه',
    original: 'الأصل',
    noDate: 'لا تاريخ في الصفحة',
  },
  en: {
    digest: (alert: string, stories: string) => `${alert}: ${stories}`,
    stories: (count: number) => `${count} ${count === 1 ? 'story' : 'stories'}`,
    outlets: (count: number) => `${count} outlets`,
    why: (alert: string) => `You get this mail because you have an alert named “${alert}” in Mirqab.`,
    manage: 'Change or stop this alert',
    original: 'Original',
    noDate: 'no date on the page',
  },
};
