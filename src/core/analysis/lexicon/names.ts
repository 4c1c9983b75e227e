/** Parts of a name written small, or before a capital: “von der Leyen”, “al-Assad”, “bin Salman”. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "al el bin bint ibn abu ag ben de del della der den di da do dos das du la le ole ould van von zu ter ten y e st".split(
    " ",
  ),
);

/** Words for what people are, that they are called too: “Masayoshi Son”, “Sipho Justice Dube”. */
export const SURNAME_ROLES: ReadonlySet<string> = new Set(
  "son king cook baker butler bishop pope judge justice page knight carter mason dean abbot prior baron marshall chair guard hunter fisher shepherd tailor porter fowler archer parker singer prince major".split(
    " ",
  ),
);

/** Common words that in front of a surname are first names: “Patience Okafor”. */
export const VIRTUE_NAMES: ReadonlySet<string> = new Set(
  "patience joy summer blessing mercy precious charity comfort prosper lucky sunday innocent godwin justice prudence constance felicity chastity melody wisdom goodluck earnest clement".split(
    " ",
  ),
);

/** Surnames that as a last word otherwise name a body, a place or a thing; of most the first word has to be a first name. */
export const SURNAMES_TOO: ReadonlySet<string> = new Set(
  "park parks hill hills rivers forest castle hall house marsh court bridge brooks lake lane ford power powers bond page book books story west north south east wood woods day case major".split(
    " ",
  ),
);
/** Those that need not. */
export const SURNAMES_MOSTLY: ReadonlySet<string> = new Set(
  "storm field church banks price stone law speech rush gale flood winter summer young long love strong bright frost wise".split(
    " ",
  ),
);

/** First names that the tagger does not know, or knows without a gender; written for this project. */
export const FEMALE_NAMES: ReadonlySet<string> = new Set(
  "aisha alena alessandra alexandra alexandria alina amina amira amy ana anastasia andrea angela angelina anja anna annalena anne annegret arundhati astrid aung aya ayesha benazir beatrice beata bettina birgit brigitte caitlin camilla carla carmen carolina caroline catarina catherine cecilia chiara christina christine claire claudia cristina dalia daria diana dilma doris ebba ekaterina elena eleni elif elisabeth elise eliza elizabeth ella ellen emily emma erika eva evelyn farah fatima fatma federica fiona fleur florence francesca frida gabriela galina geetha giorgia giulia grace greta gretchen hala hanna hannah harriet heidi helen helena helga hilary hillary huda ilse indira inga ingrid irina iris isabel isabella jacinda jana jane janet jennifer jessica joan joanna jodie judith julia julie kaja kamala karen karin karoline katalin katarina kate katherine katja keiko kelly kirsten kristalina kristin larissa laura layla leila lena leyla lina linda lisa liz loretta lucia lucy ludmila lydia magdalena maia maja mariam malala margaret margarita margrethe maria marie marija marina marine marta martha mary marymegan maryam melania mette meera mia michelle miriam monica nadia nancy naomi natalia natalie nathalie nikki nina noor olena olga oksana olivia pauline patricia petra polina priti priya rachel rania rebecca renata rita roberta rosa ruth sabine samantha sandra sanna sara sarah saskia shabana sheila shirin silvia simone simona sofia sonia sophia sophie stella stephanie sue suella susan susanne svetlana svitlana tamara tanya tatiana teresa theresa ursula valentina valeska vanessa vera veronica victoria viktoria virginia wendy xenia yasmin yekaterina yulia yuliya yvette yvonne zainab zoë zoe zuzana".split(
    " ",
  ),
);
export const MALE_NAMES: ReadonlySet<string> = new Set(
  "abbas abdel abdul abdullah adam adel ahmad ahmed akbar alain alan albert alberto aleksandar aleksander alejandro aleksei alessandro alex alexander alexei alexey alfonso alfred ali alistair amir amit anatoly anders andre andré andreas andrei andrej andrew andrey andrij andriy andrzej angus anthony antonio antti anwar arjun arkady arseniy arthur artur ashraf asif aslan asif atal bashar bassam benjamin bernard bernd bilal bill bjorn bo bob boris branko brian bruno carl carlo carlos carsten cem charles chris christian christoph christopher craig cyril dan daniel david denis dennis didier dieter dimitri dimitris dmitri dmitriy dmitry dmytro dominic donald edmund eduardo edward ehud eitan emmanuel emre enrico enrique enver eric erik ernst evgeny evo fadi faisal felipe felix ferdinand fernando francis francisco franco françois frank frederik friedrich gavin gennady geoffrey georg george gerald gérald gérard gerhard giorgio giovanni giuseppe gordon graham greg gregory guido guillermo gunther gustav hamid hans harald harold haruki hassan heinz henri henrik henry herman hiroshi hossein hugo hussein ian ibrahim idris igor ilham imran ismail ivan ivo jacek jack jacob jacques jair jakub james jamal jan janez janos jaroslaw javier jawaharlal jean jeff jens jeremy jerome jerzy jim jiri joachim joe joerg johan johann johannes john jonas jonathan jorge jose josé josef joseph joshua juan juha julian jun jürgen justin kamal karim karl kazimierz keir keith ken kenji kevin khaled khalid kim kiril klaus kofi konstantin kurt lars lech leonid leopold lev liam lionel lloyd louis luca lucas luis luiz lukas luke maksym manfred manmohan manuel marc marcel marco marcos marcus marek mario mark markus martin masoud mateusz matt matteo matthew matthias mauricio maurice max maxim mehmet michael michal michel miguel mikhail mikheil mikael miguel miloš milos mohamed mohammad mohammed mohsen moshe muammar muhammad mustafa mykhailo mykola nabil najib narendra nasser nathan nawaz neil nelson nicholas nick nicolas nicolás nigel niels nikol nikolai nikolay nikos nils nir noam nouri oleg oleh oleksandr oleksii oleksiy olaf oliver olivier omar oscar osman otto pablo paddy paolo pascal patrick paul pavel pavlo pedro per pervez peter petr petro phil philip philippe pierre piotr prakash qasem rafael rahul raj rajiv ralph ramzan rashid raúl recep reinhard rex ricardo richard rishi robert roberto robin rodrigo roger roland roman ron ronald rory roy rudolf rupert rustem ryan saad sadiq saeed salman salvador sam samuel sandor saul scott sean sebastian sebastián sepp serge sergei sergey sergiy serhii serhiy shaun shimon shinzo sigmar silvio simon slobodan stanislav stefan stephen steve steven stuart sven syed takeshi tariq tayyip ted thabo theodor thierry thomas tiziano tim timothy tobias tom tony toomas umar vadim vaclav václav valdis valentin valery vasily viktor vincent vitali vitaly vitalii vito vladimir vladislav volodymyr vyacheslav walid walter warren werner wilhelm william wolfgang xavier yair yasser yevgeny yitzhak yoav yoshihide youssef yuri yuriy yusuf zbigniew zeljko zoran".split(
    " ",
  ),
);

/** Surnames and other single names that news use without a first name, of whom everybody knows who is meant. */
export const FAMOUS_NAMES: ReadonlySet<string> = new Set(
  "abbas abe adenauer akhenaten allende arafat aristotle assad atatürk attlee bach balzac beethoven ben-gurion berlusconi beyoncé biden blair bolsonaro bolívar bonaparte brahms brandt brecht brezhnev bukele buddha caesar cameron caravaggio castro ceaușescu cézanne chopin churchill cicero cleopatra clinton confucius copernicus corbyn dante darwin davutoğlu degas deng descartes dickens dostoevsky duterte dürer einstein eisenhower erdogan erdoğan euclid faulkner fico flaubert foucault franco freud gaddafi gagarin galilei gandhi gantz garibaldi gauguin giscard goebbels goethe goya gorbachev gramsci göring hamlet handel havel haydn hegel hemingway herodotus himmler hirohito hitler hokusai hollande homer houellebecq hugo hussein ibsen jesus jinnah jokowi joyce kafka kant kennedy kenyatta kerensky keynes khamenei khomeini khrushchev kim kissinger kirchner kurz lafayette lagarde lavrov lenin leonardo lincoln lukashenko lula luther machiavelli macron maduro mahler mandela mandelstam mao maradona marx matisse medvedev merkel merz messi michelangelo milei milošević mitterrand modi mohammed molière monet montaigne morales mozart mubarak mugabe muhammad museveni musk mussolini napoleon nasser navalny nehru netanyahu newton neymar nietzsche nixon nkrumah nobel novalis nyerere obama orban orbán orwell ovid pasteur pele pelé perón petrarch picasso pinochet plato pol-pot poroshenko proust ptolemy puccini pushkin putin pythagoras ramaphosa raphael reagan rembrandt renoir rihanna robespierre rodin ronaldo roosevelt rousseau rubens rushdie sarkozy sartre schiller scholz schröder schubert shakespeare shostakovich sisi socrates sokolov solzhenitsyn spinoza stalin starmer stoltenberg strauss stravinsky suharto sunak tchaikovsky thatcher tito titian tolstoy trotsky trudeau truman trump tsipras turner tymoshenko vance verdi vermeer virgil vivaldi voltaire wagner wittgenstein xi yanukovych yeltsin zapata zelensky zelenskyy zidane zola zuckerberg zuma".split(
    " ",
  ),
);
