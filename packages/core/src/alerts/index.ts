export { type DeliveryDecision, decideDelivery, type MatchFacts } from './decide.ts';
export { digestPeriod, type Period, quietUntil } from './periods.ts';
export { type AlertSettings, alertSettingsSchema, isTimeZone, type QuietHours } from './settings.ts';
export {
  type ExpectedVolume,
  expectedPerDay,
  MANY_A_DAY,
  type PreviewCounts,
  tooWide,
  type WidthWarning,
} from './volume.ts';
