const key = 'dermaline.language';

/** The language chosen on this device before anybody signed in; the browser's otherwise. */
export function chosenLanguage(): 'en' | 'tr' {
  const kept = localStorage.getItem(key);
  if (kept === 'en' || kept === 'tr') return kept;
  return navigator.language.startsWith('tr') ? 'tr' : 'en';
}

/** Keeps the choice on this device. */
export const keepLanguage = (language: 'en' | 'tr'): void => localStorage.setItem(key, language);
