/**
 * Where a path written in the source leads inside the briefing's folder.
 * Percent escapes are decoded before anything is checked (CVE-2023-35936 of pandoc was the other order).
 */
export function localPath(written: string): string | { fault: 'remote' | 'outside' } {
  const path = decode(written.trim());
  if (path === null) return { fault: 'outside' };
  if (/^(?:https?|ftp):/i.test(path) || /^[\\/]{2}/.test(path)) return { fault: 'remote' };
  // A colon begins a scheme (data:, file:) or a drive; a backslash is a separator on Windows.
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[\\/~]/.test(path) || /[\\\0]/.test(path)) return { fault: 'outside' };
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return { fault: 'outside' };
  }
  return parts.length === 0 ? { fault: 'outside' } : parts.join('/');
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
