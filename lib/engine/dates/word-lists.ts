const list = (words: string) => new Set(words.split(/\s+/u));

/** Words after which a number is a time: *in 1936*, *since July*. */
export const TIME_PREPOSITIONS = list(
  'in since until till by during before after of from to through between throughout for about around circa over',
);

/** Prepositions that point at a time and hardly at anything else, whatever follows. */
export const FIRM_PREPOSITIONS = list('in since until till during by before');

/** Words that carry no noun with them: after a number, they show that it counted nothing. */
export const FUNCTION_WORDS = list(
  `a an the and or but nor in on at by to from for of with without within into onto upon under over
  after before during since until till through between among against about as if when where while
  who whom whose which that this these those he she it they we i you his her its their our is are
  was were be been has have had will would shall should may might can could must did does do not
  no there here then than so because although though however also only both either neither last
  next at inclusive respectively said told according despite amid near via per began begins opened
  took met held ago`,
);

/** What is counted in the archive: *1936 refugees* is a number, no year. */
export const COUNTED = list(
  `jews jewish persons people men women children families immigrants refugees students pupils
  delegates delegations pounds dollars marks zlotys francs rubles roubles lire lei crowns dunams
  acres tons miles feet metres meters kilometers kilometres yards cases copies souls members
  workers votes houses homes shops stores towns villages cities places communities schools books
  volumes words names letters cars trucks planes tanks guns rifles soldiers troops officers
  prisoners victims dead wounded killed arabs germans poles orphans patients beds units rooms
  apartments certificates visas permits shares bonds meals pages signatures others more years
  months weeks days hours minutes times per percent percentage head settlers chalutzim pioneers
  internees deportees survivors displaced physicians doctors lawyers merchants artisans farmers
  teachers rabbis synagogues graves tombstones trees degrees million thousand hundred guests
  inmates inhabitants residents passengers a.m p.m am pm o’clock`,
);

/** After a weekday or *weekend*: an institution, a law or a newspaper rather than a day. */
export const WEEKDAY_NOUNS = list(
  `school schools rest law laws closing sermon sermons observance legislation trading best
  times express dispatch chronicle observer telegraph herald mirror news post review graphic
  referee evening-post bulletin magazine`,
);

/** Before a weekday: any such day, or a name. */
export const NOT_THIS_WEEKDAY = list(
  'every each any a an per one some alternate good black bloody easter palm whit super mr mrs dr miss',
);

/** After *the summer*, *the weekend*: a noun that the season only describes. */
export const SEASON_NOUNS = list(
  `camp camps resort resorts session sessions vacation vacations home homes school schools colony
  colonies palace house residence course courses semester relief clothing sports games olympics
  olympic tourists visitors retreat conference institute seminar line lines festival fashion
  headquarters crop crops residents`,
);

/** Titles and rubrics: what follows them is a name. */
export const TITLES = list('mr mrs miss dr prof rabbi sir lord lady judge senator gen capt col');

/** Marches, months and days that are names by what follows them. */
export const MONTH_NAMES_OF_THINGS = list('day laws law revolution dimes time putsch manifesto');
