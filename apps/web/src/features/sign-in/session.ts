export type SignInAnswer = 'ok' | 'wrong' | 'tooMany' | 'closed' | 'offline';

async function post(path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}

/** Opens a session. The answer says neither whether the address is known nor which half was wrong. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const response = await post('/sign-in/email', { email: email.trim().toLowerCase(), password });
  if (!response) return 'offline';
  if (response.ok) return 'ok';
  if (response.status === 429) return 'tooMany';
  if (response.status === 403) return 'closed';
  return response.status < 500 ? 'wrong' : 'offline';
}

export async function signOut(): Promise<void> {
  await post('/sign-out', {});
}

/** Sets a new password and ends every other session. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<SignInAnswer> {
  const response = await post('/change-password', {
    currentPassword,
    newPassword,
    revokeOtherSessions: true,
  });
  if (!response) return 'offline';
  if (response.ok) return 'ok';
  if (response.status === 429) return 'tooMany';
  return response.status < 500 ? 'wrong' : 'offline';
}
