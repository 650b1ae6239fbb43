import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../model/index.ts';
import type { Tongue } from './context.tsx';
import { keepTongue, readTongue } from './storage.ts';

/** The language of the page: as chosen here before, else the browser's. */
export function useTongue(): Tongue {
  const [lang, setLang] = useState<Lang>(() => readTongue() ?? browsers());
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return {
    lang,
    choose(next) {
      keepTongue(next);
      setLang(next);
    },
  };
}

const browsers = (): Lang => (/^zh\b/i.test(navigator.languages[0] ?? navigator.language) ? 'zh-CN' : 'en');
