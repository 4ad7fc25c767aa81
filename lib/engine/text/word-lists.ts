/**
 * The closed vocabularies that shape rules rest on, folded, parted by blanks. A name of one certain
 * person, place or body belongs into the knowledge, not here.
 */

/** Before a man's name. */
export const MALE_TITLES =
  'mr messrs sir lord herr monsieur signor senor rabbi rabbis rebbe reb rev reverend father king prince emir baron count viscount duke sheikh sheik sultan pope cardinal archbishop bishop msgr monsignor friar brother gov general gen col colonel capt captain lieut lt maj major sgt sergeant pvt private cpl corporal adm admiral commander cmdr marshal field-marshal brigadier brig chancellor ayatollah mufti imam grand-rabbi cantor shah tsar czar kaiser emperor patriarch';

/** Before a woman's name. */
export const FEMALE_TITLES =
  'mrs miss ms mme madame mlle lady dame frau fraulein sister queen princess baroness countess duchess congresswoman';

/** Before anybody's name. */
export const TITLES =
  'dr drs doctor prof professor professors senator senators knesseter knesseters sen sens rep reps representative congressman congressmen judge justice ambassador minister premier president vice-president chairman chairwoman deputy deputies attorney counsel comrade secretary mayor governor commissioner delegate envoy consul attache leader spokesman spokeswoman councillor alderman assemblyman magistrate dean rector director editor author writer poet novelist artist painter composer violinist pianist actor actress correspondent journalist columnist reporter historian scholar scientist economist philosopher banker industrialist philanthropist lawyer solicitor physician surgeon engineer architect archaeologist sculptor singer speaker premier-designate presidents premiers kings mayors governors ambassadors commissioners chief commandant inspector constable detective officer superintendent prosecutor defendant refusenik dissident activist publisher manager treasurer founder mediator high-commissioner pasha justices judges saint st hon honorable rt haham hacham chacham gaon maestro dancer conductor chaplain trustee lecturer student ex-premier ex-president undersecretary whip postmaster excellency eminence honour highness majesty coach councilman premier-elect president-elect';

/** What a person is called in an apposition after the name, or in a clause with *who*. */
export const ROLES =
  'president vice-president vice chairman chairwoman chairperson secretary treasurer director manager head leader member minister premier ambassador envoy consul delegate representative spokesman spokeswoman spokesperson editor publisher correspondent author writer poet novelist journalist professor rabbi teacher lecturer lawyer attorney judge justice physician surgeon doctor scientist historian economist philosopher banker merchant industrialist philanthropist manufacturer engineer architect artist painter sculptor composer conductor violinist pianist singer actor actress student mayor governor senator congressman deputy commander general colonel major officer chief commissioner mediator founder dean rector chancellor king prince sultan emir son daughter wife widow husband brother sister father mother nephew native resident citizen survivor refugee immigrant refusenik activist dissident counsel prosecutor defendant superintendent executive honorary former acting chaplain cantor scholar expert official aide adviser advisor assistant coordinator organizer candidate whip aged';

/** Ends the name of a body. */
export const BODY_HEADS =
  'committee committees council federation federations congregation union league agency party society association board hospital yeshiva yeshivah bank company corporation corp inc institute institution institutes university college academy school seminary club clubs lodge order fund foundation commission bureau ministry department office legation embassy consulate parliament senate cabinet court tribunal army legion police brigade corps guard front movement organization organisation organizations alliance alignment bloc group chamber authority action synagogue temple church shul center centre museum library theater orchestra symphony opera choir team times post herald tribune telegram journal gazette forward news star daily weekly magazine press telegraph chronicle review bulletin tageblatt zeitung blatt kurier courier presse service services network broadcasting system community kehillah kultusgemeinde gemeinde rabbinate histadruth appeal campaign friends veterans sisterhood brotherhood guild forum secretariat directorate executive presidium praesidium assembly delegation mission coalition conference congress chapter region auxiliary exchange laboratories brothers sons daughters women youth workers rabbis deputies jury force forces navy politburo sejm reichstag bundestag duma publishers publishing works stores store philanthropies charities societies subcommittee home infirmary sanatorium sanitarium orphanage asylum foundations fraternity sorority regiment troupe';

/** Ends the name of a body only after another capital word, and proves less. */
export const WEAK_BODY_HEADS =
  'office order group front region youth women workers sons daughters brothers friends veterans deputies rabbis system service services works star news times post daily review press star executive appeal campaign community conference congress assembly mission court house chapter exchange force forces guard center centre store stores action home charities societies asylum infirmary';

/** Nouns that stand behind the name of a state, a town or a person in capitals, and are no surname. */
export const INSTITUTIONS =
  'government governments administration regime delegation mission cabinet parliament ministry legation embassy consulate army navy police forces troops committee commission headquarters authority authorities bonds bond week statehood independence section division branch policy plan crisis proposals question issue conversations talks relations affairs appeal campaign drive airlines airways radio television award prize exhibition pavilion treasury';

/** Begins the name of a body before *of* and *for*. */
export const BODY_OPENERS =
  'committee council federation congregation union league society association board bank institute university college academy school club order fund foundation commission bureau ministry department chamber museum church temple friends sons daughters house organization organisation alliance central executive conference congress center centre front party movement office task women action agency federation veterans coalition forum secretariat guild brotherhood sisterhood legion court';

/** Begins the name of a body whose own words follow. */
export const BODY_PREFIXES =
  'temple congregation yeshivat yeshivas yeshivath kehillath kehilath hitachduth hitachdut agudath agudas agudat vaad waad keren poale poalei hapoel hashomer brith brit verband verein zentralverein centralverein machon histadruth histadrut bnei bnai mizrachi tnuat ihud irgun beis talmud';

/** Ends the name of something that happens. */
export const EVENT_HEADS =
  'conference congress convention war trial trials festival exhibition exposition uprising revolution revolt games olympics olympiad maccabiah pogrom massacre crisis scandal affair blockade summit conclave symposium fair championship championships';

/** Ends the name of something written. */
export const DOCUMENT_HEADS =
  'act bill law laws treaty pact declaration agreement agreements accord accords plan report resolution constitution charter amendment ordinance ordinances protocol protocols manifesto code covenant encyclopedia encyclopaedia bible scheme program programme memorandum edict decree statute concordat';

/** Ends the name of a place. */
export const PLACE_HEADS =
  'street avenue road square boulevard hotel theatre theater hall building river valley mountain mountains hills hill island islands bay port airport station bridge prison jail camp cemetery park palace castle district province county township village quarter ghetto desert sea strait straits gulf peninsula canal lake forest house plaza auditorium stadium colony settlement kibbutz moshav gate strasse gasse platz concourse parkway arena ballroom armory heights gardens bowl coliseum velodrome';

/** Those of them that count in lower case after a capital word too: *Sixth avenue*. */
export const LOWER_PLACE_HEADS = 'street avenue square boulevard road mountains river port';

/** Begins the name of a place. */
export const PLACE_OPENERS =
  'mount mt lake fort port cape kfar kefar kiryat kiriat kiryath ramat ramath givat givath tel tell beth beit bet beer ein ain en nahal nahalat neve mishmar maale rosh petach petah rishon ras wadi wady jebel san santa sao el rio hotel camp bad nowy nowe stary velky novy upper lower new north south east west saint st sainte villa deir dir khan umm um givataim tirat gan yad hatzor magdal migdal kibbutz moshav';

/** Stands in the middle of a name of a person. */
export const PARTICLES =
  'de del della di da du van von vom der den ter zu la le el al ul ad abd abdul abdel ben bar ibn bin bat abu bey ha st dos das mac';

/** Ends a name of a person. */
export const SUFFIXES = 'jr sr ii iii iv esq pasha bey effendi khan shah';

/** Before a place. */
export const PLACE_PREPOSITIONS =
  'in at near from outside around throughout via toward towards inside within to of between into reached left visited';

/** Those that hardly ever stand before anything else. */
export const STRICT_PLACE_PREPOSITIONS = 'in at near outside around throughout via from';

/** Kinds of places before *of* and a name, or behind a name. */
export const PLACE_KINDS =
  'town city village district province port suburb quarter settlement colony capital county region area island kibbutz moshav community communities townlet township townships hamlet ghetto camp villages towns cities settlements colonies';

/** Verbs of saying, whose subject is mostly a person. */
export const SPEECH_VERBS =
  'said says told stated declared announced added asked asserted explained argued urged warned replied answered wrote spoke reported charged claimed denied admitted insisted stressed emphasized noted remarked observed predicted recalled testified maintained demanded proposed suggested promised pledged praised condemned criticized expressed described disclosed revealed held thought believed called appealed continued concluded presided read submitted introduced pointed complained protested acknowledged thanked hailed commented cited recounted contended';

/** Nationalities, peoples, faiths, parties as adjectives and nouns: capitalised, and no names. */
export const PEOPLES =
  'jew jews jewish jewry jewess jewesses hebrew hebrews yiddish israeli israelis israelite israelites zionist zionists zionism arab arabs arabic moslem moslems muslim muslims islamic islam mohammedan mohammedans christian christians christianity catholic catholics protestant protestants lutheran lutherans anglican presbyterian methodist baptist unitarian greek greeks orthodox reform conservative conservatives liberal liberals progressive hasidic chassidic hassidic sephardic sephardi sephardim ashkenazi ashkenazic ashkenazim karaite karaites british briton britons english englishman englishmen scottish scots welsh irish american americans russian russians soviet soviets polish pole poles german germans austrian austrians hungarian hungarians rumanian rumanians roumanian roumanians romanian romanians bulgarian bulgarians czech czechs slovak slovaks czechoslovak czechoslovakian yugoslav yugoslavs yugoslavian serb serbs croat croats ukrainian ukrainians lithuanian lithuanians latvian latvians lett letts estonian estonians finnish finn finns swedish swede swedes norwegian norwegians danish dane danes dutch belgian belgians french frenchman frenchmen italian italians spanish spaniard spaniards portuguese swiss turkish turk turks armenian armenians georgian georgians persian persians iranian iranians iraqi iraqis syrian syrians lebanese jordanian jordanians transjordanian egyptian egyptians saudi saudis yemenite yemenites yemeni moroccan moroccans algerian algerians tunisian tunisians libyan libyans ethiopian ethiopians falasha falashas sudanese african africans asian asians asiatic european europeans latin argentine argentinian argentinians brazilian brazilians mexican mexicans chilean chileans uruguayan cuban cubans canadian canadians australian australians indian indians chinese japanese korean koreans vietnamese palestinian palestinians bedouin druze druse nazi nazis nazism fascist fascists fascism communist communists communism socialist socialists socialism democrat democrats democratic republican republicans bolshevik bolsheviks bolshevist marxist laborite laborites labor labour gentile gentiles aryan aryans semitic semite semites semitism slav slavs slavic slavonic tartar tartars tatar tatars gypsy gypsies negro negroes black blacks white biblical talmudic rabbinical hasidim chassidim revisionist revisionists territorialist federal western eastern northern southern central anglo allied allies axis balkan baltic scandinavian oriental occidental mandatory god torah bible talmud judaism sabbath passover yom kippur rosh hashanah sukkoth succoth shavuoth chanukah hanukah hanukkah purim pesach silesian galician bavarian prussian saxon bohemian moravian transylvanian bessarabian ruthenian bukovinian volhynian sudeten rhenish slovene slovenian bosnian albanian montenegrin';

/** Months and days. */
export const CALENDAR =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec sunday monday tuesday wednesday thursday friday saturday sun mon tues tue wed thurs thur fri sat';

/** Words after which a stop does not end the sentence. */
export const ABBREVIATIONS =
  'mr mrs ms messrs dr drs prof rev st ste mt ft gen col lt lieut capt maj sgt cpl pvt adm brig cmdr sen sens rep reps gov hon jr sr jos geo wm chas alex sam benj thos robt no nos vol inc corp co ltd bros dept ave blvd jan feb mar apr jun jul aug sept sep oct nov dec v vs etc mass conn ill penn pa cal calif mich minn wis tex fla ga va md ky tenn okla ariz ore wash vt ind ia la ala ark kan kans neb nebr nev colo mont ida wyo del mo miss me nh nj ny nc sc nd sd ri dc u s n a';

/** Small words: never a name, whatever their capital. */
export const FUNCTION_WORDS =
  'the a an and or but nor so yet for of in on at by to from with without within into onto upon over under above below between among amongst against about around across after before during since until till toward towards through throughout despite except besides beside near off out up down along behind beyond like than as if when while where whereas whether because although though unless once lest that this these those which who whom whose what why how he she it they we you i him her them us me his hers its their theirs our ours your yours my mine himself herself itself themselves is are was were be been being am has have had having do does did done will would shall should can could may might must not no none nothing nobody neither either both all any some each every many much few more most several such other another same own only just also too very then there here now thus hence therefore however moreover nevertheless meanwhile otherwise instead indeed perhaps never ever always often sometimes again already still even almost quite rather asked told said yes dear';

/** Nouns that end the name of a newspaper. */
export const NEWSPAPERS =
  'times world post forward nation guardian observer tribune herald telegraph mirror spectator economist express mail chronicle sun star globe republic worker news record journal sentinel advertiser dispatch examiner independent standard citizen day';

/** Before an office: no certain holder on the day. */
export const UNSPECIFIC =
  'a an any every each some no former ex late next new future incoming outgoing deputy vice assistant under acting designate another one first second previous past then one-time onetime prospective would-be aspiring retired permanent associate sub joint alternate';

/** Before an office: the office is said of someone, no one is meant by it. */
export const COPULAS =
  'is was are were be been being become becomes became as named elected appointed made remain remains remained served serves serving called styled title';

/** Given names that are short for others or take a title's place. */
export const DIRECTIONS =
  'north south east west northern southern eastern western central upper lower';
