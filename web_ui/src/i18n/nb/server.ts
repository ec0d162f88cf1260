/** What the server says, with its `{places}`, and the same in Norwegian (bokmål). The English side is read from its source
 * (build_scripts/server_sentences.py). */
const sentences: Readonly<Record<string, string>> = {
  // airline/api.py
  'This airline has no logo.': 'Dette flyselskapet har ingen logo.',
  'There is no such airline.': 'Det finnes ikke noe slikt flyselskap.',
  'The {field_name} cannot be empty.': 'Feltet {field_name:said} kan ikke være tomt.',
  // airline/codes.py
  'Write the ICAO code as three letters, for example VAM.':
    'Skriv ICAO-koden som tre bokstaver, for eksempel VAM.',
  'Write the IATA code as two letters or digits, for example V7.':
    'Skriv IATA-koden som to bokstaver eller sifre, for eksempel V7.',
  'Write the callsign in letters, for example SKYLINE, 2 to 30 characters long.':
    'Skriv kallesignalet med bokstaver, for eksempel SKYLINE, 2 til 30 tegn langt.',
  'Write the country as its two-letter code, for example NO.':
    'Skriv landet som koden på to bokstaver, for eksempel NO.',
  'Write the currency as its three-letter code, for example EUR.':
    'Skriv valutaen som koden på tre bokstaver, for eksempel EUR.',
  // airline/commands.py
  'Another airline here has the code {icao} already. Choose a different one.':
    'Et annet flyselskap her har allerede koden {icao}. Velg en annen.',
  'No airport has the code {code}. Search by name or city.':
    'Ingen lufthavn har koden {code}. Søk etter navn eller by.',
  // airline/domain.py
  '{airport} is not a hub of {name}.': '{airport} er ingen hub for {name}.',
  '{airport} is the last hub. Open another one before you close it.':
    '{airport} er den siste huben. Åpne en ny før du legger den ned.',
  'Some settings cannot have that value.': 'Noen innstillinger kan ikke ha den verdien.',
  'Switch it on or off: true or false.': 'Slå det på eller av: true eller false.',
  'Give a number or text here.': 'Oppgi et tall eller en tekst her.',
  'Give a text of at most {high} characters.': 'Oppgi en tekst på høyst {high} tegn.',
  'Write the colour as # and six digits, for example #1d5fd1.':
    'Skriv fargen som # og seks sifre, for eksempel #1d5fd1.',
  'Each airline decides for itself what is public.': 'Hvert flyselskap bestemmer selv hva som er offentlig.',
  'Give a whole number from {low} to {high}.': 'Oppgi et helt tall fra {low} til {high}.',
  'Choose one of: {choices}.': 'Velg ett av: {choices}.',
  'Give a web address that begins with https:// or http://, or mailto: and an e-mail address.':
    'Oppgi en nettadresse som begynner med https:// eller http://, eller mailto: og en e-postadresse.',
  'There is no setting “{name}”.': 'Det finnes ingen innstilling «{name}».',
  // airline/events.py
  'A booking that is not flown is given up after this long; 0 keeps it.':
    'En bestilling som ikke flys, faller bort etter så lang tid; 0 beholder den.',
  'A pilot holds one booking at a time.': 'En flyger har én bestilling om gangen.',
  'A route is booked by one pilot at a time.': 'En rute kan bestilles av én flyger om gangen.',
  'A booked aircraft cannot be booked by others.': 'Et bestilt fly kan ikke bestilles av andre.',
  'Pilots fly from where their last flight ended.': 'Flygere flyr fra der den forrige flygingen endte.',
  'The aircraft must stand at the departure airport.': 'Flyet må stå på avgangslufthavnen.',
  'Ranks decide which subfleets a pilot may fly.': 'Gradene avgjør hvilke delflåter en flyger kan fly.',
  'How full flights are on average.': 'Hvor fulle flygingene er i gjennomsnitt.',
  "How far a flight's load may lie from the average.":
    'Hvor mye lasten på en flyging kan avvike fra gjennomsnittet.',
  'Accept reports by rule when every rule is met.':
    'Godkjenn rapporter automatisk når alle regler er oppfylt.',
  'A harder touchdown than this goes to review.': 'En hardere landing enn dette går til gjennomgang.',
  'A block time further from the plan than this goes to review.':
    'En blokktid som avviker mer enn dette fra planen, går til gjennomgang.',
  'A diversion goes to review.': 'En omdirigering går til gjennomgang.',
  'Fuel far from the estimate goes to review.': 'Drivstoff langt fra anslaget går til gjennomgang.',
  'The same flight reported again within this time is refused; 0 switches it off.':
    'Samme flyging rapportert på nytt innen denne tiden avvises; 0 slår det av.',
  'Ground handling at an airport without a price of its own.':
    'Bakketjenester på en lufthavn uten egen pris.',
  'Jet A at an airport without a price of its own.': 'Jet A på en lufthavn uten egen pris.',
  'Avgas at an airport without a price of its own.': 'Avgas på en lufthavn uten egen pris.',
  'Mogas at an airport without a price of its own.': 'Mogas på en lufthavn uten egen pris.',
  'Landing fee per tonne of maximum take-off mass.': 'Landingsavgift per tonn største startmasse.',
  'Navigation fee per 100 nmi for an aircraft of 50 t; it grows with the square root of the mass.':
    'Underveisavgift per 100 nmi for et fly på 50 t; den øker med kvadratroten av massen.',
  'Flights pay for the fuel that they take on, not for the fuel that they burn.':
    'Flygingene betaler for drivstoffet de fyller, ikke for det de forbrenner.',
  'Aircraft can be bought with money that is not there.': 'Fly kan kjøpes for penger som ikke er der.',
  'What a new airline starts with.': 'Det et nytt flyselskap starter med.',
  "What pilot numbers begin with; empty takes the airline's ICAO code.":
    'Det flygernumre begynner med; tomt gir flyselskapets ICAO-kode.',
  'How many digits pilot numbers have.': 'Hvor mange sifre flygernumre har.',
  'The first pilot number.': 'Det første flygernummeret.',
  'New pilots take the lowest free number.': 'Nye flygere får det laveste ledige nummeret.',
  'Contingency fuel as a share of the trip fuel.':
    'Uforutsett drivstoff (contingency) som andel av turdrivstoffet.',
  'Final reserve for jets and turboprops.': 'Sluttreserve for jet- og turbopropfly.',
  'Final reserve for piston aircraft.': 'Sluttreserve for stempelmotorfly.',
  'Planned taxi time before take-off.': 'Planlagt taksetid før avgang.',
  'Planned taxi time after landing.': 'Planlagt taksetid etter landing.',
  "Anybody may see the airline's public page.": 'Hvem som helst kan se flyselskapets offentlige side.',
  'What the public page says about the airline.': 'Det den offentlige siden sier om flyselskapet.',
  'Flights, hours and distance, by month too, and the latest flights.':
    'Flyginger, timer og distanse, også per måned, og de siste flygingene.',
  'Flights in the air, as they move.': 'Flyginger i luften, mens de er underveis.',
  'The pilots by display name, rank and hours, without those who do not wish it.':
    'Flygerne med visningsnavn, grad og timer, uten dem som ikke ønsker det.',
  "A flight's page can be shared with a link that opens without signing in.":
    'Siden til en flyging kan deles med en lenke som åpnes uten innlogging.',
  'Whether the airline takes pilots: not now, by invitation, or whoever asks.':
    'Om flyselskapet tar imot flygere: ikke nå, med invitasjon, eller alle som spør.',
  'How to join, in your own words.': 'Hvordan man blir med, med dine egne ord.',
  'Where to ask: a web address or mailto:.': 'Hvor man spør: en nettadresse eller mailto:.',
  // airline/images.py
  'Send the logo as a PNG, JPEG or WebP picture of at most 1 MB and 2048 by 2048 pixels.':
    'Send logoen som et PNG-, JPEG- eller WebP-bilde på høyst 1 MB og 2048 × 2048 piksler.',
  // airline/undo.py
  'An airline is not unfounded: ranks, pilots, money and flights hang on it. Close what you do not need, or begin anew in another data folder.':
    'Stiftelsen av et flyselskap kan ikke angres: grader, flygere, penger og flyginger henger på den. Legg ned det du ikke trenger, eller begynn på nytt i en annen datamappe.',
  '{name} gets back: {parts}.': '{name} får tilbake: {parts:said}.',
  '{name} has its former logo again.': '{name} har den tidligere logoen igjen.',
  '{name} has no logo again.': '{name} har ingen logo igjen.',
  '{airport} is no longer a hub of {name}.': '{airport} er ikke lenger en hub for {name}.',
  '{airport} is a hub of {name} again.': '{airport} er en hub for {name} igjen.',
  'These settings are as before: {parts}.': 'Disse innstillingene er som før: {parts:said}.',
  '{airport} is no hub any more.': '{airport} er ikke lenger noen hub.',
  '{airport} is a hub again already.': '{airport} er allerede en hub igjen.',
  // airline/views.py
  '{name} ({icao}) was founded.': '{name} ({icao}) ble stiftet.',
  'The profile was changed: {parts}.': 'Profilen ble endret: {parts:said}.',
  'The colours were changed to {primary} and {accent}.': 'Fargene ble endret til {primary} og {accent}.',
  '{airport} became a hub.': '{airport} ble en hub.',
  '{airport} is no longer a hub.': '{airport} er ikke lenger en hub.',
  'A new logo was set.': 'En ny logo ble lagt inn.',
  'The logo was removed.': 'Logoen ble fjernet.',
  // branches/keeper.py
  'At most {MAX_NOTE} characters.': 'Høyst {MAX_NOTE} tegn.',
  'Process {pid} is using it. Try again in a minute.': 'Prosess {pid} bruker den. Prøv igjen om et minutt.',
  'Its note branch.json is missing or damaged. Delete it, or look at it by its folder.':
    'Notatet branch.json mangler eller er skadet. Slett den, eller se på den via mappen.',
  'There is no such branch.': 'Det finnes ingen slik hva-om-kopi.',
  'The note {folder} is missing or damaged.': 'Notatet {folder} mangler eller er skadet.',
  'There is nothing to branch from yet.': 'Det er ingenting å lage en kopi av ennå.',
  'Give a moment or a position, not both.': 'Oppgi et tidspunkt eller en posisjon, ikke begge.',
  'That moment has not come yet.': 'Det tidspunktet har ikke kommet ennå.',
  'Nothing had happened yet. The first event is of {first}.':
    'Ingenting hadde skjedd ennå. Den første hendelsen er fra {first}.',
  'Give it a name of 1 to {MAX_NAME} characters.': 'Gi den et navn på 1 til {MAX_NAME} tegn.',
  'The vamgr that has it open does not do it: {error}. Try again.':
    'Det vamgr som har den åpen, gjør det ikke: {error:said}. Prøv igjen.',
  'Give a position from 1 to {head}.': 'Oppgi en posisjon fra 1 til {head}.',
  'There is a branch “{name}” already. Choose another name.':
    'Det finnes allerede en hva-om-kopi «{name}». Velg et annet navn.',
  '{folder} cannot be deleted: {strerror}.': '{folder} kan ikke slettes: {strerror}.',
  'The branch {name} still has the data: {detail}':
    'Hva-om-kopien {name} har fortsatt dataene: {detail:said}',
  // branches/processes.py
  'The branch is open in a process of another user ({pid}). Close it there.':
    'Hva-om-kopien er åpen i en prosess som tilhører en annen bruker ({pid}). Lukk den der.',
  'The branch did not start. What it says about that is in {folder}; `vamgr doctor --data-dir "{folder2}"` looks at it.':
    'Hva-om-kopien startet ikke. Det den sier om det, står i {folder}; `vamgr doctor --data-dir "{folder2}"` ser på den.',
  'The vamgr that has the branch open (process {pid}) does not end. Close it, then try again.':
    'Det vamgr som har hva-om-kopien åpen (prosess {pid}), avslutter ikke. Lukk det, og prøv igjen.',
  // care/backups.py
  'There is no backup {name} in {folder}.': 'Det finnes ingen sikkerhetskopi {name} i {folder}.',
  'Backups are to be kept in {folder}, and {parent} is not there. Is its disk connected?':
    'Sikkerhetskopier skal ligge i {folder}, og {parent} er ikke der. Er disken koblet til?',
  'It was read again right after it was made.': 'Den ble lest igjen rett etter at den ble laget.',
  'It was read whole when it arrived.': 'Den ble lest i sin helhet da den kom.',
  'There is nothing called {name} in {data_dir}.': 'Det finnes ikke noe som heter {name} i {data_dir}.',
  'A backup needs about {needed} MB in {folder} while it is made, and {free} MB are free. Free some space, delete old backups, or keep them elsewhere (backup_dir).':
    'En sikkerhetskopi trenger omtrent {needed} MB i {folder} mens den lages, og {free} MB er ledig. Frigjør plass, slett gamle sikkerhetskopier, eller legg dem et annet sted (backup_dir).',
  'Whole: {events} events, each proven by its hash.':
    'Hel: {events} hendelser, hver av dem bekreftet av sin hash.',
  '{path} cannot be deleted: {strerror}.': '{path} kan ikke slettes: {strerror}.',
  '{tmp} cannot be written: {strerror}.': '{tmp} kan ikke skrives: {strerror}.',
  'The file cannot be kept: {strerror}.': 'Filen kan ikke lagres: {strerror}.',
  // care/checks.py
  'Restore the newest backup that is whole (`vamgr restore`); what is replaced is kept. See docs/backups.md.':
    'Gjenopprett den nyeste sikkerhetskopien som er hel (`vamgr restore`); det som erstattes, blir tatt vare på. Se docs/backups.md.',
  'Make the tables anew: `vamgr rebuild`. Nothing is lost by it. If it comes back, please report it with the diagnostics.':
    'Lag tabellene på nytt: `vamgr rebuild`. Ingenting går tapt av det. Hvis det kommer tilbake, meld fra og legg ved diagnostikken.',
  'SQLite reads the file of the log from end to end. A page that is wrong comes from a disk, a cable or memory that fails, or from another program.':
    'SQLite leser loggfilen fra ende til annen. En side som er feil, kommer av en disk, en kabel eller et minne som svikter, eller av et annet program.',
  'Copy the whole data folder away first, then look at the disk. {RESTORE}':
    'Kopier hele datamappen et annet sted først, og se så på disken. {RESTORE:said}',
  'Every event carries a hash of itself and of the one before. One that does not fit was changed after it was written, by a failing disk or by somebody.':
    'Hver hendelse har en hash av seg selv og av den forrige. En som ikke stemmer, ble endret etter at den ble skrevet, av en disk som svikter eller av noen.',
  'Everything before the first wrong event is proven. {RESTORE}':
    'Alt før den første feilaktige hendelsen er bekreftet. {RESTORE:said}',
  'This version of vamgr understands every event, so that everything can be made from them again.':
    'Denne versjonen av vamgr forstår alle hendelser, så alt kan lages på nytt av dem.',
  'Use the version of vamgr that wrote them, or a newer one.':
    'Bruk den versjonen av vamgr som skrev dem, eller en nyere.',
  'What may be there once only (registrations, flight numbers, addresses, the aircraft of a booking), and the next number of everything that is numbered, is just what the events say.':
    'Det som bare kan finnes én gang (registreringer, flynumre, adresser, flyet i en bestilling), og det neste nummeret av alt som nummereres, er nøyaktig det hendelsene sier.',
  'Something could be taken that is in use, or is refused though it is free. `vamgr export` and `vamgr import` into a new folder make the claims anew from the events.':
    'Noe kan bli tatt selv om det er i bruk, eller bli nektet selv om det er ledig. `vamgr export` og `vamgr import` til en ny mappe lager reservasjonene på nytt av hendelsene.',
  'Pictures and recorded tracks that people have uploaded lie beside the log, each under the digest of what is in it; so do the report and the tracks of an import from phpVMS.':
    'Bilder og registrerte spor som folk har lastet opp, ligger ved siden av loggen, hvert av dem under sin egen kontrollsum; det samme gjør rapporten og sporene fra en import fra phpVMS.',
  'Upload the file again, or take the file from a backup (a backup is a ZIP file; look into uploads/).':
    'Last opp filen på nytt, eller hent den fra en sikkerhetskopi (en sikkerhetskopi er en ZIP-fil; se i uploads/).',
  'Debits and credits of every airline come to the same sum: no money appeared or vanished.':
    'Debet og kredit i hvert flyselskap gir samme sum: ingen penger har dukket opp eller forsvunnet.',
  'What the screens show is what comes out when everything is made anew from the events.':
    'Det skjermene viser, er det som kommer ut når alt lages på nytt av hendelsene.',
  'Names and addresses are encrypted with a key per person. Only those who were erased have none any more.':
    'Navn og adresser er kryptert med en nøkkel per person. Bare de som er slettet, har ingen lenger.',
  'Without the key the data of these people cannot be read again. {RESTORE}':
    'Uten nøkkelen kan dataene til disse personene ikke leses igjen. {RESTORE:said}',
  'The projection {projection} cannot read the whole log: {detail}':
    'Projeksjonen {projection} kan ikke lese hele loggen: {detail:said}',
  '{where} should be there and is not.': '{where} skulle vært der, og er det ikke.',
  '{where} is there and should not be.': '{where} er der, og skulle ikke vært det.',
  '{where} differs in {columns}.': '{where} er ulik i {columns}.',
  'They could not be worked out: {error}': 'De kunne ikke regnes ut: {error:said}',
  'The trial balance of {icao} is off by {difference} minor units.':
    'Saldobalansen til {icao} er feil med {difference} av den minste myntenheten.',
  'The key of {person} is missing, though nobody erased them.':
    'Nøkkelen til {person} mangler, selv om ingen har slettet personen.',
  '{person} was erased, and their key is still there.': '{person} er slettet, og nøkkelen er der fortsatt.',
  '{shown} is missing.': '{shown} mangler.',
  '{shown} cannot be read: {strerror}.': '{shown} kan ikke leses: {strerror}.',
  // care/erasing.py
  '{display_name} <{email}> will be erased for good: name, e-mail address and password, their sign-ins and keys, and the key that their data in the log is encrypted with.':
    '{display_name} <{email}> blir slettet for godt: navn, e-postadresse og passord, innlogginger og nøkler, og nøkkelen som personens data i loggen er kryptert med.',
  'What they flew and earned stays, without their name (pilot {pilots}).':
    'Det de har fløyet og tjent, blir stående uten navnet (flyger {pilots}).',
  'What they flew and earned stays, without their name.':
    'Det de har fløyet og tjent, blir stående uten navnet.',
  'Copies that were taken elsewhere (downloaded backups, exports) cannot be reached from here.':
    'Kopier som er tatt andre steder (nedlastede sikkerhetskopier, eksporter), kan ikke nås herfra.',
  'The key is gone: nobody can read their data in the log any more.':
    'Nøkkelen er borte: ingen kan lese dataene deres i loggen lenger.',
  '{files} files in the data folder were looked through, byte by byte:':
    '{files} filer i datamappen ble gjennomsøkt, byte for byte:',
  'Still holds their data: {said}': 'Har fortsatt dataene deres: {said}',
  'Nobody here is {person}. `vamgr user list` shows everyone.':
    'Ingen her er {person}. `vamgr user list` viser alle.',
  "This person's data was erased already.": 'Dataene til denne personen er allerede slettet.',
  'These backups were made before, and hold their data:':
    'Disse sikkerhetskopiene ble laget før, og har dataene deres:',
  'These folders hold their data too. Delete them yourself when they are not needed any more:':
    'Disse mappene har også dataene deres. Slett dem selv når de ikke trengs lenger:',
  'WRONG: the key is still there. Say the same again; if that does not help, run `vamgr verify`.':
    'FEIL: nøkkelen er der fortsatt. Gi samme kommando igjen; hvis det ikke hjelper, kjør `vamgr verify`.',
  'They are deleted as well.': 'De slettes også.',
  'Say --delete-old-backups to delete them as well.': 'Oppgi --delete-old-backups for å slette dem også.',
  // care/proving.py
  '{source} is no backup of vamgr: what should be its log holds no airline.':
    '{source} er ingen sikkerhetskopi av vamgr: det som skulle vært loggen, inneholder ikke noe flyselskap.',
  '{source} is damaged: its log does not end where it says. Use another backup.':
    '{source} er skadet: loggen slutter ikke der den sier. Bruk en annen sikkerhetskopi.',
  '{source} is no data folder of vamgr: there is no {LOG_FILE} in it.':
    '{source} er ingen datamappe for vamgr: det er ingen {LOG_FILE} i den.',
  'A vamgr is using {source}. Close it first.': 'Et vamgr bruker {source}. Lukk det først.',
  'The airline in {source} is damaged, so it cannot take this one\'s place. It stays where it is; `vamgr verify --data-dir "{source}"` says how far it is whole.':
    'Flyselskapet i {source} er skadet, så det kan ikke ta plassen til dette. Det blir der det er; `vamgr verify --data-dir "{source}"` sier hvor langt det er helt.',
  '{source} cannot be copied: {strerror}.': '{source} kan ikke kopieres: {strerror}.',
  '{source} is damaged: {detail} Everything before event {first_bad} is whole. Use another backup.':
    '{source} er skadet: {detail:said} Alt før hendelse {first_bad} er helt. Bruk en annen sikkerhetskopi.',
  // care/restoring.py
  'The backup has {events} events{theirs}; it was read whole and each event is proven.':
    'Sikkerhetskopien har {events} hendelser{theirs:said}; den ble lest i sin helhet, og hver hendelse er bekreftet.',
  'The data folder has {events} events{here}.': 'Datamappen har {events} hendelser{here:said}.',
  'Nothing was replaced in {data_dir}, so there is nothing to go back to.':
    'Ingenting er erstattet i {data_dir}, så det er ingenting å gå tilbake til.',
  'What is in the data folder now cannot be read.': 'Det som er i datamappen nå, kan ikke leses.',
  'They are the same: nothing would change.': 'De er like: ingenting ville bli endret.',
  'It is damaged: it is kept in {REPLACED}/ in the data folder as it is, but cannot be restored again.':
    'Det er skadet: det tas vare på i {REPLACED}/ i datamappen som det er, men kan ikke gjenopprettes.',
  'What is replaced is kept in {REPLACED}/ in the data folder, and can be restored again.':
    'Det som erstattes, tas vare på i {REPLACED}/ i datamappen og kan gjenopprettes.',
  'Who was erased here after the backup was made cannot be read any more: their data comes back with it. Erase them again with `vamgr erase-person`.':
    'De som er slettet her etter at sikkerhetskopien ble laget, kan ikke leses lenger: dataene deres kommer tilbake med den. Slett dem igjen med `vamgr erase-person`.',
  'It is the same airline, gone on since then: its last {lost_events} events are not in the backup.':
    'Det er samme flyselskap, som har fortsatt siden da: de siste {lost_events} hendelsene er ikke i sikkerhetskopien.',
  'It is the same airline, {more} events further than what is here: nothing would be lost.':
    'Det er samme flyselskap, {more} hendelser lenger enn det som er her: ingenting ville gå tapt.',
  'It is another airline, or the same one on another course: the backup is not its beginning.':
    'Det er et annet flyselskap, eller det samme på en annen kurs: sikkerhetskopien er ikke begynnelsen på det.',
  'Whether it is the same airline cannot be told.': 'Det kan ikke avgjøres om det er samme flyselskap.',
  // care/retention.py
  'A sign-in ends after {session_days} days without use and is forgotten then.':
    'En innlogging slutter etter {session_days} dager uten bruk og blir da glemt.',
  'A request that is said again under its Idempotency-Key is answered as before for {command_days} days.':
    'En forespørsel som sendes igjen med samme Idempotency-Key, får samme svar som før i {command_days} dager.',
  'At most 5 files of 1 MB, and none older than {log_days} days.':
    'Høyst 5 filer på 1 MB, og ingen eldre enn {log_days} dager.',
  'The file with the rows and their reasons stays for {command_days} days.':
    'Filen med radene og grunnene blir liggende i {command_days} dager.',
  'All of the last 24 hours, and the last one of each of {keep} days, {keep2} weeks and {keep3} months. Those made by hand stay until somebody deletes them.':
    'Alle fra de siste 24 timene, og den siste fra hver av {keep} dager, {keep2} uker og {keep3} måneder. De som er laget for hånd, blir liggende til noen sletter dem.',
  'Stays until somebody deletes it.': 'Blir liggende til noen sletter det.',
  'Made from the log when somebody looks back, and kept for the next time; they can be deleted at any time.':
    'Lages av loggen når noen ser tilbake, og beholdes til neste gang; de kan slettes når som helst.',
  'Gone with the next start, or after a day.': 'Borte ved neste start, eller etter en dag.',
  // copies/archives.py
  'There is no airline in {data_dir}. Choose its folder with --data-dir.':
    'Det er ikke noe flyselskap i {data_dir}. Velg mappen med --data-dir.',
  'There is no airline in {parent} yet.': 'Det er ikke noe flyselskap i {parent} ennå.',
  '{folder} cannot be written: {strerror}. Choose another place.':
    '{folder} kan ikke skrives: {strerror}. Velg et annet sted.',
  '{data_dir} holds an airline already. Choose another folder with --data-dir.':
    '{data_dir} har allerede et flyselskap. Velg en annen mappe med --data-dir.',
  'The read tables cannot be brought up to date: {failure}':
    'Lesetabellene kan ikke oppdateres: {failure:said}',
  // crew/api.py
  'Choose statuses from: {STATUSES}.': 'Velg statuser blant: {STATUSES}.',
  'There is no such pilot.': 'Det finnes ingen slik flyger.',
  'You can do this only for yourself; for others it needs crew.manage.':
    'Du kan gjøre dette bare for deg selv; for andre kreves crew.manage.',
  // crew/api_rank_preview.py
  'There is no such rank.': 'Det finnes ingen slik grad.',
  // crew/api_ranks.py
  'This cannot be empty. Leave it out to keep it as it is.':
    'Dette kan ikke være tomt. Utelat det for å beholde det som det er.',
  'Give an amount or a percentage, not both.': 'Oppgi et beløp eller en prosent, ikke begge.',
  // crew/awards.py
  '{count} accepted flights.': '{count} godkjente flyginger.',
  '{count} block hours with the airline.': '{count} blokktimer i flyselskapet.',
  '{count} different airports.': '{count} forskjellige lufthavner.',
  'The first accepted flight.': 'Den første godkjente flygingen.',
  'A touchdown of at most 100 ft/min.': 'En landing med høyst 100 ft/min.',
  // crew/commands.py
  "{ident} is somebody's number already. Choose another one, or none to get the next.":
    '{ident} er allerede noens nummer. Velg et annet, eller ikke noe for å få det neste.',
  'This person flies for the airline already.': 'Denne personen flyr allerede for flyselskapet.',
  'There is no such active user.': 'Det finnes ingen slik aktiv bruker.',
  'This airline has no such rank.': 'Dette flyselskapet har ingen slik grad.',
  'Some subfleets cannot be used.': 'Noen delflåter kan ikke brukes.',
  'The airline has no hub yet. Name a home airport.':
    'Flyselskapet har ingen hub ennå. Oppgi en hjemmelufthavn.',
  '{flying} is off blocks. Report or cancel it before you take a jump seat.':
    '{flying} er off-block. Rapporter eller avbestill den før du tar jump seat.',
  'This airline has no such subfleet.': 'Dette flyselskapet har ingen slik delflåte.',
  '{row} is in the list twice.': '{row} står to ganger i listen.',
  // crew/domain.py
  'Only a new pilot is activated.': 'Bare en ny flyger aktiveres.',
  'Only an active pilot goes on leave.': 'Bare en aktiv flyger går ut i permisjon.',
  'Only a pilot on leave comes back.': 'Bare en flyger i permisjon kommer tilbake.',
  'There is nobody to suspend.': 'Det er ingen å sperre.',
  'Only a suspended pilot is reinstated.': 'Bare en sperret flyger kan få sperringen opphevet.',
  'This pilot does not fly for this airline.': 'Denne flygeren flyr ikke for dette flyselskapet.',
  '{ident} is at {location}, and the flight departs from {departure}. Fly or jump-seat there first.':
    '{ident} er på {location}, og flygingen går fra {departure}. Fly eller ta jump seat dit først.',
  'A {rank_name} may not fly {subfleet_name}. Choose an aircraft that the rank allows.':
    'En {rank_name} kan ikke fly {subfleet_name}. Velg et fly som graden tillater.',
  '{standing}, so no flight can be reported. Ask the staff.':
    '{standing:said}, så ingen flyging kan rapporteres. Spør staben.',
  '{ident} counts for {ident2} already.': '{ident} teller allerede for {ident2}.',
  '{ident} does not count for {ident2}.': '{ident} teller ikke for {ident2}.',
  '{standing}, so no flight can be taken. Ask the staff.':
    '{standing:said}, så ingen flyging kan tas. Spør staben.',
  '{standing}. Hire this person anew first.': '{standing:said}. Ansett personen på nytt først.',
  // crew/domain_leave.py
  '{standing}. Only an active pilot goes on leave.':
    '{standing:said}. Bare en aktiv flyger går ut i permisjon.',
  'The last day away is over already. Choose today or a later day.':
    'Den siste dagen borte er allerede over. Velg i dag eller en senere dag.',
  'The last day away comes before the first. Choose a later one.':
    'Den siste dagen borte kommer før den første. Velg en senere.',
  '{standing} already. Choose today or an earlier day.':
    '{standing:said} allerede. Velg i dag eller en tidligere dag.',
  // crew/domain_ranks.py
  '{capitalize} the rank {name}. Give them another rank first.':
    '{capitalize:said} graden {name}. Gi dem en annen grad først.',
  '{name} is the rank with which pilots begin. An airline needs one that is reached with 0 h.':
    '{name} er graden flygere begynner med. Et flyselskap trenger en som nås med 0 t.',
  'There is a rank {name} already.': 'Det finnes allerede en grad {name}.',
  '{name} is reached with {hours_required} h already. Choose different hours.':
    '{name} nås allerede med {hours_required} t. Velg et annet antall timer.',
  // crew/domain_undo.py
  '{ident} has flown or moved since.': '{ident} har fløyet eller flyttet seg siden.',
  'The rank {rank_name} was removed since. Choose a rank by hand.':
    'Graden {rank_name} er fjernet siden. Velg en grad for hånd.',
  // crew/policies.py
  'The account was erased.': 'Kontoen ble slettet.',
  // crew/sentences.py
  '{ident} was hired as {rank_name} at {home_airport}{brought}.':
    '{ident} ble ansatt som {rank_name} på {home_airport}{brought:said}.',
  'The pilot is away from {from_on} {until}.': 'Flygeren er borte fra {from_on} {until:said}.',
  'The leave from {from_on}{until} holds no more.':
    'Permisjonen fra {from_on}{until:said} gjelder ikke lenger.',
  'The pilot was activated.': 'Flygeren ble aktivert.',
  'The pilot went on leave.': 'Flygeren gikk ut i permisjon.',
  'The pilot came back from leave.': 'Flygeren kom tilbake fra permisjon.',
  'The pilot was suspended: {reason}': 'Flygeren ble sperret: {reason}',
  'The suspension was lifted.': 'Sperringen ble opphevet.',
  'The home base changed from {old} to {new}.': 'Hjemmebasen ble endret fra {old} til {new}.',
  'Went from {departure} to {arrival} {how}: {reason}':
    'Reiste fra {departure} til {arrival} {how:said}: {reason}',
  'Went from {departure} to {arrival} {how}.': 'Reiste fra {departure} til {arrival} {how:said}.',
  'Hours brought along: {new_minutes} instead of {old_minutes}. {reason}':
    'Timer tatt med: {new_minutes:said} i stedet for {old_minutes:said}. {reason:said}',
  '{ident} counts: {block_minutes} from {departure} to {arrival}.':
    '{ident} teller: {block_minutes:said} fra {departure} til {arrival}.',
  '{ident} counts no more: {block_minutes} and the way to {arrival} were taken back.':
    '{ident} teller ikke lenger: {block_minutes:said} og turen til {arrival} ble tatt tilbake.',
  'Promoted from {old_rank_name} to {rank_name}.': 'Forfremmet fra {old_rank_name} til {rank_name}.',
  'The promotion to {old_rank_name} was taken back with its hours: {rank_name} again.':
    'Forfremmelsen til {old_rank_name} ble tatt tilbake sammen med timene: {rank_name} igjen.',
  'Earned the award “{name}”.': 'Fikk utmerkelsen «{name:said}».',
  'The award “{name}” was withdrawn with the flight that had earned it.':
    'Utmerkelsen «{name:said}» ble trukket tilbake sammen med flygingen som hadde gitt den.',
  'The pilot number {pilot_number} was given.': 'Flygernummeret {pilot_number} ble tildelt.',
  'The rank {name}, reached with {hours_required} h, was made.':
    'Graden {name}, som nås med {hours_required} t, ble opprettet.',
  'The rank {name} was changed: {names}.': 'Graden {name} ble endret: {names:said}.',
  'The rank {name} was removed.': 'Graden {name} ble fjernet.',
  'The rank {name} is there again: its removal was undone.':
    'Graden {name} er der igjen: fjerningen ble angret.',
  'The pilot {STATUS}: the change of status was undone.':
    'Flygeren {STATUS:said}: statusendringen ble angret.',
  'The move from {departure} to {arrival} was taken back.':
    'Flyttingen fra {departure} til {arrival} ble tatt tilbake.',
  'The rank is {rank_name} again, not {old_rank_name}: the placement was undone.':
    'Graden er {rank_name} igjen, ikke {old_rank_name}: plasseringen ble angret.',
  'The pilot left the airline: {reason}': 'Flygeren sluttet i flyselskapet: {reason:said}',
  'The pilot left the airline.': 'Flygeren sluttet i flyselskapet.',
  'Staff changed the rank from {old_rank_name} to {rank_name}. {reason}':
    'Staben endret graden fra {old_rank_name} til {rank_name}. {reason:said}',
  // crew/undo.py
  'This person flies for the airline again already, under another number.':
    'Denne personen flyr allerede for flyselskapet igjen, under et annet nummer.',
  '{ident} leaves the airline. The number stays given, so that nobody else is taken for this pilot.':
    '{ident} slutter i flyselskapet. Nummeret forblir tildelt, så ingen andre blir tatt for denne flygeren.',
  '{ident} has no leave planned.': '{ident} har ingen planlagt permisjon.',
  '{ident} is away from {from_on} {until} again.': '{ident} er borte fra {from_on} {until:said} igjen.',
  'The home base of {ident} is {back} again.': 'Hjemmebasen til {ident} er {back} igjen.',
  '{ident} is at {departure} again, as if the move had not been.':
    '{ident} er på {departure} igjen, som om flyttingen ikke hadde skjedd.',
  '{ident} is at {arrival} again.': '{ident} er på {arrival} igjen.',
  '{ident} is {rank_name} again, or what the hours lead to by now.':
    '{ident} er {rank_name} igjen, eller det timene gir nå.',
  '{ident} has brought {minutes} h {minutes2} min again; the rank follows the hours.':
    '{ident} har tatt med {minutes} t {minutes2} min igjen; graden følger timene.',
  'The rank {name} is removed.': 'Graden {name} fjernes.',
  'The rank {name} is there again.': 'Graden {name} er der igjen.',
  'The rank {now} is as before in: {names}. Flights accepted meanwhile keep their pay.':
    'Graden {now} er som før i: {names:said}. Flyginger som er godkjent i mellomtiden, beholder lønnen.',
  '{ident} has flown since. Dismiss the pilot instead.':
    '{ident} har fløyet siden. Avskjedig flygeren i stedet.',
  '{standing} by now.': '{standing:said} nå.',
  '{sentence} Open bookings are cancelled.': '{sentence:said} Åpne bestillinger avbestilles.',
  "The person's account is not active. Enable it first.":
    'Kontoen til personen er ikke aktiv. Aktiver den først.',
  'Staff moved this pilot; only staff take that back.':
    'Staben flyttet denne flygeren; bare staben tar det tilbake.',
  '{booked} is booked from {arrival}. Cancel that booking first.':
    '{booked} er bestilt fra {arrival}. Avbestill den først.',
  '{ident} is at {location} by now.': '{ident} er på {location} nå.',
  'Only staff change this status.': 'Bare staben endrer denne statusen.',
  'The hiring was undone.': 'Ansettelsen ble angret.',
  // dispatch/alternates.py
  'No runway is known there.': 'Ingen rullebane er kjent der.',
  'The longest runway has {runway} ft; this type commonly needs {needed_ft} ft.':
    'Den lengste rullebanen er {runway} ft; denne typen trenger vanligvis {needed_ft} ft.',
  'The longest runway has {runway} ft, enough for the {needed_ft} ft that this type commonly needs.':
    'Den lengste rullebanen er {runway} ft, nok for de {needed_ft} ft som denne typen vanligvis trenger.',
  // dispatch/api.py
  'There is no such booking.': 'Det finnes ingen slik bestilling.',
  // dispatch/api_planning.py
  '“{name}” is not a sort field here. Use one of: {known}.':
    '«{name}» er ikke noe sorteringsfelt her. Bruk ett av: {known}.',
  "You are not a pilot here. Ask the airline's staff to hire you.":
    'Du er ikke flyger her. Be staben i flyselskapet om å ansette deg.',
  'This list cannot be sorted that way.': 'Denne listen kan ikke sorteres slik.',
  'Start again without a cursor: this one does not belong to the list.':
    'Begynn på nytt uten markør: denne hører ikke til listen.',
  'That is another pilot. You can look only at what you can fly yourself.':
    'Det er en annen flyger. Du kan bare se på det du selv kan fly.',
  'The cursor is not one of this list.': 'Markøren hører ikke til denne listen.',
  // dispatch/commands.py
  'Cancelled by the pilot.': 'Avbestilt av flygeren.',
  "This booking is another pilot's.": 'Denne bestillingen tilhører en annen flyger.',
  'Say why: the pilot reads it.': 'Si hvorfor: flygeren leser det.',
  'Somebody else has just booked {registration}. Take another aircraft.':
    'Noen andre har nettopp bestilt {registration}. Ta et annet fly.',
  '{ident} is booked by somebody else. Choose another route.':
    '{ident} er bestilt av noen andre. Velg en annen rute.',
  'A pilot holds one booking here, and you have one. Fly it or cancel it first.':
    'En flyger har én bestilling her, og du har en. Fly eller avbestill den først.',
  // dispatch/domain.py
  'This booking is {SAID}; only an open one {verb}.':
    'Denne bestillingen er {SAID:said}; bare en åpen bestilling {verb:said}.',
  'No report came within 30 hours after off blocks at {block_off_at}.':
    'Ingen rapport kom innen 30 timer etter off-block {block_off_at}.',
  'It was not flown until {expires_at}.': 'Den ble ikke fløyet innen {expires_at}.',
  '{at} is more than an hour ago. Plan the departure from now on.':
    '{at} er mer enn en time siden. Planlegg avgangen fra nå av.',
  'Flights are booked up to 14 days ahead. Choose an earlier departure.':
    'Flyginger bestilles inntil 14 dager fram. Velg en tidligere avgang.',
  'Off blocks cannot lie in the future. Times are UTC.':
    'Off-block kan ikke ligge i framtiden. Tidene er i UTC.',
  'Off blocks was more than 12 hours ago: file the report instead.':
    'Off-block var for mer enn 12 timer siden: send inn rapporten i stedet.',
  'This booking is {SAID} by now.': 'Denne bestillingen er {SAID:said} nå.',
  'It was to be flown until {until}. Report it, or cancel it.':
    'Den skulle flys innen {until}. Rapporter eller avbestill den.',
  'This booking is {SAID}.': 'Denne bestillingen er {SAID:said}.',
  'It was off blocks when it was cancelled. Book the flight anew.':
    'Den var off-block da den ble avbestilt. Bestill flygingen på nytt.',
  'It was planned to depart at {planned_departure_at}, which has passed. Book the flight anew.':
    'Avgangen var planlagt {planned_departure_at}, og det er passert. Bestill flygingen på nytt.',
  'This booking is {SAID}. Report the flight without a booking.':
    'Denne bestillingen er {SAID:said}. Rapporter flygingen uten bestilling.',
  // dispatch/fuel.py
  'This type is not in the aircraft data, so its fuel cannot be estimated. Plan the fuel yourself.':
    'Denne typen er ikke i flydataene, så drivstoffet kan ikke anslås. Planlegg drivstoffet selv.',
  'An electric aircraft burns no fuel.': 'Et elektrisk fly bruker ikke drivstoff.',
  // dispatch/load.py
  '{how}: there is nothing on this aircraft to sell.': '{how:said}: det er ingenting å selge på dette flyet.',
  'A flight of type {flight_type} carries no load.': 'En flyging av type {flight_type} har ingen last.',
  // dispatch/options.py
  'No aircraft at {departure} can fly {route} now: {message}':
    'Ingen fly på {departure} kan fly {route} nå: {message:said}',
  '{registration} flies {reach} nmi, the route has {route} nmi.':
    '{registration} flyr {reach} nmi, ruten er {route} nmi.',
  'There is no aircraft for {route}.': 'Det er ikke noe fly for {route}.',
  'The airline has no aircraft yet. Buy one under Fleet.':
    'Flyselskapet har ingen fly ennå. Kjøp et under Flåte.',
  'No route leaves from {departure}. Open one, or fly a free flight.':
    'Ingen rute går fra {departure}. Åpne en, eller fly en fri flyging.',
  'No route meets these filters. Take some of them away.':
    'Ingen rute passer til disse filtrene. Fjern noen av dem.',
  'Buy one, or allow other subfleets on the route.': 'Kjøp et, eller tillat andre delflåter på ruten.',
  'The airline has no active route yet. Open one under Network, or fly a free flight.':
    'Flyselskapet har ingen aktiv rute ennå. Åpne en under Rutenett, eller fly en fri flyging.',
  'Take an aircraft with a longer range.': 'Ta et fly med lengre rekkevidde.',
  '{route} is booked.': '{route} er bestilt.',
  'Choose another route.': 'Velg en annen rute.',
  '{route} is flown from {season}.': '{route} flys fra {season:said}.',
  // dispatch/planner.py
  "{aircraft} belongs to another airline. Take one of this airline's aircraft.":
    '{aircraft} tilhører et annet flyselskap. Ta et av dette flyselskapets fly.',
  '{route} is not flown at present ({route2}). Choose another route.':
    '{route} flys ikke for tiden ({route2:said}). Velg en annen rute.',
  'You are not a pilot of this airline. Ask its staff to hire you.':
    'Du er ikke flyger i dette flyselskapet. Be staben om å ansette deg.',
  'There is no such aircraft.': 'Det finnes ikke noe slikt fly.',
  'The airline or the subfleet of this aircraft is gone.':
    'Flyselskapet eller delflåten til dette flyet er borte.',
  'Choose the route.': 'Velg ruten.',
  'There is no such route.': 'Det finnes ingen slik rute.',
  "{route} is another airline's route.": '{route} er ruten til et annet flyselskap.',
  'A ferry flight goes to another airport.': 'En ferjeflyging går til en annen lufthavn.',
  'Choose the airport.': 'Velg lufthavnen.',
  'No airport has the code “{code}”. Search by name or city.':
    'Ingen lufthavn har koden «{code}». Søk etter navn eller by.',
  'The longest runway at {icao} has {longest_runway_ft} ft; {type_icao} commonly needs {needed} ft.':
    'Den lengste rullebanen på {icao} er {longest_runway_ft} ft; {type_icao} trenger vanligvis {needed} ft.',
  'Take an aircraft that needs less, or another airport.':
    'Ta et fly som trenger mindre, eller en annen lufthavn.',
  'That is another pilot. You can fly only for yourself.':
    'Det er en annen flyger. Du kan bare fly for deg selv.',
  'The alternate must be another airport than the arrival.':
    'Alternativet må være en annen lufthavn enn ankomsten.',
  // dispatch/planning.py
  'The load was reduced by {parts}: the {name} would have been {kg} kg, above the limit of {limit_kg} kg.':
    'Lasten ble redusert med {parts:said}: {name:said} ville vært {kg} kg, over grensen på {limit_kg} kg.',
  '{on_board} kg are on board already, {on_board2} kg more than planned: nothing needs to be fuelled.':
    '{on_board} kg er allerede om bord, {on_board2} kg mer enn planlagt: ingenting må fylles.',
  'The flight needs {block_fuel_kg} kg of fuel, the tanks hold {capacity_kg} kg. Choose an aircraft with a longer range.':
    'Flygingen trenger {block_fuel_kg} kg drivstoff, tankene rommer {capacity_kg} kg. Velg et fly med lengre rekkevidde.',
  '{distance_nmi} nmi / {WITHOUT_MODEL_KT} kt × 60 = {air} min: no cruise speed is known for {type_icao}':
    '{distance_nmi} nmi / {WITHOUT_MODEL_KT} kt × 60 = {air} min: ingen marsjfart er kjent for {type_icao}',
  'The empty weight or the fuel is not known.': 'Tomvekten eller drivstoffet er ikke kjent.',
  'Even without a load the {name} of {kg} kg is above the limit of {limit_kg} kg. Take less extra fuel or another aircraft.':
    'Selv uten last er {name:said} på {kg} kg over grensen på {limit_kg} kg. Ta mindre ekstra drivstoff eller et annet fly.',
  // dispatch/policies.py
  "This booking is another pilot's. You can report only flights that you booked.":
    'Denne bestillingen tilhører en annen flyger. Du kan bare rapportere flyginger du selv har bestilt.',
  'The route was closed. {reason}': 'Ruten ble lagt ned. {reason:said}',
  'The pilot {what}.': 'Flygeren {what:said}.',
  // dispatch/queries.py
  'There is no such subfleet.': 'Det finnes ingen slik delflåte.',
  // dispatch/reasons.py
  'This route is not flown with {subfleet_name}.': 'Denne ruten flys ikke med {subfleet_name}.',
  'Your rank {rank_name} does not fly {subfleet_name}.':
    'Graden din, {rank_name}, flyr ikke {subfleet_name}.',
  '{name} is booked, or its last report waits for a decision.':
    '{name} er bestilt, eller den siste rapporten venter på en avgjørelse.',
  '{ident} is not active ({status}).': '{ident} er ikke aktiv ({status:said}).',
  'Return from leave, or ask staff to activate the pilot.':
    'Kom tilbake fra permisjon, eller be staben om å aktivere flygeren.',
  'You are at {location}, the flight leaves from {departure}.':
    'Du er på {location}, flygingen går fra {departure}.',
  'Fly to {departure} first, or take a jumpseat there.': 'Fly til {departure} først, eller ta jump seat dit.',
  'A pilot holds one booking here, and you have {open_idents}.':
    'En flyger har én bestilling her, og du har {open_idents}.',
  'Fly it or cancel it first.': 'Fly eller avbestill den først.',
  '{name} stands at {location}, not at {departure}.': '{name} står på {location}, ikke på {departure}.',
  'Ferry it to {departure}, or take one that is there.':
    'Fly det til {departure} som ferjeflyging, eller ta et som er der.',
  "Take an aircraft of the route's subfleets.": 'Ta et fly fra rutens delflåter.',
  'Fly more hours for a promotion, or take another aircraft.':
    'Fly flere timer for å bli forfremmet, eller ta et annet fly.',
  'Take another aircraft, or wait.': 'Ta et annet fly, eller vent.',
  'Take another aircraft.': 'Ta et annet fly.',
  // dispatch/sentences.py
  'Booked {ident} from {departure} to {arrival} with {registration}: {what}, {block_minutes} min.':
    'Bestilte {ident} fra {departure} til {arrival} med {registration}: {what:said}, {block_minutes} min.',
  '{ident} left its blocks at {departure} at {block_off_at}Z.':
    '{ident} gikk off-block på {departure} klokken {block_off_at}Z.',
  'Cancelled the booking of {ident}: {reason}': 'Avbestilte {ident}: {reason:said}',
  'The booking of {ident} expired. {reason}': 'Bestillingen av {ident} utløp. {reason:said}',
  '{ident} was reported; the booking is done.': '{ident} ble rapportert; bestillingen er ferdig.',
  '{ident} is booked again with {registration}: the cancelling was undone.':
    '{ident} er bestilt igjen med {registration}: avbestillingen ble angret.',
  '{ident} has not left its blocks at {departure} after all: the departure was undone.':
    '{ident} har likevel ikke gått off-block på {departure}: avgangen ble angret.',
  // dispatch/undo.py
  'The booking was undone.': 'Bestillingen ble angret.',
  'The booking was not flown in time. Book the flight anew.':
    'Bestillingen ble ikke fløyet i tide. Bestill flygingen på nytt.',
  'The booking of {ident} is cancelled, and {registration} is free.':
    '{ident} avbestilles, og {registration} er ledig.',
  '{ident} stands at its blocks at {departure} again, and is booked as before.':
    '{ident} står på blokkene på {departure} igjen, og er bestilt som før.',
  '{ident} is off blocks after all.': '{ident} er likevel off-block.',
  '{ident} is booked again with {registration}, with the plan and the load that it had.':
    '{ident} er bestilt igjen med {registration}, med samme plan og last som før.',
  'The route {route} is closed by now.': 'Ruten {route} er lagt ned nå.',
  'The booking is {SAID} by now.': 'Bestillingen er {SAID:said} nå.',
  '{ident} is off blocks already. Cancel it if it is not flown.':
    '{ident} er allerede off-block. Avbestill den hvis den ikke flys.',
  // exchange/api_branches.py
  'A branch opens on the machine that vamgr runs on, and for nobody else. Sit down there, or copy its folder.':
    'En hva-om-kopi åpnes på maskinen som vamgr kjører på, og for ingen andre. Sett deg der, eller kopier mappen.',
  // exchange/api_csv.py
  'No rows of this import have failed.': 'Ingen rader i denne importen har feilet.',
  'There is no such import, or vamgr does not remember its dry run any more.':
    'Det finnes ingen slik import, eller vamgr husker ikke prøvekjøringen lenger.',
  'You need the ability {ability} to import {kind}.':
    'Du trenger rettigheten {ability} for å importere {kind:said}.',
  'There is no airline yet. Found one first.': 'Det finnes ikke noe flyselskap ennå. Stift et først.',
  // exchange/api_csv_exports.py
  'There is no airline yet, so there is nothing to export.':
    'Det finnes ikke noe flyselskap ennå, så det er ingenting å eksportere.',
  // exchange/api_phpvms.py
  'An import was interrupted before it was whole. Stop vamgr, move its data folder away, and import again: the airline that is here is only a part.':
    'En import ble avbrutt før den var hel. Stopp vamgr, flytt datamappen vekk, og importer på nytt: flyselskapet som er her, er bare en del.',
  'This report has no track from phpVMS.': 'Denne rapporten har ikke noe spor fra phpVMS.',
  'There is no such import.': 'Det finnes ingen slik import.',
  // exchange/archive/digest.py
  'No: the history in {name} ends with event {position}; the digest is of event {position2}, so this is an older state, or events were taken away.':
    'Nei: historikken i {name} slutter med hendelse {position}; kontrollsummen er av hendelse {position2}, så dette er en eldre tilstand, eller hendelser er fjernet.',
  'No: the digest was changed after it was signed, or was never signed.':
    'Nei: kontrollsummen ble endret etter at den ble signert, eller ble aldri signert.',
  'No: event {position} in {name} is not the one that the digest of {made_at} was made of. Somewhere up to there history was written anew.':
    'Nei: hendelse {position} i {name} er ikke den som kontrollsummen fra {made_at} ble laget av. Et sted fram til der er historikken skrevet på nytt.',
  'Yes: {name} goes on from the digest of {airline} of {made_at}. Event {position} has the hash of the digest, and each of its {position2} events follows from the one before. Signed with the key {public_key}.':
    'Ja: {name} fortsetter fra kontrollsummen for {airline} fra {made_at}. Hendelse {position} har hashen i kontrollsummen, og hver av de {position2} hendelsene følger av den forrige. Signert med nøkkelen {public_key}.',
  '{name} is no digest of vamgr. It should be the text that `vamgr digest` gave.':
    '{name} er ingen kontrollsum fra vamgr. Det skal være teksten som `vamgr digest` ga.',
  'No: the history in {name} cannot be trusted from event {at} on: {error}.':
    'Nei: historikken i {name} er ikke til å stole på fra hendelse {at}: {error:said}.',
  // exchange/archive/reading.py
  '{name} was damaged or tampered with: {name2} is not what {MANIFEST} says of it. Use another copy of it.':
    '{name} er skadet eller tuklet med: {name2} er ikke det {MANIFEST} sier. Bruk en annen kopi.',
  '{name} was damaged or tampered with: {EVENTS} ends with event {position} ({hex}…), but {MANIFEST} says event {total} ({head_hash}…).':
    '{name} er skadet eller tuklet med: {EVENTS} slutter med hendelse {position} ({hex}…), men {MANIFEST} sier hendelse {total} ({head_hash}…).',
  '{name} is no whole archive: {name2} is missing in it.':
    '{name} er ikke noe helt arkiv: {name2} mangler i det.',
  '{name} was made by vamgr {value} in a form that this version does not know. Use that version or a newer one.':
    '{name} ble laget av vamgr {value} i en form denne versjonen ikke kjenner. Bruk den versjonen eller en nyere.',
  '{name} was tampered with: it holds a file twice.':
    '{name} er tuklet med: det inneholder en fil to ganger.',
  '{name} was tampered with: {extra} is in it and not in {MANIFEST}.':
    '{name} er tuklet med: {extra} er i det, men ikke i {MANIFEST}.',
  '{name} is damaged: {missing} is missing in it.': '{name} er skadet: {missing} mangler i det.',
  '{name} is no archive of vamgr: it has no {EVENTS}.':
    '{name} er ikke noe arkiv fra vamgr: det har ingen {EVENTS}.',
  'There is no file {path}.': 'Det finnes ingen fil {path}.',
  "{path} is a folder. Name the archive's file.": '{path} er en mappe. Oppgi arkivets fil.',
  '{path} is damaged or no archive of vamgr: {error}.':
    '{path} er skadet eller ikke noe arkiv fra vamgr: {error:said}.',
  '{name} is damaged: line {number} of {name2} cannot be read.':
    '{name} er skadet: linje {number} i {name2} kan ikke leses.',
  '{name} is damaged: {name2} is missing in it.': '{name} er skadet: {name2} mangler i det.',
  '{name} is damaged: {name2} cannot be read ({error}).':
    '{name} er skadet: {name2} kan ikke leses ({error:said}).',
  '{name} is no archive of vamgr: its {MANIFEST} is too long.':
    '{name} er ikke noe arkiv fra vamgr: {MANIFEST} er for lang.',
  '{name} is no archive of vamgr: it has no {MANIFEST}.':
    '{name} er ikke noe arkiv fra vamgr: det har ingen {MANIFEST}.',
  '{name} is damaged: its {MANIFEST} cannot be read.': '{name} er skadet: {MANIFEST} kan ikke leses.',
  '{name} is no archive of vamgr: {MANIFEST} says nothing that makes sense of {where}.':
    '{name} er ikke noe arkiv fra vamgr: {MANIFEST} sier ikke noe forståelig om {where}.',
  '{name} was tampered with: it holds a file with the name {name2}.':
    '{name} er tuklet med: det inneholder en fil med navnet {name2}.',
  '{name} was damaged or tampered with: line {number} of {EVENTS} cannot be trusted, because {error}.':
    '{name} er skadet eller tuklet med: linje {number} i {EVENTS} er ikke til å stole på, fordi {error:said}.',
  'Line {number} of {EVENTS} in {name} is damaged: {error}.':
    'Linje {number} i {EVENTS} i {name} er skadet: {error:said}.',
  // exchange/archive/writing.py
  'The archive cannot be written to {parent}: {strerror}. Choose another place.':
    'Arkivet kan ikke skrives til {parent}: {strerror}. Velg et annet sted.',
  'The log is damaged: events {position} to {total} are missing. Nothing was exported.':
    'Loggen er skadet: hendelsene {position} til {total} mangler. Ingenting ble eksportert.',
  'The log is damaged at event {position}: {error}. Nothing was exported. Run `vamgr verify`, and restore it from a backup.':
    'Loggen er skadet ved hendelse {position}: {error:said}. Ingenting ble eksportert. Kjør `vamgr verify`, og gjenopprett den fra en sikkerhetskopi.',
  // exchange/csv/aircraft.py
  'Brought along by an import, so it cost nothing here.':
    'Tatt med av en import, så det kostet ingenting her.',
  'As in the imported file.': 'Som i den importerte filen.',
  '{status} is {GONE}: what is gone is not imported. Leave it out, or retire the aircraft here.':
    '{status} er {GONE:said}: det som er borte, importeres ikke. Utelat det, eller ta flyet ut av flåten her.',
  '“{text}” is no status. Write A for active, S for stored or M for maintenance.':
    '«{text}» er ingen status. Skriv A for aktivt, S for hensatt eller M for vedlikehold.',
  'Say where it stands: the airline has no hub.': 'Si hvor det står: flyselskapet har ingen hub.',
  '{now} is in use. Import this row when it is parked.':
    '{now} er i bruk. Importer denne raden når det er parkert.',
  "The type is the subfleet's, {kind}; {value} is not used.":
    'Typen er delflåtens, {kind}; {value} brukes ikke.',
  '{now} is a {now2}. Name a subfleet of that type.': '{now} er en {now2}. Oppgi en delflåte av den typen.',
  // exchange/csv/airports.py
  'No airport has the code {key}.': 'Ingen lufthavn har koden {key}.',
  '{text} is too much.': '{text} er for mye.',
  'Hubs are opened by who may manage the airline. Leave hub empty.':
    'Huber åpnes av den som kan styre flyselskapet. La hub stå tomt.',
  "In vamgr's data {icao} lies {away} nmi from where the file has it.":
    'I vamgrs data ligger {icao} {away} nmi fra der filen har den.',
  '{key} is the last hub. Open another one first.': '{key} er den siste huben. Åpne en annen først.',
  // exchange/csv/answers.py
  'The file is being looked at; nothing is changed.': 'Filen blir sett gjennom; ingenting endres.',
  'All {rows} rows are as things are already: there is nothing to do.':
    'Alle {rows} rader er allerede som de skal være: det er ingenting å gjøre.',
  'Of {rows} rows {counts} are new, {counts2} differ, {failed} would fail.':
    'Av {rows} rader er {counts} nye, {counts2} er ulike, {failed} ville feile.',
  'The rows are being done.': 'Radene blir utført.',
  'What was imported is being put back.': 'Det som ble importert, legges tilbake.',
  'Undone: {row} things put back{rest}.': 'Angret: {row} ting lagt tilbake{rest:said}.',
  'It came to a stop: {why} What was done stays; import the file again, or undo it.':
    'Det stoppet opp: {why:said} Det som er gjort, står; importer filen igjen, eller angre den.',
  // exchange/csv/cells.py
  '“{text}” is neither yes nor no. Write 1 or 0.': '«{text}» er verken ja eller nei. Skriv 1 eller 0.',
  '“{text}” is not a number.': '«{text}» er ikke et tall.',
  '{text} is not from {least} to {most}.': '{text} er ikke mellom {least} og {most}.',
  '{text} is not a whole number.': '{text} er ikke et helt tall.',
  '{text} is below zero.': '{text} er under null.',
  '“{text}” is not a time. Write it as 08:10.': '«{text}» er ikke et klokkeslett. Skriv det som 08:10.',
  '“{text}” names no weekdays. Write the digits 1 (Monday) to 7 (Sunday), such as 135.':
    '«{text}» nevner ingen ukedager. Skriv sifrene 1 (mandag) til 7 (søndag), for eksempel 135.',
  'This has {text} characters; at most {most} can be kept.':
    'Dette har {text} tegn; høyst {most} kan lagres.',
  '“{text}” is not a date. Write it as 2026-12-31.': '«{text}» er ikke en dato. Skriv den som 2026-12-31.',
  // exchange/csv/commands.py
  'This is a part of an import. Undo the import as a whole, on the page of imports.':
    'Dette er en del av en import. Angre hele importen på siden for importer.',
  'Import the file again: what it changes then is what was undone.':
    'Importer filen igjen: det den da endrer, er det som ble angret.',
  // exchange/csv/domain.py
  'This was imported already. Upload the file again.': 'Dette er allerede importert. Last opp filen på nytt.',
  'This import was undone already.': 'Denne importen er allerede angret.',
  'This was never applied, so there is nothing to undo.':
    'Dette ble aldri utført, så det er ingenting å angre.',
  // exchange/csv/expenses.py
  'There is no aircraft {text}. Import the aircraft first.':
    'Det finnes ikke noe fly {text}. Importer flyene først.',
  'An expense of 0 is none. Give an amount, or leave the row out.':
    'En utgift på 0 er ingen utgift. Oppgi et beløp, eller utelat raden.',
  '“{text}” is no type. Write F per flight, D daily or M monthly.':
    '«{text}» er ingen type. Skriv F per flyging, D daglig eller M månedlig.',
  '“{unknown}” is no IATA service type.': '«{unknown}» er ingen IATA-tjenestetype.',
  'An expense cannot hang on “{text}”. There are Subfleet, Aircraft and Airport.':
    'En utgift kan ikke henge på «{text}». Det finnes Subfleet, Aircraft og Airport.',
  'This expense was removed in the meantime.': 'Denne utgiften ble fjernet i mellomtiden.',
  'There is no subfleet {text}. Import the subfleets first.':
    'Det finnes ingen delflåte {text}. Importer delflåtene først.',
  // exchange/csv/fare_list.py
  '“{text}” is no type of fare. Write 0 for passengers or 1 for cargo.':
    '«{text}» er ingen taksttype. Skriv 0 for passasjerer eller 1 for frakt.',
  'Subfleets that have this fare keep their own terms for it.':
    'Delflåter som har denne taksten, beholder sine egne vilkår for den.',
  // exchange/csv/fares.py
  "A fare's code has 1 to 4 letters and digits, such as Y.":
    'En takstkode har 1 til 4 bokstaver og sifre, for eksempel Y.',
  'There are {found} fares; at most {MOST} can be kept.': 'Det er {found} takster; høyst {MOST} kan lagres.',
  '“{name}” of the fare {code} is not known. There are price, cost and capacity.':
    '«{name}» for taksten {code} er ukjent. Det finnes price, cost og capacity.',
  'The fare {code} is there twice.': 'Taksten {code} står der to ganger.',
  '{name} of the fare {code}: {fault}': '{name} for taksten {code}: {fault:said}',
  // exchange/csv/flights.py
  'A code has at most 5 letters and digits.': 'En kode har høyst 5 bokstaver og sifre.',
  'A call sign has 2 to 10 letters and digits.': 'Et kallesignal har 2 til 10 bokstaver og sifre.',
  'There is no airline {code} here ({known}). Found it first, or correct it.':
    'Det finnes ikke noe flyselskap {code} her ({known}). Stift det først, eller rett det.',
  'There are {codes} subfleets; at most 50 can be kept.': 'Det er {codes} delflåter; høyst 50 kan lagres.',
  '{text} is not a whole number of minutes.': '{text} er ikke et helt antall minutter.',
  '“{text}” is no IATA service type. There are {FLIGHT_TYPES}.':
    '«{text}» er ingen IATA-tjenestetype. Det finnes {FLIGHT_TYPES}.',
  'Fill in flight_type: J for scheduled passengers.':
    'Fyll ut flight_type: J for ruteflyging med passasjerer.',
  // exchange/csv/jobs.py
  '{label} was changed since the dry run. Import the row again to see what it would do now.':
    '{label} ble endret etter prøvekjøringen. Importer raden igjen for å se hva den ville gjøre nå.',
  'The dry run is not done yet. Wait for it.': 'Prøvekjøringen er ikke ferdig ennå. Vent på den.',
  'It is being imported right now.': 'Det importeres akkurat nå.',
  'The lists do not keep up with the import. Try again in a moment.':
    'Listene holder ikke følge med importen. Prøv igjen om et øyeblikk.',
  'Another file is being imported. Wait until that is done.':
    'En annen fil blir importert. Vent til det er gjort.',
  "Something unexpected happened; vamgr's log says what.": 'Noe uventet skjedde; loggen til vamgr sier hva.',
  // exchange/csv/planning.py
  'The file has no column {missing}. The first line of {kind}.csv names the columns: {name}.':
    'Filen har ingen kolonne {missing}. Den første linjen i {kind}.csv gir kolonnene navn: {name}.',
  'The row has more cells than the header ({more}). Is a quotation mark missing?':
    'Raden har flere celler enn overskriften ({more}). Mangler et anførselstegn?',
  '{name}: kept for the export; vamgr has no use for it.':
    '{name}: beholdt for eksporten; vamgr bruker det ikke.',
  'Line {first} says the same.': 'Linje {first} sier det samme.',
  'Line {first} is about {label} already: {key_words} tell rows apart.':
    'Linje {first} handler allerede om {label}: {key_words:said} skiller radene fra hverandre.',
  'The column {name} is there twice. Take one of them out.':
    'Kolonnen {name} er der to ganger. Ta ut en av dem.',
  'The column {name} is not known and is not looked at.': 'Kolonnen {name} er ukjent og blir ikke lest.',
  'Take out the control characters; they cannot be seen.': 'Ta ut kontrolltegnene; de er usynlige.',
  // exchange/csv/rows.py
  'No airport has the code {text}. Correct it, or leave the row out.':
    'Ingen lufthavn har koden {text}. Rett den, eller utelat raden.',
  'Fill in {column}.': 'Fyll ut {column}.',
  '“{text}” does not fit. {sentence}': '«{text}» passer ikke. {sentence:said}',
  // exchange/csv/setting_up.py
  'The subfleet {code} is set up as vamgr proposes it for the {name}.':
    'Delflåten {code} settes opp slik vamgr foreslår den for {name}.',
  "There is no subfleet {code}, and it is no aircraft type's designator. Import the subfleets first.":
    'Det finnes ingen delflåte {code}, og det er ingen flytypekode. Importer delflåtene først.',
  'There is no subfleet {code}.': 'Det finnes ingen delflåte {code}.',
  // exchange/csv/subfleets.py
  'Write the code without ; ? & and =, such as A320 or B738-CARGO.':
    'Skriv koden uten ; ? & og =, for eksempel A320 eller B738-CARGO.',
  "{texts} is no aircraft type's designator.": '{texts} er ingen flytypekode.',
  '“{text}” is no fuel. Write 0 for avgas, 1 for Jet A, 2 for mogas.':
    '«{text}» er ikke noe drivstoff. Skriv 0 for avgas, 1 for Jet A, 2 for mogas.',
  "{code} is no aircraft type's designator. Write one here or into simbrief_type, such as A320.":
    '{code} er ingen flytypekode. Skriv en her eller i simbrief_type, for eksempel A320.',
  '{code} is taken to be of the type {icao}, {name}.': '{code} regnes som typen {icao}, {name}.',
  'The fare {code} is not in the list of fares, so its {missing} is 0. Import fares.csv first.':
    'Taksten {code} er ikke i takstlisten, så {missing:said} er 0. Importer fares.csv først.',
  // exchange/csv/table.py
  "The file is not text. Save it as CSV, not as a spreadsheet's own format.":
    'Filen er ikke tekst. Lagre den som CSV, ikke i regnearkets eget format.',
  'The file is empty. Its first line must name the columns.':
    'Filen er tom. Den første linjen må gi kolonnene navn.',
  'Line {line_num} cannot be read as CSV: {error}.': 'Linje {line_num} kan ikke leses som CSV: {error}.',
  'The file begins like UTF-16 and is not. Save it as “CSV UTF-8”.':
    'Filen begynner som UTF-16, men er det ikke. Lagre den som «CSV UTF-8».',
  'The file has more than {MAX_ROWS} rows. Split it.': 'Filen har mer enn {MAX_ROWS} rader. Del den.',
  // exchange/csv/undoing.py
  'It was changed or used since, so it stays as it is.':
    'Det er endret eller brukt siden, så det blir som det er.',
  'You need the ability {ability} to undo this.': 'Du trenger rettigheten {ability} for å angre dette.',
  'This version does not know how to undo it.': 'Denne versjonen vet ikke hvordan det angres.',
  // exchange/csv/views.py
  'The import of {file_name} was begun: {kind}, {rows} rows.':
    'Importen av {file_name} begynte: {kind:said}, {rows} rader.',
  '{capitalize} were imported: {new} new, {changed} changed.':
    '{capitalize:said} ble importert: {new} nye, {changed} endret.',
  '{file_name} was imported ({kind}): {counts}.': '{file_name} ble importert ({kind:said}): {counts:said}.',
  'Imported {kind} were put back: {reversed}; {left} left as they are.':
    'Importerte {kind:said} ble lagt tilbake: {reversed}; {left} fikk stå som de er.',
  'The import of {file_name} was undone: {reversed} things put back{left}.':
    'Importen av {file_name} ble angret: {reversed} ting lagt tilbake{left:said}.',
  // exchange/events_phpvms.py
  'The phpVMS site {name} was imported with its past since {first_at}. {compared}.':
    'phpVMS-siden {name} ble importert med fortiden siden {first_at}. {compared:said}.',
  // exchange/phpvms/dump.py
  '{what} was expected at “{shown}”. This is not a dump of MySQL or MariaDB.':
    '{what:said} var ventet ved «{shown}». Dette er ingen dump av MySQL eller MariaDB.',
  'The dump was cut off after line {last}: “-- Dump completed” is not at its end. Make it again, or copy it whole.':
    'Dumpen ble kuttet etter linje {last}: «-- Dump completed» står ikke på slutten. Lag den på nytt, eller kopier den i sin helhet.',
  'The packed file is damaged or not whole ({error}). Copy it again.':
    'Den pakkede filen er skadet eller ikke hel ({error}). Kopier den på nytt.',
  // exchange/phpvms/findings.py
  'Not imported: {table}, {rows} rows. {why}': 'Ikke importert: {table}, {rows} rader. {why:said}',
  // exchange/phpvms/first_run.py
  'This upload is over, or was begun by somebody else. Begin a new one.':
    'Denne opplastingen er over, eller ble begynt av noen andre. Begynn en ny.',
  'The file was said to have {size_bytes} bytes; this would be more.':
    'Filen skulle ha {size_bytes} byte; dette ville være mer.',
  'There is no upload. Begin one.': 'Det er ingen opplasting. Begynn en.',
  '{received_bytes} of {size_bytes} bytes have come. Send the rest first.':
    '{received_bytes} av {size_bytes} byte har kommet. Send resten først.',
  'There is nothing to look at. Begin a new upload.': 'Det er ingenting å se på. Begynn en ny opplasting.',
  'Look at what would come first.': 'Se på hva som ville komme, først.',
  'Choose one of those who can be the owner.': 'Velg en av dem som kan være eier.',
  'An import is under way. Wait until it has ended.': 'En import er i gang. Vent til den er over.',
  'The dump has come already. Begin a new upload for another one.':
    'Dumpen har allerede kommet. Begynn en ny opplasting for en annen.',
  'The import failed for a reason that vamgr did not foresee; its log says more.':
    'Importen feilet av en grunn vamgr ikke forutså; loggen sier mer.',
  '{received_bytes} bytes have come. Go on from there.': '{received_bytes} byte har kommet. Fortsett derfra.',
  'The dump could not be read: {error}.': 'Dumpen kunne ikke leses: {error:said}.',
  // exchange/phpvms/fleet.py
  'It had aircraft of several types, which vamgr keeps apart: there is a subfleet for each type.':
    'Den hadde fly av flere typer, som vamgr holder fra hverandre: det er en delflåte for hver type.',
  'Its aircraft type is no ICAO designator that vamgr knows; {stand_in} stands for it. Fuel and times of plans follow that type.':
    'Flytypen er ingen ICAO-kode vamgr kjenner; {stand_in} står for den. Drivstoff og tider i planene følger den typen.',
  'Its registration was empty, taken or no registration; it was made fit.':
    'Registreringen var tom, opptatt eller ingen registrering; den ble gjort brukbar.',
  'Imported: phpVMS had the aircraft here.': 'Importert: phpVMS hadde flyet her.',
  'The last report ended elsewhere; the aircraft was put where phpVMS had it.':
    'Den siste rapporten endte et annet sted; flyet ble satt der phpVMS hadde det.',
  'Imported: phpVMS counts {rest} min {more} than the accepted reports that it still has.':
    'Importert: phpVMS teller {rest} min {more:said} enn de godkjente rapportene det fortsatt har.',
  "The accepted reports do not add up to phpVMS's hours; the rest was brought along openly.":
    'De godkjente rapportene gir ikke timene i phpVMS til sammen; resten ble tatt med åpent.',
  'Its airline is not there; it went to {icao}.': 'Flyselskapet er ikke der; det gikk til {icao}.',
  'Came with the airline from phpVMS, which keeps no prices of aircraft.':
    'Kom med flyselskapet fra phpVMS, som ikke lagrer prisen på fly.',
  'It was deleted in phpVMS.': 'Det var slettet i phpVMS.',
  'The fare was deleted, or was not active.': 'Taksten var slettet, eller var ikke aktiv.',
  'The subfleet has a fare of this code already.': 'Delflåten har allerede en takst med denne koden.',
  'Cargo fares are kept per kg instead of per pound; their prices are rounded to the cent.':
    'Frakttakster lagres per kg i stedet for per pund; prisene er avrundet til nærmeste cent.',
  'It was deleted in phpVMS but has aircraft still: it is here.':
    'Den var slettet i phpVMS, men har fortsatt fly: den er her.',
  'Its subfleet is not in the database.': 'Delflåten er ikke i databasen.',
  'Imported: phpVMS had it in maintenance.': 'Importert: phpVMS hadde det på vedlikehold.',
  'Imported: phpVMS had it in storage.': 'Importert: phpVMS hadde det hensatt.',
  // exchange/phpvms/flown.py
  'Its block times and its flight time differ; the flight time is what phpVMS counts, so it counts.':
    'Blokktidene og flytiden er ulike; flytiden er det phpVMS teller, så den teller.',
  'More fuel was used than had been on board; what was used counts as what was on board.':
    'Det ble brukt mer drivstoff enn det var om bord; det som ble brukt, regnes som det som var om bord.',
  'It had no distance; the planned one, or the great circle, stands for it.':
    'Den hadde ingen distanse; den planlagte, eller storsirkelen, står for den.',
  'Zero fuel weight (lbs)': 'Vekt uten drivstoff, ZFW (lbs)',
  // exchange/phpvms/folder.py
  'There is an airline in {data_dir} already, and the past of another one cannot be put before it. Choose an empty folder with --data-dir.':
    'Det er allerede et flyselskap i {data_dir}, og fortiden til et annet kan ikke legges foran det. Velg en tom mappe med --data-dir.',
  // exchange/phpvms/founding.py
  'It had no ICAO code of its own; {made} stands for it.':
    'Det hadde ingen egen ICAO-kode; {made} står for den.',
  'It may fly no subfleet of an airline, which phpVMS takes as none and vamgr as all of them.':
    'Den kan ikke fly noen delflåte i et flyselskap; det tar phpVMS som ingen og vamgr som alle.',
  'Landing and navigation fees, which phpVMS does not know, are set to nothing. The settings change that.':
    'Landings- og underveisavgifter, som phpVMS ikke kjenner, er satt til null. Innstillingene endrer det.',
  'It had no country; {UNKNOWN_COUNTRY} stands for none.':
    'Det hadde ikke noe land; {UNKNOWN_COUNTRY} står for intet.',
  'Another rank is reached with {wanted} h; vamgr wants them apart, so this one takes {hours} h.':
    'En annen grad nås med {wanted} t; vamgr vil ha dem adskilt, så denne krever {hours} t.',
  'No rank of the site begins with 0 h: a rank Cadet was added, where new pilots begin.':
    'Ingen grad på siden begynner med 0 t: en grad Cadet ble lagt til, der nye flygere begynner.',
  '{icao} was closed in phpVMS. Its past is here; vamgr has no closed airlines.':
    '{icao} var nedlagt i phpVMS. Fortiden er her; vamgr har ingen nedlagte flyselskaper.',
  'It was deleted in phpVMS and somebody holds it still: it is here.':
    'Den var slettet i phpVMS, men noen har den fortsatt: den er her.',
  'The setting {own} could not be taken over: {fault}':
    'Innstillingen {own} kunne ikke tas over: {fault:said}',
  'It was deleted in phpVMS and nobody holds it.': 'Den var slettet i phpVMS, og ingen har den.',
  // exchange/phpvms/importing.py
  'There is an airline already, and the past of another one cannot be put before it. Import into an empty data folder: choose one with --data-dir.':
    'Det er allerede et flyselskap, og fortiden til et annet kan ikke legges foran det. Importer til en tom datamappe: velg en med --data-dir.',
  'The tables cannot be brought up to date: {failure}': 'Tabellene kan ikke oppdateres: {failure:said}',
  '{dump} cannot be read: {strerror}.': '{dump} kan ikke leses: {strerror}.',
  // exchange/phpvms/money.py
  'Its report is deleted, or does not count; the money moved all the same and is here without the report.':
    'Rapporten er slettet, eller teller ikke; pengene skiftet likevel hender og er her uten rapporten.',
  'Its balance is not the sum of its lines; the rest was brought forward.':
    'Saldoen er ikke summen av linjene; resten ble overført.',
  "Its journal is not there, or nobody's.": 'Journalen er ikke der, eller er ingens.',
  'Whose it is, is not in the database any more.': 'Eieren er ikke i databasen lenger.',
  // exchange/phpvms/network.py
  'Its flight type {found} is no IATA service type; it is {ANY_FLIGHT_TYPE} now.':
    'Flytypen {found} er ingen IATA-tjenestetype; den er {ANY_FLIGHT_TYPE} nå.',
  'Another flight has the same number, code and leg; vamgr wants one.':
    'En annen flyging har samme nummer, kode og etappe; vamgr vil ha én.',
  'The time “{raw}” is no time of day and was left out.':
    'Tiden «{raw}» er ikke noe klokkeslett og ble utelatt.',
  'Its kind is unknown.': 'Slaget er ukjent.',
  'Its airline is not in the database.': 'Flyselskapet er ikke i databasen.',
  'What it hangs on is not in the database, or is every airport at once.':
    'Det den henger på, er ikke i databasen, eller er alle lufthavner på én gang.',
  '{why}; it is here, but not active.': '{why:said}; den er her, men ikke aktiv.',
  'Imported: it was deleted in phpVMS.': 'Importert: den var slettet i phpVMS.',
  'The fare was deleted.': 'Taksten var slettet.',
  'It was not active in phpVMS; it is here and removed.':
    'Den var ikke aktiv i phpVMS; den er her og fjernet.',
  // exchange/phpvms/people.py
  '{row}: user {row2}, award {row3}': '{row}: bruker {row2}, utmerkelse {row3}',
  'Imported: phpVMS counts {delta} min {more} than the accepted reports that it still has.':
    'Importert: phpVMS teller {delta} min {more:said} enn de godkjente rapportene det fortsatt har.',
  'Imported: phpVMS had the pilot in this rank.': 'Importert: phpVMS hadde flygeren i denne graden.',
  "The accepted reports do not add up to phpVMS's hours; the rest came as transfer hours.":
    'De godkjente rapportene gir ikke timene i phpVMS til sammen; resten kom som overførte timer.',
  'No active user of the site has the e-mail address {owner_email}.':
    'Ingen aktiv bruker på siden har e-postadressen {owner_email}.',
  'The site has no active user, so nobody could run the airline afterwards. Activate one in phpVMS first.':
    'Siden har ingen aktiv bruker, så ingen kunne drive flyselskapet etterpå. Aktiver en i phpVMS først.',
  '{why}; {made} stands for it, and nobody can sign in with that.':
    '{why:said}; {made} står for den, og ingen kan logge inn med det.',
  'The password is kept in a way that vamgr cannot check: give a new one.':
    'Passordet er lagret på en måte vamgr ikke kan kontrollere: gi et nytt.',
  'The {gone} is not in the database any more.': '{gone:said} er ikke i databasen lenger.',
  'The pilot has this award already; vamgr gives it once.':
    'Flygeren har allerede denne utmerkelsen; vamgr gir den én gang.',
  "The hours alone lead to another rank; the pilot was placed in phpVMS's.":
    'Timene alene gir en annen grad; flygeren ble satt i den phpVMS hadde.',
  'The last report ended elsewhere; the pilot was put where phpVMS had him.':
    'Den siste rapporten endte et annet sted; flygeren ble satt der phpVMS hadde ham.',
  'Imported: the account was deleted in phpVMS.': 'Importert: kontoen var slettet i phpVMS.',
  'The airline is not there; {icao} took the pilot.': 'Flyselskapet er ikke der; {icao} tok flygeren.',
  'Another pilot had the number {number}; this one got {highest}.':
    'En annen flyger hadde nummeret {number}; denne fikk {highest}.',
  'Administrators other than the owner are staff who may do everything but manage accounts and the system.':
    'Andre administratorer enn eieren er stab som kan gjøre alt unntatt å styre kontoer og systemet.',
  'Imported: phpVMS had the pilot here.': 'Importert: phpVMS hadde flygeren her.',
  'Imported: phpVMS had the pilot suspended.': 'Importert: phpVMS hadde sperret flygeren.',
  'Imported: phpVMS had rejected the application.': 'Importert: phpVMS hadde avvist søknaden.',
  'Imported: phpVMS had the account suspended.': 'Importert: phpVMS hadde sperret kontoen.',
  'Imported: phpVMS had not accepted the application yet. Enable the account to accept it.':
    'Importert: phpVMS hadde ikke godtatt søknaden ennå. Aktiver kontoen for å godta den.',
  // exchange/phpvms/pireps.py
  "It was being flown; what had been reported is a draft of the pilot's now.":
    'Den var i luften; det som var rapportert, er nå et utkast hos flygeren.',
  '(By somebody whom phpVMS no longer has) {said}': '(Av noen phpVMS ikke lenger har) {said}',
  "Its author is not there any more; it stands with the pilot's name.":
    'Forfatteren er der ikke lenger; den står med flygerens navn.',
  'Its state {state} is none that phpVMS 7 has.': 'Tilstanden {state} er ingen phpVMS 7 har.',
  'Its pilot is not in the database any more.': 'Flygeren er ikke i databasen lenger.',
  "Its airline is not in the database any more; its pilot's took it.":
    'Flyselskapet er ikke i databasen lenger; flygerens tok den.',
  'Its aircraft is not in the database any more; another one stands for it.':
    'Flyet er ikke i databasen lenger; et annet står for det.',
  'Its report did not come along.': 'Rapporten fulgte ikke med.',
  'Rejected in phpVMS, which keeps no reason.': 'Avvist i phpVMS, som ikke lagrer noen grunn.',
  'Cancelled in phpVMS.': 'Trukket i phpVMS.',
  // exchange/phpvms/schema.py
  "A module's own table.": 'En moduls egen tabell.',
  "The site's own log of changes; vamgr keeps its own history.":
    'Sidens egen endringslogg; vamgr fører sin egen historikk.',
  'Flights that were booked and not flown yet: pilots book them anew.':
    'Flyginger som var bestilt og ikke fløyet ennå: flygerne bestiller dem på nytt.',
  'Nothing of lasting worth.': 'Ingenting av varig verdi.',
  'Work of the old server.': 'Arbeid for den gamle serveren.',
  'Invitations of the old site; invite people anew.':
    'Invitasjoner fra den gamle siden; inviter folk på nytt.',
  'Notes of modules to themselves.': 'Modulenes notater til seg selv.',
  "The old program's own book-keeping.": 'Det gamle programmets egen bokføring.',
  'Modules of the old program.': 'Moduler i det gamle programmet.',
  'Messages of the old site.': 'Meldinger på den gamle siden.',
  'Requests of the old site.': 'Forespørsler til den gamle siden.',
  'Everybody signs in anew.': 'Alle logger inn på nytt.',
  "SimBrief's flight plans; make them anew.": 'Flygeplaner fra SimBrief; lag dem på nytt.',
  "SimBrief's own data.": 'SimBriefs egne data.',
  'Figures that vamgr works out by itself.': 'Tall som vamgr regner ut selv.',
  'Keys to other services; connect them anew.': 'Nøkler til andre tjenester; koble dem til på nytt.',
  'What the last flight left in the tanks is what counts.':
    'Det den siste flygingen lot være igjen i tankene, er det som teller.',
  'The last report says it.': 'Den siste rapporten sier det.',
  'Bookings do not come along.': 'Bestillinger følger ikke med.',
  'The phase of a flight that is over.': 'Fasen i en flyging som er over.',
  'Keys are made anew.': 'Nøkler lages på nytt.',
  'Addresses of visitors are not kept.': 'Adresser til besøkende lagres ikke.',
  'It was retired.': 'Det var tatt ut av flåten.',
  'It was scrapped.': 'Det var hugget.',
  'It was written off.': 'Det var avskrevet.',
  // exchange/phpvms/site.py
  "The site's database does not say in which currency it keeps its books; USD was taken.":
    'Databasen sier ikke i hvilken valuta siden fører bøkene; USD ble brukt.',
  // exchange/phpvms/spool.py
  'This is no dump of a phpVMS 7 database: it has no table {lacking}. Dump the whole database of the site.':
    'Dette er ingen dump av en phpVMS 7-database: den har ingen tabell {lacking}. Dump hele databasen til siden.',
  "There is no table in this file. Choose an SQL dump of the site's database (.sql, .sql.gz).":
    'Det er ingen tabell i denne filen. Velg en SQL-dump av sidens database (.sql, .sql.gz).',
  "The dump's rows could not be kept while they are sorted ({error}). They take about as much room on the disk as the unpacked dump: make room, and begin again.":
    'Radene i dumpen kunne ikke lagres mens de sorteres ({error}). De tar omtrent like mye plass på disken som den utpakkede dumpen: frigjør plass, og begynn på nytt.',
  "The dump's rows could not be sorted by table: {error}.":
    'Radene i dumpen kunne ikke sorteres etter tabell: {error}.',
  'The table {table} has the column {twice} twice. The dump is damaged.':
    'Tabellen {table} har kolonnen {twice} to ganger. Dumpen er skadet.',
  // exchange/phpvms/totals.py
  '{extra} stand for what phpVMS no longer has.': '{extra} står for det phpVMS ikke lenger har.',
  '{extra} were skipped, see the table.': '{extra} ble hoppet over, se tabellen.',
  'Each of them has the same.': 'Hver av dem har det samme.',
  'In phpVMS: {words}.': 'I phpVMS: {words}.',
  '{why} See the skipped reports.': '{why:said} Se rapportene som ble hoppet over.',
  // exchange/phpvms/translating.py
  'API keys of phpVMS do not come along: everybody who uses a program makes a key anew.':
    'API-nøkler fra phpVMS følger ikke med: alle som bruker et program, lager en nøkkel på nytt.',
  'Passwords keep working; at the first sign-in each is kept anew, with Argon2id.':
    'Passordene virker fortsatt; ved første innlogging lagres hvert av dem på nytt, med Argon2id.',
  'The site has no airline in its database, so there is nothing to import.':
    'Siden har ikke noe flyselskap i databasen, så det er ingenting å importere.',
  "The flights' pages show the tracks; routes and logs are kept with them as a file beside the airline.":
    'Sidene til flygingene viser sporene; ruter og logger lagres sammen med dem som en fil ved siden av flyselskapet.',
  "Nobody has it, and vamgr's awards have rules of its own.":
    'Ingen har den, og utmerkelsene i vamgr har sine egne regler.',
  // finance/api.py
  'There is no such entry.': 'Det finnes ingen slik postering.',
  // finance/api_expenses.py
  'There is no such expense.': 'Det finnes ingen slik utgift.',
  // finance/api_flights.py
  'There is no such report, or its money is not yours to see.':
    'Det finnes ingen slik rapport, eller pengene er ikke dine å se.',
  'There is no such pilot, or the ledger is not yours to see.':
    'Det finnes ingen slik flyger, eller hovedboken er ikke din å se.',
  // finance/api_reports.py
  'Those are too many points. Ask for a shorter time, or by month.':
    'Det er for mange punkter. Be om et kortere tidsrom, eller per måned.',
  'The first day must be before the day after the last one.':
    'Den første dagen må være før dagen etter den siste.',
  'Figures are of one thing: name one, and group by month or account.':
    'Tallene gjelder én ting: oppgi én, og grupper etter måned eller konto.',
  'Without an {group_by}': 'Uten {group_by:said}',
  // finance/commands.py
  'There is no such {kind}.': '{kind:said}: det finnes ikke noe slikt.',
  'Choose the {kind} that the expense hangs on.': 'Velg hva utgiften henger på: {kind:said}.',
  '{airline} keeps its books in {airline2}.': '{airline} fører bøkene i {airline2}.',
  '{label} belongs to another airline.': '{label} tilhører et annet flyselskap.',
  'An expense on the airline needs no id here.': 'En utgift på flyselskapet trenger ingen id her.',
  // finance/domain.py
  'This entry was posted already.': 'Denne posteringen er allerede bokført.',
  "This flight's money is in the ledger already.": 'Pengene for denne flygingen er allerede i hovedboken.',
  'The entry was refused: its debits and credits are not equal.':
    'Posteringen ble nektet: debet og kredit er ikke like.',
  'Price of {registration}: {price_minor}': 'Pris for {registration}: {price_minor}',
  'The account {account} is not one of the {party}.': 'Kontoen {account} tilhører ikke {party:said}.',
  'A line is either a debit or a credit, and more than nothing.':
    'En linje er enten debet eller kredit, og mer enn ingenting.',
  // finance/domain_expenses.py
  'This expense was removed. Define a new one.': 'Denne utgiften ble fjernet. Opprett en ny.',
  'Flight types limit expenses per flight on the airline only.':
    'Flytyper avgrenser bare utgifter per flyging på flyselskapet.',
  'Only expenses per flight can be charged to the pilot.': 'Bare utgifter per flyging kan belastes flygeren.',
  "Only expenses per flight can be multiplied as the subfleet's ground handling is.":
    'Bare utgifter per flyging kan ganges slik delflåtens bakketjenester blir.',
  'The last day cannot be before the first day.': 'Den siste dagen kan ikke være før den første.',
  // finance/flight.py
  'Pay for {ident}': 'Lønn for {ident}',
  'Fuel at {departure}': 'Drivstoff på {departure}',
  'Ground handling at {icao}': 'Bakketjenester på {icao}',
  'Landing at {arrival}': 'Landing på {arrival}',
  'Navigation from {departure} to {arrival}': 'Underveisavgift fra {departure} til {arrival}',
  // finance/policies.py
  '{ident} {departure}–{arrival} taken back: {because}':
    '{ident} {departure}–{arrival} tatt tilbake: {because:said}',
  'Starting capital of {name}': 'Startkapital for {name}',
  "The flight's subfleet is not known, so its costs cannot be worked out.":
    'Delflåten til flygingen er ikke kjent, så kostnadene kan ikke regnes ut.',
  "The pilot's rank is not known, so the pay cannot be worked out.":
    'Flygerens grad er ikke kjent, så lønnen kan ikke regnes ut.',
  // finance/sentences.py
  'The expense {name} was defined: {amount} {kind} on {label}.':
    'Utgiften {name} ble opprettet: {amount} {kind:said} på {label}.',
  'The expense {name} was changed: {names}.': 'Utgiften {name} ble endret: {names:said}.',
  'The expense {name} was removed.': 'Utgiften {name} ble fjernet.',
  'The expense {name} is paid again: its removal was undone.':
    'Utgiften {name} betales igjen: fjerningen ble angret.',
  // finance/undo.py
  'The expense {name} is removed: nothing more is paid.': 'Utgiften {name} fjernes: ingenting mer betales.',
  'The expense {now} is as before in: {names}. What was posted stays.':
    'Utgiften {now} er som før i: {names:said}. Det som er bokført, står.',
  'The expense {name} is paid again; what fell due meanwhile is posted with its own date.':
    'Utgiften {name} betales igjen; det som forfalt i mellomtiden, bokføres med sin egen dato.',
  '{memo} of {when} is reversed: {amount} come back.':
    '{memo:said} fra {when} tilbakeføres: {amount} kommer tilbake.',
  'The entry stands again: {amount} are paid.': 'Posteringen står igjen: {amount} er betalt.',
  'This entry was taken back already.': 'Denne posteringen er allerede tatt tilbake.',
  'This entry is posted again already.': 'Denne posteringen er allerede bokført igjen.',
  'It has been paid since, and what was posted stays. Remove the expense instead.':
    'Den er betalt siden, og det som er bokført, står. Fjern utgiften i stedet.',
  // fleet/api_aircraft.py
  'Choose states from: {STATES}.': 'Velg tilstander blant: {STATES}.',
  'No form of registration is known for {country}. Type one of your own.':
    'Ingen form for registrering er kjent for {country}. Skriv en selv.',
  '{begin} from {booking} to {booking2} as {booking3}.':
    '{begin:said} fra {booking} til {booking2} som {booking3}.',
  '{begin} for {booking} from {booking2} to {booking3}.':
    '{begin:said} for {booking} fra {booking2} til {booking3}.',
  '{begin}: the report of {report} awaits its decision.':
    '{begin:said}: rapporten om {report} venter på en avgjørelse.',
  // fleet/api_life.py
  'Choose from: {KINDS}.': 'Velg blant: {KINDS}.',
  // fleet/api_subfleets.py
  'The aircraft type {row} is no longer in the data.': 'Flytypen {row} er ikke lenger i dataene.',
  // fleet/api_types.py
  'No aircraft type has the designator {icao}. Search by its name.':
    'Ingen flytype har koden {icao}. Søk etter navnet.',
  // fleet/commands.py
  'The price that was entered.': 'Prisen som ble oppgitt.',
  '{registration} is in the fleet already. Choose another registration.':
    '{registration} er allerede i flåten. Velg en annen registrering.',
  'Write the registration in 2 to 10 letters, digits and dashes, for example N123AB or D-AIBC.':
    'Skriv registreringen med 2 til 10 bokstaver, sifre og bindestreker, for eksempel N123AB eller D-AIBC.',
  'There is no such subfleet in this airline.': 'Det finnes ingen slik delflåte i dette flyselskapet.',
  '{registration} is a {type_icao}. Choose a subfleet of that type.':
    '{registration} er en {type_icao}. Velg en delflåte av den typen.',
  // fleet/domain.py
  'Only a parked aircraft can be stored.': 'Bare et parkert fly kan hensettes.',
  'It is not in storage.': 'Det er ikke hensatt.',
  'The planned end lies in the past. Give a later time, or none.':
    'Den planlagte slutten ligger i fortiden. Oppgi et senere tidspunkt, eller ikke noe.',
  'There is no maintenance to end.': 'Det er ikke noe vedlikehold å avslutte.',
  '{registration} does not belong to this airline and subfleet. Choose another aircraft.':
    '{registration} hører ikke til dette flyselskapet og denne delflåten. Velg et annet fly.',
  '{status}. Choose another aircraft.': '{status:said}. Velg et annet fly.',
  '{status} already. Choose another aircraft.': '{status:said} allerede. Velg et annet fly.',
  '{registration} is at {location}, not at {departure}. Fly it there first, or choose another aircraft.':
    '{registration} er på {location}, ikke på {departure}. Fly det dit først, eller velg et annet fly.',
  '{status}. Only one flight at a time can have it.': '{status:said}. Bare én flyging om gangen kan ha det.',
  'It cannot depart.': 'Det kan ikke gå ut.',
  '{ident} counts for {registration} already.': '{ident} teller allerede for {registration}.',
  '{ident} does not count for {registration}.': '{ident} teller ikke for {registration}.',
  'It costs {price_text}, and the airline has {cash_text}. Choose a cheaper aircraft, lower the price, or allow an overdraft in the settings.':
    'Det koster {price_text}, og flyselskapet har {cash_text}. Velg et billigere fly, senk prisen, eller tillat overtrekk i innstillingene.',
  'Nothing about it can be changed any more.': 'Ingenting ved det kan endres lenger.',
  'Cancel the booking or decide the report first.': 'Avbestill den eller avgjør rapporten først.',
  'Wait until it has arrived, or cancel the flight.': 'Vent til det har kommet fram, eller avbestill den.',
  'End the maintenance first.': 'Avslutt vedlikeholdet først.',
  '{status}, so you cannot {what}. {cure}': '{status:said}, så du kan ikke {what:said}. {cure:said}',
  // fleet/domain_subfleet.py
  'The cargo fares offer {cargo} kg, more than the cargo capacity. Raise it to at least {cargo} kg.':
    'Frakttakstene tilbyr {cargo} kg, mer enn fraktkapasiteten. Hev den til minst {cargo} kg.',
  'The {WEIGHT_NAMES} ({low} kg) is above the {WEIGHT_NAMES2} ({high} kg).':
    'Vektene passer ikke sammen: {WEIGHT_NAMES:said} ({low} kg) er over {WEIGHT_NAMES2:said} ({high} kg).',
  'Some figures of the subfleet do not fit together.': 'Noen tall for delflåten passer ikke sammen.',
  '{name} is retired. Nothing about it can be changed any more.':
    '{name} er utfaset. Ingenting ved den kan endres lenger.',
  '{name} still has {held}. Sell, retire or reassign them first.':
    '{name} har fortsatt {held:said}. Selg, fas ut eller flytt dem først.',
  '{name} is retired. Choose another subfleet.': '{name} er utfaset. Velg en annen delflåte.',
  'There is a fare {code} already.': 'Det finnes allerede en takst {code}.',
  // fleet/domain_undo.py
  '{status}. There is no purchase to take back.': '{status:said}. Det er ikke noe kjøp å ta tilbake.',
  '{registration} has flown since it was bought. Sell it instead.':
    '{registration} har fløyet siden det ble kjøpt. Selg det i stedet.',
  '{registration} was handed over at {handed_over_at} and is at {location}. Undo the move first, or sell it.':
    '{registration} ble overlevert på {handed_over_at} og er på {location}. Angre flyttingen først, eller selg det.',
  '{status}. There is nothing to take back.': '{status:said}. Det er ingenting å ta tilbake.',
  '{registration} has flown or been moved since.': '{registration} har fløyet eller er flyttet siden.',
  // fleet/pricing.py
  '{name} new, by take-off mass: {formula_text}': '{name} som ny, etter startmasse: {formula_text:said}',
  'Maintenance {amount}, insurance {amount2} a year over {hours} h, and {cabin_crew} cabin crew {attendants} = {total} USD per block hour.':
    'Vedlikehold {amount}, forsikring {amount2} i året over {hours} t og {cabin_crew} i kabinen {attendants} = {total} USD per blokktime.',
  'Seats as the maker fits them. The fares cover a typical flight with {load_factor_percent} % of the seats sold, {SALES_COST_PERCENT} % for selling and catering, and a margin of {MARGIN_PERCENT} %.':
    'Seter slik produsenten innreder. Takstene dekker en typisk flyging med {load_factor_percent} % av setene solgt, {SALES_COST_PERCENT} % til salg og servering, og en margin på {MARGIN_PERCENT} %.',
  'What a full cabin leaves of the payload.': 'Det en full kabin lar være igjen av nyttelasten.',
  '{name} flies on it.': '{name} flyr på det.',
  "A turnaround of this type: {formula_text}, as a share of the airport's price.":
    'En snuoperasjon for denne typen: {formula_text:said}, som andel av lufthavnens pris.',
  'A flight of {stage_nmi} nmi in {minutes} min costs {total}: {listed}.':
    'En flyging på {stage_nmi} nmi på {minutes} min koster {total}: {listed:said}.',
  'As the airport charges it.': 'Slik lufthavnen tar betalt for det.',
  // fleet/sentences.py
  'The booking of {value} was cancelled: the aircraft is free.': '{value} ble avbestilt: flyet er ledig.',
  'The booking of {value} expired: the aircraft is free.': 'Bestillingen av {value} utløp: flyet er ledig.',
  'The report of {value} was rejected: the aircraft is free where it stood before.':
    'Rapporten om {value} ble avvist: flyet er ledig der det sto før.',
  'The report of {value} was withdrawn: the aircraft is free where it stood before.':
    'Rapporten om {value} ble trukket tilbake: flyet er ledig der det sto før.',
  'The subfleet {name} ({type_icao}) was set up.': 'Delflåten {name} ({type_icao}) ble opprettet.',
  'The subfleet {name} was changed: {names}.': 'Delflåten {name} ble endret: {names:said}.',
  'The subfleet {name} was retired.': 'Delflåten {name} ble utfaset.',
  'The subfleet {name} is in use again: its retirement was undone.':
    'Delflåten {name} er i bruk igjen: utfasingen ble angret.',
  'Bought {registration} for {price_minor}, handed over at {location}.':
    'Kjøpte {registration} for {price_minor}, overlevert på {location}.',
  'The aircraft was changed: {parts}.': 'Flyet ble endret: {parts:said}.',
  'Sold {registration} for {price_minor}.': 'Solgte {registration} for {price_minor}.',
  '{registration} was retired: {reason}': '{registration} ble utfaset: {reason:said}',
  '{registration} was given back for the {price} that it had cost: the purchase was undone.':
    '{registration} ble gitt tilbake for {price}, som det hadde kostet: kjøpet ble angret.',
  '{registration} is in the fleet again: {what} was undone.':
    '{registration} er i flåten igjen: {what:said} ble angret.',
  'Taken out of storage.': 'Tatt i bruk igjen.',
  'Hours without a flight here: {sign}{hours}:{minutes}. {reason}':
    'Timer uten flyging her: {sign}{hours}:{minutes}. {reason:said}',
  'Moved from {departure} to {arrival} without a flight: {reason}':
    'Flyttet fra {departure} til {arrival} uten flyging: {reason:said}',
  'Moved from {departure} to {arrival} without a flight.':
    'Flyttet fra {departure} til {arrival} uten flyging.',
  'Maintenance began{until}: {reason}': 'Vedlikehold begynte{until:said}: {reason:said}',
  'Maintenance ended.': 'Vedlikeholdet ble avsluttet.',
  'Reserved for {ident} from {departure} to {arrival}.':
    'Reservert for {ident} fra {departure} til {arrival}.',
  'Off blocks at {departure} for {arrival} as {ident}.':
    'Off-block på {departure} mot {arrival} som {ident}.',
  'Still at its blocks at {departure}: the departure of {ident} was undone.':
    'Fortsatt på blokkene på {departure}: avgangen med {ident} ble angret.',
  'The report of {ident} awaits its decision; the aircraft is kept for it.':
    'Rapporten om {ident} venter på en avgjørelse; flyet holdes av for den.',
  '{ident} counts: {block_minutes} from {departure} to {arrival}, {fuel_remaining_kg} kg of fuel left.':
    '{ident} teller: {block_minutes:said} fra {departure} til {arrival}, {fuel_remaining_kg} kg drivstoff igjen.',
  'The purchase was entered among those of the airline.': 'Kjøpet ble ført blant flyselskapets egne.',
  'Put into storage: {reason}': 'Hensatt: {reason:said}',
  'Put into storage.': 'Hensatt.',
  // fleet/undo.py
  'What was written off is in the books again.': 'Det som ble avskrevet, er i bøkene igjen.',
  'The subfleet {name} is retired: no aircraft can join it. Its number is not given again.':
    'Delflåten {name} utfases: ingen fly kan legges til den. Nummeret gis ikke igjen.',
  'The subfleet {name} is in use again.': 'Delflåten {name} er i bruk igjen.',
  '{name} is as before in: {names}. Flights accepted meanwhile keep their money.':
    '{name} er som før i: {names:said}. Flyginger som er godkjent i mellomtiden, beholder pengene sine.',
  '{registration} goes back, and the {price} that were paid for it come back.':
    '{registration} går tilbake, og {price} som ble betalt for det, kommer tilbake.',
  'The {price_minor} that {verb} are paid.': '{price_minor}, {verb:said}, betales.',
  '{registration} is in the fleet again, at {location}. {money}':
    '{registration} er i flåten igjen, på {location}. {money:said}',
  '{registration} goes back after all, and {price} come back.':
    '{registration} går likevel tilbake, og {price} kommer tilbake.',
  '{registration} has again: {parts}.': '{registration} har igjen: {parts:said}.',
  '{registration} is taken out of storage.': '{registration} tas i bruk igjen.',
  '{registration} goes into storage again.': '{registration} hensettes igjen.',
  '{registration} stands at {departure} again, as if it had not been moved.':
    '{registration} står på {departure} igjen, som om det ikke var flyttet.',
  'The move stands after all.': 'Flyttingen står likevel.',
  '{registration} stands at {arrival} again.': '{registration} står på {arrival} igjen.',
  'The maintenance of {registration} ends.': 'Vedlikeholdet av {registration} avsluttes.',
  '{registration} is in maintenance again.': '{registration} er på vedlikehold igjen.',
  'The retirement stands after all.': 'Utfasingen står likevel.',
  '{registration} is retired after all.': '{registration} er likevel utfaset.',
  '{registration} is sold after all, for {price}.': '{registration} er likevel solgt, for {price}.',
  '{registration} is at {location} by now.': '{registration} er på {location} nå.',
  '{registration} {STATE_WORDS} by now.': '{registration} {STATE_WORDS:said} nå.',
  // flights/api.py
  'There is no such report.': 'Det finnes ingen slik rapport.',
  // flights/api_tracks.py
  'This link leads nowhere. Whoever gave it to you may have stopped sharing the flight.':
    'Denne lenken fører ingen steder. Den som ga deg den, kan ha sluttet å dele flygingen.',
  'This report has no recorded track.': 'Denne rapporten har ikke noe registrert spor.',
  // flights/basis.py
  'This booking is {row}. Report the flight without a booking.':
    'Denne bestillingen er {row:said}. Rapporter flygingen uten bestilling.',
  '{aircraft} belongs to another airline.': '{aircraft} tilhører et annet flyselskap.',
  '{aircraft} was {aircraft2}; it flies no more.': '{aircraft} er {aircraft2:said}; det flyr ikke mer.',
  'Choose the aircraft that flew.': 'Velg flyet som fløy.',
  // flights/bodies.py
  'A landing rate is negative: write -{value} for {value} ft/min down.':
    'En landingsrate er negativ: skriv -{value} for {value} ft/min ned.',
  'A landing rate below -5000 ft/min is not a landing. Check the figure.':
    'En landingsrate under -5000 ft/min er ingen landing. Sjekk tallet.',
  'A booked flight has its aircraft and airports already: send only the booking.':
    'En bestilt flyging har allerede fly og lufthavner: send bare bestillingen.',
  // flights/commands.py
  'You filed {ident} from {departure} to {planned_arrival} less than {window_minutes} minutes ago. Withdraw that report first if this one shall replace it.':
    'Du sendte inn {ident} fra {departure} til {planned_arrival} for mindre enn {window_minutes} minutter siden. Trekk den rapporten tilbake først hvis denne skal erstatte den.',
  '{pilot} is not active ({pilot2}). Only active pilots report flights.':
    '{pilot} er ikke aktiv ({pilot2:said}). Bare aktive flygere rapporterer flyginger.',
  'There is a report on this booking already ({known}). Go on with that one.':
    'Det finnes allerede en rapport på denne bestillingen ({known:said}). Fortsett med den.',
  'This report is {said}; it cannot be filed again.':
    'Denne rapporten er {said:said}; den kan ikke sendes inn igjen.',
  "This report is another pilot's.": 'Denne rapporten tilhører en annen flyger.',
  'No airport has the code “{arrival}”. Search by name or city.':
    'Ingen lufthavn har koden «{arrival}». Søk etter navn eller by.',
  'Some texts are too long.': 'Noen tekster er for lange.',
  'This report is {SAID}; only drafts are rewritten.':
    'Denne rapporten er {SAID:said}; bare utkast skrives om.',
  'At most {MAX_REMARKS} characters.': 'Høyst {MAX_REMARKS} tegn.',
  // flights/decisions.py
  'The airports of a booked flight stand. Amend the arrival if it landed elsewhere.':
    'Lufthavnene til en bestilt flyging står fast. Rett ankomsten hvis den landet et annet sted.',
  'This report is {said}; only staff amend it now.':
    'Denne rapporten er {said:said}; bare staben retter den nå.',
  'You may not decide reports.': 'Du kan ikke avgjøre rapporter.',
  // flights/domain.py
  'Say why the report is rejected: the pilot reads it.': 'Si hvorfor rapporten avvises: flygeren leser det.',
  'Say why the decision is taken back.': 'Si hvorfor avgjørelsen tas tilbake.',
  'This report is {SAID}; there is no decision to take back.':
    'Denne rapporten er {SAID:said}; det er ingen avgjørelse å ta tilbake.',
  'Say why the report is amended.': 'Si hvorfor rapporten rettes.',
  'This report is {SAID}; it cannot be {wanted}.':
    'Denne rapporten er {SAID:said}; den kan ikke bli {wanted:said}.',
  'This report is {SAID}; it cannot begin again as a draft.':
    'Denne rapporten er {SAID:said}; den kan ikke begynne på nytt som utkast.',
  'This report is {SAID}; only drafts are rewritten. Amend it instead.':
    'Denne rapporten er {SAID:said}; bare utkast skrives om. Rett den i stedet.',
  'This report is {SAID}; it cannot be filed again.':
    'Denne rapporten er {SAID:said}; den kan ikke sendes inn igjen.',
  'This report is {SAID}; a review begins with a filed one.':
    'Denne rapporten er {SAID:said}; en gjennomgang begynner med en som er sendt inn.',
  'This report is {SAID}; comments belong to filed reports.':
    'Denne rapporten er {SAID:said}; kommentarer hører til rapporter som er sendt inn.',
  'Say why the rejected report is accepted after all.':
    'Si hvorfor den avviste rapporten likevel godkjennes.',
  'This report is {SAID}; it cannot be cancelled.{hint}':
    'Denne rapporten er {SAID:said}; den kan ikke trekkes tilbake.{hint:said}',
  'This report is {SAID}; it cannot be amended.': 'Denne rapporten er {SAID:said}; den kan ikke rettes.',
  'This report is {SAID}; it takes no track.': 'Denne rapporten er {SAID:said}; den tar ikke imot noe spor.',
  'This report is {SAID}; only staff change its track now.':
    'Denne rapporten er {SAID:said}; bare staben endrer sporet nå.',
  'This report is {SAID}; only accepted flights are shared.':
    'Denne rapporten er {SAID:said}; bare godkjente flyginger deles.',
  'This is your own report: another member of staff, or the owner, decides it.':
    'Dette er din egen rapport: en annen i staben, eller eieren, avgjør den.',
  'Someone has already {wanted} this report. Nothing was changed.':
    'Noen har allerede behandlet denne rapporten: {wanted:said}. Ingenting ble endret.',
  'Nothing was filed yet: hand the report in first.': 'Ingenting er sendt inn ennå: lever rapporten først.',
  // flights/facts.py
  'The block time is more than 30 hours. Check the dates.': 'Blokktiden er mer enn 30 timer. Sjekk datoene.',
  '{used} kg used is more than the {block} kg that were on board. Check both figures.':
    '{used} kg brukt er mer enn de {block} kg som var om bord. Sjekk begge tallene.',
  'A landing rate is negative: write −{rate} for {rate} ft/min down.':
    'En landingsrate er negativ: skriv −{rate} for {rate} ft/min ned.',
  'The distance flown lies between 0 and {MAX_DISTANCE_NMI} nmi.':
    'Den fløyne distansen ligger mellom 0 og {MAX_DISTANCE_NMI} nmi.',
  'The cruise level is in feet, from 0 to 60,000.': 'Marsjnivået er i fot, fra 0 til 60 000.',
  'From {departure} to {arrival} it is {circle} nmi in a straight line; {distance} nmi is too short. Leave it empty to use the straight line.':
    'Fra {departure} til {arrival} er det {circle} nmi i rett linje; {distance} nmi er for kort. La feltet stå tomt for å bruke den rette linjen.',
  '{distance} nmi in {hours} minutes is faster than any airliner. Check the times and the airports.':
    '{distance} nmi på {hours} minutter er raskere enn noe rutefly. Sjekk tidene og lufthavnene.',
  'The report cannot be handed in like this.': 'Rapporten kan ikke leveres slik.',
  'The {what} time {at} must be after the {earlier} time {before}.':
    'Tiden for {what:said} {at} må være etter tiden for {earlier:said} {before}.',
  'The {what} time is in the future. Times are UTC: it is {now} now.':
    'Tiden for {what:said} ligger i framtiden. Tidene er i UTC: klokken er {now} nå.',
  'A landing rate below −5,000 ft/min is not a landing. Check the figure.':
    'En landingsrate under −5 000 ft/min er ingen landing. Sjekk tallet.',
  'This aircraft has no fare class “{code}”; it has: {names}.':
    'Dette flyet har ingen takst «{code}»; det har: {names}.',
  'Say when the aircraft {what} (UTC).': 'Si når flyet {what:said} (UTC).',
  'Give the {other} time as well, or neither of the two.':
    'Oppgi også tiden for {other:said}, eller ingen av de to.',
  'This is more than ten years ago. Check the date.': 'Dette er mer enn ti år siden. Sjekk datoen.',
  'A flight number lies between 1 and 9999.': 'Et flynummer ligger mellom 1 og 9999.',
  'At most {MAX_ROUTE_TEXT} characters.': 'Høyst {MAX_ROUTE_TEXT} tegn.',
  'At most {MAX_FIELDS} further fields.': 'Høyst {MAX_FIELDS} ekstra felter.',
  '“{name}” has at most {MAX_FIELD_VALUE} characters.': '«{name}» har høyst {MAX_FIELD_VALUE} tegn.',
  'Give the {what} in kg.': 'Oppgi {what:said} i kg.',
  "A field's name has 1 to {MAX_FIELD_NAME} characters.":
    'Navnet på et felt har 1 til {MAX_FIELD_NAME} tegn.',
  'The {what} cannot be less than 0 kg.': 'Mindre enn 0 kg er ikke mulig for {what:said}.',
  '“{code}” is there twice.': '«{code}» er der to ganger.',
  '{name} has {capacity} {unit}; {count} do not fit.':
    '{name} har {capacity} {unit:said}; det er ikke plass til {count}.',
  'The {what} is in kg, at most {MAX_FUEL_KG}.': 'Høyst {MAX_FUEL_KG} kg er mulig for {what:said}.',
  'A count cannot be less than 0.': 'Et antall kan ikke være mindre enn 0.',
  // flights/rules.py
  'The touchdown with {rate} ft/min is within the limit of {limit} ft/min.':
    'Landingen med {rate} ft/min er innenfor grensen på {limit} ft/min.',
  'The block time of {flown} min is {off} % away from the planned {planned} min ({tolerance} % are allowed).':
    'Blokktiden på {flown} min er {off} % fra de planlagte {planned} min ({tolerance} % er tillatt).',
  'The flight landed at {arrival} instead of {planned_arrival}.':
    'Flygingen landet på {arrival} i stedet for {planned_arrival}.',
  '{fuel_used_kg} kg of fuel used; {low} to {high} kg are plausible for an estimate of {estimate} kg.':
    '{fuel_used_kg} kg drivstoff brukt; {low} til {high} kg er rimelig for et anslag på {estimate} kg.',
  '{distance_nmi} nmi flown, {great_circle_nmi} nmi in a straight line (up to {limit} nmi are usual).':
    '{distance_nmi} nmi fløyet, {great_circle_nmi} nmi i rett linje (inntil {limit} nmi er vanlig).',
  'A mean of {mean} kt over the ground; {type_icao} cruises at {cruise_kt} kt.':
    'I snitt {mean} kt over bakken; {type_icao} har marsjfart {cruise_kt} kt.',
  'Reports that meet every rule are accepted by themselves.':
    'Rapporter som oppfyller alle regler, godkjennes av seg selv.',
  'The touchdown with {rate} ft/min was harder than the limit of {limit} ft/min.':
    'Landingen med {rate} ft/min var hardere enn grensen på {limit} ft/min.',
  'The pilot was on {idents} at the same time.': 'Flygeren var på {idents} samtidig.',
  '{who} was at {location}, not at {departure}.': '{who} var på {location}, ikke på {departure}.',
  'Staff look at every report of this airline.': 'Staben ser på alle rapporter i dette flyselskapet.',
  'Staff look at reports of the rank {rank_name} that are {kind}.':
    'Staben ser på rapporter fra graden {rank_name} som er {kind:said}.',
  'No landing rate was reported.': 'Ingen landingsrate ble rapportert.',
  'There is no block time to compare with.': 'Det er ingen blokktid å sammenligne med.',
  'The flight landed at {arrival} as planned.': 'Flygingen landet på {arrival} som planlagt.',
  'There is no fuel estimate to compare with.': 'Det er ikke noe drivstoffanslag å sammenligne med.',
  'A local flight: there is no way to compare with.':
    'En lokal flyging: det er ingen strekning å sammenligne med.',
  'No cruise speed is known for {type_icao}.': 'Ingen marsjfart er kjent for {type_icao}.',
  'The pilot has no other flight at that time.': 'Flygeren har ingen annen flyging på den tiden.',
  '{who} was at {departure}.': '{who} var på {departure}.',
  // flights/sentences.py
  'Began a report on {ident} from {departure} to {planned_arrival}.':
    'Begynte på en rapport om {ident} fra {departure} til {planned_arrival}.',
  'Went on writing the report on {ident}.': 'Skrev videre på rapporten om {ident}.',
  'Filed {ident} from {departure} to {arrival} {how}: {rules}.':
    'Sendte inn {ident} fra {departure} til {arrival} {how:said}: {rules:said}.',
  '{ident} diverted to {arrival} instead of {planned_arrival}.':
    '{ident} ble omdirigert til {arrival} i stedet for {planned_arrival}.',
  'Began to review {ident}.': 'Begynte å gå gjennom {ident}.',
  'Commented on {ident}.': 'Kommenterte {ident}.',
  'Amended the remarks of {ident}. {reason}': 'Rettet merknadene til {ident}. {reason}',
  '{who}: {ident} from {departure} to {arrival}, {block_minutes} block, {fuel_used_kg} kg of fuel.':
    '{who:said}: {ident} fra {departure} til {arrival}, {block_minutes:said} blokktid, {fuel_used_kg} kg drivstoff.',
  'Took back the acceptance of {ident} {why}. {reason}':
    'Tok tilbake godkjenningen av {ident} {why:said}. {reason:said}',
  'Took back the rejection of {ident}: {reason}': 'Tok tilbake avvisningen av {ident}: {reason:said}',
  'Withdrew the {what} on {ident}. {reason}': 'Trakk tilbake {what:said} om {ident}. {reason:said}',
  'Added a recorded track to {ident}: {points} positions over {distance_nmi} nmi.':
    'La til et registrert spor for {ident}: {points} posisjoner over {distance_nmi} nmi.',
  'Removed the recorded track of {ident}.': 'Fjernet det registrerte sporet for {ident}.',
  'Shared {ident} with a public link.': 'Delte {ident} med en offentlig lenke.',
  'Stopped sharing {ident}.': 'Sluttet å dele {ident}.',
  // flights/track_commands.py
  'The airline does not allow public links of flights. Its managers can switch them on in the settings.':
    'Flyselskapet tillater ikke offentlige lenker til flyginger. De som styrer det, kan slå dem på i innstillingene.',
  '{ident} has its former recorded track again.': '{ident} har det tidligere registrerte sporet igjen.',
  'The public link of {ident} works again.': 'Den offentlige lenken til {ident} virker igjen.',
  '{ident} has no recorded track again.': '{ident} har ikke noe registrert spor igjen.',
  'The public link of {ident} leads nowhere any more.':
    'Den offentlige lenken til {ident} fører ingen steder lenger.',
  // flights/track_readers.py
  'The file has a document type (DOCTYPE), which tracks never have. It was not read.':
    'Filen har en dokumenttype (DOCTYPE), noe spor aldri har. Den ble ikke lest.',
  'This is a packed file. Unpack it first (a KMZ file holds a KML file).':
    'Dette er en pakket fil. Pakk den ut først (en KMZ-fil inneholder en KML-fil).',
  'The file is empty.': 'Filen er tom.',
  'This is neither GPX nor KML. Save the flight as GPX, KML or CSV.':
    'Dette er verken GPX eller KML. Lagre flygingen som GPX, KML eller CSV.',
  'This is not a text file. Save the flight as GPX, KML or CSV.':
    'Dette er ingen tekstfil. Lagre flygingen som GPX, KML eller CSV.',
  'The track has {coords} positions and {whens} times.': 'Sporet har {coords} posisjoner og {whens} tider.',
  'The file is nested too deeply.': 'Filen er nøstet for dypt.',
  'The file is too large.': 'Filen er for stor.',
  '{where}: there is no position.': '{where:said}: det er ingen posisjon.',
  'The first line is too long to be the names of columns.':
    'Den første linjen er for lang til å være navn på kolonner.',
  'The first line has to name the columns, latitude and longitude among them: lat, lon, time, altitude…':
    'Den første linjen må gi kolonnene navn, breddegrad og lengdegrad blant dem: lat, lon, time, altitude…',
  '{where}: “{lat_text}, {lon_text}” is no position in degrees.':
    '{where:said}: «{lat_text}, {lon_text}» er ingen posisjon i grader.',
  '{where}: “{time}” is no time with its date (2026-05-01T12:00:00Z) and no number of seconds.':
    '{where:said}: «{time}» er ikke noe tidspunkt med dato (2026-05-01T12:00:00Z) og ikke noe antall sekunder.',
  'Line {lineno}: the file is damaged ({broken}). Export it again.':
    'Linje {lineno}: filen er skadet ({broken}). Eksporter den på nytt.',
  "The file's character encoding is not known. Save it as UTF-8.":
    'Tegnkodingen til filen er ikke kjent. Lagre den som UTF-8.',
  '{where}: this is no JSON object. Each line holds one position.':
    '{where:said}: dette er ikke noe JSON-objekt. Hver linje har én posisjon.',
  'Line {line_num}: the line cannot be read ({error}).': 'Linje {line_num}: linjen kan ikke leses ({error}).',
  'Line {begin}: the line is too long. A closing quotation mark may be missing.':
    'Linje {begin}: linjen er for lang. Kanskje mangler et avsluttende anførselstegn.',
  // flights/tracks.py
  'The file could not be used as a track. Nothing was changed.':
    'Filen kunne ikke brukes som spor. Ingenting ble endret.',
  'Some times have a date and some have none.': 'Noen tider har dato, og noen har ingen.',
  '{format} cannot be right.': '{format:said} kan ikke stemme.',
  'And {SHOWN_FAULTS} more like these.': 'Og {SHOWN_FAULTS} flere som disse.',
  'A track needs at least two positions. Is this the file of the whole flight?':
    'Et spor trenger minst to posisjoner. Er dette filen for hele flygingen?',
  'This is no track: {error}': 'Dette er ikke noe spor: {error:said}',
  'The file holds more than {MAX_READ} positions. Record at most ten in a second.':
    'Filen har mer enn {MAX_READ} posisjoner. Registrer høyst ti i sekundet.',
  // flights/undo.py
  'Hours, places, rank, awards and money are taken back.':
    'Timer, steder, grad, utmerkelser og penger tas tilbake.',
  'A draft is rewritten as often as its pilot likes: write it again.':
    'Et utkast skrives om så ofte flygeren vil: skriv det på nytt.',
  'A withdrawn report stays withdrawn. Report the flight anew.':
    'En rapport som er trukket tilbake, forblir det. Rapporter flygingen på nytt.',
  'That a review was begun changes nothing yet: decide the report, or leave it.':
    'At en gjennomgang er begynt, endrer ingenting ennå: avgjør rapporten, eller la den være.',
  'What was said stays said. Add another comment.': 'Det som er sagt, er sagt. Legg til en kommentar til.',
  '{ident} is accepted again: hours, places, rank, awards and money are as they were.':
    '{ident} er godkjent igjen: timer, steder, grad, utmerkelser og penger er som de var.',
  'The report of {ident} is withdrawn. Its booking stays over: book again if the flight is still to be flown.':
    'Rapporten om {ident} trekkes tilbake. Bestillingen forblir over: bestill på nytt hvis flygingen fortsatt skal flys.',
  'The report of {ident} is withdrawn.': 'Rapporten om {ident} trekkes tilbake.',
  '{ident} is in review again. {TAKEN}': '{ident} er til gjennomgang igjen. {TAKEN:said}',
  '{ident} is in review again.': '{ident} er til gjennomgang igjen.',
  '{ident} is rejected again.': '{ident} er avvist igjen.',
  'The report of {ident} says as before: {names}.{counted}':
    'Rapporten om {ident} sier som før: {names:said}.{counted:said}',
  '{ident} was accepted by rule and goes to review. {TAKEN} Withdraw it then, or amend it.':
    '{ident} ble godkjent automatisk og går til gjennomgang. {TAKEN:said} Trekk den tilbake da, eller rett den.',
  'The report is accepted. Ask staff to take the decision back first; then it can be withdrawn.':
    'Rapporten er godkjent. Be staben om å ta avgjørelsen tilbake først; da kan den trekkes tilbake.',
  '{ident} is rejected again. {TAKEN}': '{ident} er avvist igjen. {TAKEN:said}',
  'The report was {what} since. Undo that first.': 'Rapporten ble {what:said} siden. Angre det først.',
  'The report is {SAID} by now.': 'Rapporten er {SAID:said} nå.',
  'The decision stands after all.': 'Avgjørelsen står likevel.',
  // history/access.py
  'Write the subject as collection:id, for example aircraft:0197…':
    'Skriv emnet som samling:id, for eksempel aircraft:0197…',
  'The whole history is for staff who may view it. Ask for the history of one thing.':
    'Hele historikken er for staben med tilgang til den. Be om historikken til én ting.',
  'There is no such thing, or it is not yours to see.':
    'Det finnes ikke noe slikt, eller det er ikke ditt å se.',
  // history/api.py
  'There is no such event, or it is not yours to see.':
    'Det finnes ingen slik hendelse, eller den er ikke din å se.',
  // history/api_time.py
  'Nothing has happened here yet, so there is nothing to look back to.':
    'Ingenting har skjedd her ennå, så det er ingenting å se tilbake til.',
  // history/api_undo.py
  'There is no such command, or it is not yours to see.':
    'Det finnes ingen slik kommando, eller den er ikke din å se.',
  // history/entries.py
  'This was undone already.': 'Dette er allerede angret.',
  'This version does not know how this is undone.': 'Denne versjonen vet ikke hvordan dette angres.',
  'Ranks of {row}': 'Gradene i {row}',
  '{type} (this version cannot read it).': '{type} (denne versjonen kan ikke lese det).',
  '{name} (API key)': '{name} (API-nøkkel)',
  // history/filters.py
  'There is no {what} “{value}”. Use one of: {known}.':
    'Det finnes ingen {what:said} «{value}». Bruk en av: {known}.',
  'Some filters cannot be right.': 'Noen filtre kan ikke stemme.',
  'Reasons are read by staff who may view the whole history.':
    'Grunner leses av staben med tilgang til hele historikken.',
  'There is no event and no command with this id.':
    'Det finnes ingen hendelse og ingen kommando med denne id-en.',
  'Nothing belongs together under this id.': 'Ingenting hører sammen under denne id-en.',
  'Write a year, month, day or hour in UTC: 2026, 2026-11, 2026-11-28 or 2026-11-28T14Z.':
    'Skriv et år, en måned, en dag eller en time i UTC: 2026, 2026-11, 2026-11-28 eller 2026-11-28T14Z.',
  'The end lies before the beginning.': 'Slutten ligger før begynnelsen.',
  'Give this, or at_from and at_to; not both.': 'Oppgi dette, eller at_from og at_to; ikke begge.',
  'There is no {what} “{part}”, and none in the log.':
    'Det finnes ingen {what:said} «{part}», og ingen i loggen.',
  '“{part}” is not an id.': '«{part}» er ingen id.',
  // history/undoing.py
  'There is no such command in the history.': 'Det finnes ingen slik kommando i historikken.',
  'This version cannot read what the command recorded, so it cannot take it back.':
    'Denne versjonen kan ikke lese det kommandoen registrerte, så den kan ikke ta det tilbake.',
  'You may not do this command, so you may not undo it either.':
    'Du kan ikke utføre denne kommandoen, så du kan ikke angre den heller.',
  'Everything is as it was before already: there is nothing to undo.':
    'Alt er allerede som det var før: det er ingenting å angre.',
  // identity/abilities.py
  'Found airlines; change profile, hubs, logo, colours and settings.':
    'Stifte flyselskaper; endre profil, huber, logo, farger og innstillinger.',
  'Open, change and close routes; override airport prices and notes.':
    'Åpne, endre og legge ned ruter; overstyre priser og merknader for lufthavner.',
  'Subfleets; buy, sell, store, move and retire aircraft; maintenance.':
    'Delflåter; kjøpe, selge, hensette, flytte og fase ut fly; vedlikehold.',
  'Hire pilots; change their status, base, location and rank.':
    'Ansette flygere; endre status, base, sted og grad.',
  "See and cancel anyone's booking.": 'Se alles bestillinger og avbestille dem.',
  "Review, comment, amend, accept, reject and reverse anyone's report.":
    'Gå gjennom, kommentere, rette, godkjenne, avvise og omgjøre alles rapporter.',
  "Read the airline's ledger and reports, and every pilot's ledger.":
    'Lese flyselskapets hovedbok og rapporter, og hver flygers hovedbok.',
  'Define recurring and per-flight expenses.': 'Opprette faste utgifter og utgifter per flyging.',
  "Users, roles, invitations, others' keys and sessions.":
    'Brukere, roller, invitasjoner, andres nøkler og økter.',
  'Read the whole history with what each event holds.':
    'Lese hele historikken med det hver hendelse inneholder.',
  'See how the system is doing.': 'Se hvordan det står til med systemet.',
  'Retry and rebuild read tables; verify the log.':
    'Prøve på nytt og gjenoppbygge lesetabeller; kontrollere loggen.',
  'Read airlines, network, fleet, roster, ranks and accepted flights.':
    'Lese flyselskaper, rutenett, flåte, mannskapsliste, grader og godkjente flyginger.',
  'Book, fly and report own flights; read own ledger, bookings and reports.':
    'Bestille, fly og rapportere egne flyginger; lese egen hovedbok, egne bestillinger og rapporter.',
  "Erase a person's data for good.": 'Slette dataene til en person for godt.',
  'Take a copy of everything away, accounts and keys included.':
    'Ta med en kopi av alt, også kontoer og nøkler.',
  'Make, open, compare and delete what-if copies of the airline.':
    'Lage, åpne, sammenligne og slette hva-om-kopier av flyselskapet.',
  // identity/accounts.py
  'Write the e-mail address like name@example.org.': 'Skriv e-postadressen som navn@example.org.',
  // identity/api_common.py
  'This key belongs to the program itself and to no user.':
    'Denne nøkkelen tilhører selve programmet og ingen bruker.',
  'The e-mail address or the password is wrong.': 'E-postadressen eller passordet er feil.',
  // identity/api_invitations.py
  'No airport has the code {home_airport}. Search by name or city.':
    'Ingen lufthavn har koden {home_airport}. Søk etter navn eller by.',
  'There is no such invitation. Check that the link is whole.':
    'Det finnes ingen slik invitasjon. Sjekk at lenken er hel.',
  'This invitation can no longer be used. Ask for a new one.':
    'Denne invitasjonen kan ikke brukes lenger. Be om en ny.',
  'An invitation for one e-mail address can be used once. Leave max_uses at 1.':
    'En invitasjon for én e-postadresse kan brukes én gang. La max_uses være 1.',
  'A home airport needs an airline. Choose one, or leave the airport out.':
    'En hjemmelufthavn trenger et flyselskap. Velg et, eller utelat lufthavnen.',
  // identity/api_keys.py
  'You can see your own API keys only.': 'Du kan bare se dine egne API-nøkler.',
  'You can make API keys for yourself only.': 'Du kan bare lage API-nøkler for deg selv.',
  // identity/api_session.py
  'This account is disabled. Ask the owner.': 'Denne kontoen er deaktivert. Spør eieren.',
  'The accounts are still being read from the log. Try again in a moment.':
    'Kontoene leses fortsatt fra loggen. Prøv igjen om et øyeblikk.',
  'This token was used already or is too old. Open vamgr again, or sign in.':
    'Dette tokenet er allerede brukt eller er for gammelt. Åpne vamgr på nytt, eller logg inn.',
  'This is not your current password.': 'Dette er ikke passordet du har nå.',
  'You can see your own sessions only.': 'Du kan bare se dine egne økter.',
  'There is no such session, or it is over.': 'Det finnes ingen slik økt, eller den er over.',
  // identity/api_setup.py
  'No airport has the code {hub_icao}. Search by name or city.':
    'Ingen lufthavn har koden {hub_icao}. Søk etter navn eller by.',
  'Copy the set-up token here that vamgr printed when it started.':
    'Kopier hit oppsettstokenet som vamgr skrev ut da det startet.',
  'The first run is over. Sign in to search airports.':
    'Førstegangsoppsettet er over. Logg inn for å søke etter lufthavner.',
  // identity/api_users.py
  'There is no such user.': 'Det finnes ingen slik bruker.',
  // identity/commands.py
  'There is an account with this e-mail address already. Sign in with it.':
    'Det finnes allerede en konto med denne e-postadressen. Logg inn med den.',
  'There is no such invitation.': 'Det finnes ingen slik invitasjon.',
  'This account is not active.': 'Denne kontoen er ikke aktiv.',
  'The end of an API key lies in the future.': 'Slutten på en API-nøkkel ligger i fremtiden.',
  'An API key with an end lasts ten years at most.': 'En API-nøkkel med slutt varer i høyst ti år.',
  'There is no such API key.': 'Det finnes ingen slik API-nøkkel.',
  "This id is the program's own.": 'Denne id-en er programmets egen.',
  // identity/domain.py
  'There is no ability “{name}”.': 'Det finnes ingen rettighet «{name}».',
  'Only staff have abilities of their own. Leave them out, or choose the role staff.':
    'Bare medarbeidere har egne rettigheter. Utelat dem, eller velg rollen medarbeider.',
  'Only an owner can make somebody an owner.': 'Bare en eier kan gjøre noen til eier.',
  'Only the owner can give: {lacking}.': 'Bare eieren kan gi: {lacking}.',
  'Only an owner can do that to this account.': 'Bare en eier kan gjøre det med denne kontoen.',
  'This account can do more than yours. Ask the owner to give it a new password.':
    'Denne kontoen kan gjøre mer enn din. Be eieren om å gi den et nytt passord.',
  'This is the last owner. Make somebody else an owner first, or nobody could run vamgr.':
    'Dette er den siste eieren. Gjør noen andre til eier først, ellers kunne ingen drive vamgr.',
  "Type the person's e-mail address to confirm. Erasing cannot be undone.":
    'Skriv e-postadressen til personen for å bekrefte. Slettingen kan ikke angres.',
  'This invitation was taken back. Make a new one.': 'Denne invitasjonen ble trukket tilbake. Lag en ny.',
  'The person whom it was for was erased. Make a new invitation.':
    'Personen den var for, er slettet. Lag en ny invitasjon.',
  'Everybody whom this invitation was for has come. Make a new one.':
    'Alle denne invitasjonen var for, har kommet. Lag en ny.',
  'This invitation was taken back. Ask for a new one.':
    'Denne invitasjonen ble trukket tilbake. Be om en ny.',
  'This invitation has expired. Ask for a new one.': 'Denne invitasjonen er utløpt. Be om en ny.',
  'This invitation was used already. Ask for a new one.':
    'Denne invitasjonen er allerede brukt. Be om en ny.',
  'This invitation is for another e-mail address.': 'Denne invitasjonen er for en annen e-postadresse.',
  'This account is disabled.': 'Denne kontoen er deaktivert.',
  "This person's data was erased.": 'Dataene til denne personen er slettet.',
  // identity/passwords.py
  'Use at least {MIN_LENGTH} characters; a few words in a row are easy to remember.':
    'Bruk minst {MIN_LENGTH} tegn; noen ord på rad er lette å huske.',
  'Use at most {MAX_LENGTH} characters.': 'Bruk høyst {MAX_LENGTH} tegn.',
  'This is one of the first passwords that anybody would try. Choose another one.':
    'Dette er et av de første passordene noen ville prøve. Velg et annet.',
  // identity/ratelimit.py
  'Too many tries. Wait {minutes} minutes, then try again.':
    'For mange forsøk. Vent {minutes} minutter, og prøv igjen.',
  'Too many tries. Wait {minutes} minute, then try again.':
    'For mange forsøk. Vent {minutes} minutt, og prøv igjen.',
  // identity/tenant_limits.py
  'This airline asks for too much at once. Wait a moment, then try again.':
    'Dette flyselskapet spør om for mye på en gang. Vent litt, og prøv igjen.',
  // identity/sentences.py
  'Set vamgr up as its owner{founded}.': 'Satte opp vamgr som eier{founded:said}.',
  'Changed the name of the account.': 'Endret navnet på kontoen.',
  'The account was enabled again.': 'Kontoen ble aktivert igjen.',
  "The person's data was erased for good.": 'Dataene til personen ble slettet for godt.',
  'Made an invitation as {role}, to be used {uses} until {until}.':
    'Laget en invitasjon som {role:said}, til bruk {uses:said} innen {until}.',
  'The invitation was used.': 'Invitasjonen ble brukt.',
  'The invitation was taken back.': 'Invitasjonen ble trukket tilbake.',
  'Made the API key “{name}” (vamgr_{prefix}_…{last4}).':
    'Laget API-nøkkelen «{name}» (vamgr_{prefix}_…{last4}).',
  'Made the API key “{name}” (vamgr_{prefix}_…{last4}), until {until}.':
    'Laget API-nøkkelen «{name}» (vamgr_{prefix}_…{last4}), til {until}.',
  'The API key was revoked.': 'API-nøkkelen ble trukket tilbake.',
  'Chose how things are shown.': 'Valgte hvordan ting vises.',
  "How things are shown is chosen anew under one's account.":
    'Hvordan ting vises, velges på nytt under ens konto.',
  'Is left out of public pages.': 'Utelates fra offentlige sider.',
  'May be named on public pages.': 'Kan nevnes ved navn på offentlige sider.',
  'Had the password reset by staff.': 'Fikk passordet tilbakestilt av staben.',
  'Changed the password.': 'Endret passordet.',
  'The account was disabled: {reason}': 'Kontoen ble deaktivert: {reason:said}',
  'The account was disabled.': 'Kontoen ble deaktivert.',
  // identity/undo.py
  'The first set-up is not undone. Begin anew in another data folder.':
    'Førstegangsoppsettet kan ikke angres. Begynn på nytt i en annen datamappe.',
  'An account is not unmade, since its person may have used it. Disable it instead.':
    'En konto kan ikke gjøres ugjort, siden personen kan ha brukt den. Deaktiver den i stedet.',
  "A former password does not come back by somebody's click. Choose a new one.":
    'Et tidligere passord kommer ikke tilbake ved at noen klikker. Velg et nytt.',
  "A former password does not come back by somebody's click. Give a new one.":
    'Et tidligere passord kommer ikke tilbake ved at noen klikker. Gi et nytt.',
  'The password is the same; only how it is kept was renewed.':
    'Passordet er det samme; bare måten det lagres på, ble fornyet.',
  'What was erased is gone for good: its key was deleted.':
    'Det som er slettet, er borte for godt: nøkkelen er slettet.',
  'A link that was taken back may have been seen by others. Invite anew.':
    'En lenke som er trukket tilbake, kan være sett av andre. Inviter på nytt.',
  'The key was shown and may be in use. Revoke it instead.':
    'Nøkkelen ble vist og kan være i bruk. Trekk den tilbake i stedet.',
  'A key that was revoked may be known to others. Make a new one.':
    'En nøkkel som er trukket tilbake, kan være kjent av andre. Lag en ny.',
  'The name is {back} again.': 'Navnet er {back} igjen.',
  'You are left out of public pages again.': 'Du utelates fra offentlige sider igjen.',
  'You may be named on public pages again.': 'Du kan nevnes ved navn på offentlige sider igjen.',
  'The account is {role} again{abilities}.': 'Kontoen er {role:said} igjen{abilities:said}.',
  'The account is open again.': 'Kontoen er åpen igjen.',
  'The account is closed again; its sessions and keys stop working.':
    'Kontoen er stengt igjen; øktene og nøklene slutter å virke.',
  'The invitation is taken back: its link stops working.':
    'Invitasjonen trekkes tilbake: lenken slutter å virke.',
  'A name is changed by the person who has it.': 'Et navn endres av den som har det.',
  'Whether a person is named in public is for the person to say.':
    'Om en person nevnes offentlig, er det personen selv som avgjør.',
  'The invitation was used. Disable the account that it made instead.':
    'Invitasjonen ble brukt. Deaktiver kontoen den ga, i stedet.',
  'The account is {status} by now.': 'Kontoen er {status:said} nå.',
  'Enabling it was undone.': 'Aktiveringen ble angret.',
  // kernel/codec.py
  '{type} at position {position} does not fit: {error}':
    '{type} ved posisjon {position} passer ikke: {error:said}',
  // kernel/commands.py
  'This Idempotency-Key was already used for a different request. Use a new key for a new request.':
    'Denne Idempotency-Key er allerede brukt til en annen forespørsel. Bruk en ny nøkkel til en ny forespørsel.',
  // kernel/errors.py
  'This was changed by someone else in the meantime. Look at it again, then repeat your change.':
    'Dette ble endret av noen andre i mellomtiden. Se på det igjen, og gjør endringen på nytt.',
  '“{value}” is already in use.': '«{value}» er allerede i bruk.',
  // kernel/listing.py
  'Give a cursor or an offset, not both.': 'Oppgi en markør eller en forskyvning, ikke begge.',
  // kernel/past.py
  "The airline's past is being worked out from the log, once. Ask again in a few seconds.":
    'Flyselskapets fortid regnes ut av loggen, én gang. Spør igjen om noen sekunder.',
  'The past cannot be worked out: {error}. The log is whole.':
    'Fortiden kan ikke regnes ut: {error:said}. Loggen er hel.',
  // kernel/policies_runner.py
  '{type} at position {position}: {name}: {error}': '{type} ved posisjon {position}: {name}: {error}',
  'The policy “{policy}” is not parked, so there is nothing to retry.':
    'Regelen «{policy}» er ikke stanset, så det er ingenting å prøve på nytt.',
  // scaled/consuming.py
  'This failed. The log of the process that did it says why.':
    'Dette mislyktes. Loggen til prosessen som gjorde det, sier hvorfor.',
  // kernel/projector.py
  'The projection “{projection}” is not parked, so there is nothing to retry.':
    'Projeksjonen «{projection}» er ikke stanset, så det er ingenting å prøve på nytt.',
  'There is no projection “{projection}”. There are: {known}.':
    'Det finnes ingen projeksjon «{projection}». Det finnes: {known}.',
  'They are still being brought up to date with the log.': 'De oppdateres fortsatt etter loggen.',
  'The lists are not up to date yet. {reason} Try again in a moment.':
    'Listene er ikke oppdatert ennå. {reason:said} Prøv igjen om et øyeblikk.',
  'A long export still holds old rows, so erased data may be left in the files. Repeat the erasure when the export has finished.':
    'En lang eksport holder fortsatt på gamle rader, så slettede data kan ligge igjen i filene. Gjenta slettingen når eksporten er ferdig.',
  'The rebuild of “{name}” was ended by another process that rebuilds it too. Look again in a moment.':
    'Gjenoppbyggingen av «{name}» ble avsluttet av en annen prosess som også bygger den opp. Se etter igjen om et øyeblikk.',
  'The rebuild of “{name}” was stopped by an event, so the tables from before stay: {error}':
    'Gjenoppbyggingen av «{name}» ble stanset av en hendelse, så tabellene fra før står: {error:said}',
  // kernel/undo.py
  '{listed}{listed2} {verb} changed again since. Undo the later change first, or set the value by hand.':
    'Endret igjen siden: {listed:said}{listed2:said}. Angre den senere endringen først, eller sett verdien for hånd.',
  'This command changed nothing that could be taken back.':
    'Denne kommandoen endret ingenting som kunne tas tilbake.',
  // network/api.py
  'Give the time with its zone, for example 2026-08-10T15:00:00Z.':
    'Oppgi tidspunktet med sone, for eksempel 2026-08-10T15:00:00Z.',
  'Write weekdays as mon, tue, wed, thu, fri, sat, sun.':
    'Skriv ukedagene som mon, tue, wed, thu, fri, sat, sun.',
  'Write the time as HH:MM, for example 08:30.': 'Skriv klokkeslettet som TT:MM, for eksempel 08:30.',
  'A route needs this.': 'En rute trenger dette.',
  'Give the {name}.': 'Oppgi {name:said}.',
  // network/api_airports.py
  'Each kind of fuel has one price.': 'Hver drivstofftype har én pris.',
  'Give the prices in the currency of one of your airlines.':
    'Oppgi prisene i valutaen til et av flyselskapene dine.',
  'Choose a country, a search text or a place first: the whole world is too much for one table.':
    'Velg et land, en søketekst eller et sted først: hele verden er for mye for én tabell.',
  'A price lies between 0 and 1,000,000,000 per 100 kg.':
    'En pris ligger mellom 0 og 1 000 000 000 per 100 kg.',
  // network/api_bulk.py
  'Move the times or set one, not both.': 'Flytt tidene eller sett én, ikke begge.',
  'Choose what to change.': 'Velg hva som skal endres.',
  'Give a pattern or rows.': 'Oppgi et mønster eller rader.',
  // network/api_planning.py
  'The type is not in the data.': 'Typen er ikke i dataene.',
  'There is no subfleet {subfleet_id}.': 'Det finnes ingen delflåte {subfleet_id}.',
  // network/api_traffic.py
  '{code} commonly needs {needed} ft of runway; {icao} has {longest} ft.':
    '{code} trenger vanligvis {needed} ft rullebane; {icao} har {longest} ft.',
  'No airport has the code {path}. Search by name or city.':
    'Ingen lufthavn har koden {path}. Søk etter navn eller by.',
  'No airport has the code {hub}. Search by name or city.':
    'Ingen lufthavn har koden {hub}. Søk etter navn eller by.',
  '{code} reaches {reach} nmi; this is {distance_nmi} nmi.':
    '{code} rekker {reach} nmi; dette er {distance_nmi} nmi.',
  // network/bulk_checks.py
  "A subfleet of this row is not one of the airline's.":
    'En delflåte i denne raden tilhører ikke flyselskapet.',
  '{ident} is here {wanted} times.': '{ident} er her {wanted} ganger.',
  '{retired} is retired and flies no more.': '{retired} er utfaset og flyr ikke mer.',
  '{known} flies this pair {when} on the same days already.':
    '{known} flyr allerede dette paret {when:said} på de samme dagene.',
  '{twins} in this list flies the same pair {when} on the same days.':
    '{twins} i denne listen flyr det samme paret {when:said} på de samme dagene.',
  '{by} is open already.': '{by} er allerede åpen.',
  'This pair is flown as {idents} already.': 'Dette paret flys allerede som {idents}.',
  // network/commands.py
  '{ident} is open already. Choose another flight number, code or leg.':
    '{ident} er allerede åpen. Velg et annet flynummer, en annen kode eller etappe.',
  'The great circle alone is {great_circle} nmi; give at least that, or leave it empty.':
    'Storsirkelen alene er {great_circle} nmi; oppgi minst det, eller la feltet stå tomt.',
  "This subfleet is not one of the airline's.": 'Denne delflåten tilhører ikke flyselskapet.',
  // network/commands_many.py
  'Things have changed since this preview was made. Look at the new one, then open the routes.':
    'Noe er endret siden denne forhåndsvisningen ble laget. Se på den nye, og åpne så rutene.',
  '{ident} cannot be opened: {said} Mend it or leave it out.':
    '{ident} kan ikke åpnes: {said:said} Rett den eller utelat den.',
  // network/domain.py
  'The route cannot be like this.': 'Ruten kan ikke være slik.',
  'This route is open already.': 'Denne ruten er allerede åpen.',
  'This route is closed. Open a new one instead.': 'Denne ruten er lagt ned. Åpne en ny i stedet.',
  'A route ends at another airport than it starts from.':
    'En rute ender på en annen lufthavn enn den starter fra.',
  'The last day lies before the first day.': 'Den siste dagen ligger før den første.',
  'Choose at least one weekday.': 'Velg minst én ukedag.',
  'Choose an IATA service type: {known}.': 'Velg en IATA-tjenestetype: {known}.',
  'Give the departure time that goes with the arrival.': 'Oppgi avgangstiden som hører til ankomsten.',
  'Give a capacity or a percentage, not both.': 'Oppgi en kapasitet eller en prosent, ikke begge.',
  // network/schedule.py
  'The clock goes forward: {clock} does not exist on this day, {real} is used.':
    'Klokken stilles fram: {clock} finnes ikke denne dagen, {real} brukes.',
  'The clock goes back: {clock} comes twice on this day, the first one is used.':
    'Klokken stilles tilbake: {clock} kommer to ganger denne dagen, den første brukes.',
  // network/undo.py
  '{ident} is closed, and its flight number is free.': '{ident} legges ned, og flynummeret er ledig.',
  '{value} is open again {flown}. Bookings that the closing cancelled stay cancelled; each can be undone by itself.':
    '{value} er åpen igjen {flown:said}. Bestillinger som falt bort ved nedleggelsen, kommer ikke tilbake; hver av dem kan angres for seg.',
  '{value} is as before in: {names}.': '{value} er som før i: {names:said}.',
  '{ident} is not flown for now.': '{ident} flys ikke inntil videre.',
  '{ident} is flown again.': '{ident} flys igjen.',
  '{icao} has its former prices and notes again.': '{icao} har de tidligere prisene og merknadene igjen.',
  '{ident} has been flown since. Close the route instead.':
    '{ident} er fløyet siden. Legg ned ruten i stedet.',
  '{ident} is booked. Cancel the booking first, or close the route, which cancels it.':
    '{ident} er bestilt. Avbestill den først, eller legg ned ruten; da faller bestillingen bort.',
  'The route is open again already.': 'Ruten er allerede åpen igjen.',
  '{icao} has the usual prices again.': '{icao} har de vanlige prisene igjen.',
  'The route is {said} by now.': 'Ruten er {said:said} nå.',
  'Opening it was undone.': 'Åpningen ble angret.',
  // network/undo_many.py
  '{ident} is {said} by now. Undo the later change first.':
    '{ident} er {said:said} nå. Angre den senere endringen først.',
  '{are} flight numbers are free.': '{are:said} flynumrene er ledige.',
  '{back} routes are as before.': '{back} ruter er som før.',
  '{ident} has been flown since. Close the routes instead.':
    '{ident} er fløyet siden. Legg ned rutene i stedet.',
  '{ident} is booked. Cancel the booking first.': '{ident} er bestilt. Avbestill den først.',
  // network/views.py
  'Flight {flight_number} from {departure} to {arrival} was opened.':
    'Flyging {flight_number} fra {departure} til {arrival} ble åpnet.',
  'Flight {flight_number} was changed: {names}.': 'Flyging {flight_number} ble endret: {names:said}.',
  'The route is flown again.': 'Ruten flys igjen.',
  'The route is not flown for now.': 'Ruten flys ikke inntil videre.',
  'The route is open again: its closing was undone.': 'Ruten er åpen igjen: nedleggelsen ble angret.',
  '{icao} has prices of its own now.': '{icao} har egne priser nå.',
  'The route was closed: {reason}': 'Ruten ble lagt ned: {reason:said}',
  'The route was closed.': 'Ruten ble lagt ned.',
  // overview/api_care.py
  'It is ready and proven. It takes effect when vamgr is started the next time.':
    'Det er klart og bekreftet. Det trer i kraft neste gang vamgr startes.',
  'Type the ICAO code of the airline that is to be replaced.':
    'Skriv ICAO-koden til flyselskapet som skal erstattes.',
  'Name either a backup or something that was replaced.':
    'Oppgi enten en sikkerhetskopi eller noe som ble erstattet.',
  '{path} cannot be read: {strerror}.': '{path} kan ikke leses: {strerror}.',
  // overview/api_demo.py
  'This is no demo.': 'Dette er ingen demo.',
  'A demo can only be had on the machine that vamgr runs on. Set vamgr up instead.':
    'En demo fås bare på maskinen vamgr kjører på. Sett opp vamgr i stedet.',
  // overview/api_system.py
  'There is no policy {name}.': 'Det finnes ingen regel {name}.',
  'There is no projection {name}.': 'Det finnes ingen projeksjon {name}.',
  // overview/api_window.py
  '{target} cannot be written: {strerror}. Choose another place.':
    '{target} kan ikke skrives: {strerror}. Velg et annet sted.',
  "This works in vamgr's own window only. In a browser, download the backup instead.":
    'Dette virker bare i vamgrs eget vindu. I en nettleser laster du ned sikkerhetskopien i stedet.',
  // overview/todo.py
  'Its time is over: end the maintenance.': 'Tiden er ute: avslutt vedlikeholdet.',
  'File the report when you are on blocks.': 'Send inn rapporten når du er på blokkene.',
  '{stopped}: see why, then retry.': '{stopped}: se hvorfor, og prøv på nytt.',
  'More went out than came in.': 'Mer gikk ut enn det som kom inn.',
  'Without one nobody can fly.': 'Uten et kan ingen fly.',
  'A route gives your aircraft somewhere to go.': 'En rute gir flyene dine et sted å fly.',
  'See what you can fly from where you are.': 'Se hva du kan fly derfra du er.',
  'Finish the report of {ident}': 'Gjør ferdig rapporten om {ident}',
  'It is still a draft.': 'Den er fortsatt et utkast.',
  'Accept or reject them.': 'Godkjenn eller avvis dem.',
  'Activate them or say no.': 'Aktiver dem eller si nei.',
  'Open the briefing and fly it.': 'Åpne briefingen og fly den.',
  // public/api.py
  'There is no public page here.': 'Her er det ingen offentlig side.',
  // web/api.py
  'Use csv, json or jsonl.': 'Bruk csv, json eller jsonl.',
  'This is there as JSON{others} only. Change the header Accept.':
    'Dette finnes bare som JSON{others:said}. Endre Accept-hodet.',
  'Use 8 to 128 letters, digits, - and _ for the header Idempotency-Key.':
    'Bruk 8 til 128 bokstaver, sifre, - og _ i Idempotency-Key-hodet.',
  'Columns are chosen of CSV and of JSON lines. Add format=csv or format=jsonl.':
    'Kolonner velges for CSV og JSON-linjer. Legg til format=csv eller format=jsonl.',
  'Give a position of the log, from 0 to {head}.': 'Oppgi en posisjon i loggen, fra 0 til {head}.',
  'This takes no body. Leave it out.': 'Dette tar ikke imot noe innhold. Utelat det.',
  'The address holds characters that do not belong there.':
    'Adressen inneholder tegn som ikke hører hjemme der.',
  'There is nothing at this address. Look at /api/docs for what there is.':
    'Det er ingenting på denne adressen. Se /api/docs for det som finnes.',
  '{scope} is not possible here. Possible: {allow}.': '{scope} er ikke mulig her. Mulig: {allow}.',
  'The newest changes are still being worked in. Try again in a moment.':
    'De nyeste endringene behandles fortsatt. Prøv igjen om et øyeblikk.',
  'Say what kind of file this is with the header Content-Type.':
    'Si hva slags fil dette er, med Content-Type-hodet.',
  // web/app.py
  'Only GET is possible here.': 'Bare GET er mulig her.',
  'There is nothing at this address. Look at /api/docs.': 'Det er ingenting på denne adressen. Se /api/docs.',
  // web/gate.py
  'This server does not answer under that name. Use its own address, or add the name to allowed_hosts.':
    'Denne serveren svarer ikke under det navnet. Bruk dens egen adresse, eller legg navnet til i allowed_hosts.',
  // web/moments.py
  'One thing needs another look.': 'Én ting må ses på igjen.',
  'Leave `after` out: what is looked back to does not change any more.':
    'Utelat `after`: det du ser tilbake på, endrer seg ikke lenger.',
  'Nothing has happened here yet.': 'Ingenting har skjedd her ennå.',
  'The first thing happened here at {first}. Give that moment or a later one.':
    'Det første skjedde her {first}. Oppgi det tidspunktet eller et senere.',
  'That moment is still to come. Give one that is over.':
    'Det tidspunktet har ikke kommet ennå. Oppgi et som er over.',
  'This is about now only. Come back to the present to see it.':
    'Dette gjelder bare nåtiden. Gå tilbake til nå for å se det.',
  'You are looking at the past, where nothing can be changed. Come back to the present.':
    'Du ser på fortiden, og der kan ingenting endres. Gå tilbake til nå.',
  'Give a position of the log, from 1 to {head}.': 'Oppgi en posisjon i loggen, fra 1 til {head}.',
  'Give a moment with its zone, such as {first}, or a position of the log.':
    'Oppgi et tidspunkt med sone, for eksempel {first}, eller en posisjon i loggen.',
  // web/problems.py
  'Your account may not do this: it needs the ability “{ability}”. Ask the owner for it.':
    'Kontoen din kan ikke gjøre dette: det krever rettigheten «{ability}». Spør eieren om den.',
  'This is a fault of the program, not of what you did. The log has it under {incident}.':
    'Dette er en feil i programmet, ikke i det du gjorde. Loggen har den under {incident}.',
  // web/requests.py
  'Send at most {limit_bytes} KiB here. Nothing was read or changed.':
    'Send høyst {limit_bytes} KiB her. Ingenting ble lest eller endret.',
  'The body is not JSON: look at line {lineno}, column {colno}.':
    'Innholdet er ikke JSON: se på linje {lineno}, kolonne {colno}.',
  '“{name}” is not a parameter here. There are: {known}.':
    '«{name}» er ingen parameter her. Det finnes: {known}.',
  '“{name}” is not a parameter here.': '«{name}» er ingen parameter her.',
  '{count} things need another look.': '{count} ting må ses på igjen.',
  'Send the body as JSON, with the header “Content-Type: application/json”.':
    'Send innholdet som JSON, med hodet «Content-Type: application/json».',
  'The body must be a JSON object: { … }.': 'Innholdet må være et JSON-objekt: { … }.',
  'The body is nested too deeply: {MAX_DEPTH} levels at most.':
    'Innholdet er nøstet for dypt: høyst {MAX_DEPTH} nivåer.',
  'The request holds values that cannot be stored.': 'Forespørselen inneholder verdier som ikke kan lagres.',
  'The body is not UTF-8: byte {start} does not belong there.':
    'Innholdet er ikke UTF-8: byte {start} hører ikke hjemme der.',
  'The connection was closed before the whole request had come.':
    'Forbindelsen ble lukket før hele forespørselen hadde kommet.',
  'This was given twice. Give it once.': 'Dette ble oppgitt to ganger. Oppgi det én gang.',
  'The query string is not UTF-8.': 'Spørrestrengen er ikke UTF-8.',
  'A name in the body holds control characters.': 'Et navn i innholdet har kontrolltegn.',
  'This number is too large.': 'Dette tallet er for stort.',
  // web/responses.py
  'This list has no column “{name}”. There are: {known}.':
    'Denne listen har ingen kolonne «{name}». Det finnes: {known}.',
  // web/security.py
  "This works in vamgr's own window only.": 'Dette virker bare i vamgrs eget vindu.',
  'Sign in first.': 'Logg inn først.',
  "This request came from another web site. Use vamgr's own page.":
    'Denne forespørselen kom fra et annet nettsted. Bruk vamgrs egen side.',
  'Send the key as “Authorization: Bearer <key>” or as “X-API-Key: <key>”.':
    'Send nøkkelen som «Authorization: Bearer <key>» eller «X-API-Key: <key>».',
  'This API key has come to its end. Make a new one under your account.':
    'Denne API-nøkkelen er utløpt. Lag en ny under kontoen din.',
  'This API key is not valid, or no longer. Make a new one under your account.':
    'Denne API-nøkkelen er ikke gyldig, eller ikke lenger. Lag en ny under kontoen din.',
  'This is for the command line of whoever owns the data folder.':
    'Dette er for kommandolinjen til den som eier datamappen.',
  'Send the header Origin with the address of this server, or use an API key instead.':
    'Send Origin-hodet med adressen til denne serveren, eller bruk en API-nøkkel i stedet.',
  // web/sentences.py
  'Use one of: {words}.': 'Bruk ett av: {words}.',
  'Fill this in.': 'Fyll ut dette.',
  'There is no such field here. Leave it out.': 'Det finnes ikke noe slikt felt her. Utelat det.',
  'Write this as text.': 'Skriv dette som tekst.',
  'Write a whole number.': 'Skriv et helt tall.',
  'Write a number.': 'Skriv et tall.',
  'Write a number that is not endless.': 'Skriv et tall som ikke er uendelig.',
  'Write true or false.': 'Skriv true eller false.',
  'Write the date as YYYY-MM-DD, for example 2026-03-29.':
    'Skriv datoen som ÅÅÅÅ-MM-DD, for eksempel 2026-03-29.',
  'Write only the date, as YYYY-MM-DD.': 'Skriv bare datoen, som ÅÅÅÅ-MM-DD.',
  'Write the time in UTC, for example 2026-03-29T14:05:00Z.':
    'Skriv tiden i UTC, for eksempel 2026-03-29T14:05:00Z.',
  'Add the time zone: Z for UTC, for example 2026-03-29T14:05:00Z.':
    'Legg til tidssonen: Z for UTC, for eksempel 2026-03-29T14:05:00Z.',
  'Send a list here.': 'Send en liste her.',
  'Send an object here.': 'Send et objekt her.',
  'Leave this empty.': 'La dette stå tomt.',
  'This is not an id.': 'Dette er ingen id.',
  'This text is not UTF-8.': 'Denne teksten er ikke UTF-8.',
  'Use at least {c}.': 'Bruk minst {c:said}.',
  'Use at most {c}.': 'Bruk høyst {c:said}.',
  'Give at least {c}.': 'Oppgi minst {c:said}.',
  'Give at most {c}.': 'Oppgi høyst {c:said}.',
  'Use {c} or more.': 'Bruk {c} eller mer.',
  'Use more than {c}.': 'Bruk mer enn {c}.',
  'Use {c} or less.': 'Bruk {c} eller mindre.',
  'Use less than {c}.': 'Bruk mindre enn {c}.',
  'Use a multiple of {c}.': 'Bruk et multiplum av {c}.',
  'Use one of: {c}.': 'Bruk ett av: {c}.',
  // web/sharing.py
  '{name} is a virtual airline with {aircraft} aircraft, {routes} routes and {pilots} pilots, based at {hubs}.':
    '{name} er et virtuelt flyselskap med {aircraft} fly, {routes} ruter og {pilots} flygere, basert på {hubs:said}.',
  '{name} is a virtual airline with {aircraft} aircraft, {routes} routes and {pilots} pilots.':
    '{name} er et virtuelt flyselskap med {aircraft} fly, {routes} ruter og {pilots} flygere.',
  'There is no such flight, or its link was taken back.':
    'Det finnes ingen slik flyging, eller lenken er trukket tilbake.',
  // web/sse.py
  'Give the id of the last event, a whole number.': 'Oppgi id-en til den siste hendelsen, et helt tall.',
  'This is not a parameter here. There are: last_event_id.':
    'Dette er ingen parameter her. Det finnes: last_event_id.',
  // world/performance.py
  '{burn_kg_h} kg/h in cruise ({source})': '{burn_kg_h} kg/t i marsjfart ({source:said})',
  'The distance must be zero or more nautical miles.': 'Distansen må være null eller flere nautiske mil.',
  'The payload must be zero or more kilograms.': 'Nyttelasten må være null eller flere kilo.',
  'The reserve must be zero or more minutes.': 'Reserven må være null eller flere minutter.',
  'The taxi time must be zero or more minutes.': 'Taksetiden må være null eller flere minutter.',
  // What the server puts into places, and sentences that are put together from pieces.
  '{ident} waits to be activated': '{ident} venter på å bli aktivert',
  '{ident} is active': '{ident} er aktiv',
  '{ident} is on leave': '{ident} er i permisjon',
  '{ident} is suspended': '{ident} er sperret',
  '{ident} has left': '{ident} har sluttet',
  '{ident} waits to be activated.': '{ident} venter på å bli aktivert.',
  '{ident} is active.': '{ident} er aktiv.',
  '{ident} is on leave.': '{ident} er i permisjon.',
  '{ident} is suspended.': '{ident} er sperret.',
  '{ident} has left.': '{ident} har sluttet.',
  '{ident} waits to be activated again.': '{ident} venter på å bli aktivert igjen.',
  '{ident} is active again.': '{ident} er aktiv igjen.',
  '{ident} is on leave again.': '{ident} er i permisjon igjen.',
  '{ident} is suspended again.': '{ident} er sperret igjen.',
  '{ident} has left again.': '{ident} har sluttet igjen.',
  'Bookings that were cancelled for it stay cancelled.':
    'Bestillinger som falt bort for den skyld, kommer ikke tilbake.',
  'waits to be activated again': 'venter på å bli aktivert igjen',
  'is active again': 'er aktiv igjen',
  'is on leave again': 'er i permisjon igjen',
  'is suspended again': 'er sperret igjen',
  'has left after all': 'har sluttet likevel',
  pending: 'venter',
  active: 'aktiv',
  inactive: 'inaktiv',
  leave: 'i permisjon',
  suspended: 'sperret',
  left: 'sluttet',
  disabled: 'deaktivert',
  erased: 'slettet',
  revoked: 'trukket tilbake',
  expired: 'utløpt',
  'is parked': 'er parkert',
  'is reserved': 'er reservert',
  'is in flight': 'er i luften',
  'is in maintenance': 'er på vedlikehold',
  'is in storage': 'er hensatt',
  'is stored': 'er hensatt',
  'was sold': 'ble solgt',
  'was retired': 'ble utfaset',
  'was given back': 'ble gitt tilbake',
  '{registration} is parked': '{registration} er parkert',
  '{registration} is reserved': '{registration} er reservert',
  '{registration} is reserved for {ident}': '{registration} er reservert for {ident}',
  '{registration} is in flight': '{registration} er i luften',
  '{registration} is in maintenance': '{registration} er på vedlikehold',
  '{registration} is in storage': '{registration} er hensatt',
  '{registration} is stored': '{registration} er hensatt',
  '{registration} was sold': '{registration} ble solgt',
  '{registration} was retired': '{registration} ble utfaset',
  '{registration} was given back': '{registration} ble gitt tilbake',
  '{registration} is parked.': '{registration} er parkert.',
  '{registration} is reserved.': '{registration} er reservert.',
  '{registration} is reserved for {ident}.': '{registration} er reservert for {ident}.',
  '{registration} is in flight.': '{registration} er i luften.',
  '{registration} is in maintenance.': '{registration} er på vedlikehold.',
  '{registration} is in storage.': '{registration} er hensatt.',
  '{registration} is stored.': '{registration} er hensatt.',
  '{registration} was sold.': '{registration} ble solgt.',
  '{registration} was retired.': '{registration} ble utfaset.',
  '{registration} was given back.': '{registration} ble gitt tilbake.',
  '{registration} is parked at {location}.': '{registration} er parkert på {location}.',
  '{registration} is parked at {location} after {ident}.':
    '{registration} er parkert på {location} etter {ident}.',
  '{registration} is in maintenance: {reason}': '{registration} er på vedlikehold: {reason}',
  '{registration} is in storage: {reason}': '{registration} er hensatt: {reason}',
  sold: 'solgt',
  retired: 'utfaset',
  returned: 'gitt tilbake',
  parked: 'parkert',
  reserved: 'reservert',
  stored: 'hensatt',
  'change its registration or subfleet': 'endre registrering eller delflåte',
  'sell it': 'selge det',
  'retire it': 'utfase det',
  'move it': 'flytte det',
  'start maintenance': 'begynne vedlikehold',
  'give it back': 'gi det tilbake',
  'take the move back': 'ta flyttingen tilbake',
  '{status}, so you cannot {what}.': '{status:said}, så du kan ikke {what:said}.',
  'one aircraft': 'ett fly',
  '{count} aircraft': '{count} fly',
  'the sale': 'salget',
  'the retirement': 'utfasingen',
  'the return': 'tilbakeleveringen',
  'it was sold for': 'som det ble solgt for',
  'it costs': 'som det koster',
  'operating empty weight': 'tom driftsvekt (OEW)',
  'maximum zero fuel weight': 'største vekt uten drivstoff (MZFW)',
  'maximum landing weight': 'største landingsvekt (MLW)',
  'maximum take-off weight': 'største startvekt (MTOW)',
  'zero fuel weight': 'vekten uten drivstoff',
  'take-off weight': 'startvekten',
  'landing weight': 'landingsvekten',
  'One pilot holds': 'Én flyger har',
  '{count} pilots hold': '{count} flygere har',
  'by jump seat': 'med jump seat',
  'by staff': 'av staben',
  'until further notice': 'inntil videre',
  'to {date}': 'til {date}',
  'The leave from {from_on} to {until} holds no more.':
    'Permisjonen fra {from_on} til {until} gjelder ikke lenger.',
  'The leave from {from_on} holds no more.': 'Permisjonen fra {from_on} gjelder ikke lenger.',
  '{ident} was hired as {rank_name} at {home_airport}, bringing {minutes}.':
    '{ident} ble ansatt som {rank_name} på {home_airport} og tok med {minutes:said}.',
  '{ident} was hired as {rank_name} at {home_airport}.':
    '{ident} ble ansatt som {rank_name} på {home_airport}.',
  '{hours} h {minutes} min': '{hours} t {minutes} min',
  'Staff changed the rank from {old_rank_name} to {rank_name}.':
    'Staben endret graden fra {old_rank_name} til {rank_name}.',
  'Undone right afterwards': 'Angret rett etterpå',
  'not there': 'ikke der',
  open: 'åpen',
  'off blocks already': 'allerede off-block',
  'flown and reported': 'fløyet og rapportert',
  cancelled: 'trukket tilbake',
  'This booking is cancelled.': 'Denne bestillingen er avbestilt.',
  'This booking is cancelled by now.': 'Denne bestillingen er avbestilt nå.',
  'The booking is cancelled by now.': 'Bestillingen er avbestilt nå.',
  'This booking is cancelled. Report the flight without a booking.':
    'Denne bestillingen er avbestilt. Rapporter flygingen uten bestilling.',
  'This booking is cancelled; only an open one departs.':
    'Denne bestillingen er avbestilt; bare en åpen bestilling går ut.',
  'This booking is cancelled; only an open one is cancelled.':
    'Denne bestillingen er avbestilt; bare en åpen bestilling avbestilles.',
  departs: 'går ut',
  'is cancelled': 'avbestilles',
  flown: 'fløyet',
  booked: 'bestilt',
  departed: 'avgått',
  'no load': 'ingen last',
  '{count} passengers and {kg} kg of cargo': '{count} passasjerer og {kg} kg frakt',
  '{route} is flown from {from} to {to}.': '{route} flys fra {from} til {to}.',
  'was suspended': 'ble sperret',
  'left the airline': 'sluttet i flyselskapet',
  'The pilot was suspended.': 'Flygeren ble sperret.',
  'not flown': 'ikke fløyet',
  closed: 'lagt ned',
  'flown again': 'fløyet igjen',
  'and flown': 'og flys',
  'but not flown, as before': 'men flys ikke, som før',
  'not written yet': 'ikke skrevet ennå',
  draft: 'utkast',
  'still a draft': 'fortsatt et utkast',
  filed: 'sendt inn',
  'filed and waits for a decision': 'sendt inn og venter på en avgjørelse',
  'in review': 'til gjennomgang',
  in_review: 'til gjennomgang',
  accepted: 'godkjent',
  rejected: 'avvist',
  amended: 'rettet',
  reversed: 'omgjort',
  'decided again': 'avgjort på nytt',
  'This report is {SAID}; it cannot be cancelled.':
    'Denne rapporten er {SAID:said}; den kan ikke trekkes tilbake.',
  'This report is {SAID}; it cannot be cancelled. Ask staff to take the decision back first.':
    'Denne rapporten er {SAID:said}; den kan ikke trekkes tilbake. Be staben om å ta avgjørelsen tilbake først.',
  'every rule is met': 'alle regler er oppfylt',
  '1 rule is not met': '1 regel er ikke oppfylt',
  '{count} rules are not met': '{count} regler er ikke oppfylt',
  'by ACARS': 'med ACARS',
  'by hand': 'for hånd',
  'filed by hand': 'sendt inn for hånd',
  'flown with ACARS': 'fløyet med ACARS',
  'Accepted by rule': 'Godkjent automatisk',
  Accepted: 'Godkjent',
  'to review it again': 'for å gå gjennom den igjen',
  'to reject it': 'for å avvise den',
  'to amend it': 'for å rette den',
  report: 'rapporten',
  'Amended {ident}: {what}. {reason}': 'Rettet {ident}: {what:said}. {reason}',
  'Rejected {ident}: {reason}': 'Avviste {ident}: {reason}',
  'Withdrew the {what} on {ident}. ': 'Trakk tilbake {what:said} om {ident}.',
  'Withdrew the draft on {ident}. ': 'Trakk tilbake utkastet om {ident}.',
  'Withdrew the draft on {ident}. {reason}': 'Trakk tilbake utkastet om {ident}. {reason}',
  'Took back the acceptance of {ident} {why}. ': 'Tok tilbake godkjenningen av {ident} {why:said}.',
  'Amended the remarks of {ident}. ': 'Rettet merknadene til {ident}.',
  'The report of {ident} says as before: {names}.': 'Rapporten om {ident} sier som før: {names:said}.',
  'The report of {ident} says as before: {names}. Hours, places and money follow.':
    'Rapporten om {ident} sier som før: {names:said}. Timer, steder og penger følger etter.',
  'left its blocks': 'gikk off-block',
  'was on its blocks': 'var on-block',
  'off-block': 'off-block',
  'on-block': 'on-block',
  'take-off': 'avgang',
  landing: 'landing',
  'fuel on board off blocks': 'drivstoff om bord ved off-block',
  seats: 'seter',
  'Point {number}': 'Punkt {number}',
  'Line {number}': 'Linje {number}',
  'an altitude of {value} ft': 'en høyde på {value} ft',
  'a ground speed of {value} kt': 'en bakkefart på {value} kt',
  'a vertical speed of {value} ft/min': 'en vertikalfart på {value} ft/min',
  'an airspeed of {value} kt': 'en flyfart på {value} kt',
  '{value} kg of fuel': '{value} kg drivstoff',
  '{where}: {fault} cannot be right.': '{where:said}: {fault:said} kan ikke stemme.',
  'The pilot was at {departure}.': 'Flygeren var på {departure}.',
  'The pilot was at {location}, not at {departure}.': 'Flygeren var på {location}, ikke på {departure}.',
  airports: 'lufthavner',
  fares: 'takster',
  subfleets: 'delflåter',
  aircraft: 'fly',
  flights: 'flyginger',
  expenses: 'utgifter',
  Airports: 'Lufthavner',
  Fares: 'Takster',
  Subfleets: 'Delflåter',
  Aircraft: 'Fly',
  Flights: 'Flyginger',
  Expenses: 'Utgifter',
  scrapped: 'hugget',
  'written off': 'avskrevet',
  code: 'kode',
  'airline and type': 'flyselskap og type',
  'airline and name (then what it hangs on)': 'flyselskap og navn (så det den henger på)',
  'airline, flight number, route code and leg': 'flyselskap, flynummer, rutekode og etappe',
  'Imported: {new} new, {changed} changed, {same} as before, {failed} failed.':
    'Importert: {new} nye, {changed} endret, {same} som før, {failed} feilet.',
  '{new} new, {changed} changed, {same} as before, {failed} failed':
    '{new} nye, {changed} endret, {same} som før, {failed} feilet',
  'Undone: {row} things put back; {left} changed by others since were left.':
    'Angret: {row} ting lagt tilbake; {left} som andre har endret siden, fikk stå.',
  'Undone: {row} things put back.': 'Angret: {row} ting lagt tilbake.',
  'The import of {file_name} was undone: {reversed} things put back; {left} things that others have changed since were left.':
    'Importen av {file_name} ble angret: {reversed} ting lagt tilbake; {left} ting som andre har endret siden, fikk stå.',
  'The import of {file_name} was undone: {reversed} things put back.':
    'Importen av {file_name} ble angret: {reversed} ting lagt tilbake.',
  price: 'pris',
  cost: 'kostnad',
  capacity: 'kapasitet',
  'price and cost': 'pris og kostnad',
  'All totals agree': 'Alle summer stemmer',
  '{count} totals differ, as the report says': '{count} summer er ulike, som rapporten sier',
  more: 'mer',
  less: 'mindre',
  user: 'Brukeren',
  award: 'Utmerkelsen',
  "It was one pilot's private flight": 'Det var en flygers private flyging',
  'A module owned it': 'En modul eide den',
  'Somebody else has this e-mail address already': 'Noen andre har allerede denne e-postadressen',
  'This is no e-mail address': 'Dette er ingen e-postadresse',
  'Imported: It was retired.': 'Importert: Det var tatt ut av flåten.',
  'Imported: It was scrapped.': 'Importert: Det var hugget.',
  'Imported: It was written off.': 'Importert: Det var avskrevet.',
  "phpVMS's own counter says {flights} flights and {minutes} min; its accepted reports are what is compared here.":
    "phpVMS' egen teller sier {flights} flyginger og {minutes} min; her sammenlignes de godkjente rapportene.",
  '{extra} were skipped, see the table. See the skipped reports.':
    '{extra} ble hoppet over, se tabellen. Se rapportene som ble hoppet over.',
  'See the skipped reports.': 'Se rapportene som ble hoppet over.',
  'Posted: {memo}; {cash} received.': 'Bokført: {memo:said}; {cash} mottatt.',
  'Posted: {memo}; {cash} paid.': 'Bokført: {memo:said}; {cash} betalt.',
  'Posted: {memo}.': 'Bokført: {memo:said}.',
  sale: 'salget',
  retirement: 'utfasingen',
  return: 'tilbakeleveringen',
  purchase: 'kjøpet',
  '{memo} taken back': '{memo:said} tatt tilbake',
  '{name} (per_flight)': '{name} (per flyging)',
  '{name} (daily)': '{name} (daglig)',
  '{name} (monthly)': '{name} (månedlig)',
  '{name}, daily, {date}: {amount}': '{name}, daglig, {date}: {amount}',
  '{name}, monthly, {date}: {amount}': '{name}, månedlig, {date}: {amount}',
  '{count} seats × {price} = {amount}': '{count} seter × {price} = {amount}',
  'per flight': 'per flyging',
  daily: 'daglig',
  monthly: 'månedlig',
  'Without a {group_by}': 'Uten {group_by:said}',
  route: 'rute',
  pilot: 'flyger',
  account: 'konto',
  subfleet: 'delflåte',
  airport: 'lufthavn',
  airline: 'flyselskapet',
  'the pilot': 'flygeren',
  owner: 'eier',
  staff: 'medarbeider',
  'staff ({abilities})': 'medarbeider ({abilities})',
  once: 'én gang',
  '{count} times': '{count} ganger',
  'Set vamgr up as its owner and founded {name} ({icao}).':
    'Satte opp vamgr som eier og stiftet {name} ({icao}).',
  'Set vamgr up as its owner.': 'Satte opp vamgr som eier.',
  'Joined by invitation as {role}.': 'Ble med på invitasjon som {role:said}.',
  'Got an account as {role}.': 'Fikk en konto som {role:said}.',
  'Became {role}.': 'Ble {role:said}.',
  'The account is {role} again with {abilities}.': 'Kontoen er {role:said} igjen med {abilities}.',
  'The account is {role} again.': 'Kontoen er {role:said} igjen.',
  collection: 'samling',
  area: 'område',
  source: 'kilde',
  'event type': 'hendelsestype',
  command: 'kommando',
  event: 'hendelse',
  'at {time}': 'klokken {time}',
  'at any time': 'når som helst',
  none: 'ingen',
  nothing: 'ingenting',
  empty: 'tom',
  'as inherited': 'som arvet',
  'the former colours': 'de tidligere fargene',
  'the former subfleet': 'den tidligere delflåten',
  '1 route is closed, and its flight number is free.': '1 rute legges ned, og flynummeret er ledig.',
  '{count} routes are closed, and their flight numbers are free.':
    '{count} ruter legges ned, og flynumrene er ledige.',
  '1 route is as before.': '1 rute er som før.',
  '{name} was changed again since. Undo the later change first, or set the value by hand.':
    '{name:said} ble endret igjen siden. Angre den senere endringen først, eller sett verdien for hånd.',
  '{name} and {name2} were changed again since. Undo the later change first, or set the value by hand.':
    '{name:said} og {name2:said} ble endret igjen siden. Angre den senere endringen først, eller sett verdien for hånd.',
  '{name} were changed again since. Undo the later change first, or set the value by hand.':
    '{name:said} ble endret igjen siden. Angre den senere endringen først, eller sett verdien for hånd.',
  'The prices of {icao}': 'Prisene på {icao}',
  'The leave of {ident}': 'Permisjonen til {ident}',
  'The rank of {ident}': 'Graden til {ident}',
  Track: 'Sporet',
  'Public link': 'Den offentlige lenken',
  'Role and abilities': 'Rolle og rettigheter',
  'This is there as JSON, CSV and JSON lines only. Change the header Accept.':
    'Dette finnes bare som JSON, CSV og JSON-linjer. Endre Accept-hodet.',
  'This is there as JSON only. Change the header Accept.': 'Dette finnes bare som JSON. Endre Accept-hodet.',
  'This is not a parameter here. There are: {known}.': 'Dette er ingen parameter her. Det finnes: {known}.',
  '1 character': '1 tegn',
  '{count} characters': '{count} tegn',
  '1 entry': '1 oppføring',
  '{count} entries': '{count} oppføringer',
  '1 decimal place': '1 desimal',
  '{count} decimal places': '{count} desimaler',
  '1 digit': '1 siffer',
  '{count} digits': '{count} sifre',
  'Use {low} to {high} letters.': 'Bruk {low} til {high} bokstaver.',
  'Use {low} to {high} capital letters.': 'Bruk {low} til {high} store bokstaver.',
  'Use {low} to {high} capital letters or digits.': 'Bruk {low} til {high} store bokstaver eller sifre.',
  'Use {low} to {high} letters or digits.': 'Bruk {low} til {high} bokstaver eller sifre.',
  'Use {low} to {high} digits.': 'Bruk {low} til {high} sifre.',
  'Use {count} letters.': 'Bruk {count} bokstaver.',
  'Use {count} capital letters.': 'Bruk {count} store bokstaver.',
  'Use {count} capital letters or digits.': 'Bruk {count} store bokstaver eller sifre.',
  'Use {count} letters or digits.': 'Bruk {count} bokstaver eller sifre.',
  'Use {count} digits.': 'Bruk {count} sifre.',
  'Use {count} digit.': 'Bruk {count} siffer.',
  'Use {count} letter.': 'Bruk {count} bokstav.',
  'Maintenance began, until about {until} UTC: {reason}':
    'Vedlikehold begynte, til omtrent {until} UTC: {reason}',
  'Maintenance began: {reason}': 'Vedlikehold begynte: {reason}',
  'The backup has {events} events, the newest of {newest} UTC; it was read whole and each event is proven.':
    'Sikkerhetskopien har {events} hendelser, den nyeste fra {newest} UTC; den ble lest i sin helhet, og hver hendelse er bekreftet.',
  'The data folder has {events} events, the newest of {newest} UTC.':
    'Datamappen har {events} hendelser, den nyeste fra {newest} UTC.',
  'The data folder has {events} events.': 'Datamappen har {events} hendelser.',
  'Accepted reports': 'Godkjente rapporter',
  'Something has stopped': 'Noe har stanset',
  'The scheduled backup could not be made': 'Den planlagte sikkerhetskopien kunne ikke lages',
  'The account is overdrawn': 'Kontoen er overtrukket',
  'Buy your first aircraft': 'Kjøp ditt første fly',
  'Open your first route': 'Åpne din første rute',
  'Choose a flight': 'Velg en flyging',
  '{ident} is under way': '{ident} er underveis',
  '{ident} is booked': '{ident} er bestilt',
  'A report waits for review': 'En rapport venter på gjennomgang',
  'A pilot waits to be let in': 'En flyger venter på å slippe inn',
  '{registration} should be back from maintenance': '{registration} skulle vært tilbake fra vedlikehold',
  'Already taken': 'Allerede tatt',
  'No answer in that form': 'Ikke noe svar i den formen',
  'No longer there': 'Ikke lenger der',
  'Nobody owns this airline yet': 'Ingen eier dette flyselskapet ennå',
  'Not allowed': 'Ikke tillatt',
  'Not found': 'Ikke funnet',
  'Not possible here': 'Ikke mulig her',
  'Please sign in': 'Logg inn',
  'Some of the input needs another look': 'Noe av det som ble oppgitt, må ses på igjen',
  'Someone else changed this at the same moment': 'Noen andre endret dette i samme øyeblikk',
  'Something went wrong': 'Noe gikk galt',
  'That is not possible': 'Det er ikke mulig',
  'That kind of content is not taken here': 'Den typen innhold tas ikke imot her',
  'The archive cannot be used': 'Arkivet kan ikke brukes',
  'The backup cannot be used': 'Sikkerhetskopien kan ikke brukes',
  'The data folder belongs to a newer version': 'Datamappen tilhører en nyere versjon',
  'The data folder cannot be written': 'Det kan ikke skrives til datamappen',
  'The data folder is in use': 'Datamappen er i bruk',
  'The dump cannot be read': 'Dumpen kan ikke leses',
  'The file cannot be read or written': 'Filen kan ikke leses eller skrives',
  'The newest changes are still being worked in': 'De nyeste endringene behandles fortsatt',
  'The past cannot be changed': 'Fortiden kan ikke endres',
  'The past is being prepared': 'Fortiden klargjøres',
  'The request cannot be read': 'Forespørselen kan ikke leses',
  'The request is too large': 'Forespørselen er for stor',
  'This command id was used for something else': 'Denne kommando-id-en er brukt til noe annet',
  'This has no past': 'Dette har ingen fortid',
  'This is no demo': 'Dette er ingen demo',
  'This picture cannot be used': 'Dette bildet kan ikke brukes',
  'This version cannot do that': 'Denne versjonen kan ikke gjøre det',
  'Too many tries': 'For mange forsøk',
  'You are not a pilot here': 'Du er ikke flyger her',
  '{a} % ± {b} %, for this flight {c} %: {parts}': '{a} % ± {b} %, for denne flygingen {c} %: {parts}',
  '{formula}; The load was reduced by {parts}: the {name} would have been {kg} kg, above the limit of {limit_kg} kg.':
    '{formula:said}; lasten ble redusert med {parts:said}: {name:said} ville vært {kg} kg, over grensen på {limit_kg} kg.',
  '{kg} kg empty + {payload} kg payload = {sum} kg; limit {limit} kg':
    '{kg} kg tomt + {payload} kg nyttelast = {sum} kg; grense {limit} kg',
  '{kg} kg empty + {payload} kg payload = {sum} kg; no limit is known':
    '{kg} kg tomt + {payload} kg nyttelast = {sum} kg; ingen grense er kjent',
  '{kg} kg without fuel + {fuel} kg fuel = {sum} kg; limit {limit} kg':
    '{kg} kg uten drivstoff + {fuel} kg drivstoff = {sum} kg; grense {limit} kg',
  '{kg} kg without fuel + {fuel} kg fuel = {sum} kg; no limit is known':
    '{kg} kg uten drivstoff + {fuel} kg drivstoff = {sum} kg; ingen grense er kjent',
  '{burn} kg/h × {minutes} min / 60 = {kg} kg': '{burn} kg/t × {minutes} min / 60 = {kg} kg',
  '{burn} kg/h × {share} × {minutes} min / 60 = {kg} kg':
    '{burn} kg/t × {share} × {minutes} min / 60 = {kg} kg',
  '{formula}; + taxi {taxi} min = {total} min. {fuel}':
    '{formula:said}; + taksing {taxi} min = {total} min. {fuel:said}',
  estimated: 'anslått',
  '{name} new, by take-off mass: {formula}, to the thousand = {price} USD.':
    '{name} som ny, etter startmasse: {formula}, avrundet til tusen = {price} USD.',
  '{name} new, by take-off mass: {formula}, to the thousand = {price} USD; counted as {counted}, since there are no exchange rates here.':
    '{name} som ny, etter startmasse: {formula}, avrundet til tusen = {price} USD; regnet som {counted}, siden det ikke finnes vekslingskurser her.',
  '{formula}, to the thousand = {price} USD': '{formula}, avrundet til tusen = {price} USD',
  '{a} kg payload × {cef} (1989 to {year}) × {factor} ({airport} airport) = {usd} USD':
    '{a} kg nyttelast × {cef} (1989 til {year}) × {factor} ({airport:said} lufthavn) = {usd} USD',
  "A turnaround of this type: {a} kg payload × {cef} (1989 to {year}) × {factor} ({airport} airport) = {usd} USD, as a share of the airport's price.":
    'En snuoperasjon for denne typen: {a} kg nyttelast × {cef} (1989 til {year}) × {factor} ({airport:said} lufthavn) = {usd} USD, som andel av lufthavnens pris.',
  large: 'stor',
  medium: 'middels',
  small: 'liten',
  'Empty: {burn} kg/h (estimated).': 'Tomt: {burn} kg/t (anslått).',
  'A business seat takes the room of two and costs {price} times as much.':
    'Et businessete tar plassen til to og koster {price} ganger så mye.',
  "A kilogram of cargo pays half of a passenger's, {per_kg}.":
    'Et kilo frakt betaler halvparten av en passasjers, {per_kg}.',
  'A flight of {stage_nmi} nmi in {minutes} min costs {total}: fuel {fuel}, block hours {block}, handling {handling}, landing {landing}, navigation {navigation}.':
    'En flyging på {stage_nmi} nmi på {minutes} min koster {total}: drivstoff {fuel}, blokktimer {block}, bakketjenester {handling}, landing {landing}, underveisavgift {navigation}.',
  name: 'navn',
  'hours required': 'timer som kreves',
  'pay per hour acars minor': 'lønn per time (ACARS)',
  'pay per hour manual minor': 'lønn per time (for hånd)',
  'pay per hour acars': 'lønn per time (ACARS)',
  'pay per hour manual': 'lønn per time (for hånd)',
  'auto promote': 'automatisk forfremmelse',
  'auto accept acars': 'automatisk godkjenning (ACARS)',
  'auto accept manual': 'automatisk godkjenning (for hånd)',
  'cargo capacity kg': 'fraktkapasitet i kg',
  'fuel kind': 'drivstofftype',
  'cost block hour minor': 'kostnad per blokktime',
  'cost block hour': 'kostnad per blokktime',
  'ground handling multiplier percent': 'faktor for bakketjenester i %',
  'burn kg per hour': 'forbruk i kg per time',
  'cruise kt': 'marsjfart i kt',
  'oew kg': 'tom driftsvekt i kg',
  'mzfw kg': 'MZFW i kg',
  'mtow kg': 'MTOW i kg',
  'mlw kg': 'MLW i kg',
  'max fuel kg': 'største drivstoffmengde i kg',
  hub: 'hub',
  notes: 'merknader',
  'flight number': 'flynummer',
  leg: 'etappe',
  callsign: 'kallesignal',
  departure: 'avgang',
  arrival: 'ankomst',
  'planned arrival': 'planlagt ankomst',
  alternate: 'alternativ',
  'departure time': 'avgangstid',
  'arrival time': 'ankomsttid',
  days: 'dager',
  'valid from': 'gyldig fra',
  'valid until': 'gyldig til',
  'flight type': 'flytype',
  'flight types': 'flytyper',
  'subfleet ids': 'delflåter',
  'level ft': 'flygenivå i ft',
  'route text': 'rutetekst',
  'distance nmi': 'distanse i nmi',
  'distance source': 'kilde for distansen',
  'block minutes': 'blokktid i minutter',
  'block source': 'kilde for blokktiden',
  'load factor percent': 'kabinfaktor i %',
  'pilot pay minor': 'flygerlønn',
  'pilot pay': 'flygerlønn',
  kind: 'slag',
  amount: 'beløp',
  'amount minor': 'beløp',
  'what it hangs on': 'det den henger på',
  'attached to': 'det den henger på',
  'charge to pilot': 'belastes flygeren',
  'use ground handling multiplier': 'bruk faktoren for bakketjenester',
  'starts on': 'begynner',
  'ends on': 'slutter',
  'block off at': 'off-block',
  'takeoff at': 'avgang',
  'landing at': 'landing',
  'block on at': 'on-block',
  'block fuel kg': 'drivstoff ved off-block i kg',
  'fuel used kg': 'brukt drivstoff i kg',
  'landing rate fpm': 'landingsrate i ft/min',
  'cruise level ft': 'marsjnivå i ft',
  fields: 'felter',
  remarks: 'merknader',
  registration: 'registrering',
  'serial number': 'serienummer',
  msn: 'serienummer',
  icao: 'ICAO',
  iata: 'IATA',
  country: 'land',
  currency: 'valuta',
  'home base': 'hjemmebase',
  'transfer hours': 'overførte timer',
  'The rank {name} was changed: {a}, {b}.': 'Graden {name} ble endret: {a:said}, {b:said}.',
  'The rank {name} was changed: {a}, {b}, {c}.': 'Graden {name} ble endret: {a:said}, {b:said}, {c:said}.',
  'The rank {name} was changed: {a}, {b}, {c}, {d}.':
    'Graden {name} ble endret: {a:said}, {b:said}, {c:said}, {d:said}.',
  'The subfleet {name} was changed: {a}, {b}.': 'Delflåten {name} ble endret: {a:said}, {b:said}.',
  'The subfleet {name} was changed: {a}, {b}, {c}.':
    'Delflåten {name} ble endret: {a:said}, {b:said}, {c:said}.',
  'The subfleet {name} was changed: {a}, {b}, {c}, {d}.':
    'Delflåten {name} ble endret: {a:said}, {b:said}, {c:said}, {d:said}.',
  'The subfleet {name} was changed: {a}, {b}, {c}, {d}, {e}.':
    'Delflåten {name} ble endret: {a:said}, {b:said}, {c:said}, {d:said}, {e:said}.',
  'The subfleet {name} was changed: {a}, {b}, {c}, {d}, {e}, {f}.':
    'Delflåten {name} ble endret: {a:said}, {b:said}, {c:said}, {d:said}, {e:said}, {f:said}.',
  'Flight {flight_number} was changed: {a}, {b}.': 'Flyging {flight_number} ble endret: {a:said}, {b:said}.',
  'Flight {flight_number} was changed: {a}, {b}, {c}.':
    'Flyging {flight_number} ble endret: {a:said}, {b:said}, {c:said}.',
  'Flight {flight_number} was changed: {a}, {b}, {c}, {d}.':
    'Flyging {flight_number} ble endret: {a:said}, {b:said}, {c:said}, {d:said}.',
  'Flight {flight_number} was changed: {a}, {b}, {c}, {d}, {e}.':
    'Flyging {flight_number} ble endret: {a:said}, {b:said}, {c:said}, {d:said}, {e:said}.',
  'Flight {flight_number} was changed: {a}, {b}, {c}, {d}, {e}, {f}.':
    'Flyging {flight_number} ble endret: {a:said}, {b:said}, {c:said}, {d:said}, {e:said}, {f:said}.',
  'The expense {name} was changed: {a}, {b}.': 'Utgiften {name} ble endret: {a:said}, {b:said}.',
  'The expense {name} was changed: {a}, {b}, {c}.':
    'Utgiften {name} ble endret: {a:said}, {b:said}, {c:said}.',
  'The expense {name} was changed: {a}, {b}, {c}, {d}.':
    'Utgiften {name} ble endret: {a:said}, {b:said}, {c:said}, {d:said}.',
  'The report of {ident} says as before: {a}, {b}.': 'Rapporten om {ident} sier som før: {a:said}, {b:said}.',
  'The report of {ident} says as before: {a}, {b}, {c}.':
    'Rapporten om {ident} sier som før: {a:said}, {b:said}, {c:said}.',
  'The report of {ident} says as before: {a}, {b}, {c}, {d}.':
    'Rapporten om {ident} sier som før: {a:said}, {b:said}, {c:said}, {d:said}.',
  'The report of {ident} says as before: {a}, {b}. Hours, places and money follow.':
    'Rapporten om {ident} sier som før: {a:said}, {b:said}. Timer, steder og penger følger etter.',
  'The report of {ident} says as before: {a}, {b}, {c}. Hours, places and money follow.':
    'Rapporten om {ident} sier som før: {a:said}, {b:said}, {c:said}. Timer, steder og penger følger etter.',
  'The report of {ident} says as before: {a}, {b}, {c}, {d}. Hours, places and money follow.':
    'Rapporten om {ident} sier som før: {a:said}, {b:said}, {c:said}, {d:said}. Timer, steder og penger følger etter.',
  '{value} is as before in: {a}, {b}.': '{value} er som før i: {a:said}, {b:said}.',
  '{value} is as before in: {a}, {b}, {c}.': '{value} er som før i: {a:said}, {b:said}, {c:said}.',
  '{value} is as before in: {a}, {b}, {c}, {d}.':
    '{value} er som før i: {a:said}, {b:said}, {c:said}, {d:said}.',
  '{name} is as before in: {a}, {b}. Flights accepted meanwhile keep their money.':
    '{name} er som før i: {a:said}, {b:said}. Flyginger som er godkjent i mellomtiden, beholder pengene sine.',
  '{name} is as before in: {a}, {b}, {c}. Flights accepted meanwhile keep their money.':
    '{name} er som før i: {a:said}, {b:said}, {c:said}. Flyginger som er godkjent i mellomtiden, beholder pengene sine.',
  '{name} is as before in: {a}, {b}, {c}, {d}. Flights accepted meanwhile keep their money.':
    '{name} er som før i: {a:said}, {b:said}, {c:said}, {d:said}. Flyginger som er godkjent i mellomtiden, beholder pengene sine.',
  'The expense {now} is as before in: {a}, {b}. What was posted stays.':
    'Utgiften {now} er som før i: {a:said}, {b:said}. Det som er bokført, står.',
  'The expense {now} is as before in: {a}, {b}, {c}. What was posted stays.':
    'Utgiften {now} er som før i: {a:said}, {b:said}, {c:said}. Det som er bokført, står.',
  'The expense {now} is as before in: {a}, {b}, {c}, {d}. What was posted stays.':
    'Utgiften {now} er som før i: {a:said}, {b:said}, {c:said}, {d:said}. Det som er bokført, står.',
  'The rank {now} is as before in: {a}, {b}. Flights accepted meanwhile keep their pay.':
    'Graden {now} er som før i: {a:said}, {b:said}. Flyginger som er godkjent i mellomtiden, beholder lønnen.',
  'The rank {now} is as before in: {a}, {b}, {c}. Flights accepted meanwhile keep their pay.':
    'Graden {now} er som før i: {a:said}, {b:said}, {c:said}. Flyginger som er godkjent i mellomtiden, beholder lønnen.',
  'The rank {now} is as before in: {a}, {b}, {c}, {d}. Flights accepted meanwhile keep their pay.':
    'Graden {now} er som før i: {a:said}, {b:said}, {c:said}, {d:said}. Flyginger som er godkjent i mellomtiden, beholder lønnen.',
  'The profile was changed: {n0} from {o0} to {w0}.':
    'Profilen ble endret: {n0:said} fra {o0:said} til {w0:said}.',
  'The profile was changed: {n0} from {o0} to {w0}, {n1} from {o1} to {w1}.':
    'Profilen ble endret: {n0:said} fra {o0:said} til {w0:said}, {n1:said} fra {o1:said} til {w1:said}.',
  'The profile was changed: {n0} from {o0} to {w0}, {n1} from {o1} to {w1}, {n2} from {o2} to {w2}.':
    'Profilen ble endret: {n0:said} fra {o0:said} til {w0:said}, {n1:said} fra {o1:said} til {w1:said}, {n2:said} fra {o2:said} til {w2:said}.',
  'The aircraft was changed: {n0} from {o0} to {w0}.':
    'Flyet ble endret: {n0:said} fra {o0:said} til {w0:said}.',
  'The aircraft was changed: {n0} from {o0} to {w0}, {n1} from {o1} to {w1}.':
    'Flyet ble endret: {n0:said} fra {o0:said} til {w0:said}, {n1:said} fra {o1:said} til {w1:said}.',
  'The aircraft was changed: {n0} from {o0} to {w0}, {n1} from {o1} to {w1}, {n2} from {o2} to {w2}.':
    'Flyet ble endret: {n0:said} fra {o0:said} til {w0:said}, {n1:said} fra {o1:said} til {w1:said}, {n2:said} fra {o2:said} til {w2:said}.',
  'The aircraft was changed: subfleet.': 'Flyet ble endret: delflåte.',
  'Amended {ident}: {f0} {o0} → {w0}. {reason}': 'Rettet {ident}: {f0:said} {o0:said} → {w0:said}. {reason}',
  'Amended {ident}: {f0} {o0} → {w0}; {f1} {o1} → {w1}. {reason}':
    'Rettet {ident}: {f0:said} {o0:said} → {w0:said}; {f1:said} {o1:said} → {w1:said}. {reason}',
  'Deleted: {said}': 'Slettet: {said}',
  'vamgr is shutting down, so no backup was made. Make one when it runs again.':
    'vamgr avslutter, så ingen sikkerhetskopi ble laget. Lag en når det kjører igjen.',
  '{count} flights': '{count} flyginger',
  '{count} hours': '{count} timer',
  '{count} airports': '{count} lufthavner',
  'First flight': 'Første flyging',
  'Soft landing': 'Myk landing',
  'Undone.': 'Angret.',
  '{distance_nmi} nmi to the alternate in {minutes} min: {burn_kg_h} kg/h × {minutes} min / 60 = {kg} kg':
    '{distance_nmi} nmi til alternativet på {minutes} min: {burn_kg_h} kg/t × {minutes} min / 60 = {kg} kg',
  '{formula_text}; less {out} kg for taxiing = {trip} kg':
    '{formula_text:said}; minus {out} kg til taksing = {trip} kg',
  'Final reserve': 'Sluttreserve',
  '{extra_kg} kg as the pilot wishes': '{extra_kg} kg etter flygerens ønske',
  '{factor_percent} % ± {variance_percent} %, for this flight {drawn} %':
    '{factor_percent} % ± {variance_percent} %, for denne flygingen {drawn} %',
  '{oew_kg} kg empty + {payload_kg} kg payload': '{oew_kg} kg tomt + {payload_kg} kg nyttelast',
  '{zero} kg without fuel + {fuel} kg fuel': '{zero} kg uten drivstoff + {fuel} kg drivstoff',
  '; limit {limit} kg': '; grense {limit} kg',
  '; no limit is known': '; ingen grense er kjent',
  '{passengers} passengers': '{passengers} passasjerer',
  '{cargo_kg} kg of cargo': '{cargo_kg} kg frakt',
  "the subfleet's own figure": 'delflåtens eget tall',
  '{out} min, as the airline plans': '{out} min, slik flyselskapet planlegger',
  '{into} min, as the airline plans': '{into} min, slik flyselskapet planlegger',
  'Zero fuel weight': 'Vekt uten drivstoff',
  'Take-off weight': 'Startvekt',
  'Landing weight': 'Landingsvekt',
  '; + taxi': '; + taksing',
  'Block time': 'Blokktid',
  '{minutes} min by the schedule': '{minutes} min etter rutetabellen',
  'vamgr does not remember this file any more. Upload it again.':
    'vamgr husker ikke denne filen lenger. Last den opp på nytt.',
  "vamgr has its own data for {other}; the file's is not used.":
    'vamgr har egne data for {other}; filens brukes ikke.',
  'Imported: {done}.': 'Importert: {done:said}.',
  'vamgr ended in the middle of it.': 'vamgr sluttet midt i den.',
  'vamgr was shut down.': 'vamgr ble avsluttet.',
  'Line {line}: {sentence}': 'Linje {line}: {sentence:said}',
  'the dump ends in the middle of a statement. It is not whole: make it again.':
    'dumpen slutter midt i en setning. Den er ikke hel: lag den på nytt.',
  'this INSERT does not list values. Make the dump with mysqldump or phpMyAdmin.':
    'denne INSERT-setningen har ingen verdier. Lag dumpen med mysqldump eller phpMyAdmin.',
  'a row of {table} has {row} values for {width} columns. The dump is damaged.':
    'en rad i {table} har {row} verdier for {width} kolonner. Dumpen er skadet.',
  'Imported: {AIRCRAFT_GONE}': 'Importert: {AIRCRAFT_GONE:said}',
  'vamgr has no such setting.': 'vamgr har ingen slik innstilling.',
  'vamgr has other roles; give this person abilities anew.':
    'vamgr har andre roller; gi denne personen rettigheter på nytt.',
  "vamgr has no comments on drafts and withdrawn reports: the text is in the report's remarks.":
    'vamgr har ingen kommentarer på utkast og rapporter som er trukket tilbake: teksten står i rapportens merknader.',
  'vamgr has no place for it.': 'vamgr har ingen plass til det.',
  'vamgr has no place for downloads yet.': 'vamgr har ingen plass til nedlastinger ennå.',
  'vamgr has airports and routes of its own.': 'vamgr har egne lufthavner og ruter.',
  'vamgr has no place for news yet.': 'vamgr har ingen plass til nyheter ennå.',
  'vamgr has no place for pages yet.': 'vamgr har ingen plass til sider ennå.',
  'vamgr has no type ratings yet: ranks say who may fly what.':
    'vamgr har ingen typerettigheter ennå: gradene sier hvem som kan fly hva.',
  'vamgr has no place for further fields of people yet.':
    'vamgr har ingen plass til flere felter om personer ennå.',
  'vamgr works it out from what happens.': 'vamgr regner det ut av det som skjer.',
  'vamgr works it out from days and dates.': 'vamgr regner det ut av dager og datoer.',
  'vamgr has no notes on fares.': 'vamgr har ingen merknader til takster.',
  'vamgr has no pictures of ranks.': 'vamgr har ingen bilder av grader.',
  'vamgr knows the sign-ins that it has seen.': 'vamgr kjenner de innloggingene det har sett.',
  'this is a phpVMS 5 database. Bring the site to phpVMS 7 with its own importer first, then dump it again.':
    'dette er en phpVMS 5-database. Løft siden til phpVMS 7 med dens egen importør først, og lag så dumpen på nytt.',
  'the rows of {table} have no column names, and the dump does not say how the table is made. Make the dump with the structure of the tables.':
    'radene i {table} har ingen kolonnenavn, og dumpen sier ikke hvordan tabellen er laget. Lag dumpen med strukturen til tabellene.',
  'a row of {table} has {widths} values for {columns} columns. The dump is damaged.':
    'en rad i {table} har {widths} verdier for {columns} kolonner. Dumpen er skadet.',
  'Starting capital': 'Startkapital',
  'Brought forward': 'Overført',
  'Other income': 'Andre inntekter',
  'Catering and selling': 'Servering og salg',
  'Aircraft by the block hour': 'Fly per blokktime',
  'Other expenses': 'Andre utgifter',
  'Ground handling': 'Bakketjenester',
  'Landing fees': 'Landingsavgifter',
  'Navigation fees': 'Underveisavgifter',
  'Pilot pay': 'Flygerlønn',
  'Gain or loss on aircraft': 'Gevinst eller tap på fly',
  'Fares, class {fare_class}': 'Takster, klasse {fare_class}',
  '{price_minor} received − {bought_for_minor} paid = {result} gain':
    '{price_minor} mottatt − {bought_for_minor} betalt = {result} gevinst',
  '{price_minor} received − {bought_for_minor} paid = {result} loss':
    '{price_minor} mottatt − {bought_for_minor} betalt = {result} tap',
  '{registration} bought': '{registration} kjøpt',
  '{registration} sold': '{registration} solgt',
  '{registration} written off': '{registration} avskrevet',
  '{amount_minor}, as the airline was founded with': '{amount_minor}, som flyselskapet ble stiftet med',
  'expense per flight, {row}': 'utgift per flyging, {row}',
  'the fare as it was booked': 'taksten som den ble bestilt',
  'kg of cargo': 'kg frakt',
  '{name} fares': 'Takster: {name}',
  '{name} catering and selling': 'Servering og salg: {name}',
  '{registration} by the block hour': '{registration} per blokktime',
  '{name} sold': '{name} solgt',
  'the report': 'rapporten',
  'ground handling multiplier': 'faktor for bakketjenester',
  'the subfleet': 'delflåten',
  'take-off mass': 'startmasse',
  'fuel used': 'brukt drivstoff',
  'fuel price': 'drivstoffpris',
  'block fuel': 'drivstoff ved off-block',
  'in the tanks before': 'i tankene før',
  'the flight before': 'flygingen før',
  'block time': 'blokktid',
  'cost per block hour': 'kostnad per blokktime',
  'handling at {icao}': 'bakketjenester på {icao}',
  'landing fee': 'landingsavgift',
  "the airline's settings": 'flyselskapets innstillinger',
  'great circle': 'storsirkel',
  'the airports': 'lufthavnene',
  'navigation fee': 'underveisavgift',
  'flat pay': 'fast lønn',
  'the route': 'ruten',
  'this entry': 'denne posteringen',
  'pay per hour': 'lønn per time',
  'rank {rank_name}': 'grad {rank_name}',
  'rank {rank_name}, its own rate for this subfleet': 'grad {rank_name}, egen sats for denne delflåten',
  'rank {rank_name}, {percent} % of its rate for this subfleet':
    'grad {rank_name}, {percent} % av satsen for denne delflåten',
  "{icao}'s own price": 'egen pris på {icao}',
  '{registration} retired and written off': '{registration} utfaset og avskrevet',
  '{registration} given back: the purchase was undone': '{registration} gitt tilbake: kjøpet ble angret',
  '{registration} in the fleet again: the {what} was undone':
    '{registration} i flåten igjen: {what:said} ble angret',
  'the type {icao}': 'typen {icao}',
  'Posted: {memo}; {cash} {way}.': 'Bokført: {memo:said}; {cash} {way:said}.',
  '; counted as {price}, since there are no exchange rates here':
    '; regnet som {price}, siden det ikke finnes vekslingskurser her',
  'Empty: {burn_kg_h} kg/h ({value}).': 'Tomt: {burn_kg_h} kg/t ({value:said}).',
  'block hours': 'blokktimer',
  'Withdrawn.': 'Trukket tilbake.',
  'a latitude of {lat}° is not between −90 and 90.': 'en breddegrad på {lat}° er ikke mellom −90 og 90.',
  'a longitude of {lon}° is not between −180 and 180.': 'en lengdegrad på {lon}° er ikke mellom −180 og 180.',
  'the time cannot be read.': 'tiden kan ikke leses.',
  'the time runs backwards.': 'tiden går bakover.',
  'vamgr is set up already. Sign in instead.': 'vamgr er allerede satt opp. Logg inn i stedet.',
  'vamgr is not running, or is shutting down.': 'vamgr kjører ikke, eller avslutter.',
  'vamgr starts again with it now. You may have to sign in again.':
    'vamgr starter på nytt med det nå. Det kan hende du må logge inn igjen.',
  '{reviews} reports wait for review': '{reviews} rapporter venter på gjennomgang',
  '{pilots_pending} pilots wait': '{pilots_pending} flygere venter',
  'Use {many} {names}.': 'Bruk {many:said} {names:said}.',
  '1.5 × {pounds} lb / 1000 × {cef} (1989 to {PRICE_YEAR}) × {factor} ({airport} airport)':
    '1.5 × {pounds} lb / 1000 × {cef} (1989 til {PRICE_YEAR}) × {factor} ({airport:said} lufthavn)',
  '0.10 × {payload_kg} kg payload × {cef} (1989 to {PRICE_YEAR}) × {factor} ({airport} airport)':
    '0.10 × {payload_kg} kg nyttelast × {cef} (1989 til {PRICE_YEAR}) × {factor} ({airport:said} lufthavn)',
  '10^({a} + {b} × log10({pounds} lb)) × {cef} (1989 to {PRICE_YEAR}), to the thousand':
    '10^({a} + {b} × log10({pounds} lb)) × {cef} (1989 til {PRICE_YEAR}), avrundet til tusen',
  'free of route charges below {FREE_OF_NAVIGATION_KG} kg take-off mass':
    'uten underveisavgift under {FREE_OF_NAVIGATION_KG} kg startmasse',
  '{burn_kg_h} kg/h × ({minutes} min in the air + {fixed} min for taxi and take-off) / 60 = {kg} kg':
    '{burn_kg_h} kg/t × ({minutes} min i luften + {fixed} min til taksing og avgang) / 60 = {kg} kg',
  'AIM2015 size class of the {reference} at {distance_nmi} km, scaled by take-off mass × {scale}, payload {payload_kg} kg = {kg} kg':
    'AIM2015-størrelsesklasse for {reference} ved {distance_nmi} km, skalert etter startmasse × {scale}, nyttelast {payload_kg} kg = {kg} kg',
  '{flown} nmi flown: climb {climb} min and descent {descent} min ({altitude} ft, {slow_nmi} nmi) + ({flown} - {slow_nmi}) nmi / {cruise_kt} kt × 60 = {cruise} min':
    '{flown} nmi fløyet: stigning {climb} min og nedstigning {descent} min ({altitude} ft, {slow_nmi} nmi) + ({flown} - {slow_nmi}) nmi / {cruise_kt} kt × 60 = {cruise} min',
  '{model_name}, payload by AIM2015': '{model_name:said}, nyttelast etter AIM2015',
  '{formula_text}; {heavier} kg for {load} kg payload against the average of {average} kg = {kg} kg':
    '{formula_text:said}; {heavier} kg for {load} kg nyttelast mot gjennomsnittet på {average} kg = {kg} kg',
  'Seymour et al. 2020': 'Seymour et al. 2020',
  '{text} = {kg} kg, with {distance_nmi} nmi = {km} km': '{text} = {kg} kg, med {distance_nmi} nmi = {km} km',
  'hourly burn': 'forbruk per time',
  '{text}; + taxi {taxi} min = {total} min': '{text:said}; + taksing {taxi} min = {total} min',
  '{flown} nmi flown, all of it climb and descent to {altitude} ft: {climb} + {descent} min':
    '{flown} nmi fløyet, alt sammen stigning og nedstigning til {altitude} ft: {climb} + {descent} min',
  'an electric aircraft burns no fuel: 0 kg': 'et elektrisk fly bruker ikke drivstoff: 0 kg',
  received: 'mottatt',
  paid: 'betalt',
  Received: 'Mottatt',
  Paid: 'Betalt',
  letters: 'bokstaver',
  'capital letters': 'store bokstaver',
  digits: 'sifre',
  underscores: 'understreker',
  dashes: 'bindestreker',
  letter: 'bokstav',
  'capital letter': 'stor bokstav',
  digit: 'siffer',
  'letters or digits': 'bokstaver eller sifre',
  'capital letters or digits': 'store bokstaver eller sifre',
  'letters or digits or dashes': 'bokstaver, sifre eller bindestreker',
  'letters or digits or underscores or dashes': 'bokstaver, sifre, understreker eller bindestreker',
  '{flown} nmi flown: climb {climb} min and descent {descent} min ({altitude} ft, {slow_nmi} nmi) + ({flown} - {slow_nmi}) nmi / {cruise_kt} kt × 60 = {cruise} min; + taxi {taxi} min = {total} min':
    '{flown} nmi fløyet: stigning {climb} min og nedstigning {descent} min ({altitude} ft, {slow_nmi} nmi) + ({flown} - {slow_nmi}) nmi / {cruise_kt} kt × 60 = {cruise} min; + taksing {taxi} min = {total} min',
  '{flown} nmi flown: climb {climb} min and descent {descent} min ({altitude} ft, {slow_nmi} nmi) + ({flown} - {slow_nmi}) nmi / {cruise_kt} kt × 60 = {cruise} min; + taxi {taxi} min = {total} min. {fuel}':
    '{flown} nmi fløyet: stigning {climb} min og nedstigning {descent} min ({altitude} ft, {slow_nmi} nmi) + ({flown} - {slow_nmi}) nmi / {cruise_kt} kt × 60 = {cruise} min; + taksing {taxi} min = {total} min. {fuel:said}',
  '{flown} nmi flown, all of it climb and descent to {altitude} ft: {climb} + {descent} min; + taxi {taxi} min = {total} min':
    '{flown} nmi fløyet, alt sammen stigning og nedstigning til {altitude} ft: {climb} + {descent} min; + taksing {taxi} min = {total} min',
  '{flown} nmi flown, all of it climb and descent to {altitude} ft: {climb} + {descent} min; + taxi {taxi} min = {total} min. {fuel}':
    '{flown} nmi fløyet, alt sammen stigning og nedstigning til {altitude} ft: {climb} + {descent} min; + taksing {taxi} min = {total} min. {fuel:said}',
  '{formula_text}; {heavier} kg for {load} kg payload against the average of {average} kg = {kg} kg; less {out} kg for taxiing = {trip} kg':
    '{formula_text:said}; {heavier} kg for {load} kg nyttelast mot gjennomsnittet på {average} kg = {kg} kg; minus {out} kg til taksing = {trip} kg',
  '{burn_kg_h} kg/h × ({minutes} min in the air + {fixed} min for taxi and take-off) / 60 = {kg} kg; less {out} kg for taxiing = {trip} kg':
    '{burn_kg_h} kg/t × ({minutes} min i luften + {fixed} min til taksing og avgang) / 60 = {kg} kg; minus {out} kg til taksing = {trip} kg',
  'AIM2015 size class of the {reference} at {distance_nmi} km, scaled by take-off mass × {scale}, payload {payload_kg} kg = {kg} kg; less {out} kg for taxiing = {trip} kg':
    'AIM2015-størrelsesklasse for {reference} ved {distance_nmi} km, skalert etter startmasse × {scale}, nyttelast {payload_kg} kg = {kg} kg; minus {out} kg til taksing = {trip} kg',
  'The expense {name} was defined: {amount} per flight on {label}.':
    'Utgiften {name} ble opprettet: {amount} per flyging på {label:said}.',
  'The expense {name} was defined: {amount} daily on {label}.':
    'Utgiften {name} ble opprettet: {amount} daglig på {label:said}.',
  'The expense {name} was defined: {amount} monthly on {label}.':
    'Utgiften {name} ble opprettet: {amount} månedlig på {label:said}.',
  'the airline': 'flyselskapet',
  '{count} routes are closed, and their flight numbers are free. {rest}':
    '{count} ruter legges ned, og flynumrene er ledige. {rest:said}',
  '1 route is closed, and its flight number is free. {rest}':
    '1 rute legges ned, og flynummeret er ledig. {rest:said}',
  'The route is closed by now.': 'Ruten er lagt ned nå.',
  'The route is flown again by now.': 'Ruten flys igjen nå.',
  'The route is not flown by now.': 'Ruten flys ikke nå.',
  'Point {number}: {fault}': 'Punkt {number}: {fault:said}',
  'there is no position.': 'det er ingen posisjon.',
  '“{lat}, {lon}” is no position in degrees.': '«{lat}, {lon}» er ingen posisjon i grader.',
  '“{time}” is no time with its date (2026-05-01T12:00:00Z) and no number of seconds.':
    '«{time}» er ikke noe tidspunkt med dato (2026-05-01T12:00:00Z) og ikke noe antall sekunder.',
  'this is no JSON object. Each line holds one position.':
    'dette er ikke noe JSON-objekt. Hver linje har én posisjon.',
  'The aircraft was changed: {name} from {old} to {new}, subfleet.':
    'Flyet ble endret: {name:said} fra {old:said} til {new:said}, delflåte.',
  'The way back needs a flight number of its own.': 'Returen trenger sitt eget flynummer.',
  '{kept} the time and aircraft that were booked.': '{kept:said} tiden og flyet som ble bestilt.',
  'It is booked once: the booking keeps': 'Den er bestilt én gang: bestillingen beholder',
  'Its {count} bookings keep': 'De {count} bestillingene beholder',
  'It is booked once: the booking is cancelled.': 'Den er bestilt én gang: bestillingen faller bort.',
  '{count} bookings are cancelled.': '{count} bestillinger faller bort.',
  '{idents} flies this pair at that time on the same days.':
    '{idents} flyr dette paret på den tiden de samme dagene.',
  'This route is closed, so the whole change would be refused.':
    'Denne ruten er lagt ned, så hele endringen ville bli nektet.',
  '{count} passengers × {price} = {amount}': '{count} passasjerer × {price} = {amount}',
  '{count} kg of cargo × {price} = {amount}': '{count} kg frakt × {price} = {amount}',
  'the default': 'standarden',
  'Hours without a flight here: {time}. {reason}': 'Timer uten flyging her: {time}. {reason:said}',
  'Went from {departure} to {arrival} by jump seat.': 'Reiste fra {departure} til {arrival} med jump seat.',
  'owner ({abilities})': 'eier ({abilities})',
  'pilot ({abilities})': 'flyger ({abilities})',
  'per passenger': 'per passasjer',
  on: 'på',
  off: 'av',
  emptied: 'tømt',
  'back to what is inherited': 'tilbake til det som arves',
  'booking expiry hours {to}': 'bestillingens frist i timer {to:said}',
  'one booking per pilot {to}': 'én bestilling per flyger {to:said}',
  'one booking per route {to}': 'én bestilling per rute {to:said}',
  'aircraft exclusive booking {to}': 'fly bestilles av én {to:said}',
  'pilots fly from current location {to}': 'flygere flyr fra der de er {to:said}',
  'aircraft at departure {to}': 'flyet må stå på avgangsstedet {to:said}',
  'restrict aircraft to rank {to}': 'graden avgjør flyene {to:said}',
  'load factor percent {to}': 'kabinfaktor i % {to:said}',
  'load factor variance percent {to}': 'kabinfaktorens spredning i % {to:said}',
  'auto accept enabled {to}': 'automatisk godkjenning {to:said}',
  'auto accept max landing rate fpm {to}': 'grense for landingsrate i ft/min {to:said}',
  'auto accept block time tolerance percent {to}': 'toleranse for blokktid i % {to:said}',
  'auto accept arrival as planned {to}': 'ankomst som planlagt {to:said}',
  'auto accept fuel plausible {to}': 'rimelig drivstoff {to:said}',
  'duplicate window minutes {to}': 'vindu for doble rapporter i minutter {to:said}',
  'handling cost minor {to}': 'pris for bakketjenester (minste mynt) {to:said}',
  'fuel price jet a minor per 100kg {to}': 'Jet A per 100 kg (minste mynt) {to:said}',
  'fuel price avgas minor per 100kg {to}': 'Avgas per 100 kg (minste mynt) {to:said}',
  'fuel price mogas minor per 100kg {to}': 'Mogas per 100 kg (minste mynt) {to:said}',
  'landing fee minor per tonne {to}': 'landingsavgift per tonn (minste mynt) {to:said}',
  'navigation fee minor per 100nmi {to}': 'underveisavgift per 100 nmi (minste mynt) {to:said}',
  'charge fuel uplift {to}': 'betal for fylt drivstoff {to:said}',
  'allow overdraft {to}': 'tillat overtrekk {to:said}',
  'starting capital minor {to}': 'startkapital (minste mynt) {to:said}',
  'pilot number prefix {to}': 'flygernumrenes begynnelse {to:said}',
  'pilot number digits {to}': 'flygernumrenes sifre {to:said}',
  'pilot number start {to}': 'første flygernummer {to:said}',
  'pilot number fill gaps {to}': 'fyll hull i flygernumrene {to:said}',
  'contingency percent {to}': 'uforutsett drivstoff i % {to:said}',
  'final reserve jet minutes {to}': 'sluttreserve for jet i minutter {to:said}',
  'final reserve piston minutes {to}': 'sluttreserve for stempelmotor i minutter {to:said}',
  'taxi out minutes {to}': 'takse ut i minutter {to:said}',
  'taxi in minutes {to}': 'takse inn i minutter {to:said}',
  'public enabled {to}': 'offentlig side {to:said}',
  'public introduction {to}': 'introduksjon {to:said}',
  'public statistics {to}': 'offentlige tall {to:said}',
  'public live flights {to}': 'offentlige fly i luften {to:said}',
  'public roster {to}': 'offentlig flygerliste {to:said}',
  'public flight links {to}': 'delte flyginger {to:said}',
  'public join text {to}': 'slik blir man med {to:said}',
  'public join link {to}': 'hvor man spør {to:said}',
  'public join {to}': 'opptak av flygere {to:said}',
  'Settings changed: {a}.': 'Innstillinger endret: {a:said}.',
  'Settings changed: {a}, {b}.': 'Innstillinger endret: {a:said}, {b:said}.',
  'Settings changed: {a}, {b}, {c}.': 'Innstillinger endret: {a:said}, {b:said}, {c:said}.',
  'Settings changed: {a}, {b}, {c}, {d}.': 'Innstillinger endret: {a:said}, {b:said}, {c:said}, {d:said}.',
  'Settings for all airlines changed: {a}.': 'Innstillinger for alle flyselskaper endret: {a:said}.',
  'Settings for all airlines changed: {a}, {b}.':
    'Innstillinger for alle flyselskaper endret: {a:said}, {b:said}.',
  'Settings for all airlines changed: {a}, {b}, {c}.':
    'Innstillinger for alle flyselskaper endret: {a:said}, {b:said}, {c:said}.',
  'Settings for all airlines changed: {a}, {b}, {c}, {d}.':
    'Innstillinger for alle flyselskaper endret: {a:said}, {b:said}, {c:said}, {d:said}.',
  'These settings are as before: {a}, {b}.': 'Disse innstillingene er som før: {a:said}, {b:said}.',
  'These settings are as before: {a}, {b}, {c}.':
    'Disse innstillingene er som før: {a:said}, {b:said}, {c:said}.',
  'These settings are as before: {a}, {b}, {c}, {d}.':
    'Disse innstillingene er som før: {a:said}, {b:said}, {c:said}, {d:said}.',
  '{name} gets back: {a} {b}.': '{name} får tilbake: {a:said} {b:said}.',
  Name: 'Navn',
  'Hours required': 'Timer som kreves',
  'Pay per hour acars minor': 'Lønn per time (ACARS)',
  'Pay per hour manual minor': 'Lønn per time (for hånd)',
  'Pay per hour acars': 'Lønn per time (ACARS)',
  'Pay per hour manual': 'Lønn per time (for hånd)',
  'Auto promote': 'Automatisk forfremmelse',
  'Auto accept acars': 'Automatisk godkjenning (ACARS)',
  'Auto accept manual': 'Automatisk godkjenning (for hånd)',
  'Cargo capacity kg': 'Fraktkapasitet i kg',
  'Fuel kind': 'Drivstofftype',
  'Cost block hour minor': 'Kostnad per blokktime',
  'Cost block hour': 'Kostnad per blokktime',
  'Ground handling multiplier percent': 'Faktor for bakketjenester i %',
  'Burn kg per hour': 'Forbruk i kg per time',
  'Cruise kt': 'Marsjfart i kt',
  'Oew kg': 'Tom driftsvekt i kg',
  'Mzfw kg': 'MZFW i kg',
  'Mtow kg': 'MTOW i kg',
  'Mlw kg': 'MLW i kg',
  'Max fuel kg': 'Største drivstoffmengde i kg',
  Hub: 'Hub',
  Notes: 'Merknader',
  'Flight number': 'Flynummer',
  Leg: 'Etappe',
  Callsign: 'Kallesignal',
  Departure: 'Avgang',
  Arrival: 'Ankomst',
  'Planned arrival': 'Planlagt ankomst',
  Alternate: 'Alternativ',
  'Departure time': 'Avgangstid',
  'Arrival time': 'Ankomsttid',
  Days: 'Dager',
  'Valid from': 'Gyldig fra',
  'Valid until': 'Gyldig til',
  'Flight type': 'Flytype',
  'Flight types': 'Flytyper',
  'Subfleet ids': 'Delflåter',
  'Level ft': 'Flygenivå i ft',
  'Route text': 'Rutetekst',
  'Distance nmi': 'Distanse i nmi',
  'Distance source': 'Kilde for distansen',
  'Block minutes': 'Blokktid i minutter',
  'Block source': 'Kilde for blokktiden',
  'Load factor percent': 'Kabinfaktor i %',
  'Pilot pay minor': 'Flygerlønn',
  Kind: 'Slag',
  Amount: 'Beløp',
  'Amount minor': 'Beløp',
  'What it hangs on': 'Det den henger på',
  'Attached to': 'Det den henger på',
  'Charge to pilot': 'Belastes flygeren',
  'Use ground handling multiplier': 'Bruk faktoren for bakketjenester',
  'Starts on': 'Begynner',
  'Ends on': 'Slutter',
  'Block off at': 'Off-block',
  'Takeoff at': 'Avgang',
  'Landing at': 'Landing',
  'Block on at': 'On-block',
  'Block fuel kg': 'Drivstoff ved off-block i kg',
  'Fuel used kg': 'Brukt drivstoff i kg',
  'Landing rate fpm': 'Landingsrate i ft/min',
  'Cruise level ft': 'Marsjnivå i ft',
  Fields: 'Felter',
  Remarks: 'Merknader',
  Registration: 'Registrering',
  'Serial number': 'Serienummer',
  Msn: 'Serienummer',
  Icao: 'ICAO',
  Iata: 'IATA',
  Country: 'Land',
  Currency: 'Valuta',
  'Home base': 'Hjemmebase',
  'Transfer hours': 'Overførte timer',
  '{what} changed: {parts}.': '{what:said} endret: {parts:said}.',
  Settings: 'Innstillingene',
  'Settings for all airlines': 'Innstillingene for alle flyselskaper',
  // kernel/uploads.py
  'The file could not be kept: the data folder cannot be written ({strerror}).':
    'Filen kunne ikke lagres: det kan ikke skrives til datamappen ({strerror}).',
  // web/tenancy.py
  'There is no airline at this address. Check how it is written, or start at the front page.':
    'Det er ikke noe flyselskap på denne adressen. Sjekk skrivemåten, eller begynn på forsiden.',
  'This airline is suspended. Whoever hosts it can say why, and let it go on.':
    'Dette flyselskapet er stengt. Den som drifter det, kan si hvorfor og åpne det igjen.',
  'Say which airline this is for: use its own address, such as /t/its-name/api/v1/…':
    'Si hvilket flyselskap dette gjelder: bruk selskapets egen adresse, for eksempel /t/navnet/api/v1/…',
  'Whoever hosts this airline takes care of that. What you can do yourself is export the airline.':
    'Den som drifter dette flyselskapet, tar seg av det. Selv kan du eksportere flyselskapet.',
  // hosting and tokens
  'Airlines are opened here by whoever hosts them. Ask there.':
    'Flyselskaper opprettes her av den som drifter dem. Spør der.',
  'You have not signed in to an airline of that name here. Sign in with its password.':
    'Du har ikke logget inn hos et flyselskap med det navnet her. Logg inn med passordet der.',
  'There is no such airline here.': 'Det finnes ikke noe slikt flyselskap her.',
  'This name is taken. Choose another one.': 'Dette navnet er tatt. Velg et annet.',
  'Another airline has this host name already.': 'Et annet flyselskap har dette vertsnavnet allerede.',
  'The days in which the deletion can be called off are not over.':
    'Dagene der slettingen kan avlyses, er ikke over.',
  'The airline is being deleted by now, so this comes too late.':
    'Flyselskapet slettes nå, så dette kommer for sent.',
  'This airline was deleted for good.': 'Dette flyselskapet er slettet for godt.',
  'This airline has as many pilots as it may have: {most}. Ask whoever hosts it for more.':
    'Dette flyselskapet har så mange flygere som det kan ha: {most}. Be den som drifter det, om flere.',
  'This airline may store {most_mb} MB, and that would be more. Ask whoever hosts it for more room.':
    'Dette flyselskapet kan lagre {most_mb} MB, og dette ville bli mer. Be den som drifter det, om mer plass.',
  'Take 3 to 40 small letters, digits and single hyphens, beginning with a letter.':
    'Bruk 3 til 40 små bokstaver, sifre og enkle bindestreker, med en bokstav først.',
  'This name is kept for the platform itself. Choose another one.':
    'Dette navnet er holdt av til plattformen selv. Velg et annet.',
  'Give a host name, not an address in digits.': 'Oppgi et vertsnavn, ikke en adresse i sifre.',
  'Write the host name like va.example.org.': 'Skriv vertsnavnet som va.example.org.',
  'Every airline has its name under {base} already. Give a host name of another domain.':
    'Hvert flyselskap har allerede sitt navn under {base}. Oppgi et vertsnavn i et annet domene.',
  '{name} was opened as “{slug}”.': '{name} ble åpnet som «{slug}».',
  'The airline was suspended: {reason}': 'Flyselskapet ble stengt: {reason}',
  'The airline goes on.': 'Flyselskapet går videre.',
  'The airline is to be deleted on {when}: {reason}': 'Flyselskapet skal slettes {when}: {reason}',
  'The airline stays: its deletion was called off.': 'Flyselskapet blir: slettingen ble avlyst.',
  'The airline was exported without what is personal in it.':
    'Flyselskapet ble eksportert uten personopplysningene i det.',
  'The whole airline was exported, with what is personal in it.':
    'Hele flyselskapet ble eksportert, med personopplysningene i det.',
  'Whoever has the file has it.': 'Den som har filen, har den.',
  'It is being restored from an archive.': 'Det gjenopprettes fra et arkiv.',
  'There is no airline “{slug}” here.': 'Det finnes ikke noe flyselskap «{slug}» her.',
  "The platform's log does not know of “{slug}”, so it cannot be closed and restored.":
    'Plattformens logg kjenner ikke «{slug}», så det kan ikke stenges og gjenopprettes.',
  'This is an archive of another airline than “{slug}”: nothing was changed.':
    'Dette er et arkiv av et annet flyselskap enn «{slug}»: ingenting ble endret.',
  'The archive has no personal data, so restoring it would erase everybody. Take one that has it.':
    'Arkivet har ingen personopplysninger, så en gjenoppretting ville slettet alle. Ta et som har dem.',
  'This is not the name of the airline that would be restored.':
    'Dette er ikke navnet på flyselskapet som ville blitt gjenopprettet.',
  'The airline is to be deleted. Call that off before it is restored.':
    'Flyselskapet skal slettes. Avlys det før det gjenopprettes.',
  'The airline was restored from an archive: {events} events, where there had been {events_before}.':
    'Flyselskapet ble gjenopprettet fra et arkiv: {events} hendelser, der det hadde vært {events_before}.',
  'Restore the airline from a newer archive instead.': 'Gjenopprett heller flyselskapet fra et nyere arkiv.',
  'The read tables are being swapped without a pause. Try again in a moment.':
    'Lesetabellene byttes ut uten opphold. Prøv igjen om et øyeblikk.',
  'Everything of the airline was deleted for good.': 'Alt som hørte til flyselskapet, ble slettet for godt.',
  '{name} signed up as “{slug}”.': '{name} registrerte seg som «{slug}».',
  '{name} moved in as “{slug}”.': '{name} flyttet inn som «{slug}».',
  'Answers as {host} too.': 'Svarer også som {host}.',
  'Has no host name of its own any more.': 'Har ikke lenger noe eget vertsnavn.',
  'Has limits of its own: {own}.': 'Har egne grenser: {own}.',
  'Has the limits of everybody.': 'Har de samme grensene som alle.',
  'An airline that was opened may be in use. Have it deleted instead.':
    'Et flyselskap som ble åpnet, kan være i bruk. Få det slettet i stedet.',
  'Let the airline go on instead.': 'La flyselskapet gå videre i stedet.',
  'Suspend the airline again instead.': 'Steng flyselskapet igjen i stedet.',
  'Give the airline the limits that it had.': 'Gi flyselskapet grensene det hadde.',
  'Give the airline the host name that it had.': 'Gi flyselskapet vertsnavnet det hadde.',
  'Keep the airline instead: that calls its deletion off.':
    'Behold flyselskapet i stedet: det avlyser slettingen.',
  'Ask for the deletion again: the days then count from now.':
    'Be om slettingen igjen: dagene teller da fra nå.',
  'What was deleted is gone for good: its keys were deleted first.':
    'Det som ble slettet, er borte for godt: nøklene ble slettet først.',
  'Whoever hosts: open, suspend, limit and delete the airlines of a database.':
    'Den som drifter: åpne, stenge, begrense og slette flyselskapene i en database.',
  'You do not have the ability “{name}”.': 'Du har ikke rettigheten «{name}».',
  'This token is not valid here, or no longer. Make a new one, or sign in.':
    'Dette tokenet gjelder ikke her, eller ikke lenger. Lag et nytt, eller logg inn.',
  'A token cannot change an account. Sign in for that, or use an API key.':
    'Et token kan ikke endre en konto. Logg inn for det, eller bruk en API-nøkkel.',
  'This is not about one airline. Start at the front page of whoever hosts it.':
    'Dette gjelder ikke ett flyselskap. Begynn på forsiden til den som drifter det.',
  'This airline is to be deleted, so nothing can be changed in it. Whoever hosts it can keep it.':
    'Dette flyselskapet skal slettes, så ingenting kan endres i det. Den som drifter det, kan beholde det.',
  'This airline is to be deleted. Until then its owner alone can look at it.':
    'Dette flyselskapet skal slettes. Til da kan bare eieren se på det.',
  'There are no other airlines here: this server holds one, in its data folder.':
    'Det finnes ingen andre flyselskaper her: denne serveren har ett, i datamappen sin.',
  'There is no airline “{slug}” here. `vamgr platform tenants` lists those that there are.':
    'Det finnes ikke noe flyselskap «{slug}» her. `vamgr platform tenants` viser dem som finnes.',
  'The past is being looked at without a pause, so it cannot be removed. Try again.':
    'Fortiden blir sett på uten stans, så den kan ikke fjernes. Prøv igjen.',
  'There is nothing of that name.': 'Det finnes ikke noe med det navnet.',
  'No process has done this in time. It goes on if there is one with the role {value}; look again in a while.':
    'Ingen prosess har gjort dette i tide. Det fortsetter hvis det finnes en med rollen {value}; se igjen om en stund.',
  'Nobody is signed in here. Say who you are.': 'Ingen er logget inn her. Si hvem du er.',
  'The read tables of {tenant} have not come to {position} in time.':
    'Lesetabellene til {tenant} kom ikke til {position} i tide.',
  'Another process builds the tables from here on. Try again in a moment.':
    'En annen prosess bygger tabellene herfra. Prøv igjen om et øyeblikk.',
  'The database cannot be asked where things stand.': 'Databasen kan ikke spørres om hvordan det står til.',
  'There is no connection to RabbitMQ at {place}.': 'Det er ingen forbindelse til RabbitMQ på {place}.',
  'The database cannot be asked for what waits.': 'Databasen kan ikke spørres om hva som venter.',
  'The database cannot be asked who leads.': 'Databasen kan ikke spørres om hvem som leder.',
  'This is being done at this moment already. Look in a minute whether it is.':
    'Dette blir gjort akkurat nå allerede. Se etter om et minutt om det er det.',
  'This airline is just being imported by somebody else. Look again in a moment.':
    'Dette flyselskapet blir nettopp importert av noen andre. Se igjen om et øyeblikk.',
};
export default sentences;
