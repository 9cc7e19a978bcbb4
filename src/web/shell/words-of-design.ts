import type { DesignWords } from '#web/design/design-words.tsx';
import type { pageTexts } from '#web/reader/page-texts.ts';
import type { Words } from '#web/reader/words.ts';

/** What the components of the design say, in the reader's words. */
export function wordsOfDesign(t: Words<typeof pageTexts>): DesignWords {
  return {
    close: t('page.close'),
    cancel: t('page.cancel'),
    dismiss: t('page.dismiss'),
    youAreHere: t('page.you-are-here'),
    optional: t('page.optional'),
    done: t('page.done'),
    columns: t('page.columns'),
    sortBy: t('page.sort-by'),
    ascending: t('page.ascending'),
    descending: t('page.descending'),
    previous: t('page.previous'),
    next: t('page.next'),
    rows: (from, to, of) => t('page.rows', { from, to, of }),
    noRows: t('page.no-rows'),
    chooseAll: t('page.choose-all'),
    chooseRow: (name) => t('page.choose-row', { name }),
    chosen: (count) => t('page.chosen', { count }),
    sentAgain: t('page.sent-again'),
    unsavedTitle: t('page.unsaved-title'),
    unsaved: t('page.unsaved'),
    stay: t('page.stay'),
    leave: t('page.leave'),
    conflictTitle: t('page.conflict-title'),
    conflict: t('page.conflict'),
    conflictSame: t('page.conflict-same'),
    mine: t('page.mine'),
    theirs: t('page.theirs'),
    saveChoice: t('page.save-choice'),
  };
}
