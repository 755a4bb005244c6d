/**
 * Words that passwords are guessed with first. Written down from general knowledge, not taken from a leaked list: such
 * a list could not be had when this was written. `passwordComplaint` covers the many spellings of each by pattern.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
  password passwort passw0rd pass passcode passphrase secret geheim hidden private access login logon signin letmein
  welcome willkommen bienvenue hello hallo hola bonjour ciao test testing tester default changeme change temp temporary
  admin administrator root user username guest sysadmin system super superuser master owner manager service support
  office company business work worker job team staff employee finance sales marketing account accounts people human
  resources product development customer portfolio report budget invoice payroll data database server client network
  computer laptop desktop windows microsoft google apple android iphone samsung facebook twitter instagram linkedin
  amazon netflix internet online website email mail gmail yahoo hotmail outlook cloud github gitlab docker oracle
  mysql postgres postgresql linux ubuntu debian python java javascript typescript developer engineer robot machine
  monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
  january february march april may june july august september october november december januar februar maerz juni juli
  oktober dezember spring summer autumn fall winter sommer herbst fruehling weekend holiday vacation birthday christmas
  easter newyear today tomorrow yesterday morning evening night midnight
  love iloveyou loveyou lovely lover heart honey sweetheart baby babygirl babyboy angel princess prince queen king
  family mother father mom dad mama papa sister brother son daughter friend friends forever always happy sunshine
  rainbow star stars moon sky flower rose daisy lily butterfly butterflies cookie chocolate cheese banana orange cherry
  apples pepper ginger coffee beer vodka whisky pizza burger peanut buttercup pumpkin muffin cupcake strawberry
  dragon monkey tiger lion bear wolf eagle falcon hawk phoenix panther puma jaguar horse dolphin turtle rabbit bunny
  kitty kitten puppy doggy dog cat mouse spider snake shark whale butterfly unicorn dinosaur elephant penguin
  football soccer baseball basketball hockey tennis golf cricket rugby boxing runner cycling fishing hunting skiing
  liverpool arsenal chelsea manchester barcelona realmadrid juventus bayern dortmund yankees lakers cowboys steelers
  eagles patriots packers broncos rangers united champion champions winner victory
  batman superman spiderman ironman starwars skywalker yoda jedi vader pokemon pikachu naruto minecraft fortnite roblox
  mario zelda sonic matrix hobbit gandalf hogwarts potter harrypotter marvel avengers ninja samurai pirate wizard magic
  merlin knight warrior killer hunter shadow ghost death devil demon satan lucifer jesus christ god church faith hope
  blessed heaven grace peace freedom liberty justice power energy thunder lightning storm fire water earth wind ocean
  river mountain forest desert island beach paradise london paris berlin munich hamburg vienna zurich madrid rome milan
  moscow tokyo beijing sydney newyork chicago boston dallas houston texas florida california america england france
  germany deutschland spain italy russia china india brazil mexico canada australia africa europe
  michael michelle jennifer jessica ashley amanda nicole daniel david robert richard william thomas charles christopher
  matthew anthony andrew joshua joseph james john george jordan justin brandon jonathan alexander alexandra maria anna
  sophie sophia charlotte hannah laura sarah samantha elizabeth victoria patricia barbara susan linda martin peter paul
  stefan andreas sebastian florian tobias max leon lukas felix julia katharina christina ahmed mohamed muhammad ali omar
  fatima carlos juan jose luis pedro antonio francesco giovanni marco giulia pierre jean marie nathalie ivan dmitri olga
  natasha mercedes porsche ferrari corvette mustang harley yamaha honda toyota bmw audi ford chevy jeep diamond silver
  golden gold crystal purple yellow green blue red black white pink brown grey gray orange money cash dollar euro bitcoin
  million lucky seven eleven thirteen number one two three four five six eight nine ten hundred abc abcd xyz asdf qwer
  qwerty qwertz azerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm yxcvbnm qazwsx qweasd qwe asd zxc iop jkl bnm
  whatever nothing something anything everything trustno nobody somebody please thanks sorry open sesame opensesame
  security secure safe safety lock unlock key keys door house home garden kitchen school college university student
  teacher doctor nurse police army navy marine soldier general captain sergeant music guitar piano drums metallica
  nirvana beatles eminem rockstar rocknroll jazz dance dancer singer player game gamer gaming poker casino
  the and for you your this that with from have are was not but all can will just now new old big little good bad best
  my is it me we us our be do go in on of to at by or so no yes
  `
    .trim()
    .split(/\s+/),
);
