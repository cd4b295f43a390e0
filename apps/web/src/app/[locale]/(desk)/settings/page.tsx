import { SettingsPage } from '../../../../features/settings/settings-page.tsx';
import { readReader } from '../../../../server/reader.ts';
import { titleOf } from '../../../../server/title.ts';

export const generateMetadata = () => titleOf('settings');

export default async function Page() {
  const { me, settings } = await readReader();
  if (!me) return null;
  return <SettingsPage initial={settings} zones={Intl.supportedValuesOf('timeZone')} />;
}
