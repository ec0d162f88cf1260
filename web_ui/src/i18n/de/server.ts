/** What the server says, with its `{places}`, and the same in German. The English side is read from its source
 * (build_scripts/server_sentences.py). */
const sentences: Readonly<Record<string, string>> = {
  // airline/api.py
  'This airline has no logo.': 'Diese Fluggesellschaft hat kein Logo.',
  'There is no such airline.': 'Diese Fluggesellschaft gibt es nicht.',
  'The {field_name} cannot be empty.': '{field_name:said} darf nicht leer sein.',
  // airline/codes.py
  'Write the ICAO code as three letters, for example VAM.':
    'Schreiben Sie den ICAO-Code mit drei Buchstaben, zum Beispiel VAM.',
  'Write the IATA code as two letters or digits, for example V7.':
    'Schreiben Sie den IATA-Code mit zwei Buchstaben oder Ziffern, zum Beispiel V7.',
  'Write the callsign in letters, for example SKYLINE, 2 to 30 characters long.':
    'Schreiben Sie das Rufzeichen in Buchstaben, zum Beispiel SKYLINE, 2 bis 30 Zeichen lang.',
  'Write the country as its two-letter code, for example NO.':
    'Schreiben Sie das Land mit seinem Code aus zwei Buchstaben, zum Beispiel NO.',
  'Write the currency as its three-letter code, for example EUR.':
    'Schreiben Sie die Währung mit ihrem Code aus drei Buchstaben, zum Beispiel EUR.',
  // airline/commands.py
  'Another airline here has the code {icao} already. Choose a different one.':
    'Eine andere Fluggesellschaft hier hat den Code {icao} schon. Wählen Sie einen anderen.',
  'No airport has the code {code}. Search by name or city.':
    'Kein Flughafen hat den Code {code}. Suchen Sie nach Name oder Stadt.',
  // airline/domain.py
  '{airport} is not a hub of {name}.': '{airport} ist kein Hub von {name}.',
  '{airport} is the last hub. Open another one before you close it.':
    '{airport} ist der letzte Hub. Eröffnen Sie einen anderen, bevor Sie ihn schließen.',
  'Some settings cannot have that value.': 'Einige Einstellungen können diesen Wert nicht haben.',
  'Switch it on or off: true or false.': 'Schalten Sie es ein oder aus: true oder false.',
  'Give a number or text here.': 'Geben Sie hier eine Zahl oder einen Text an.',
  'Give a text of at most {high} characters.': 'Geben Sie einen Text von höchstens {high} Zeichen an.',
  'Write the colour as # and six digits, for example #1d5fd1.':
    'Schreiben Sie die Farbe als # und sechs Stellen, zum Beispiel #1d5fd1.',
  'Each airline decides for itself what is public.':
    'Jede Fluggesellschaft entscheidet selbst, was öffentlich ist.',
  'Give a whole number from {low} to {high}.': 'Geben Sie eine ganze Zahl von {low} bis {high} an.',
  'Choose one of: {choices}.': 'Wählen Sie eines davon: {choices}.',
  'Give a web address that begins with https:// or http://, or mailto: and an e-mail address.':
    'Geben Sie eine Webadresse an, die mit https:// oder http:// beginnt, oder mailto: und eine E-Mail-Adresse.',
  'There is no setting “{name}”.': 'Eine Einstellung „{name}“ gibt es nicht.',
  // airline/events.py
  'A booking that is not flown is given up after this long; 0 keeps it.':
    'Eine Buchung, die nicht geflogen wird, verfällt nach dieser Zeit; 0 behält sie.',
  'A pilot holds one booking at a time.': 'Ein Pilot hat nur eine Buchung zur selben Zeit.',
  'A route is booked by one pilot at a time.':
    'Eine Strecke wird nur von einem Piloten zur selben Zeit gebucht.',
  'A booked aircraft cannot be booked by others.':
    'Ein gebuchtes Flugzeug kann von anderen nicht gebucht werden.',
  'Pilots fly from where their last flight ended.': 'Piloten fliegen dort ab, wo ihr letzter Flug endete.',
  'The aircraft must stand at the departure airport.': 'Das Flugzeug muss am Startflughafen stehen.',
  'Ranks decide which subfleets a pilot may fly.':
    'Der Rang bestimmt, welche Teilflotten ein Pilot fliegen darf.',
  'How full flights are on average.': 'Wie voll Flüge im Durchschnitt sind.',
  "How far a flight's load may lie from the average.":
    'Wie weit die Auslastung eines Fluges vom Durchschnitt abweichen darf.',
  'Accept reports by rule when every rule is met.':
    'Berichte von selbst annehmen, wenn jede Regel erfüllt ist.',
  'A harder touchdown than this goes to review.': 'Härteres Aufsetzen als dieses geht in die Prüfung.',
  'A block time further from the plan than this goes to review.':
    'Eine Blockzeit, die weiter vom Plan abweicht, geht in die Prüfung.',
  'A diversion goes to review.': 'Eine Ausweichlandung geht in die Prüfung.',
  'Fuel far from the estimate goes to review.': 'Treibstoff weit neben der Schätzung geht in die Prüfung.',
  'The same flight reported again within this time is refused; 0 switches it off.':
    'Derselbe Flug, in dieser Zeit noch einmal gemeldet, wird abgelehnt; 0 schaltet das aus.',
  'Ground handling at an airport without a price of its own.':
    'Bodenabfertigung an einem Flughafen ohne eigenen Preis.',
  'Jet A at an airport without a price of its own.': 'Jet A an einem Flughafen ohne eigenen Preis.',
  'Avgas at an airport without a price of its own.': 'Avgas an einem Flughafen ohne eigenen Preis.',
  'Mogas at an airport without a price of its own.': 'Mogas an einem Flughafen ohne eigenen Preis.',
  'Landing fee per tonne of maximum take-off mass.': 'Landegebühr je Tonne höchster Startmasse.',
  'Navigation fee per 100 nmi for an aircraft of 50 t; it grows with the square root of the mass.':
    'Streckengebühr je 100 nmi für ein Flugzeug von 50 t; sie wächst mit der Quadratwurzel der Masse.',
  'Flights pay for the fuel that they take on, not for the fuel that they burn.':
    'Flüge bezahlen den Treibstoff, den sie tanken, und nicht den, den sie verbrauchen.',
  'Aircraft can be bought with money that is not there.':
    'Flugzeuge lassen sich mit Geld kaufen, das nicht da ist.',
  'What a new airline starts with.': 'Womit eine neue Fluggesellschaft beginnt.',
  "What pilot numbers begin with; empty takes the airline's ICAO code.":
    'Womit Pilotennummern beginnen; leer steht für den ICAO-Code der Fluggesellschaft.',
  'How many digits pilot numbers have.': 'Wie viele Stellen Pilotennummern haben.',
  'The first pilot number.': 'Die erste Pilotennummer.',
  'New pilots take the lowest free number.': 'Neue Piloten bekommen die niedrigste freie Nummer.',
  'Contingency fuel as a share of the trip fuel.': 'Streckenreserve als Anteil am Streckentreibstoff.',
  'Final reserve for jets and turboprops.': 'Endreserve für Jets und Turboprops.',
  'Final reserve for piston aircraft.': 'Endreserve für Flugzeuge mit Kolbenmotor.',
  'Planned taxi time before take-off.': 'Geplante Rollzeit vor dem Start.',
  'Planned taxi time after landing.': 'Geplante Rollzeit nach der Landung.',
  "Anybody may see the airline's public page.":
    'Jeder darf die öffentliche Seite der Fluggesellschaft sehen.',
  'What the public page says about the airline.': 'Was die öffentliche Seite über die Fluggesellschaft sagt.',
  'Flights, hours and distance, by month too, and the latest flights.':
    'Flüge, Stunden und Strecke, auch je Monat, und die neuesten Flüge.',
  'Flights in the air, as they move.': 'Flüge in der Luft, wie sie sich bewegen.',
  'The pilots by display name, rank and hours, without those who do not wish it.':
    'Die Piloten mit Anzeigename, Rang und Stunden, ohne die, die das nicht möchten.',
  "A flight's page can be shared with a link that opens without signing in.":
    'Die Seite eines Fluges lässt sich mit einem Link teilen, der sich ohne Anmeldung öffnet.',
  'Whether the airline takes pilots: not now, by invitation, or whoever asks.':
    'Ob die Fluggesellschaft Piloten aufnimmt: zurzeit nicht, auf Einladung oder wer anfragt.',
  'How to join, in your own words.': 'Wie man mitmacht, in Ihren eigenen Worten.',
  'Where to ask: a web address or mailto:.': 'Wo man fragt: eine Webadresse oder mailto:.',
  // airline/images.py
  'Send the logo as a PNG, JPEG or WebP picture of at most 1 MB and 2048 by 2048 pixels.':
    'Senden Sie das Logo als Bild in PNG, JPEG oder WebP, höchstens 1 MB groß und 2048 mal 2048 Pixel.',
  // airline/undo.py
  'An airline is not unfounded: ranks, pilots, money and flights hang on it. Close what you do not need, or begin anew in another data folder.':
    'Eine Gründung lässt sich nicht zurücknehmen: Ränge, Piloten, Geld und Flüge hängen daran. Schließen Sie, was Sie nicht brauchen, oder beginnen Sie in einem anderen Datenordner neu.',
  '{name} gets back: {parts}.': '{name} bekommt zurück: {parts:said}.',
  '{name} has its former logo again.': '{name} hat wieder das frühere Logo.',
  '{name} has no logo again.': '{name} hat wieder kein Logo.',
  '{airport} is no longer a hub of {name}.': '{airport} ist kein Hub von {name} mehr.',
  '{airport} is a hub of {name} again.': '{airport} ist wieder ein Hub von {name}.',
  'These settings are as before: {parts}.': 'Diese Einstellungen sind wie vorher: {parts:said}.',
  '{airport} is no hub any more.': '{airport} ist kein Hub mehr.',
  '{airport} is a hub again already.': '{airport} ist schon wieder ein Hub.',
  // airline/views.py
  '{name} ({icao}) was founded.': '{name} ({icao}) wurde gegründet.',
  'The profile was changed: {parts}.': 'Das Profil wurde geändert: {parts:said}.',
  'The colours were changed to {primary} and {accent}.':
    'Die Farben wurden zu {primary} und {accent} geändert.',
  '{airport} became a hub.': '{airport} wurde zum Hub.',
  '{airport} is no longer a hub.': '{airport} ist kein Hub mehr.',
  'A new logo was set.': 'Ein neues Logo wurde gesetzt.',
  'The logo was removed.': 'Das Logo wurde entfernt.',
  // branches/keeper.py
  'At most {MAX_NOTE} characters.': 'Höchstens {MAX_NOTE} Zeichen.',
  'Process {pid} is using it. Try again in a minute.':
    'Prozess {pid} benutzt ihn. Versuchen Sie es in einer Minute noch einmal.',
  'Its note branch.json is missing or damaged. Delete it, or look at it by its folder.':
    'Seine Notiz branch.json fehlt oder ist beschädigt. Löschen Sie ihn, oder sehen Sie in seinem Ordner nach.',
  'There is no such branch.': 'Diesen Zweig gibt es nicht.',
  'The note {folder} is missing or damaged.': 'Die Notiz {folder} fehlt oder ist beschädigt.',
  'There is nothing to branch from yet.': 'Es gibt noch nichts, wovon sich ein Zweig machen ließe.',
  'Give a moment or a position, not both.': 'Geben Sie einen Zeitpunkt oder eine Position an, nicht beides.',
  'That moment has not come yet.': 'Dieser Zeitpunkt ist noch nicht gekommen.',
  'Nothing had happened yet. The first event is of {first}.':
    'Da war noch nichts geschehen. Das erste Ereignis ist von {first}.',
  'Give it a name of 1 to {MAX_NAME} characters.': 'Geben Sie einen Namen von 1 bis {MAX_NAME} Zeichen.',
  'The vamgr that has it open does not do it: {error}. Try again.':
    'Das vamgr, das ihn geöffnet hat, tut es nicht: {error}. Versuchen Sie es noch einmal.',
  'Give a position from 1 to {head}.': 'Geben Sie eine Position von 1 bis {head} an.',
  'There is a branch “{name}” already. Choose another name.':
    'Einen Zweig „{name}“ gibt es schon. Wählen Sie einen anderen Namen.',
  '{folder} cannot be deleted: {strerror}.': '{folder} lässt sich nicht löschen: {strerror}.',
  'The branch {name} still has the data: {detail}': 'Der Zweig {name} hat die Daten noch: {detail:said}',
  // branches/processes.py
  'The branch is open in a process of another user ({pid}). Close it there.':
    'Der Zweig ist im Prozess eines anderen Benutzers offen ({pid}). Schließen Sie ihn dort.',
  'The branch did not start. What it says about that is in {folder}; `vamgr doctor --data-dir "{folder2}"` looks at it.':
    'Der Zweig ist nicht gestartet. Was er dazu sagt, steht in {folder}; `vamgr doctor --data-dir "{folder2}"` sieht ihn sich an.',
  'The vamgr that has the branch open (process {pid}) does not end. Close it, then try again.':
    'Das vamgr, das den Zweig offen hat (Prozess {pid}), endet nicht. Schließen Sie es, und versuchen Sie es noch einmal.',
  // care/backups.py
  'There is no backup {name} in {folder}.': 'In {folder} gibt es keine Sicherung {name}.',
  'Backups are to be kept in {folder}, and {parent} is not there. Is its disk connected?':
    'Sicherungen sollen in {folder} liegen, und {parent} gibt es nicht. Ist der Datenträger angeschlossen?',
  'It was read again right after it was made.': 'Sie wurde gleich nach dem Anlegen noch einmal gelesen.',
  'It was read whole when it arrived.': 'Sie wurde beim Eintreffen ganz gelesen.',
  'There is nothing called {name} in {data_dir}.': 'In {data_dir} gibt es nichts namens {name}.',
  'A backup needs about {needed} MB in {folder} while it is made, and {free} MB are free. Free some space, delete old backups, or keep them elsewhere (backup_dir).':
    'Eine Sicherung braucht etwa {needed} MB in {folder}, während sie entsteht, und {free} MB sind frei. Schaffen Sie Platz, löschen Sie alte Sicherungen, oder bewahren Sie sie anderswo auf (backup_dir).',
  'Whole: {events} events, each proven by its hash.':
    'Vollständig: {events} Ereignisse, jedes durch seine Prüfsumme belegt.',
  '{path} cannot be deleted: {strerror}.': '{path} lässt sich nicht löschen: {strerror}.',
  '{tmp} cannot be written: {strerror}.': '{tmp} lässt sich nicht schreiben: {strerror}.',
  'The file cannot be kept: {strerror}.': 'Die Datei lässt sich nicht aufbewahren: {strerror}.',
  // care/checks.py
  'Restore the newest backup that is whole (`vamgr restore`); what is replaced is kept. See docs/backups.md.':
    'Stellen Sie die neueste vollständige Sicherung wieder her (`vamgr restore`); was ersetzt wird, bleibt erhalten. Siehe docs/backups.md.',
  'Make the tables anew: `vamgr rebuild`. Nothing is lost by it. If it comes back, please report it with the diagnostics.':
    'Bauen Sie die Tabellen neu: `vamgr rebuild`. Dabei geht nichts verloren. Kommt es wieder, melden Sie es bitte mit der Diagnose.',
  'SQLite reads the file of the log from end to end. A page that is wrong comes from a disk, a cable or memory that fails, or from another program.':
    'SQLite liest die Datei des Protokolls von Anfang bis Ende. Eine falsche Seite kommt von einem Datenträger, Kabel oder Speicher, der versagt, oder von einem anderen Programm.',
  'Copy the whole data folder away first, then look at the disk. {RESTORE}':
    'Kopieren Sie zuerst den ganzen Datenordner an einen anderen Ort, und sehen Sie dann nach dem Datenträger. {RESTORE:said}',
  'Every event carries a hash of itself and of the one before. One that does not fit was changed after it was written, by a failing disk or by somebody.':
    'Jedes Ereignis trägt eine Prüfsumme seiner selbst und des vorigen. Eines, das nicht passt, wurde nach dem Schreiben geändert: von einem defekten Datenträger oder von jemandem.',
  'Everything before the first wrong event is proven. {RESTORE}':
    'Alles vor dem ersten falschen Ereignis ist belegt. {RESTORE:said}',
  'This version of vamgr understands every event, so that everything can be made from them again.':
    'Diese Version von vamgr versteht jedes Ereignis, sodass sich alles wieder aus ihnen bauen lässt.',
  'Use the version of vamgr that wrote them, or a newer one.':
    'Nehmen Sie die Version von vamgr, die sie geschrieben hat, oder eine neuere.',
  'What may be there once only (registrations, flight numbers, addresses, the aircraft of a booking), and the next number of everything that is numbered, is just what the events say.':
    'Was es nur einmal geben darf (Kennzeichen, Flugnummern, Adressen, das Flugzeug einer Buchung), und die nächste Nummer von allem, was nummeriert wird, ist genau das, was die Ereignisse sagen.',
  'Something could be taken that is in use, or is refused though it is free. `vamgr export` and `vamgr import` into a new folder make the claims anew from the events.':
    'Etwas könnte vergeben werden, das in Gebrauch ist, oder wird verweigert, obwohl es frei ist. `vamgr export` und `vamgr import` in einen neuen Ordner bauen es aus den Ereignissen neu.',
  'Pictures and recorded tracks that people have uploaded lie beside the log, each under the digest of what is in it; so do the report and the tracks of an import from phpVMS.':
    'Bilder und aufgezeichnete Tracks, die Leute hochgeladen haben, liegen neben dem Protokoll, jedes unter der Prüfsumme seines Inhalts; ebenso der Bericht und die Tracks eines Imports aus phpVMS.',
  'Upload the file again, or take the file from a backup (a backup is a ZIP file; look into uploads/).':
    'Laden Sie die Datei noch einmal hoch, oder nehmen Sie sie aus einer Sicherung (eine Sicherung ist eine ZIP-Datei; sehen Sie in uploads/ nach).',
  'Debits and credits of every airline come to the same sum: no money appeared or vanished.':
    'Soll und Haben jeder Fluggesellschaft ergeben dieselbe Summe: Kein Geld ist entstanden oder verschwunden.',
  'What the screens show is what comes out when everything is made anew from the events.':
    'Was die Bildschirme zeigen, ist das, was herauskommt, wenn alles aus den Ereignissen neu gebaut wird.',
  'Names and addresses are encrypted with a key per person. Only those who were erased have none any more.':
    'Namen und Adressen sind mit einem Schlüssel je Person verschlüsselt. Nur wer gelöscht wurde, hat keinen mehr.',
  'Without the key the data of these people cannot be read again. {RESTORE}':
    'Ohne den Schlüssel lassen sich die Daten dieser Leute nicht mehr lesen. {RESTORE:said}',
  'The projection {projection} cannot read the whole log: {detail}':
    'Die Projektion {projection} kann nicht das ganze Protokoll lesen: {detail}',
  '{where} should be there and is not.': '{where} sollte da sein und fehlt.',
  '{where} is there and should not be.': '{where} ist da und sollte es nicht sein.',
  '{where} differs in {columns}.': '{where} weicht ab in {columns}.',
  'They could not be worked out: {error}': 'Sie ließen sich nicht errechnen: {error}',
  'The trial balance of {icao} is off by {difference} minor units.':
    'Die Summen- und Saldenliste von {icao} geht um {difference} kleinste Einheiten nicht auf.',
  'The key of {person} is missing, though nobody erased them.':
    'Der Schlüssel von {person} fehlt, obwohl niemand die Person gelöscht hat.',
  '{person} was erased, and their key is still there.':
    '{person} wurde gelöscht, und der Schlüssel ist noch da.',
  '{shown} is missing.': '{shown} fehlt.',
  '{shown} cannot be read: {strerror}.': '{shown} lässt sich nicht lesen: {strerror}.',
  // care/proving.py
  '{source} is no backup of vamgr: what should be its log holds no airline.':
    '{source} ist keine Sicherung von vamgr: Was das Protokoll sein sollte, enthält keine Fluggesellschaft.',
  '{source} is damaged: its log does not end where it says. Use another backup.':
    '{source} ist beschädigt: Das Protokoll endet nicht, wo es sagt. Nehmen Sie eine andere Sicherung.',
  '{source} is no data folder of vamgr: there is no {LOG_FILE} in it.':
    '{source} ist kein Datenordner von vamgr: Es ist kein {LOG_FILE} darin.',
  'A vamgr is using {source}. Close it first.': 'Ein vamgr benutzt {source}. Schließen Sie es zuerst.',
  'The airline in {source} is damaged, so it cannot take this one\'s place. It stays where it is; `vamgr verify --data-dir "{source}"` says how far it is whole.':
    'Die Fluggesellschaft in {source} ist beschädigt und kann deshalb nicht an die Stelle dieser treten. Sie bleibt, wo sie ist; `vamgr verify --data-dir "{source}"` sagt, wie weit sie vollständig ist.',
  '{source} cannot be copied: {strerror}.': '{source} lässt sich nicht kopieren: {strerror}.',
  '{source} is damaged: {detail} Everything before event {first_bad} is whole. Use another backup.':
    '{source} ist beschädigt: {detail} Alles vor Ereignis {first_bad} ist vollständig. Nehmen Sie eine andere Sicherung.',
  // care/restoring.py
  'The backup has {events} events{theirs}; it was read whole and each event is proven.':
    'Die Sicherung hat {events} Ereignisse{theirs:said}; sie wurde ganz gelesen, und jedes Ereignis ist belegt.',
  'The data folder has {events} events{here}.': 'Der Datenordner hat {events} Ereignisse{here:said}.',
  'Nothing was replaced in {data_dir}, so there is nothing to go back to.':
    'In {data_dir} wurde nichts ersetzt, also gibt es nichts, wohin es zurückginge.',
  'What is in the data folder now cannot be read.': 'Was jetzt im Datenordner ist, lässt sich nicht lesen.',
  'They are the same: nothing would change.': 'Sie sind gleich: Nichts würde sich ändern.',
  'It is damaged: it is kept in {REPLACED}/ in the data folder as it is, but cannot be restored again.':
    'Sie ist beschädigt: Sie bleibt in {REPLACED}/ im Datenordner, wie sie ist, lässt sich aber nicht wiederherstellen.',
  'What is replaced is kept in {REPLACED}/ in the data folder, and can be restored again.':
    'Was ersetzt wird, bleibt in {REPLACED}/ im Datenordner und lässt sich wiederherstellen.',
  'Who was erased here after the backup was made cannot be read any more: their data comes back with it. Erase them again with `vamgr erase-person`.':
    'Wer hier nach dem Anlegen der Sicherung gelöscht wurde, dessen Daten kommen mit ihr zurück. Löschen Sie die Person noch einmal mit `vamgr erase-person`.',
  'It is the same airline, gone on since then: its last {lost_events} events are not in the backup.':
    'Es ist dieselbe Fluggesellschaft, seitdem weitergegangen: Ihre letzten {lost_events} Ereignisse sind nicht in der Sicherung.',
  'It is the same airline, {more} events further than what is here: nothing would be lost.':
    'Es ist dieselbe Fluggesellschaft, {more} Ereignisse weiter als die hier: Nichts ginge verloren.',
  'It is another airline, or the same one on another course: the backup is not its beginning.':
    'Es ist eine andere Fluggesellschaft, oder dieselbe auf einem anderen Weg: Die Sicherung ist nicht ihr Anfang.',
  'Whether it is the same airline cannot be told.':
    'Ob es dieselbe Fluggesellschaft ist, lässt sich nicht sagen.',
  // care/retention.py
  'A sign-in ends after {session_days} days without use and is forgotten then.':
    'Eine Anmeldung endet nach {session_days} Tagen ohne Benutzung und ist dann vergessen.',
  'A request that is said again under its Idempotency-Key is answered as before for {command_days} days.':
    'Eine Anfrage, die unter demselben Idempotency-Key wiederholt wird, bekommt {command_days} Tage lang dieselbe Antwort.',
  'At most 5 files of 1 MB, and none older than {log_days} days.':
    'Höchstens 5 Dateien von 1 MB, und keine älter als {log_days} Tage.',
  'The file with the rows and their reasons stays for {command_days} days.':
    'Die Datei mit den Zeilen und ihren Gründen bleibt {command_days} Tage.',
  'All of the last 24 hours, and the last one of each of {keep} days, {keep2} weeks and {keep3} months. Those made by hand stay until somebody deletes them.':
    'Alle der letzten 24 Stunden, und die letzte von jedem von {keep} Tagen, {keep2} Wochen und {keep3} Monaten. Von Hand gemachte bleiben, bis jemand sie löscht.',
  'Stays until somebody deletes it.': 'Bleibt, bis jemand es löscht.',
  'Made from the log when somebody looks back, and kept for the next time; they can be deleted at any time.':
    'Entsteht aus dem Protokoll, wenn jemand zurückschaut, und bleibt fürs nächste Mal; es lässt sich jederzeit löschen.',
  'Gone with the next start, or after a day.': 'Weg beim nächsten Start oder nach einem Tag.',
  // copies/archives.py
  'There is no airline in {data_dir}. Choose its folder with --data-dir.':
    'In {data_dir} gibt es keine Fluggesellschaft. Wählen Sie ihren Ordner mit --data-dir.',
  'There is no airline in {parent} yet.': 'In {parent} gibt es noch keine Fluggesellschaft.',
  '{folder} cannot be written: {strerror}. Choose another place.':
    'In {folder} lässt sich nicht schreiben: {strerror}. Wählen Sie einen anderen Ort.',
  '{data_dir} holds an airline already. Choose another folder with --data-dir.':
    '{data_dir} enthält schon eine Fluggesellschaft. Wählen Sie einen anderen Ordner mit --data-dir.',
  'The read tables cannot be brought up to date: {failure}':
    'Die Lesetabellen lassen sich nicht auf den neuesten Stand bringen: {failure:said}',
  // crew/api.py
  'Choose statuses from: {STATUSES}.': 'Wählen Sie unter diesen Status: {STATUSES}.',
  'There is no such pilot.': 'Diesen Piloten gibt es nicht.',
  'You can do this only for yourself; for others it needs crew.manage.':
    'Das können Sie nur für sich selbst tun; für andere braucht es crew.manage.',
  // crew/api_rank_preview.py
  'There is no such rank.': 'Diesen Rang gibt es nicht.',
  // crew/api_ranks.py
  'This cannot be empty. Leave it out to keep it as it is.':
    'Das darf nicht leer sein. Lassen Sie es weg, damit es bleibt, wie es ist.',
  'Give an amount or a percentage, not both.':
    'Geben Sie einen Betrag oder einen Prozentsatz an, nicht beides.',
  // crew/awards.py
  '{count} accepted flights.': '{count} angenommene Flüge.',
  '{count} block hours with the airline.': '{count} Blockstunden bei der Fluggesellschaft.',
  '{count} different airports.': '{count} verschiedene Flughäfen.',
  'The first accepted flight.': 'Der erste angenommene Flug.',
  'A touchdown of at most 100 ft/min.': 'Ein Aufsetzen mit höchstens 100 ft/min.',
  // crew/commands.py
  "{ident} is somebody's number already. Choose another one, or none to get the next.":
    '{ident} ist schon jemandes Nummer. Wählen Sie eine andere, oder keine, um die nächste zu bekommen.',
  'This person flies for the airline already.': 'Diese Person fliegt schon für die Fluggesellschaft.',
  'There is no such active user.': 'Einen solchen aktiven Benutzer gibt es nicht.',
  'This airline has no such rank.': 'Diesen Rang hat diese Fluggesellschaft nicht.',
  'Some subfleets cannot be used.': 'Einige Teilflotten sind nicht möglich.',
  'The airline has no hub yet. Name a home airport.':
    'Die Fluggesellschaft hat noch keinen Hub. Nennen Sie eine Heimatbasis.',
  '{flying} is off blocks. Report or cancel it before you take a jump seat.':
    '{flying} ist Off-Block. Melden oder streichen Sie den Flug, bevor Sie einen Jumpseat nehmen.',
  'This airline has no such subfleet.': 'Diese Teilflotte hat diese Fluggesellschaft nicht.',
  '{row} is in the list twice.': '{row} steht zweimal in der Liste.',
  // crew/domain.py
  'Only a new pilot is activated.': 'Nur ein neuer Pilot wird aktiviert.',
  'Only an active pilot goes on leave.': 'Nur ein aktiver Pilot nimmt eine Auszeit.',
  'Only a pilot on leave comes back.': 'Nur ein beurlaubter Pilot kommt zurück.',
  'There is nobody to suspend.': 'Es gibt niemanden zu sperren.',
  'Only a suspended pilot is reinstated.': 'Nur ein gesperrter Pilot wird wieder zugelassen.',
  'This pilot does not fly for this airline.': 'Dieser Pilot fliegt nicht für diese Fluggesellschaft.',
  '{ident} is at {location}, and the flight departs from {departure}. Fly or jump-seat there first.':
    '{ident} ist in {location}, und der Flug beginnt in {departure}. Fliegen Sie zuerst dorthin, oder nehmen Sie einen Jumpseat.',
  'A {rank_name} may not fly {subfleet_name}. Choose an aircraft that the rank allows.':
    'Mit dem Rang {rank_name} darf man {subfleet_name} nicht fliegen. Wählen Sie ein Flugzeug, das der Rang erlaubt.',
  '{standing}, so no flight can be reported. Ask the staff.':
    '{standing:said}, deshalb lässt sich kein Flug melden. Fragen Sie das Personal.',
  '{ident} counts for {ident2} already.': '{ident} zählt für {ident2} schon.',
  '{ident} does not count for {ident2}.': '{ident} zählt für {ident2} nicht.',
  '{standing}, so no flight can be taken. Ask the staff.':
    '{standing:said}, deshalb ist kein Flug möglich. Fragen Sie das Personal.',
  '{standing}. Hire this person anew first.': '{standing:said}. Stellen Sie die Person zuerst neu ein.',
  // crew/domain_leave.py
  '{standing}. Only an active pilot goes on leave.':
    '{standing:said}. Nur ein aktiver Pilot nimmt eine Auszeit.',
  'The last day away is over already. Choose today or a later day.':
    'Der letzte freie Tag ist schon vorbei. Wählen Sie heute oder einen späteren Tag.',
  'The last day away comes before the first. Choose a later one.':
    'Der letzte freie Tag liegt vor dem ersten. Wählen Sie einen späteren.',
  '{standing} already. Choose today or an earlier day.':
    '{standing:said}. Wählen Sie heute oder einen früheren Tag.',
  // crew/domain_ranks.py
  '{capitalize} the rank {name}. Give them another rank first.':
    '{capitalize:said} den Rang {name}. Geben Sie ihnen zuerst einen anderen Rang.',
  '{name} is the rank with which pilots begin. An airline needs one that is reached with 0 h.':
    '{name} ist der Rang, mit dem Piloten beginnen. Eine Fluggesellschaft braucht einen, der mit 0 h erreicht ist.',
  'There is a rank {name} already.': 'Einen Rang {name} gibt es schon.',
  '{name} is reached with {hours_required} h already. Choose different hours.':
    '{name} ist schon mit {hours_required} h erreicht. Wählen Sie andere Stunden.',
  // crew/domain_undo.py
  '{ident} has flown or moved since.': '{ident} ist seitdem geflogen oder an einem anderen Ort.',
  'The rank {rank_name} was removed since. Choose a rank by hand.':
    'Der Rang {rank_name} wurde seitdem entfernt. Wählen Sie einen Rang von Hand.',
  // crew/policies.py
  'The account was erased.': 'Das Konto wurde gelöscht.',
  // crew/sentences.py
  '{ident} was hired as {rank_name} at {home_airport}{brought}.':
    '{ident} wurde als {rank_name} in {home_airport}{brought} eingestellt.',
  'The pilot is away from {from_on} {until}.': 'Der Pilot ist ab {from_on} abwesend, {until:said}.',
  'The leave from {from_on}{until} holds no more.': 'Die Auszeit vom {from_on}{until} gilt nicht mehr.',
  'The pilot was activated.': 'Der Pilot wurde aktiviert.',
  'The pilot went on leave.': 'Die Auszeit des Piloten begann.',
  'The pilot came back from leave.': 'Der Pilot kam aus der Auszeit zurück.',
  'The pilot was suspended: {reason}': 'Der Pilot wurde gesperrt: {reason:said}',
  'The suspension was lifted.': 'Die Sperre wurde aufgehoben.',
  'The home base changed from {old} to {new}.': 'Die Heimatbasis wechselte von {old} nach {new}.',
  'Went from {departure} to {arrival} {how}: {reason}': 'Von {departure} nach {arrival} {how:said}: {reason}',
  'Went from {departure} to {arrival} {how}.': 'Von {departure} nach {arrival} {how:said}.',
  'Hours brought along: {new_minutes} instead of {old_minutes}. {reason}':
    'Mitgebrachte Stunden: {new_minutes} statt {old_minutes}. {reason:said}',
  '{ident} counts: {block_minutes} from {departure} to {arrival}.':
    '{ident} zählt: {block_minutes} von {departure} nach {arrival}.',
  '{ident} counts no more: {block_minutes} and the way to {arrival} were taken back.':
    '{ident} zählt nicht mehr: {block_minutes} und der Weg nach {arrival} wurden zurückgenommen.',
  'Promoted from {old_rank_name} to {rank_name}.': 'Befördert von {old_rank_name} zu {rank_name}.',
  'The promotion to {old_rank_name} was taken back with its hours: {rank_name} again.':
    'Die Beförderung zu {old_rank_name} wurde mit ihren Stunden zurückgenommen: wieder {rank_name}.',
  'Earned the award “{name}”.': 'Die Auszeichnung „{name:said}“ verdient.',
  'The award “{name}” was withdrawn with the flight that had earned it.':
    'Die Auszeichnung „{name:said}“ wurde mit dem Flug entzogen, der sie verdient hatte.',
  'The pilot number {pilot_number} was given.': 'Die Pilotennummer {pilot_number} wurde vergeben.',
  'The rank {name}, reached with {hours_required} h, was made.':
    'Der Rang {name}, erreicht mit {hours_required} h, wurde angelegt.',
  'The rank {name} was changed: {names}.': 'Der Rang {name} wurde geändert: {names:said}.',
  'The rank {name} was removed.': 'Der Rang {name} wurde entfernt.',
  'The rank {name} is there again: its removal was undone.':
    'Den Rang {name} gibt es wieder: Das Entfernen wurde rückgängig gemacht.',
  'The pilot {STATUS}: the change of status was undone.':
    'Der Pilot {STATUS:said}: Die Änderung des Status wurde rückgängig gemacht.',
  'The move from {departure} to {arrival} was taken back.':
    'Der Ortswechsel von {departure} nach {arrival} wurde zurückgenommen.',
  'The rank is {rank_name} again, not {old_rank_name}: the placement was undone.':
    'Der Rang ist wieder {rank_name} statt {old_rank_name}: Die Einstufung wurde rückgängig gemacht.',
  'The pilot left the airline: {reason}': 'Der Pilot hat die Fluggesellschaft verlassen: {reason:said}',
  'The pilot left the airline.': 'Der Pilot hat die Fluggesellschaft verlassen.',
  'Staff changed the rank from {old_rank_name} to {rank_name}. {reason}':
    'Das Personal änderte den Rang von {old_rank_name} zu {rank_name}. {reason:said}',
  // crew/undo.py
  'This person flies for the airline again already, under another number.':
    'Diese Person fliegt schon wieder für die Fluggesellschaft, unter einer anderen Nummer.',
  '{ident} leaves the airline. The number stays given, so that nobody else is taken for this pilot.':
    '{ident} verlässt die Fluggesellschaft. Die Nummer bleibt vergeben, damit niemand mit diesem Piloten verwechselt wird.',
  '{ident} has no leave planned.': '{ident} hat keine Auszeit geplant.',
  '{ident} is away from {from_on} {until} again.': '{ident} ist wieder ab {from_on} abwesend, {until:said}.',
  'The home base of {ident} is {back} again.': 'Die Heimatbasis von {ident} ist wieder {back}.',
  '{ident} is at {departure} again, as if the move had not been.':
    '{ident} ist wieder in {departure}, als hätte es den Ortswechsel nicht gegeben.',
  '{ident} is at {arrival} again.': '{ident} ist wieder in {arrival}.',
  '{ident} is {rank_name} again, or what the hours lead to by now.':
    '{ident} ist wieder {rank_name}, oder was die Stunden inzwischen ergeben.',
  '{ident} has brought {minutes} h {minutes2} min again; the rank follows the hours.':
    '{ident} hat wieder {minutes} h {minutes2} min mitgebracht; der Rang folgt den Stunden.',
  'The rank {name} is removed.': 'Der Rang {name} wird entfernt.',
  'The rank {name} is there again.': 'Den Rang {name} gibt es wieder.',
  'The rank {now} is as before in: {names}. Flights accepted meanwhile keep their pay.':
    'Der Rang {now} ist wie vorher in: {names:said}. Inzwischen angenommene Flüge behalten ihre Vergütung.',
  '{ident} has flown since. Dismiss the pilot instead.':
    '{ident} ist seitdem geflogen. Entlassen Sie den Piloten stattdessen.',
  '{standing} by now.': '{standing:said} (inzwischen).',
  '{sentence} Open bookings are cancelled.': '{sentence:said} Offene Buchungen werden gestrichen.',
  "The person's account is not active. Enable it first.":
    'Das Konto der Person ist nicht aktiv. Schalten Sie es zuerst frei.',
  'Staff moved this pilot; only staff take that back.':
    'Das Personal hat diesen Piloten versetzt; nur das Personal nimmt das zurück.',
  '{booked} is booked from {arrival}. Cancel that booking first.':
    '{booked} ist ab {arrival} gebucht. Streichen Sie zuerst diese Buchung.',
  '{ident} is at {location} by now.': '{ident} ist inzwischen in {location}.',
  'Only staff change this status.': 'Nur das Personal ändert diesen Status.',
  'The hiring was undone.': 'Die Einstellung wurde rückgängig gemacht.',
  // dispatch/alternates.py
  'No runway is known there.': 'Dort ist keine Piste bekannt.',
  'The longest runway has {runway} ft; this type commonly needs {needed_ft} ft.':
    'Die längste Piste hat {runway} ft; dieses Muster braucht gewöhnlich {needed_ft} ft.',
  'The longest runway has {runway} ft, enough for the {needed_ft} ft that this type commonly needs.':
    'Die längste Piste hat {runway} ft, genug für die {needed_ft} ft, die dieses Muster gewöhnlich braucht.',
  // dispatch/api.py
  'There is no such booking.': 'Diese Buchung gibt es nicht.',
  // dispatch/api_planning.py
  '“{name}” is not a sort field here. Use one of: {known}.':
    '„{name}“ ist hier kein Feld zum Sortieren. Nehmen Sie eines davon: {known}.',
  "You are not a pilot here. Ask the airline's staff to hire you.":
    'Sie sind hier kein Pilot. Bitten Sie das Personal der Fluggesellschaft, Sie einzustellen.',
  'This list cannot be sorted that way.': 'Diese Liste lässt sich so nicht sortieren.',
  'Start again without a cursor: this one does not belong to the list.':
    'Beginnen Sie neu ohne Cursor: Dieser gehört nicht zur Liste.',
  'That is another pilot. You can look only at what you can fly yourself.':
    'Das ist ein anderer Pilot. Sie können nur ansehen, was Sie selbst fliegen können.',
  'The cursor is not one of this list.': 'Der Cursor ist keiner dieser Liste.',
  // dispatch/commands.py
  'Cancelled by the pilot.': 'Vom Piloten gestrichen.',
  "This booking is another pilot's.": 'Diese Buchung gehört einem anderen Piloten.',
  'Say why: the pilot reads it.': 'Sagen Sie, warum: Der Pilot liest es.',
  'Somebody else has just booked {registration}. Take another aircraft.':
    'Gerade hat jemand anders {registration} gebucht. Nehmen Sie ein anderes Flugzeug.',
  '{ident} is booked by somebody else. Choose another route.':
    '{ident} ist von jemand anders gebucht. Wählen Sie eine andere Strecke.',
  'A pilot holds one booking here, and you have one. Fly it or cancel it first.':
    'Ein Pilot hat hier nur eine Buchung, und Sie haben eine. Fliegen oder streichen Sie sie zuerst.',
  // dispatch/domain.py
  'This booking is {SAID}; only an open one {verb}.':
    'Diese Buchung ist {SAID:said}; nur eine offene {verb:said}.',
  'No report came within 30 hours after off blocks at {block_off_at}.':
    'Innerhalb von 30 Stunden nach Off-Block um {block_off_at} kam kein Bericht.',
  'It was not flown until {expires_at}.': 'Sie wurde bis {expires_at} nicht geflogen.',
  '{at} is more than an hour ago. Plan the departure from now on.':
    '{at} ist mehr als eine Stunde her. Planen Sie den Abflug ab jetzt.',
  'Flights are booked up to 14 days ahead. Choose an earlier departure.':
    'Flüge werden bis zu 14 Tage im Voraus gebucht. Wählen Sie einen früheren Abflug.',
  'Off blocks cannot lie in the future. Times are UTC.':
    'Off-Block kann nicht in der Zukunft liegen. Zeiten sind UTC.',
  'Off blocks was more than 12 hours ago: file the report instead.':
    'Off-Block war vor mehr als 12 Stunden: Reichen Sie stattdessen den Bericht ein.',
  'This booking is {SAID} by now.': 'Diese Buchung ist inzwischen {SAID:said}.',
  'It was to be flown until {until}. Report it, or cancel it.':
    'Sie war bis {until} zu fliegen. Melden Sie den Flug, oder streichen Sie ihn.',
  'This booking is {SAID}.': 'Diese Buchung ist {SAID:said}.',
  'It was off blocks when it was cancelled. Book the flight anew.':
    'Der Flug war Off-Block, als er gestrichen wurde. Buchen Sie ihn neu.',
  'It was planned to depart at {planned_departure_at}, which has passed. Book the flight anew.':
    'Der Abflug war für {planned_departure_at} geplant, und das ist vorbei. Buchen Sie den Flug neu.',
  'This booking is {SAID}. Report the flight without a booking.':
    'Diese Buchung ist {SAID:said}. Melden Sie den Flug ohne Buchung.',
  // dispatch/fuel.py
  'This type is not in the aircraft data, so its fuel cannot be estimated. Plan the fuel yourself.':
    'Dieses Muster ist nicht in den Flugzeugdaten, deshalb lässt sich der Treibstoff nicht schätzen. Planen Sie ihn selbst.',
  'An electric aircraft burns no fuel.': 'Ein elektrisches Flugzeug verbraucht keinen Treibstoff.',
  // dispatch/load.py
  '{how}: there is nothing on this aircraft to sell.':
    '{how:said}: In diesem Flugzeug gibt es nichts zu verkaufen.',
  'A flight of type {flight_type} carries no load.': 'Ein Flug der Art {flight_type} befördert keine Ladung.',
  // dispatch/options.py
  'No aircraft at {departure} can fly {route} now: {message}':
    'Kein Flugzeug in {departure} kann {route} jetzt fliegen: {message:said}',
  '{registration} flies {reach} nmi, the route has {route} nmi.':
    '{registration} fliegt {reach} nmi, die Strecke hat {route} nmi.',
  'There is no aircraft for {route}.': 'Für {route} gibt es kein Flugzeug.',
  'The airline has no aircraft yet. Buy one under Fleet.':
    'Die Fluggesellschaft hat noch kein Flugzeug. Kaufen Sie eines unter „Flotte“.',
  'No route leaves from {departure}. Open one, or fly a free flight.':
    'Ab {departure} führt keine Strecke. Eröffnen Sie eine, oder fliegen Sie einen freien Flug.',
  'No route meets these filters. Take some of them away.':
    'Keine Strecke passt zu diesen Filtern. Entfernen Sie einige davon.',
  'Buy one, or allow other subfleets on the route.':
    'Kaufen Sie eines, oder erlauben Sie andere Teilflotten auf der Strecke.',
  'The airline has no active route yet. Open one under Network, or fly a free flight.':
    'Die Fluggesellschaft hat noch keine aktive Strecke. Eröffnen Sie eine unter „Streckennetz“, oder fliegen Sie einen freien Flug.',
  'Take an aircraft with a longer range.': 'Nehmen Sie ein Flugzeug mit größerer Reichweite.',
  '{route} is booked.': '{route} ist gebucht.',
  'Choose another route.': 'Wählen Sie eine andere Strecke.',
  '{route} is flown from {season}.': '{route} wird geflogen: {season:said}.',
  // dispatch/planner.py
  "{aircraft} belongs to another airline. Take one of this airline's aircraft.":
    '{aircraft} gehört einer anderen Fluggesellschaft. Nehmen Sie eines der Flugzeuge dieser Fluggesellschaft.',
  '{route} is not flown at present ({route2}). Choose another route.':
    '{route} wird zurzeit nicht geflogen ({route2:said}). Wählen Sie eine andere Strecke.',
  'You are not a pilot of this airline. Ask its staff to hire you.':
    'Sie sind kein Pilot dieser Fluggesellschaft. Bitten Sie das Personal, Sie einzustellen.',
  'There is no such aircraft.': 'Dieses Flugzeug gibt es nicht.',
  'The airline or the subfleet of this aircraft is gone.':
    'Die Fluggesellschaft oder die Teilflotte dieses Flugzeugs gibt es nicht mehr.',
  'Choose the route.': 'Wählen Sie die Strecke.',
  'There is no such route.': 'Diese Strecke gibt es nicht.',
  "{route} is another airline's route.": '{route} ist eine Strecke einer anderen Fluggesellschaft.',
  'A ferry flight goes to another airport.': 'Ein Überführungsflug führt zu einem anderen Flughafen.',
  'Choose the airport.': 'Wählen Sie den Flughafen.',
  'No airport has the code “{code}”. Search by name or city.':
    'Kein Flughafen hat den Code „{code}“. Suchen Sie nach Name oder Stadt.',
  'The longest runway at {icao} has {longest_runway_ft} ft; {type_icao} commonly needs {needed} ft.':
    'Die längste Piste in {icao} hat {longest_runway_ft} ft; {type_icao} braucht gewöhnlich {needed} ft.',
  'Take an aircraft that needs less, or another airport.':
    'Nehmen Sie ein Flugzeug, das weniger braucht, oder einen anderen Flughafen.',
  'That is another pilot. You can fly only for yourself.':
    'Das ist ein anderer Pilot. Sie können nur für sich selbst fliegen.',
  'The alternate must be another airport than the arrival.':
    'Der Ausweichflughafen muss ein anderer sein als das Ziel.',
  // dispatch/planning.py
  'The load was reduced by {parts}: the {name} would have been {kg} kg, above the limit of {limit_kg} kg.':
    'Die Ladung wurde um {parts:said} verringert: {name:said} wäre mit {kg} kg über der Grenze von {limit_kg} kg gewesen.',
  '{on_board} kg are on board already, {on_board2} kg more than planned: nothing needs to be fuelled.':
    '{on_board} kg sind schon an Bord, {on_board2} kg mehr als geplant: Es muss nichts getankt werden.',
  'The flight needs {block_fuel_kg} kg of fuel, the tanks hold {capacity_kg} kg. Choose an aircraft with a longer range.':
    'Der Flug braucht {block_fuel_kg} kg Treibstoff, die Tanks fassen {capacity_kg} kg. Wählen Sie ein Flugzeug mit größerer Reichweite.',
  '{distance_nmi} nmi / {WITHOUT_MODEL_KT} kt × 60 = {air} min: no cruise speed is known for {type_icao}':
    '{distance_nmi} nmi / {WITHOUT_MODEL_KT} kt × 60 = {air} min: Für {type_icao} ist keine Reisegeschwindigkeit bekannt',
  'The empty weight or the fuel is not known.': 'Die Leermasse oder der Treibstoff ist nicht bekannt.',
  'Even without a load the {name} of {kg} kg is above the limit of {limit_kg} kg. Take less extra fuel or another aircraft.':
    'Selbst ohne Ladung liegt {name:said} mit {kg} kg über der Grenze von {limit_kg} kg. Nehmen Sie weniger Extra-Treibstoff oder ein anderes Flugzeug.',
  // dispatch/policies.py
  "This booking is another pilot's. You can report only flights that you booked.":
    'Diese Buchung gehört einem anderen Piloten. Sie können nur Flüge melden, die Sie selbst gebucht haben.',
  'The route was closed. {reason}': 'Die Strecke wurde geschlossen. {reason}',
  'The pilot {what}.': 'Der Pilot {what:said}.',
  // dispatch/queries.py
  'There is no such subfleet.': 'Diese Teilflotte gibt es nicht.',
  // dispatch/reasons.py
  'This route is not flown with {subfleet_name}.': 'Diese Strecke wird nicht mit {subfleet_name} geflogen.',
  'Your rank {rank_name} does not fly {subfleet_name}.': 'Ihr Rang {rank_name} fliegt {subfleet_name} nicht.',
  '{name} is booked, or its last report waits for a decision.':
    '{name} ist gebucht, oder der letzte Bericht wartet auf eine Entscheidung.',
  '{ident} is not active ({status}).': '{ident} ist nicht aktiv ({status:said}).',
  'Return from leave, or ask staff to activate the pilot.':
    'Beenden Sie die Auszeit, oder bitten Sie das Personal, den Piloten zu aktivieren.',
  'You are at {location}, the flight leaves from {departure}.':
    'Sie sind in {location}, der Flug beginnt in {departure}.',
  'Fly to {departure} first, or take a jumpseat there.':
    'Fliegen Sie zuerst nach {departure}, oder nehmen Sie einen Jumpseat dorthin.',
  'A pilot holds one booking here, and you have {open_idents}.':
    'Ein Pilot hat hier nur eine Buchung, und Sie haben {open_idents}.',
  'Fly it or cancel it first.': 'Fliegen oder streichen Sie sie zuerst.',
  '{name} stands at {location}, not at {departure}.': '{name} steht in {location}, nicht in {departure}.',
  'Ferry it to {departure}, or take one that is there.':
    'Überführen Sie es nach {departure}, oder nehmen Sie eines, das dort ist.',
  "Take an aircraft of the route's subfleets.": 'Nehmen Sie ein Flugzeug der Teilflotten der Strecke.',
  'Fly more hours for a promotion, or take another aircraft.':
    'Fliegen Sie mehr Stunden für eine Beförderung, oder nehmen Sie ein anderes Flugzeug.',
  'Take another aircraft, or wait.': 'Nehmen Sie ein anderes Flugzeug, oder warten Sie.',
  'Take another aircraft.': 'Nehmen Sie ein anderes Flugzeug.',
  // dispatch/sentences.py
  'Booked {ident} from {departure} to {arrival} with {registration}: {what}, {block_minutes} min.':
    '{ident} von {departure} nach {arrival} mit {registration} gebucht: {what:said}, {block_minutes} min.',
  '{ident} left its blocks at {departure} at {block_off_at}Z.':
    '{ident} war in {departure} um {block_off_at}Z Off-Block.',
  'Cancelled the booking of {ident}: {reason}': 'Die Buchung von {ident} wurde gestrichen: {reason:said}',
  'The booking of {ident} expired. {reason}': 'Die Buchung von {ident} ist abgelaufen. {reason:said}',
  '{ident} was reported; the booking is done.': '{ident} wurde gemeldet; die Buchung ist erledigt.',
  '{ident} is booked again with {registration}: the cancelling was undone.':
    '{ident} ist wieder mit {registration} gebucht: Das Streichen wurde rückgängig gemacht.',
  '{ident} has not left its blocks at {departure} after all: the departure was undone.':
    '{ident} ist in {departure} doch nicht Off-Block gegangen: Der Abflug wurde rückgängig gemacht.',
  // dispatch/undo.py
  'The booking was undone.': 'Die Buchung wurde rückgängig gemacht.',
  'The booking was not flown in time. Book the flight anew.':
    'Die Buchung wurde nicht rechtzeitig geflogen. Buchen Sie den Flug neu.',
  'The booking of {ident} is cancelled, and {registration} is free.':
    'Die Buchung von {ident} wird gestrichen, und {registration} ist frei.',
  '{ident} stands at its blocks at {departure} again, and is booked as before.':
    '{ident} steht in {departure} wieder am Block und ist gebucht wie vorher.',
  '{ident} is off blocks after all.': '{ident} ist doch Off-Block.',
  '{ident} is booked again with {registration}, with the plan and the load that it had.':
    '{ident} ist wieder mit {registration} gebucht, mit Plan und Ladung wie zuvor.',
  'The route {route} is closed by now.': 'Die Strecke {route} ist inzwischen geschlossen.',
  'The booking is {SAID} by now.': 'Die Buchung ist inzwischen {SAID:said}.',
  '{ident} is off blocks already. Cancel it if it is not flown.':
    '{ident} ist schon Off-Block. Streichen Sie den Flug, wenn er nicht geflogen wird.',
  // exchange/api_branches.py
  'A branch opens on the machine that vamgr runs on, and for nobody else. Sit down there, or copy its folder.':
    'Ein Zweig öffnet sich auf dem Rechner, auf dem vamgr läuft, und für niemand anderen. Setzen Sie sich dorthin, oder kopieren Sie seinen Ordner.',
  // exchange/api_csv.py
  'No rows of this import have failed.': 'Keine Zeile dieses Imports ist fehlgeschlagen.',
  'There is no such import, or vamgr does not remember its dry run any more.':
    'Diesen Import gibt es nicht, oder vamgr erinnert sich nicht mehr an seinen Probelauf.',
  'You need the ability {ability} to import {kind}.':
    'Sie brauchen die Berechtigung {ability}, um {kind:said} zu importieren.',
  'There is no airline yet. Found one first.':
    'Es gibt noch keine Fluggesellschaft. Gründen Sie zuerst eine.',
  // exchange/api_csv_exports.py
  'There is no airline yet, so there is nothing to export.':
    'Es gibt noch keine Fluggesellschaft, also nichts zu exportieren.',
  // exchange/api_phpvms.py
  'An import was interrupted before it was whole. Stop vamgr, move its data folder away, and import again: the airline that is here is only a part.':
    'Ein Import wurde unterbrochen, bevor er vollständig war. Beenden Sie vamgr, räumen Sie den Datenordner weg, und importieren Sie noch einmal: Die Fluggesellschaft hier ist nur ein Teil.',
  'This report has no track from phpVMS.': 'Dieser Bericht hat keinen Track aus phpVMS.',
  'There is no such import.': 'Diesen Import gibt es nicht.',
  // exchange/archive/writing.py
  'The archive cannot be written to {parent}: {strerror}. Choose another place.':
    'Das Archiv lässt sich nicht nach {parent} schreiben: {strerror}. Wählen Sie einen anderen Ort.',
  'The log is damaged: events {position} to {total} are missing. Nothing was exported.':
    'Das Protokoll ist beschädigt: Die Ereignisse {position} bis {total} fehlen. Nichts wurde exportiert.',
  'The log is damaged at event {position}: {error}. Nothing was exported. Run `vamgr verify`, and restore it from a backup.':
    'Das Protokoll ist bei Ereignis {position} beschädigt: {error}. Nichts wurde exportiert. Starten Sie `vamgr verify`, und stellen Sie es aus einer Sicherung wieder her.',
  // exchange/csv/aircraft.py
  'Brought along by an import, so it cost nothing here.':
    'Durch einen Import mitgebracht, also hier ohne Kosten.',
  'As in the imported file.': 'Wie in der importierten Datei.',
  '{status} is {GONE}: what is gone is not imported. Leave it out, or retire the aircraft here.':
    '{status} heißt {GONE:said}: Was weg ist, wird nicht importiert. Lassen Sie es weg, oder mustern Sie das Flugzeug hier aus.',
  '“{text}” is no status. Write A for active, S for stored or M for maintenance.':
    '„{text}“ ist kein Status. Schreiben Sie A für aktiv, S für eingelagert oder M für Wartung.',
  'Say where it stands: the airline has no hub.':
    'Sagen Sie, wo es steht: Die Fluggesellschaft hat keinen Hub.',
  '{now} is in use. Import this row when it is parked.':
    '{now} ist in Gebrauch. Importieren Sie diese Zeile, wenn es geparkt ist.',
  "The type is the subfleet's, {kind}; {value} is not used.":
    'Das Muster ist das der Teilflotte, {kind}; {value} wird nicht benutzt.',
  '{now} is a {now2}. Name a subfleet of that type.':
    '{now} ist ein Flugzeug vom Muster {now2}. Nennen Sie eine Teilflotte dieses Musters.',
  // exchange/csv/airports.py
  'No airport has the code {key}.': 'Kein Flughafen hat den Code {key}.',
  '{text} is too much.': '{text} ist zu viel.',
  'Hubs are opened by who may manage the airline. Leave hub empty.':
    'Hubs eröffnet, wer die Fluggesellschaft verwalten darf. Lassen Sie den Hub leer.',
  "In vamgr's data {icao} lies {away} nmi from where the file has it.":
    'In den Daten von vamgr liegt {icao} {away} nmi von dem Ort, den die Datei nennt.',
  '{key} is the last hub. Open another one first.':
    '{key} ist der letzte Hub. Eröffnen Sie zuerst einen anderen.',
  // exchange/csv/answers.py
  'The file is being looked at; nothing is changed.': 'Die Datei wird angesehen; nichts wird geändert.',
  'All {rows} rows are as things are already: there is nothing to do.':
    'Alle {rows} Zeilen sind schon so, wie die Dinge sind: Es gibt nichts zu tun.',
  'Of {rows} rows {counts} are new, {counts2} differ, {failed} would fail.':
    'Von {rows} Zeilen sind {counts} neu, {counts2} weichen ab, {failed} würden fehlschlagen.',
  'The rows are being done.': 'Die Zeilen werden ausgeführt.',
  'What was imported is being put back.': 'Was importiert wurde, wird zurückgesetzt.',
  'Undone: {row} things put back{rest}.': 'Rückgängig gemacht: {row} Dinge zurückgesetzt{rest}.',
  'It came to a stop: {why} What was done stays; import the file again, or undo it.':
    'Es blieb stehen: {why:said} Was getan ist, bleibt; importieren Sie die Datei noch einmal, oder machen Sie es rückgängig.',
  // exchange/csv/cells.py
  '“{text}” is neither yes nor no. Write 1 or 0.': '„{text}“ ist weder Ja noch Nein. Schreiben Sie 1 oder 0.',
  '“{text}” is not a number.': '„{text}“ ist keine Zahl.',
  '{text} is not from {least} to {most}.': '{text} liegt nicht zwischen {least} und {most}.',
  '{text} is not a whole number.': '{text} ist keine ganze Zahl.',
  '{text} is below zero.': '{text} liegt unter null.',
  '“{text}” is not a time. Write it as 08:10.': '„{text}“ ist keine Uhrzeit. Schreiben Sie sie als 08:10.',
  '“{text}” names no weekdays. Write the digits 1 (Monday) to 7 (Sunday), such as 135.':
    '„{text}“ nennt keine Wochentage. Schreiben Sie die Ziffern 1 (Montag) bis 7 (Sonntag), etwa 135.',
  'This has {text} characters; at most {most} can be kept.':
    'Das hat {text} Zeichen; höchstens {most} sind möglich.',
  '“{text}” is not a date. Write it as 2026-12-31.':
    '„{text}“ ist kein Datum. Schreiben Sie es als 2026-12-31.',
  // exchange/csv/commands.py
  'This is a part of an import. Undo the import as a whole, on the page of imports.':
    'Das ist Teil eines Imports. Machen Sie den Import als Ganzes rückgängig, auf der Seite der Importe.',
  'Import the file again: what it changes then is what was undone.':
    'Importieren Sie die Datei noch einmal: Was sich dann ändert, ist das, was rückgängig gemacht wurde.',
  // exchange/csv/domain.py
  'This was imported already. Upload the file again.':
    'Das wurde schon importiert. Laden Sie die Datei noch einmal hoch.',
  'This import was undone already.': 'Dieser Import wurde schon rückgängig gemacht.',
  'This was never applied, so there is nothing to undo.':
    'Das wurde nie ausgeführt, also gibt es nichts rückgängig zu machen.',
  // exchange/csv/expenses.py
  'There is no aircraft {text}. Import the aircraft first.':
    'Ein Flugzeug {text} gibt es nicht. Importieren Sie zuerst die Flugzeuge.',
  'An expense of 0 is none. Give an amount, or leave the row out.':
    'Eine Ausgabe von 0 ist keine. Geben Sie einen Betrag an, oder lassen Sie die Zeile weg.',
  '“{text}” is no type. Write F per flight, D daily or M monthly.':
    '„{text}“ ist keine Art. Schreiben Sie F je Flug, D täglich oder M monatlich.',
  '“{unknown}” is no IATA service type.': '„{unknown}“ ist keine IATA-Flugart.',
  'An expense cannot hang on “{text}”. There are Subfleet, Aircraft and Airport.':
    'Eine Ausgabe kann nicht an „{text}“ hängen. Es gibt Subfleet, Aircraft und Airport.',
  'This expense was removed in the meantime.': 'Diese Ausgabe wurde inzwischen entfernt.',
  'There is no subfleet {text}. Import the subfleets first.':
    'Eine Teilflotte {text} gibt es nicht. Importieren Sie zuerst die Teilflotten.',
  // exchange/csv/fare_list.py
  '“{text}” is no type of fare. Write 0 for passengers or 1 for cargo.':
    '„{text}“ ist keine Art von Tarif. Schreiben Sie 0 für Passagiere oder 1 für Fracht.',
  'Subfleets that have this fare keep their own terms for it.':
    'Teilflotten mit diesem Tarif behalten ihre eigenen Bedingungen dafür.',
  // exchange/csv/fares.py
  "A fare's code has 1 to 4 letters and digits, such as Y.":
    'Der Code eines Tarifs hat 1 bis 4 Buchstaben und Ziffern, etwa Y.',
  'There are {found} fares; at most {MOST} can be kept.':
    'Es sind {found} Tarife; höchstens {MOST} sind möglich.',
  '“{name}” of the fare {code} is not known. There are price, cost and capacity.':
    '„{name}“ des Tarifs {code} ist nicht bekannt. Es gibt price, cost und capacity.',
  'The fare {code} is there twice.': 'Der Tarif {code} steht zweimal da.',
  '{name} of the fare {code}: {fault}': '{name} des Tarifs {code}: {fault:said}',
  // exchange/csv/flights.py
  'A code has at most 5 letters and digits.': 'Ein Code hat höchstens 5 Buchstaben und Ziffern.',
  'A call sign has 2 to 10 letters and digits.': 'Ein Rufzeichen hat 2 bis 10 Buchstaben und Ziffern.',
  'There is no airline {code} here ({known}). Found it first, or correct it.':
    'Eine Fluggesellschaft {code} gibt es hier nicht ({known}). Gründen Sie sie zuerst, oder berichtigen Sie den Code.',
  'There are {codes} subfleets; at most 50 can be kept.':
    'Es sind {codes} Teilflotten; höchstens 50 sind möglich.',
  '{text} is not a whole number of minutes.': '{text} ist keine ganze Zahl von Minuten.',
  '“{text}” is no IATA service type. There are {FLIGHT_TYPES}.':
    '„{text}“ ist keine IATA-Flugart. Es gibt {FLIGHT_TYPES}.',
  'Fill in flight_type: J for scheduled passengers.':
    'Füllen Sie flight_type aus: J für Linienflüge mit Passagieren.',
  // exchange/csv/jobs.py
  '{label} was changed since the dry run. Import the row again to see what it would do now.':
    '{label} wurde seit dem Probelauf geändert. Importieren Sie die Zeile noch einmal, um zu sehen, was sie jetzt täte.',
  'The dry run is not done yet. Wait for it.': 'Der Probelauf ist noch nicht fertig. Warten Sie darauf.',
  'It is being imported right now.': 'Es wird gerade importiert.',
  'The lists do not keep up with the import. Try again in a moment.':
    'Die Listen kommen mit dem Import nicht mit. Versuchen Sie es gleich noch einmal.',
  'Another file is being imported. Wait until that is done.':
    'Eine andere Datei wird importiert. Warten Sie, bis das fertig ist.',
  "Something unexpected happened; vamgr's log says what.":
    'Etwas Unerwartetes ist geschehen; das Protokoll von vamgr sagt, was.',
  // exchange/csv/planning.py
  'The file has no column {missing}. The first line of {kind}.csv names the columns: {name}.':
    'Der Datei fehlt die Spalte {missing}. Die erste Zeile von {kind}.csv nennt die Spalten: {name}.',
  'The row has more cells than the header ({more}). Is a quotation mark missing?':
    'Die Zeile hat mehr Zellen als die Kopfzeile ({more}). Fehlt ein Anführungszeichen?',
  '{name}: kept for the export; vamgr has no use for it.':
    '{name}: für den Export aufbewahrt; vamgr braucht es nicht.',
  'Line {first} says the same.': 'Zeile {first} sagt dasselbe.',
  'Line {first} is about {label} already: {key_words} tell rows apart.':
    'In Zeile {first} geht es schon um {label}: {key_words:said} unterscheiden die Zeilen.',
  'The column {name} is there twice. Take one of them out.':
    'Die Spalte {name} steht zweimal da. Entfernen Sie eine davon.',
  'The column {name} is not known and is not looked at.':
    'Die Spalte {name} ist nicht bekannt und wird nicht angesehen.',
  'Take out the control characters; they cannot be seen.':
    'Entfernen Sie die Steuerzeichen; sie sind nicht zu sehen.',
  // exchange/csv/rows.py
  'No airport has the code {text}. Correct it, or leave the row out.':
    'Kein Flughafen hat den Code {text}. Berichtigen Sie ihn, oder lassen Sie die Zeile weg.',
  'Fill in {column}.': 'Füllen Sie {column} aus.',
  '“{text}” does not fit. {sentence}': '„{text}“ passt nicht. {sentence:said}',
  // exchange/csv/setting_up.py
  'The subfleet {code} is set up as vamgr proposes it for the {name}.':
    'Die Teilflotte {code} wird so eingerichtet, wie vamgr es für {name} vorschlägt.',
  "There is no subfleet {code}, and it is no aircraft type's designator. Import the subfleets first.":
    'Eine Teilflotte {code} gibt es nicht, und ein Typencode ist es auch nicht. Importieren Sie zuerst die Teilflotten.',
  'There is no subfleet {code}.': 'Eine Teilflotte {code} gibt es nicht.',
  // exchange/csv/subfleets.py
  'Write the code without ; ? & and =, such as A320 or B738-CARGO.':
    'Schreiben Sie den Code ohne ; ? & und =, etwa A320 oder B738-CARGO.',
  "{texts} is no aircraft type's designator.": '{texts} ist kein Typencode eines Flugzeugs.',
  '“{text}” is no fuel. Write 0 for avgas, 1 for Jet A, 2 for mogas.':
    '„{text}“ ist kein Treibstoff. Schreiben Sie 0 für Avgas, 1 für Jet A, 2 für Mogas.',
  "{code} is no aircraft type's designator. Write one here or into simbrief_type, such as A320.":
    '{code} ist kein Typencode eines Flugzeugs. Schreiben Sie einen hierher oder in simbrief_type, etwa A320.',
  '{code} is taken to be of the type {icao}, {name}.': '{code} wird als Muster {icao}, {name}, genommen.',
  'The fare {code} is not in the list of fares, so its {missing} is 0. Import fares.csv first.':
    'Der Tarif {code} steht nicht in der Liste der Tarife, deshalb ist {missing:said} 0. Importieren Sie zuerst fares.csv.',
  // exchange/csv/table.py
  "The file is not text. Save it as CSV, not as a spreadsheet's own format.":
    'Die Datei ist kein Text. Speichern Sie sie als CSV, nicht im Format einer Tabellenkalkulation.',
  'The file is empty. Its first line must name the columns.':
    'Die Datei ist leer. Ihre erste Zeile muss die Spalten nennen.',
  'Line {line_num} cannot be read as CSV: {error}.':
    'Zeile {line_num} lässt sich nicht als CSV lesen: {error}.',
  'The file begins like UTF-16 and is not. Save it as “CSV UTF-8”.':
    'Die Datei beginnt wie UTF-16 und ist es nicht. Speichern Sie sie als „CSV UTF-8“.',
  'The file has more than {MAX_ROWS} rows. Split it.':
    'Die Datei hat mehr als {MAX_ROWS} Zeilen. Teilen Sie sie auf.',
  // exchange/csv/undoing.py
  'It was changed or used since, so it stays as it is.':
    'Es wurde seitdem geändert oder benutzt, deshalb bleibt es, wie es ist.',
  'You need the ability {ability} to undo this.':
    'Sie brauchen die Berechtigung {ability}, um das rückgängig zu machen.',
  'This version does not know how to undo it.':
    'Diese Version weiß nicht, wie sich das rückgängig machen lässt.',
  // exchange/csv/views.py
  'The import of {file_name} was begun: {kind}, {rows} rows.':
    'Der Import von {file_name} begann: {kind:said}, {rows} Zeilen.',
  '{capitalize} were imported: {new} new, {changed} changed.':
    'Importiert ({capitalize:said}): {new} neu, {changed} geändert.',
  '{file_name} was imported ({kind}): {counts}.':
    '{file_name} wurde importiert ({kind:said}): {counts:said}.',
  'Imported {kind} were put back: {reversed}; {left} left as they are.':
    'Importierte {kind:said} wurden zurückgesetzt: {reversed}; {left} blieben, wie sie sind.',
  'The import of {file_name} was undone: {reversed} things put back{left}.':
    'Der Import von {file_name} wurde rückgängig gemacht: {reversed} Dinge zurückgesetzt{left}.',
  // exchange/events_phpvms.py
  'The phpVMS site {name} was imported with its past since {first_at}. {compared}.':
    'Die phpVMS-Site {name} wurde mit ihrer Vergangenheit seit {first_at} importiert. {compared:said}.',
  // exchange/phpvms/dump.py
  '{what} was expected at “{shown}”. This is not a dump of MySQL or MariaDB.':
    '{what:said} wurde bei „{shown}“ erwartet. Das ist kein Dump von MySQL oder MariaDB.',
  'The dump was cut off after line {last}: “-- Dump completed” is not at its end. Make it again, or copy it whole.':
    'Der Dump bricht nach Zeile {last} ab: „-- Dump completed“ steht nicht am Ende. Machen Sie ihn noch einmal, oder kopieren Sie ihn ganz.',
  'The packed file is damaged or not whole ({error}). Copy it again.':
    'Die gepackte Datei ist beschädigt oder nicht vollständig ({error}). Kopieren Sie sie noch einmal.',
  // exchange/phpvms/findings.py
  'Not imported: {table}, {rows} rows. {why}': 'Nicht importiert: {table}, {rows} Zeilen. {why:said}',
  // exchange/phpvms/first_run.py
  'This upload is over, or was begun by somebody else. Begin a new one.':
    'Dieses Hochladen ist vorbei oder wurde von jemand anders begonnen. Beginnen Sie ein neues.',
  'The file was said to have {size_bytes} bytes; this would be more.':
    'Die Datei sollte {size_bytes} Byte haben; das wären mehr.',
  'There is no upload. Begin one.': 'Es gibt kein Hochladen. Beginnen Sie eines.',
  '{received_bytes} of {size_bytes} bytes have come. Send the rest first.':
    '{received_bytes} von {size_bytes} Byte sind da. Senden Sie zuerst den Rest.',
  'There is nothing to look at. Begin a new upload.': 'Es gibt nichts anzusehen. Laden Sie neu hoch.',
  'Look at what would come first.': 'Sehen Sie sich zuerst an, was käme.',
  'Choose one of those who can be the owner.': 'Wählen Sie eine der Personen, die Eigentümer sein können.',
  'An import is under way. Wait until it has ended.': 'Ein Import läuft. Warten Sie, bis er zu Ende ist.',
  'The dump has come already. Begin a new upload for another one.':
    'Der Dump ist schon da. Laden Sie neu hoch, um einen anderen zu nehmen.',
  'The import failed for a reason that vamgr did not foresee; its log says more.':
    'Der Import ist aus einem Grund gescheitert, den vamgr nicht vorhergesehen hat; das Protokoll sagt mehr.',
  '{received_bytes} bytes have come. Go on from there.':
    '{received_bytes} Byte sind da. Machen Sie von dort weiter.',
  'The dump could not be read: {error}.': 'Der Dump ließ sich nicht lesen: {error:said}.',
  // exchange/phpvms/fleet.py
  'It had aircraft of several types, which vamgr keeps apart: there is a subfleet for each type.':
    'Sie hatte Flugzeuge mehrerer Muster, die vamgr getrennt hält: Es gibt für jedes Muster eine Teilflotte.',
  'Its aircraft type is no ICAO designator that vamgr knows; {stand_in} stands for it. Fuel and times of plans follow that type.':
    'Ihr Flugzeugmuster ist kein Typencode der ICAO, den vamgr kennt; {stand_in} steht dafür. Treibstoff und Zeiten der Pläne folgen diesem Muster.',
  'Its registration was empty, taken or no registration; it was made fit.':
    'Das Kennzeichen war leer, vergeben oder keines; es wurde passend gemacht.',
  'Imported: phpVMS had the aircraft here.': 'Importiert: phpVMS hatte das Flugzeug hier.',
  'The last report ended elsewhere; the aircraft was put where phpVMS had it.':
    'Der letzte Bericht endete anderswo; das Flugzeug wurde dorthin gestellt, wo phpVMS es hatte.',
  'Imported: phpVMS counts {rest} min {more} than the accepted reports that it still has.':
    'Importiert: phpVMS zählt {rest} min {more:said} als die angenommenen Berichte, die es noch hat.',
  "The accepted reports do not add up to phpVMS's hours; the rest was brought along openly.":
    'Die angenommenen Berichte ergeben nicht die Stunden von phpVMS; der Rest wurde offen mitgebracht.',
  'Its airline is not there; it went to {icao}.': 'Die Fluggesellschaft gibt es nicht; es ging an {icao}.',
  'Came with the airline from phpVMS, which keeps no prices of aircraft.':
    'Kam mit der Fluggesellschaft aus phpVMS, das keine Flugzeugpreise führt.',
  'It was deleted in phpVMS.': 'In phpVMS war es gelöscht.',
  'The fare was deleted, or was not active.': 'Der Tarif war gelöscht oder nicht aktiv.',
  'The subfleet has a fare of this code already.': 'Die Teilflotte hat schon einen Tarif mit diesem Code.',
  'Cargo fares are kept per kg instead of per pound; their prices are rounded to the cent.':
    'Frachttarife werden je kg statt je Pfund geführt; ihre Preise sind auf den Cent gerundet.',
  'It was deleted in phpVMS but has aircraft still: it is here.':
    'In phpVMS war es gelöscht, hat aber noch Flugzeuge: Es ist hier.',
  'Its subfleet is not in the database.': 'Die Teilflotte ist nicht in der Datenbank.',
  'Imported: phpVMS had it in maintenance.': 'Importiert: phpVMS hatte es in Wartung.',
  'Imported: phpVMS had it in storage.': 'Importiert: phpVMS hatte es eingelagert.',
  // exchange/phpvms/flown.py
  'Its block times and its flight time differ; the flight time is what phpVMS counts, so it counts.':
    'Blockzeiten und Flugzeit weichen voneinander ab; phpVMS zählt die Flugzeit, also gilt sie.',
  'More fuel was used than had been on board; what was used counts as what was on board.':
    'Es wurde mehr Treibstoff verbraucht, als an Bord gewesen war; der Verbrauch gilt als an Bord.',
  'It had no distance; the planned one, or the great circle, stands for it.':
    'Die Entfernung fehlte; die geplante oder der Großkreis steht dafür.',
  'Zero fuel weight (lbs)': 'Leermasse ohne Treibstoff, ZFW (lbs)',
  // exchange/phpvms/founding.py
  'It had no ICAO code of its own; {made} stands for it.':
    'Einen eigenen ICAO-Code gab es nicht; {made} steht dafür.',
  'It may fly no subfleet of an airline, which phpVMS takes as none and vamgr as all of them.':
    'Er darf keine Teilflotte einer Fluggesellschaft fliegen; phpVMS versteht das als keine und vamgr als alle.',
  'Landing and navigation fees, which phpVMS does not know, are set to nothing. The settings change that.':
    'Lande- und Streckengebühren, die phpVMS nicht kennt, stehen auf null. In den Einstellungen lässt sich das ändern.',
  'It had no country; {UNKNOWN_COUNTRY} stands for none.':
    'Ein Land fehlte; {UNKNOWN_COUNTRY} steht für keines.',
  'Another rank is reached with {wanted} h; vamgr wants them apart, so this one takes {hours} h.':
    'Ein anderer Rang ist mit {wanted} h erreicht; vamgr will sie verschieden, deshalb hat dieser {hours} h.',
  'No rank of the site begins with 0 h: a rank Cadet was added, where new pilots begin.':
    'Kein Rang der Site beginnt mit 0 h: Ein Rang Cadet kam hinzu, mit dem neue Piloten beginnen.',
  '{icao} was closed in phpVMS. Its past is here; vamgr has no closed airlines.':
    '{icao} war in phpVMS geschlossen. Die Vergangenheit ist hier; geschlossene Fluggesellschaften gibt es in vamgr nicht.',
  'It was deleted in phpVMS and somebody holds it still: it is here.':
    'In phpVMS war es gelöscht, und jemand hat es noch: Es ist hier.',
  'The setting {own} could not be taken over: {fault}':
    'Die Einstellung {own} ließ sich nicht übernehmen: {fault:said}',
  'It was deleted in phpVMS and nobody holds it.': 'In phpVMS war es gelöscht, und niemand hat es.',
  // exchange/phpvms/importing.py
  'There is an airline already, and the past of another one cannot be put before it. Import into an empty data folder: choose one with --data-dir.':
    'Es gibt schon eine Fluggesellschaft, und die Vergangenheit einer anderen lässt sich nicht davorsetzen. Importieren Sie in einen leeren Datenordner: Wählen Sie einen mit --data-dir.',
  'The tables cannot be brought up to date: {failure}':
    'Die Tabellen lassen sich nicht auf den neuesten Stand bringen: {failure:said}',
  '{dump} cannot be read: {strerror}.': '{dump} lässt sich nicht lesen: {strerror}.',
  // exchange/phpvms/money.py
  'Its report is deleted, or does not count; the money moved all the same and is here without the report.':
    'Der Bericht ist gelöscht oder zählt nicht; das Geld ist trotzdem geflossen und ohne den Bericht hier.',
  'Its balance is not the sum of its lines; the rest was brought forward.':
    'Der Saldo ist nicht die Summe der Posten; der Rest wurde vorgetragen.',
  "Its journal is not there, or nobody's.": 'Das Journal fehlt oder gehört niemandem.',
  'Whose it is, is not in the database any more.': 'Wem es gehört, ist nicht mehr in der Datenbank.',
  // exchange/phpvms/network.py
  'Its flight type {found} is no IATA service type; it is {ANY_FLIGHT_TYPE} now.':
    'Die Flugart {found} ist keine IATA-Flugart; sie ist jetzt {ANY_FLIGHT_TYPE}.',
  'Another flight has the same number, code and leg; vamgr wants one.':
    'Ein anderer Flug hat dieselbe Nummer, denselben Code und dasselbe Leg; vamgr will nur einen.',
  'The time “{raw}” is no time of day and was left out.':
    'Die Uhrzeit „{raw}“ ist keine und wurde weggelassen.',
  'Its kind is unknown.': 'Die Art ist unbekannt.',
  'Its airline is not in the database.': 'Die Fluggesellschaft ist nicht in der Datenbank.',
  'What it hangs on is not in the database, or is every airport at once.':
    'Woran es hängt, ist nicht in der Datenbank oder jeder Flughafen auf einmal.',
  '{why}; it is here, but not active.': '{why:said}; die Strecke ist hier, aber nicht aktiv.',
  'Imported: it was deleted in phpVMS.': 'Importiert: In phpVMS war es gelöscht.',
  'The fare was deleted.': 'Der Tarif war gelöscht.',
  'It was not active in phpVMS; it is here and removed.':
    'In phpVMS war es nicht aktiv; es ist hier und entfernt.',
  // exchange/phpvms/people.py
  'Imported: phpVMS counts {delta} min {more} than the accepted reports that it still has.':
    'Importiert: phpVMS zählt {delta} min {more:said} als die angenommenen Berichte, die es noch hat.',
  'Imported: phpVMS had the pilot in this rank.': 'Importiert: phpVMS hatte den Piloten in diesem Rang.',
  "The accepted reports do not add up to phpVMS's hours; the rest came as transfer hours.":
    'Die angenommenen Berichte ergeben nicht die Stunden von phpVMS; der Rest kam als mitgebrachte Stunden.',
  'No active user of the site has the e-mail address {owner_email}.':
    'Kein aktiver Benutzer der Site hat die E-Mail-Adresse {owner_email}.',
  'The site has no active user, so nobody could run the airline afterwards. Activate one in phpVMS first.':
    'Die Site hat keinen aktiven Benutzer, also könnte danach niemand die Fluggesellschaft führen. Schalten Sie zuerst in phpVMS einen frei.',
  '{why}; {made} stands for it, and nobody can sign in with that.':
    '{why:said}; {made} steht dafür, und damit kann sich niemand anmelden.',
  'The password is kept in a way that vamgr cannot check: give a new one.':
    'Das Passwort ist so gespeichert, dass vamgr es nicht prüfen kann: Vergeben Sie ein neues.',
  'The {gone} is not in the database any more.': '{gone:said} ist nicht mehr in der Datenbank.',
  'The pilot has this award already; vamgr gives it once.':
    'Der Pilot hat diese Auszeichnung schon; vamgr vergibt sie einmal.',
  "The hours alone lead to another rank; the pilot was placed in phpVMS's.":
    'Die Stunden allein ergeben einen anderen Rang; der Pilot bekam den von phpVMS.',
  'The last report ended elsewhere; the pilot was put where phpVMS had him.':
    'Der letzte Bericht endete anderswo; der Pilot ist dort, wo phpVMS ihn hatte.',
  'Imported: the account was deleted in phpVMS.': 'Importiert: In phpVMS war das Konto gelöscht.',
  'The airline is not there; {icao} took the pilot.':
    'Die Fluggesellschaft gibt es nicht; {icao} hat den Piloten übernommen.',
  'Another pilot had the number {number}; this one got {highest}.':
    'Ein anderer Pilot hatte die Nummer {number}; dieser bekam {highest}.',
  'Administrators other than the owner are staff who may do everything but manage accounts and the system.':
    'Administratoren außer dem Eigentümer sind Personal, das alles darf außer Konten und System verwalten.',
  'Imported: phpVMS had the pilot here.': 'Importiert: phpVMS hatte den Piloten hier.',
  'Imported: phpVMS had the pilot suspended.': 'Importiert: phpVMS hatte den Piloten gesperrt.',
  'Imported: phpVMS had rejected the application.': 'Importiert: phpVMS hatte die Bewerbung abgelehnt.',
  'Imported: phpVMS had the account suspended.': 'Importiert: phpVMS hatte das Konto gesperrt.',
  'Imported: phpVMS had not accepted the application yet. Enable the account to accept it.':
    'Importiert: phpVMS hatte die Bewerbung noch nicht angenommen. Schalten Sie das Konto frei, um sie anzunehmen.',
  // exchange/phpvms/pireps.py
  "It was being flown; what had been reported is a draft of the pilot's now.":
    'Der Flug war unterwegs; was gemeldet war, ist jetzt ein Entwurf des Piloten.',
  '(By somebody whom phpVMS no longer has) {said}': '(Von jemandem, den phpVMS nicht mehr hat) {said}',
  "Its author is not there any more; it stands with the pilot's name.":
    'Der Verfasser ist nicht mehr da; es steht unter dem Namen des Piloten.',
  'Its state {state} is none that phpVMS 7 has.': 'Den Status {state} kennt phpVMS 7 nicht.',
  'Its pilot is not in the database any more.': 'Der Pilot ist nicht mehr in der Datenbank.',
  "Its airline is not in the database any more; its pilot's took it.":
    'Die Fluggesellschaft ist nicht mehr in der Datenbank; die des Piloten hat ihn übernommen.',
  'Its aircraft is not in the database any more; another one stands for it.':
    'Das Flugzeug ist nicht mehr in der Datenbank; ein anderes steht dafür.',
  'Its report did not come along.': 'Der Bericht kam nicht mit.',
  'Rejected in phpVMS, which keeps no reason.': 'In phpVMS abgelehnt, das keinen Grund aufbewahrt.',
  'Cancelled in phpVMS.': 'In phpVMS gestrichen.',
  // exchange/phpvms/schema.py
  "A module's own table.": 'Tabelle eines Moduls.',
  "The site's own log of changes; vamgr keeps its own history.":
    'Das eigene Änderungsprotokoll der Site; vamgr führt seinen eigenen Verlauf.',
  'Flights that were booked and not flown yet: pilots book them anew.':
    'Gebuchte und noch nicht geflogene Flüge: Piloten buchen sie neu.',
  'Nothing of lasting worth.': 'Nichts von bleibendem Wert.',
  'Work of the old server.': 'Arbeit des alten Servers.',
  'Invitations of the old site; invite people anew.':
    'Einladungen der alten Site; laden Sie die Leute neu ein.',
  'Notes of modules to themselves.': 'Notizen von Modulen für sich selbst.',
  "The old program's own book-keeping.": 'Die eigene Buchhaltung des alten Programms.',
  'Modules of the old program.': 'Module des alten Programms.',
  'Messages of the old site.': 'Meldungen der alten Site.',
  'Requests of the old site.': 'Anfragen der alten Site.',
  'Everybody signs in anew.': 'Alle melden sich neu an.',
  "SimBrief's flight plans; make them anew.": 'Flugpläne von SimBrief; machen Sie sie neu.',
  "SimBrief's own data.": 'Eigene Daten von SimBrief.',
  'Figures that vamgr works out by itself.': 'Zahlen, die vamgr selbst errechnet.',
  'Keys to other services; connect them anew.': 'Schlüssel zu anderen Diensten; verbinden Sie sie neu.',
  'What the last flight left in the tanks is what counts.': 'Was der letzte Flug in den Tanks ließ, gilt.',
  'The last report says it.': 'Das sagt der letzte Bericht.',
  'Bookings do not come along.': 'Buchungen kommen nicht mit.',
  'The phase of a flight that is over.': 'Die Phase eines Fluges, der vorbei ist.',
  'Keys are made anew.': 'Schlüssel werden neu gemacht.',
  'Addresses of visitors are not kept.': 'Adressen von Besuchern werden nicht aufbewahrt.',
  'It was retired.': 'Es war ausgemustert.',
  'It was scrapped.': 'Es war verschrottet.',
  'It was written off.': 'Es war abgeschrieben.',
  // exchange/phpvms/site.py
  "The site's database does not say in which currency it keeps its books; USD was taken.":
    'Die Datenbank der Site sagt nicht, in welcher Währung sie ihre Bücher führt; genommen wurde USD.',
  // exchange/phpvms/spool.py
  'This is no dump of a phpVMS 7 database: it has no table {lacking}. Dump the whole database of the site.':
    'Das ist kein Dump einer Datenbank von phpVMS 7: Es fehlt die Tabelle {lacking}. Nehmen Sie einen Dump der ganzen Datenbank der Site.',
  "There is no table in this file. Choose an SQL dump of the site's database (.sql, .sql.gz).":
    'In dieser Datei ist keine Tabelle. Wählen Sie einen SQL-Dump der Datenbank der Site (.sql, .sql.gz).',
  "The dump's rows could not be kept while they are sorted ({error}). They take about as much room on the disk as the unpacked dump: make room, and begin again.":
    'Die Zeilen des Dumps ließen sich beim Sortieren nicht aufbewahren ({error}). Sie brauchen etwa so viel Platz auf dem Datenträger wie der entpackte Dump: Schaffen Sie Platz, und beginnen Sie noch einmal.',
  "The dump's rows could not be sorted by table: {error}.":
    'Die Zeilen des Dumps ließen sich nicht nach Tabellen sortieren: {error}.',
  'The table {table} has the column {twice} twice. The dump is damaged.':
    'Die Tabelle {table} hat die Spalte {twice} zweimal. Der Dump ist beschädigt.',
  // exchange/phpvms/totals.py
  '{extra} stand for what phpVMS no longer has.': '{extra} stehen für das, was phpVMS nicht mehr hat.',
  '{extra} were skipped, see the table.': '{extra} wurden übersprungen, siehe die Tabelle.',
  'Each of them has the same.': 'Jeder davon hat dasselbe.',
  'In phpVMS: {words}.': 'In phpVMS: {words}.',
  '{why} See the skipped reports.': '{why:said} Siehe die übersprungenen Berichte.',
  // exchange/phpvms/translating.py
  'API keys of phpVMS do not come along: everybody who uses a program makes a key anew.':
    'API-Schlüssel von phpVMS kommen nicht mit: Wer ein Programm benutzt, macht einen neuen Schlüssel.',
  'Passwords keep working; at the first sign-in each is kept anew, with Argon2id.':
    'Passwörter gelten weiter; bei der ersten Anmeldung wird jedes neu gespeichert, mit Argon2id.',
  'The site has no airline in its database, so there is nothing to import.':
    'Die Site hat keine Fluggesellschaft in ihrer Datenbank, also gibt es nichts zu importieren.',
  "The flights' pages show the tracks; routes and logs are kept with them as a file beside the airline.":
    'Die Seiten der Flüge zeigen die Tracks; Routen und Logs liegen mit ihnen als Datei neben der Fluggesellschaft.',
  "Nobody has it, and vamgr's awards have rules of its own.":
    'Niemand hat sie, und die Auszeichnungen von vamgr haben eigene Regeln.',
  // finance/api.py
  'There is no such entry.': 'Diesen Buchungssatz gibt es nicht.',
  // finance/api_expenses.py
  'There is no such expense.': 'Diese Ausgabe gibt es nicht.',
  // finance/api_flights.py
  'There is no such report, or its money is not yours to see.':
    'Diesen Bericht gibt es nicht, oder sein Geld ist nicht für Sie bestimmt.',
  'There is no such pilot, or the ledger is not yours to see.':
    'Diesen Piloten gibt es nicht, oder das Hauptbuch ist nicht für Sie bestimmt.',
  // finance/api_reports.py
  'Those are too many points. Ask for a shorter time, or by month.':
    'Das sind zu viele Punkte. Fragen Sie nach einer kürzeren Zeit oder nach Monaten.',
  'The first day must be before the day after the last one.':
    'Der erste Tag muss vor dem Tag nach dem letzten liegen.',
  'Figures are of one thing: name one, and group by month or account.':
    'Zahlen gehören zu einem Ding: Nennen Sie eines, und gruppieren Sie nach Monat oder Konto.',
  'Without an {group_by}': 'Ohne {group_by:said}',
  // finance/commands.py
  'There is no such {kind}.': 'Das gibt es nicht: {kind:said}.',
  'Choose the {kind} that the expense hangs on.': 'Wählen Sie, woran die Ausgabe hängt: {kind:said}.',
  '{airline} keeps its books in {airline2}.': '{airline} führt die Bücher in {airline2}.',
  '{label} belongs to another airline.': '{label:said} gehört einer anderen Fluggesellschaft.',
  'An expense on the airline needs no id here.': 'Eine Ausgabe der Fluggesellschaft braucht hier keine Id.',
  // finance/domain.py
  'This entry was posted already.': 'Dieser Buchungssatz wurde schon gebucht.',
  "This flight's money is in the ledger already.": 'Das Geld dieses Fluges steht schon im Hauptbuch.',
  'The entry was refused: its debits and credits are not equal.':
    'Der Buchungssatz wurde abgelehnt: Soll und Haben sind nicht gleich.',
  'Price of {registration}: {price_minor}': 'Preis von {registration}: {price_minor}',
  'The account {account} is not one of the {party}.': 'Das Konto {account} gehört nicht zu: {party:said}.',
  'A line is either a debit or a credit, and more than nothing.':
    'Ein Posten steht im Soll oder im Haben und ist mehr als nichts.',
  // finance/domain_expenses.py
  'This expense was removed. Define a new one.': 'Diese Ausgabe wurde entfernt. Legen Sie eine neue an.',
  'Flight types limit expenses per flight on the airline only.':
    'Nach Flugarten werden nur Ausgaben je Flug der Fluggesellschaft eingeschränkt.',
  'Only expenses per flight can be charged to the pilot.':
    'Nur Ausgaben je Flug können dem Piloten berechnet werden.',
  "Only expenses per flight can be multiplied as the subfleet's ground handling is.":
    'Nur Ausgaben je Flug können wie die Bodenabfertigung der Teilflotte vervielfacht werden.',
  'The last day cannot be before the first day.': 'Der letzte Tag kann nicht vor dem ersten liegen.',
  // finance/flight.py
  'Pay for {ident}': 'Vergütung für {ident}',
  'Fuel at {departure}': 'Treibstoff in {departure}',
  'Ground handling at {icao}': 'Bodenabfertigung in {icao}',
  'Landing at {arrival}': 'Landung in {arrival}',
  'Navigation from {departure} to {arrival}': 'Streckengebühr von {departure} nach {arrival}',
  // finance/policies.py
  '{ident} {departure}–{arrival} taken back: {because}':
    '{ident} {departure}–{arrival} zurückgenommen: {because:said}',
  'Starting capital of {name}': 'Startkapital von {name}',
  "The flight's subfleet is not known, so its costs cannot be worked out.":
    'Die Teilflotte des Fluges ist nicht bekannt, deshalb lassen sich die Kosten nicht errechnen.',
  "The pilot's rank is not known, so the pay cannot be worked out.":
    'Der Rang des Piloten ist nicht bekannt, deshalb lässt sich die Vergütung nicht errechnen.',
  // finance/sentences.py
  'The expense {name} was defined: {amount} {kind} on {label}.':
    'Die Ausgabe {name} wurde angelegt: {amount} {kind} für {label:said}.',
  'The expense {name} was changed: {names}.': 'Die Ausgabe {name} wurde geändert: {names:said}.',
  'The expense {name} was removed.': 'Die Ausgabe {name} wurde entfernt.',
  'The expense {name} is paid again: its removal was undone.':
    'Die Ausgabe {name} wird wieder bezahlt: Das Entfernen wurde rückgängig gemacht.',
  // finance/undo.py
  'The expense {name} is removed: nothing more is paid.':
    'Die Ausgabe {name} wird entfernt: Es wird nichts mehr bezahlt.',
  'The expense {now} is as before in: {names}. What was posted stays.':
    'Die Ausgabe {now} ist wie vorher in: {names:said}. Was gebucht ist, bleibt.',
  'The expense {name} is paid again; what fell due meanwhile is posted with its own date.':
    'Die Ausgabe {name} wird wieder bezahlt; was inzwischen fällig wurde, wird mit seinem eigenen Datum gebucht.',
  '{memo} of {when} is reversed: {amount} come back.':
    '{memo:said} vom {when} wird storniert: {amount} kommen zurück.',
  'The entry stands again: {amount} are paid.': 'Der Buchungssatz gilt wieder: {amount} werden bezahlt.',
  'This entry was taken back already.': 'Dieser Buchungssatz wurde schon zurückgenommen.',
  'This entry is posted again already.': 'Dieser Buchungssatz ist schon wieder gebucht.',
  'It has been paid since, and what was posted stays. Remove the expense instead.':
    'Sie wurde seitdem bezahlt, und was gebucht ist, bleibt. Entfernen Sie stattdessen die Ausgabe.',
  // fleet/api_aircraft.py
  'Choose states from: {STATES}.': 'Wählen Sie unter diesen Zuständen: {STATES}.',
  'No form of registration is known for {country}. Type one of your own.':
    'Für {country} ist keine Form des Kennzeichens bekannt. Geben Sie selbst eines ein.',
  '{begin} from {booking} to {booking2} as {booking3}.':
    '{begin:said} von {booking} nach {booking2} als {booking3}.',
  '{begin} for {booking} from {booking2} to {booking3}.':
    '{begin:said} für {booking} von {booking2} nach {booking3}.',
  '{begin}: the report of {report} awaits its decision.':
    '{begin:said}: Der Bericht von {report} wartet auf seine Entscheidung.',
  // fleet/api_life.py
  'Choose from: {KINDS}.': 'Wählen Sie daraus: {KINDS}.',
  // fleet/api_subfleets.py
  'The aircraft type {row} is no longer in the data.':
    'Das Flugzeugmuster {row} ist nicht mehr in den Daten.',
  // fleet/api_types.py
  'No aircraft type has the designator {icao}. Search by its name.':
    'Kein Flugzeugmuster hat den Typencode {icao}. Suchen Sie nach dem Namen.',
  // fleet/commands.py
  'The price that was entered.': 'Der Preis, der eingegeben wurde.',
  '{registration} is in the fleet already. Choose another registration.':
    '{registration} ist schon in der Flotte. Wählen Sie ein anderes Kennzeichen.',
  'Write the registration in 2 to 10 letters, digits and dashes, for example N123AB or D-AIBC.':
    'Schreiben Sie das Kennzeichen mit 2 bis 10 Buchstaben, Ziffern und Strichen, zum Beispiel N123AB oder D-AIBC.',
  'There is no such subfleet in this airline.': 'Diese Teilflotte gibt es in dieser Fluggesellschaft nicht.',
  '{registration} is a {type_icao}. Choose a subfleet of that type.':
    '{registration} ist vom Muster {type_icao}. Wählen Sie eine Teilflotte dieses Musters.',
  // fleet/domain.py
  'Only a parked aircraft can be stored.': 'Nur ein geparktes Flugzeug lässt sich einlagern.',
  'It is not in storage.': 'Es ist nicht eingelagert.',
  'The planned end lies in the past. Give a later time, or none.':
    'Das geplante Ende liegt in der Vergangenheit. Geben Sie eine spätere Zeit an oder keine.',
  'There is no maintenance to end.': 'Es gibt keine Wartung zu beenden.',
  '{registration} does not belong to this airline and subfleet. Choose another aircraft.':
    '{registration} gehört nicht zu dieser Fluggesellschaft und Teilflotte. Wählen Sie ein anderes Flugzeug.',
  '{status}. Choose another aircraft.': '{status:said}. Wählen Sie ein anderes Flugzeug.',
  '{status} already. Choose another aircraft.': '{status:said}. Wählen Sie ein anderes Flugzeug.',
  '{registration} is at {location}, not at {departure}. Fly it there first, or choose another aircraft.':
    '{registration} ist in {location}, nicht in {departure}. Fliegen Sie es zuerst dorthin, oder wählen Sie ein anderes Flugzeug.',
  '{status}. Only one flight at a time can have it.':
    '{status:said}. Nur ein Flug zur selben Zeit kann es haben.',
  'It cannot depart.': 'Es kann nicht abfliegen.',
  '{ident} counts for {registration} already.': '{ident} zählt für {registration} schon.',
  '{ident} does not count for {registration}.': '{ident} zählt für {registration} nicht.',
  'It costs {price_text}, and the airline has {cash_text}. Choose a cheaper aircraft, lower the price, or allow an overdraft in the settings.':
    'Es kostet {price_text}, und die Fluggesellschaft hat {cash_text}. Wählen Sie ein billigeres Flugzeug, senken Sie den Preis, oder erlauben Sie in den Einstellungen das Überziehen.',
  'Nothing about it can be changed any more.': 'Daran lässt sich nichts mehr ändern.',
  'Cancel the booking or decide the report first.':
    'Streichen Sie zuerst die Buchung, oder entscheiden Sie den Bericht.',
  'Wait until it has arrived, or cancel the flight.':
    'Warten Sie, bis es angekommen ist, oder streichen Sie den Flug.',
  'End the maintenance first.': 'Beenden Sie zuerst die Wartung.',
  '{status}, so you cannot {what}. {cure}': '{status:said}, deshalb können Sie {what:said}. {cure:said}',
  // fleet/domain_subfleet.py
  'The cargo fares offer {cargo} kg, more than the cargo capacity. Raise it to at least {cargo} kg.':
    'Die Frachttarife bieten {cargo} kg, mehr als die Frachtkapazität. Erhöhen Sie diese auf mindestens {cargo} kg.',
  'The {WEIGHT_NAMES} ({low} kg) is above the {WEIGHT_NAMES2} ({high} kg).':
    '{WEIGHT_NAMES:said} ({low} kg) liegt über {WEIGHT_NAMES2:said} ({high} kg).',
  'Some figures of the subfleet do not fit together.': 'Einige Zahlen der Teilflotte passen nicht zusammen.',
  '{name} is retired. Nothing about it can be changed any more.':
    '{name} ist ausgemustert. Daran lässt sich nichts mehr ändern.',
  '{name} still has {held}. Sell, retire or reassign them first.':
    '{name} hat noch {held:said}. Verkaufen Sie sie zuerst, mustern Sie sie aus, oder ordnen Sie sie anders zu.',
  '{name} is retired. Choose another subfleet.':
    '{name} ist ausgemustert. Wählen Sie eine andere Teilflotte.',
  'There is a fare {code} already.': 'Einen Tarif {code} gibt es schon.',
  // fleet/domain_undo.py
  '{status}. There is no purchase to take back.': '{status:said}. Es gibt keinen Kauf zurückzunehmen.',
  '{registration} has flown since it was bought. Sell it instead.':
    '{registration} ist seit dem Kauf geflogen. Verkaufen Sie es stattdessen.',
  '{registration} was handed over at {handed_over_at} and is at {location}. Undo the move first, or sell it.':
    '{registration} wurde in {handed_over_at} übergeben und ist in {location}. Machen Sie zuerst den Ortswechsel rückgängig, oder verkaufen Sie es.',
  '{status}. There is nothing to take back.': '{status:said}. Es gibt nichts zurückzunehmen.',
  '{registration} has flown or been moved since.':
    '{registration} ist seitdem geflogen oder an einen anderen Ort gebracht worden.',
  // fleet/pricing.py
  '{name} new, by take-off mass: {formula_text}': '{name} neu, nach Startmasse: {formula_text:said}',
  'Maintenance {amount}, insurance {amount2} a year over {hours} h, and {cabin_crew} cabin crew {attendants} = {total} USD per block hour.':
    'Wartung {amount}, Versicherung {amount2} im Jahr über {hours} h und {cabin_crew} Kabinenpersonal {attendants} = {total} USD je Blockstunde.',
  'Seats as the maker fits them. The fares cover a typical flight with {load_factor_percent} % of the seats sold, {SALES_COST_PERCENT} % for selling and catering, and a margin of {MARGIN_PERCENT} %.':
    'Sitze wie vom Hersteller. Die Tarife decken einen typischen Flug mit {load_factor_percent} % verkauften Sitzen, {SALES_COST_PERCENT} % für Vertrieb und Verpflegung und eine Marge von {MARGIN_PERCENT} %.',
  'What a full cabin leaves of the payload.': 'Was eine volle Kabine von der Zuladung übrig lässt.',
  '{name} flies on it.': '{name} fliegt damit.',
  "A turnaround of this type: {formula_text}, as a share of the airport's price.":
    'Eine Abfertigung dieses Musters: {formula_text:said}, als Anteil am Preis des Flughafens.',
  'A flight of {stage_nmi} nmi in {minutes} min costs {total}: {listed}.':
    'Ein Flug von {stage_nmi} nmi in {minutes} min kostet {total}: {listed}.',
  'As the airport charges it.': 'Wie der Flughafen es berechnet.',
  // fleet/sentences.py
  'The booking of {value} was cancelled: the aircraft is free.':
    'Die Buchung von {value} wurde gestrichen: Das Flugzeug ist frei.',
  'The booking of {value} expired: the aircraft is free.':
    'Die Buchung von {value} ist abgelaufen: Das Flugzeug ist frei.',
  'The report of {value} was rejected: the aircraft is free where it stood before.':
    'Der Bericht von {value} wurde abgelehnt: Das Flugzeug ist frei und steht, wo es vorher stand.',
  'The report of {value} was withdrawn: the aircraft is free where it stood before.':
    'Der Bericht von {value} wurde zurückgezogen: Das Flugzeug ist frei und steht, wo es vorher stand.',
  'The subfleet {name} ({type_icao}) was set up.': 'Die Teilflotte {name} ({type_icao}) wurde eingerichtet.',
  'The subfleet {name} was changed: {names}.': 'Die Teilflotte {name} wurde geändert: {names:said}.',
  'The subfleet {name} was retired.': 'Die Teilflotte {name} wurde ausgemustert.',
  'The subfleet {name} is in use again: its retirement was undone.':
    'Die Teilflotte {name} ist wieder in Gebrauch: Das Ausmustern wurde rückgängig gemacht.',
  'Bought {registration} for {price_minor}, handed over at {location}.':
    '{registration} für {price_minor} gekauft, übergeben in {location}.',
  'The aircraft was changed: {parts}.': 'Das Flugzeug wurde geändert: {parts:said}.',
  'Sold {registration} for {price_minor}.': '{registration} für {price_minor} verkauft.',
  '{registration} was retired: {reason}': '{registration} wurde ausgemustert: {reason}',
  '{registration} was given back for the {price} that it had cost: the purchase was undone.':
    '{registration} wurde für den Kaufpreis von {price} zurückgegeben: Der Kauf wurde rückgängig gemacht.',
  '{registration} is in the fleet again: {what} was undone.':
    '{registration} ist wieder in der Flotte: {what:said} wurde rückgängig gemacht.',
  'Taken out of storage.': 'Aus der Einlagerung geholt.',
  'Hours without a flight here: {sign}{hours}:{minutes}. {reason}':
    'Stunden ohne einen Flug hier: {sign}{hours}:{minutes}. {reason:said}',
  'Moved from {departure} to {arrival} without a flight: {reason}':
    'Von {departure} nach {arrival} gebracht, ohne einen Flug: {reason}',
  'Moved from {departure} to {arrival} without a flight.':
    'Von {departure} nach {arrival} gebracht, ohne einen Flug.',
  'Maintenance began{until}: {reason}': 'Wartung begonnen{until}: {reason}',
  'Maintenance ended.': 'Wartung beendet.',
  'Reserved for {ident} from {departure} to {arrival}.':
    'Reserviert für {ident} von {departure} nach {arrival}.',
  'Off blocks at {departure} for {arrival} as {ident}.':
    'In {departure} Off-Block nach {arrival} als {ident}.',
  'Still at its blocks at {departure}: the departure of {ident} was undone.':
    'In {departure} noch am Block: Der Abflug von {ident} wurde rückgängig gemacht.',
  'The report of {ident} awaits its decision; the aircraft is kept for it.':
    'Der Bericht von {ident} wartet auf seine Entscheidung; das Flugzeug bleibt dafür reserviert.',
  '{ident} counts: {block_minutes} from {departure} to {arrival}, {fuel_remaining_kg} kg of fuel left.':
    '{ident} zählt: {block_minutes} von {departure} nach {arrival}, {fuel_remaining_kg} kg Treibstoff übrig.',
  'The purchase was entered among those of the airline.':
    'Der Kauf wurde bei denen der Fluggesellschaft eingetragen.',
  'Put into storage: {reason}': 'Eingelagert: {reason}',
  'Put into storage.': 'Eingelagert.',
  // fleet/undo.py
  'What was written off is in the books again.': 'Was abgeschrieben wurde, steht wieder in den Büchern.',
  'The subfleet {name} is retired: no aircraft can join it. Its number is not given again.':
    'Die Teilflotte {name} wird ausgemustert: Kein Flugzeug kann mehr zu ihr kommen. Ihre Nummer wird nicht neu vergeben.',
  'The subfleet {name} is in use again.': 'Die Teilflotte {name} ist wieder in Gebrauch.',
  '{name} is as before in: {names}. Flights accepted meanwhile keep their money.':
    '{name} ist wie vorher in: {names:said}. Inzwischen angenommene Flüge behalten ihr Geld.',
  '{registration} goes back, and the {price} that were paid for it come back.':
    '{registration} geht zurück, und die {price}, die dafür bezahlt wurden, kommen zurück.',
  'The {price_minor} that {verb} are paid.': 'Die {price_minor}, {verb:said}, werden bezahlt.',
  '{registration} is in the fleet again, at {location}. {money}':
    '{registration} ist wieder in der Flotte, in {location}. {money:said}',
  '{registration} goes back after all, and {price} come back.':
    '{registration} geht doch zurück, und {price} kommen zurück.',
  '{registration} has again: {parts}.': '{registration} hat wieder: {parts:said}.',
  '{registration} is taken out of storage.': '{registration} wird aus der Einlagerung geholt.',
  '{registration} goes into storage again.': '{registration} wird wieder eingelagert.',
  '{registration} stands at {departure} again, as if it had not been moved.':
    '{registration} steht wieder in {departure}, als wäre es nicht bewegt worden.',
  'The move stands after all.': 'Der Ortswechsel gilt doch.',
  '{registration} stands at {arrival} again.': '{registration} steht wieder in {arrival}.',
  'The maintenance of {registration} ends.': 'Die Wartung von {registration} endet.',
  '{registration} is in maintenance again.': '{registration} ist wieder in Wartung.',
  'The retirement stands after all.': 'Das Ausmustern gilt doch.',
  '{registration} is retired after all.': '{registration} wird doch ausgemustert.',
  '{registration} is sold after all, for {price}.': '{registration} wird doch verkauft, für {price}.',
  '{registration} is at {location} by now.': '{registration} ist inzwischen in {location}.',
  '{registration} {STATE_WORDS} by now.': '{registration} {STATE_WORDS:said} (inzwischen).',
  // flights/api.py
  'There is no such report.': 'Diesen Bericht gibt es nicht.',
  // flights/api_tracks.py
  'This link leads nowhere. Whoever gave it to you may have stopped sharing the flight.':
    'Dieser Link führt nirgendwohin. Wer ihn Ihnen gab, teilt den Flug vielleicht nicht mehr.',
  'This report has no recorded track.': 'Dieser Bericht hat keinen aufgezeichneten Track.',
  // flights/basis.py
  'This booking is {row}. Report the flight without a booking.':
    'Diese Buchung ist {row:said}. Melden Sie den Flug ohne Buchung.',
  '{aircraft} belongs to another airline.': '{aircraft} gehört einer anderen Fluggesellschaft.',
  '{aircraft} was {aircraft2}; it flies no more.': '{aircraft} fliegt nicht mehr: {aircraft2:said}.',
  'Choose the aircraft that flew.': 'Wählen Sie das Flugzeug, das geflogen ist.',
  // flights/bodies.py
  'A landing rate is negative: write -{value} for {value} ft/min down.':
    'Eine Sinkrate beim Aufsetzen ist negativ: Schreiben Sie -{value} für {value} ft/min abwärts.',
  'A landing rate below -5000 ft/min is not a landing. Check the figure.':
    'Eine Sinkrate unter -5000 ft/min ist keine Landung. Prüfen Sie die Zahl.',
  'A booked flight has its aircraft and airports already: send only the booking.':
    'Ein gebuchter Flug hat sein Flugzeug und seine Flughäfen schon: Senden Sie nur die Buchung.',
  // flights/commands.py
  'You filed {ident} from {departure} to {planned_arrival} less than {window_minutes} minutes ago. Withdraw that report first if this one shall replace it.':
    'Sie haben {ident} von {departure} nach {planned_arrival} vor weniger als {window_minutes} Minuten eingereicht. Ziehen Sie zuerst jenen Bericht zurück, wenn dieser ihn ersetzen soll.',
  '{pilot} is not active ({pilot2}). Only active pilots report flights.':
    '{pilot} ist nicht aktiv ({pilot2:said}). Nur aktive Piloten melden Flüge.',
  'There is a report on this booking already ({known}). Go on with that one.':
    'Zu dieser Buchung gibt es schon einen Bericht ({known}). Machen Sie mit jenem weiter.',
  'This report is {said}; it cannot be filed again.':
    'Dieser Bericht ist {said:said}; er kann nicht noch einmal eingereicht werden.',
  "This report is another pilot's.": 'Dieser Bericht gehört einem anderen Piloten.',
  'No airport has the code “{arrival}”. Search by name or city.':
    'Kein Flughafen hat den Code „{arrival}“. Suchen Sie nach Name oder Stadt.',
  'Some texts are too long.': 'Einige Texte sind zu lang.',
  'This report is {SAID}; only drafts are rewritten.':
    'Dieser Bericht ist {SAID:said}; nur Entwürfe werden umgeschrieben.',
  'At most {MAX_REMARKS} characters.': 'Höchstens {MAX_REMARKS} Zeichen.',
  // flights/decisions.py
  'The airports of a booked flight stand. Amend the arrival if it landed elsewhere.':
    'Die Flughäfen eines gebuchten Fluges stehen fest. Berichtigen Sie das Ziel, wenn der Flug anderswo landete.',
  'This report is {said}; only staff amend it now.':
    'Dieser Bericht ist {said:said}; jetzt berichtigt ihn nur das Personal.',
  'You may not decide reports.': 'Sie dürfen keine Berichte entscheiden.',
  // flights/domain.py
  'Say why the report is rejected: the pilot reads it.':
    'Sagen Sie, warum der Bericht abgelehnt wird: Der Pilot liest es.',
  'Say why the decision is taken back.': 'Sagen Sie, warum die Entscheidung zurückgenommen wird.',
  'This report is {SAID}; there is no decision to take back.':
    'Dieser Bericht ist {SAID:said}; es gibt keine Entscheidung zurückzunehmen.',
  'Say why the report is amended.': 'Sagen Sie, warum der Bericht berichtigt wird.',
  'This report is {SAID}; it cannot be {wanted}.':
    'Dieser Bericht ist {SAID:said}; er kann nicht {wanted:said} werden.',
  'This report is {SAID}; it cannot begin again as a draft.':
    'Dieser Bericht ist {SAID:said}; er kann nicht noch einmal als Entwurf beginnen.',
  'This report is {SAID}; only drafts are rewritten. Amend it instead.':
    'Dieser Bericht ist {SAID:said}; nur Entwürfe werden umgeschrieben. Berichtigen Sie ihn stattdessen.',
  'This report is {SAID}; it cannot be filed again.':
    'Dieser Bericht ist {SAID:said}; er kann nicht noch einmal eingereicht werden.',
  'This report is {SAID}; a review begins with a filed one.':
    'Dieser Bericht ist {SAID:said}; eine Prüfung beginnt mit einem eingereichten.',
  'This report is {SAID}; comments belong to filed reports.':
    'Dieser Bericht ist {SAID:said}; Kommentare gehören zu eingereichten Berichten.',
  'Say why the rejected report is accepted after all.':
    'Sagen Sie, warum der abgelehnte Bericht doch angenommen wird.',
  'This report is {SAID}; it cannot be cancelled.{hint}':
    'Dieser Bericht ist {SAID:said}; er kann nicht zurückgezogen werden.{hint}',
  'This report is {SAID}; it cannot be amended.':
    'Dieser Bericht ist {SAID:said}; er kann nicht berichtigt werden.',
  'This report is {SAID}; it takes no track.': 'Dieser Bericht ist {SAID:said}; er nimmt keinen Track auf.',
  'This report is {SAID}; only staff change its track now.':
    'Dieser Bericht ist {SAID:said}; jetzt ändert nur das Personal seinen Track.',
  'This report is {SAID}; only accepted flights are shared.':
    'Dieser Bericht ist {SAID:said}; nur angenommene Flüge werden geteilt.',
  'This is your own report: another member of staff, or the owner, decides it.':
    'Das ist Ihr eigener Bericht: Jemand anders vom Personal oder der Eigentümer entscheidet ihn.',
  'Someone has already {wanted} this report. Nothing was changed.':
    'Jemand hat diesen Bericht schon {wanted:said}. Nichts wurde geändert.',
  'Nothing was filed yet: hand the report in first.':
    'Noch wurde nichts eingereicht: Geben Sie zuerst den Bericht ab.',
  // flights/facts.py
  'The block time is more than 30 hours. Check the dates.':
    'Die Blockzeit ist länger als 30 Stunden. Prüfen Sie die Daten.',
  '{used} kg used is more than the {block} kg that were on board. Check both figures.':
    '{used} kg Verbrauch sind mehr als die {block} kg, die an Bord waren. Prüfen Sie beide Zahlen.',
  'A landing rate is negative: write −{rate} for {rate} ft/min down.':
    'Eine Sinkrate beim Aufsetzen ist negativ: Schreiben Sie −{rate} für {rate} ft/min abwärts.',
  'The distance flown lies between 0 and {MAX_DISTANCE_NMI} nmi.':
    'Die geflogene Entfernung liegt zwischen 0 und {MAX_DISTANCE_NMI} nmi.',
  'The cruise level is in feet, from 0 to 60,000.': 'Die Reiseflughöhe ist in Fuß, von 0 bis 60.000.',
  'From {departure} to {arrival} it is {circle} nmi in a straight line; {distance} nmi is too short. Leave it empty to use the straight line.':
    'Von {departure} nach {arrival} sind es {circle} nmi in gerader Linie; {distance} nmi sind zu wenig. Lassen Sie das Feld leer, um die gerade Linie zu nehmen.',
  '{distance} nmi in {hours} minutes is faster than any airliner. Check the times and the airports.':
    '{distance} nmi in {hours} Minuten ist schneller als jedes Verkehrsflugzeug. Prüfen Sie die Zeiten und die Flughäfen.',
  'The report cannot be handed in like this.': 'Der Bericht lässt sich so nicht abgeben.',
  'The {what} time {at} must be after the {earlier} time {before}.':
    'Die Zeit „{what:said}“ {at} muss nach der Zeit „{earlier:said}“ {before} liegen.',
  'The {what} time is in the future. Times are UTC: it is {now} now.':
    'Die Zeit „{what:said}“ liegt in der Zukunft. Zeiten sind UTC: Jetzt ist {now}.',
  'A landing rate below −5,000 ft/min is not a landing. Check the figure.':
    'Eine Sinkrate unter −5.000 ft/min ist keine Landung. Prüfen Sie die Zahl.',
  'This aircraft has no fare class “{code}”; it has: {names}.':
    'Dieses Flugzeug hat keine Tarifklasse „{code}“; es hat: {names:said}.',
  'Say when the aircraft {what} (UTC).': 'Sagen Sie, wann das Flugzeug {what:said} (UTC).',
  'Give the {other} time as well, or neither of the two.':
    'Geben Sie auch die Zeit „{other:said}“ an, oder keine der beiden.',
  'This is more than ten years ago. Check the date.':
    'Das ist mehr als zehn Jahre her. Prüfen Sie das Datum.',
  'A flight number lies between 1 and 9999.': 'Eine Flugnummer liegt zwischen 1 und 9999.',
  'At most {MAX_ROUTE_TEXT} characters.': 'Höchstens {MAX_ROUTE_TEXT} Zeichen.',
  'At most {MAX_FIELDS} further fields.': 'Höchstens {MAX_FIELDS} weitere Felder.',
  '“{name}” has at most {MAX_FIELD_VALUE} characters.': '„{name}“ hat höchstens {MAX_FIELD_VALUE} Zeichen.',
  'Give the {what} in kg.': 'Geben Sie {what:said} in kg an.',
  "A field's name has 1 to {MAX_FIELD_NAME} characters.":
    'Der Name eines Feldes hat 1 bis {MAX_FIELD_NAME} Zeichen.',
  'The {what} cannot be less than 0 kg.': 'Weniger als 0 kg kann es nicht sein: {what:said}.',
  '“{code}” is there twice.': '„{code}“ steht zweimal da.',
  '{name} has {capacity} {unit}; {count} do not fit.':
    '{name} hat {capacity} {unit:said}; {count} passen nicht.',
  'The {what} is in kg, at most {MAX_FUEL_KG}.': 'In kg und höchstens {MAX_FUEL_KG}: {what:said}.',
  'A count cannot be less than 0.': 'Eine Anzahl kann nicht kleiner als 0 sein.',
  // flights/rules.py
  'The touchdown with {rate} ft/min is within the limit of {limit} ft/min.':
    'Das Aufsetzen mit {rate} ft/min ist innerhalb der Grenze von {limit} ft/min.',
  'The block time of {flown} min is {off} % away from the planned {planned} min ({tolerance} % are allowed).':
    'Die Blockzeit von {flown} min weicht um {off} % von den geplanten {planned} min ab ({tolerance} % sind erlaubt).',
  'The flight landed at {arrival} instead of {planned_arrival}.':
    'Der Flug landete in {arrival} statt in {planned_arrival}.',
  '{fuel_used_kg} kg of fuel used; {low} to {high} kg are plausible for an estimate of {estimate} kg.':
    '{fuel_used_kg} kg Treibstoff verbraucht; {low} bis {high} kg sind bei einer Schätzung von {estimate} kg plausibel.',
  '{distance_nmi} nmi flown, {great_circle_nmi} nmi in a straight line (up to {limit} nmi are usual).':
    '{distance_nmi} nmi geflogen, {great_circle_nmi} nmi in gerader Linie (bis zu {limit} nmi sind üblich).',
  'A mean of {mean} kt over the ground; {type_icao} cruises at {cruise_kt} kt.':
    'Im Mittel {mean} kt über Grund; die Reisegeschwindigkeit von {type_icao} ist {cruise_kt} kt.',
  'Reports that meet every rule are accepted by themselves.':
    'Berichte, die jede Regel erfüllen, werden von selbst angenommen.',
  'The touchdown with {rate} ft/min was harder than the limit of {limit} ft/min.':
    'Das Aufsetzen mit {rate} ft/min war härter als die Grenze von {limit} ft/min.',
  'The pilot was on {idents} at the same time.': 'Der Pilot war zur selben Zeit auf {idents}.',
  '{who} was at {location}, not at {departure}.': '{who:said} war in {location}, nicht in {departure}.',
  'Staff look at every report of this airline.':
    'Das Personal sieht sich jeden Bericht dieser Fluggesellschaft an.',
  'Staff look at reports of the rank {rank_name} that are {kind}.':
    'Das Personal sieht sich Berichte des Ranges {rank_name} an, die {kind:said} sind.',
  'No landing rate was reported.': 'Keine Sinkrate wurde gemeldet.',
  'There is no block time to compare with.': 'Es gibt keine Blockzeit zum Vergleichen.',
  'The flight landed at {arrival} as planned.': 'Der Flug landete wie geplant in {arrival}.',
  'There is no fuel estimate to compare with.': 'Es gibt keine Treibstoffschätzung zum Vergleichen.',
  'A local flight: there is no way to compare with.': 'Ein Rundflug: Es gibt keinen Weg zum Vergleichen.',
  'No cruise speed is known for {type_icao}.': 'Für {type_icao} ist keine Reisegeschwindigkeit bekannt.',
  'The pilot has no other flight at that time.': 'Der Pilot hat zu dieser Zeit keinen anderen Flug.',
  '{who} was at {departure}.': '{who:said} war in {departure}.',
  // flights/sentences.py
  'Began a report on {ident} from {departure} to {planned_arrival}.':
    'Bericht über {ident} von {departure} nach {planned_arrival} begonnen.',
  'Went on writing the report on {ident}.': 'Am Bericht über {ident} weitergeschrieben.',
  'Filed {ident} from {departure} to {arrival} {how}: {rules}.':
    '{ident} von {departure} nach {arrival} {how:said} eingereicht: {rules:said}.',
  '{ident} diverted to {arrival} instead of {planned_arrival}.':
    '{ident} wich nach {arrival} aus statt nach {planned_arrival}.',
  'Began to review {ident}.': 'Prüfung von {ident} begonnen.',
  'Commented on {ident}.': '{ident} kommentiert.',
  'Amended the remarks of {ident}. {reason}': 'Bemerkungen von {ident} berichtigt. {reason:said}',
  '{who}: {ident} from {departure} to {arrival}, {block_minutes} block, {fuel_used_kg} kg of fuel.':
    '{who:said}: {ident} von {departure} nach {arrival}, {block_minutes} Block, {fuel_used_kg} kg Treibstoff.',
  'Took back the acceptance of {ident} {why}. {reason}':
    'Annahme von {ident} zurückgenommen, {why:said}. {reason:said}',
  'Took back the rejection of {ident}: {reason}': 'Ablehnung von {ident} zurückgenommen: {reason:said}',
  'Withdrew the {what} on {ident}. {reason}': '{what:said} über {ident} zurückgezogen. {reason}',
  'Added a recorded track to {ident}: {points} positions over {distance_nmi} nmi.':
    'Aufgezeichneten Track zu {ident} hinzugefügt: {points} Positionen über {distance_nmi} nmi.',
  'Removed the recorded track of {ident}.': 'Aufgezeichneten Track von {ident} entfernt.',
  'Shared {ident} with a public link.': '{ident} mit einem öffentlichen Link geteilt.',
  'Stopped sharing {ident}.': '{ident} wird nicht mehr geteilt.',
  // flights/track_commands.py
  'The airline does not allow public links of flights. Its managers can switch them on in the settings.':
    'Die Fluggesellschaft erlaubt keine öffentlichen Links zu Flügen. Wer sie verwaltet, kann sie in den Einstellungen einschalten.',
  '{ident} has its former recorded track again.': '{ident} hat wieder den früheren aufgezeichneten Track.',
  'The public link of {ident} works again.': 'Der öffentliche Link von {ident} funktioniert wieder.',
  '{ident} has no recorded track again.': '{ident} hat wieder keinen aufgezeichneten Track.',
  'The public link of {ident} leads nowhere any more.':
    'Der öffentliche Link von {ident} führt nirgendwohin mehr.',
  // flights/track_readers.py
  'The file has a document type (DOCTYPE), which tracks never have. It was not read.':
    'Die Datei hat einen Dokumenttyp (DOCTYPE), den Tracks nie haben. Sie wurde nicht gelesen.',
  'This is a packed file. Unpack it first (a KMZ file holds a KML file).':
    'Das ist eine gepackte Datei. Entpacken Sie sie zuerst (eine KMZ-Datei enthält eine KML-Datei).',
  'The file is empty.': 'Die Datei ist leer.',
  'This is neither GPX nor KML. Save the flight as GPX, KML or CSV.':
    'Das ist weder GPX noch KML. Speichern Sie den Flug als GPX, KML oder CSV.',
  'This is not a text file. Save the flight as GPX, KML or CSV.':
    'Das ist keine Textdatei. Speichern Sie den Flug als GPX, KML oder CSV.',
  'The track has {coords} positions and {whens} times.':
    'Der Track hat {coords} Positionen und {whens} Zeiten.',
  'The file is nested too deeply.': 'Die Datei ist zu tief verschachtelt.',
  'The file is too large.': 'Die Datei ist zu groß.',
  '{where}: there is no position.': '{where:said}: Es gibt keine Position.',
  'The first line is too long to be the names of columns.':
    'Die erste Zeile ist zu lang für die Namen von Spalten.',
  'The first line has to name the columns, latitude and longitude among them: lat, lon, time, altitude…':
    'Die erste Zeile muss die Spalten nennen, Breite und Länge darunter: lat, lon, time, altitude …',
  '{where}: “{lat_text}, {lon_text}” is no position in degrees.':
    '{where:said}: „{lat_text}, {lon_text}“ ist keine Position in Grad.',
  '{where}: “{time}” is no time with its date (2026-05-01T12:00:00Z) and no number of seconds.':
    '{where:said}: „{time}“ ist keine Zeit mit Datum (2026-05-01T12:00:00Z) und keine Zahl von Sekunden.',
  'Line {lineno}: the file is damaged ({broken}). Export it again.':
    'Zeile {lineno}: Die Datei ist beschädigt ({broken}). Exportieren Sie sie noch einmal.',
  "The file's character encoding is not known. Save it as UTF-8.":
    'Die Zeichenkodierung der Datei ist nicht bekannt. Speichern Sie sie als UTF-8.',
  '{where}: this is no JSON object. Each line holds one position.':
    '{where:said}: Das ist kein JSON-Objekt. Jede Zeile enthält eine Position.',
  'Line {line_num}: the line cannot be read ({error}).':
    'Zeile {line_num}: Die Zeile lässt sich nicht lesen ({error}).',
  'Line {begin}: the line is too long. A closing quotation mark may be missing.':
    'Zeile {begin}: Die Zeile ist zu lang. Vielleicht fehlt ein schließendes Anführungszeichen.',
  // flights/tracks.py
  'The file could not be used as a track. Nothing was changed.':
    'Die Datei ließ sich nicht als Track verwenden. Nichts wurde geändert.',
  'Some times have a date and some have none.': 'Einige Zeiten haben ein Datum und einige keines.',
  '{format} cannot be right.': '{format:said} kann nicht stimmen.',
  'And {SHOWN_FAULTS} more like these.': 'Und {SHOWN_FAULTS} weitere dieser Art.',
  'A track needs at least two positions. Is this the file of the whole flight?':
    'Ein Track braucht mindestens zwei Positionen. Ist das die Datei des ganzen Fluges?',
  'This is no track: {error}': 'Das ist kein Track: {error:said}',
  'The file holds more than {MAX_READ} positions. Record at most ten in a second.':
    'Die Datei enthält mehr als {MAX_READ} Positionen. Zeichnen Sie höchstens zehn in der Sekunde auf.',
  // flights/undo.py
  'Hours, places, rank, awards and money are taken back.':
    'Stunden, Orte, Rang, Auszeichnungen und Geld werden zurückgenommen.',
  'A draft is rewritten as often as its pilot likes: write it again.':
    'Ein Entwurf lässt sich beliebig oft umschreiben: Schreiben Sie ihn noch einmal.',
  'A withdrawn report stays withdrawn. Report the flight anew.':
    'Ein zurückgezogener Bericht bleibt zurückgezogen. Melden Sie den Flug neu.',
  'That a review was begun changes nothing yet: decide the report, or leave it.':
    'Dass eine Prüfung begann, ändert noch nichts: Entscheiden Sie den Bericht, oder lassen Sie ihn.',
  'What was said stays said. Add another comment.':
    'Was gesagt ist, bleibt gesagt. Schreiben Sie noch einen Kommentar.',
  '{ident} is accepted again: hours, places, rank, awards and money are as they were.':
    '{ident} ist wieder angenommen: Stunden, Orte, Rang, Auszeichnungen und Geld sind wie zuvor.',
  'The report of {ident} is withdrawn. Its booking stays over: book again if the flight is still to be flown.':
    'Der Bericht über {ident} wird zurückgezogen. Die Buchung bleibt erledigt: Buchen Sie neu, wenn der Flug noch geflogen werden soll.',
  'The report of {ident} is withdrawn.': 'Der Bericht über {ident} wird zurückgezogen.',
  '{ident} is in review again. {TAKEN}': '{ident} ist wieder in Prüfung. {TAKEN:said}',
  '{ident} is in review again.': '{ident} ist wieder in Prüfung.',
  '{ident} is rejected again.': '{ident} ist wieder abgelehnt.',
  'The report of {ident} says as before: {names}.{counted}':
    'Der Bericht über {ident} sagt wieder wie vorher: {names}.{counted}',
  '{ident} was accepted by rule and goes to review. {TAKEN} Withdraw it then, or amend it.':
    '{ident} wurde nach Regeln angenommen und geht in die Prüfung. {TAKEN:said} Ziehen Sie ihn dann zurück, oder berichtigen Sie ihn.',
  'The report is accepted. Ask staff to take the decision back first; then it can be withdrawn.':
    'Der Bericht ist angenommen. Bitten Sie zuerst das Personal, die Entscheidung zurückzunehmen; dann lässt er sich zurückziehen.',
  '{ident} is rejected again. {TAKEN}': '{ident} ist wieder abgelehnt. {TAKEN:said}',
  'The report was {what} since. Undo that first.':
    'Der Bericht wurde seitdem {what:said}. Machen Sie zuerst das rückgängig.',
  'The report is {SAID} by now.': 'Der Bericht ist inzwischen {SAID:said}.',
  'The decision stands after all.': 'Die Entscheidung gilt doch.',
  // history/access.py
  'Write the subject as collection:id, for example aircraft:0197…':
    'Schreiben Sie den Gegenstand als Sammlung:Id, zum Beispiel aircraft:0197…',
  'The whole history is for staff who may view it. Ask for the history of one thing.':
    'Der ganze Verlauf ist für Personal, das ihn sehen darf. Fragen Sie nach dem Verlauf eines Dings.',
  'There is no such thing, or it is not yours to see.':
    'Das gibt es nicht, oder es ist nicht für Sie bestimmt.',
  // history/api.py
  'There is no such event, or it is not yours to see.':
    'Dieses Ereignis gibt es nicht, oder es ist nicht für Sie bestimmt.',
  // history/api_time.py
  'Nothing has happened here yet, so there is nothing to look back to.':
    'Hier ist noch nichts geschehen, also gibt es nichts, worauf man zurückschauen könnte.',
  // history/api_undo.py
  'There is no such command, or it is not yours to see.':
    'Diesen Befehl gibt es nicht, oder er ist nicht für Sie bestimmt.',
  // history/entries.py
  'This was undone already.': 'Das wurde schon rückgängig gemacht.',
  'This version does not know how this is undone.':
    'Diese Version weiß nicht, wie sich das rückgängig machen lässt.',
  'Ranks of {row}': 'Ränge von {row}',
  '{type} (this version cannot read it).': '{type} (diese Version kann es nicht lesen).',
  '{name} (API key)': '{name} (API-Schlüssel)',
  // history/filters.py
  'There is no {what} “{value}”. Use one of: {known}.':
    '„{value}“ gibt es nicht ({what:said}). Nehmen Sie eines davon: {known}.',
  'Some filters cannot be right.': 'Einige Filter können nicht stimmen.',
  'Reasons are read by staff who may view the whole history.':
    'Gründe liest Personal, das den ganzen Verlauf sehen darf.',
  'There is no event and no command with this id.':
    'Ein Ereignis oder einen Befehl mit dieser Id gibt es nicht.',
  'Nothing belongs together under this id.': 'Unter dieser Id gehört nichts zusammen.',
  'Write a year, month, day or hour in UTC: 2026, 2026-11, 2026-11-28 or 2026-11-28T14Z.':
    'Schreiben Sie ein Jahr, einen Monat, einen Tag oder eine Stunde in UTC: 2026, 2026-11, 2026-11-28 oder 2026-11-28T14Z.',
  'The end lies before the beginning.': 'Das Ende liegt vor dem Anfang.',
  'Give this, or at_from and at_to; not both.': 'Geben Sie dies an oder at_from und at_to, nicht beides.',
  'There is no {what} “{part}”, and none in the log.':
    '„{part}“ gibt es nicht ({what:said}), auch nicht im Protokoll.',
  '“{part}” is not an id.': '„{part}“ ist keine Id.',
  // history/undoing.py
  'There is no such command in the history.': 'Einen solchen Befehl gibt es im Verlauf nicht.',
  'This version cannot read what the command recorded, so it cannot take it back.':
    'Diese Version kann nicht lesen, was der Befehl aufgezeichnet hat, also kann sie ihn nicht zurücknehmen.',
  'You may not do this command, so you may not undo it either.':
    'Diesen Befehl dürfen Sie nicht geben, also dürfen Sie ihn auch nicht rückgängig machen.',
  'Everything is as it was before already: there is nothing to undo.':
    'Alles ist schon wie vorher: Es gibt nichts rückgängig zu machen.',
  // identity/abilities.py
  'Found airlines; change profile, hubs, logo, colours and settings.':
    'Fluggesellschaften gründen; Profil, Hubs, Logo, Farben und Einstellungen ändern.',
  'Open, change and close routes; override airport prices and notes.':
    'Strecken eröffnen, ändern und schließen; Preise und Notizen von Flughäfen überschreiben.',
  'Subfleets; buy, sell, store, move and retire aircraft; maintenance.':
    'Teilflotten; Flugzeuge kaufen, verkaufen, einlagern, versetzen und ausmustern; Wartung.',
  'Hire pilots; change their status, base, location and rank.':
    'Piloten einstellen; ihren Status, ihre Basis, ihren Ort und Rang ändern.',
  "See and cancel anyone's booking.": 'Die Buchungen aller sehen und streichen.',
  "Review, comment, amend, accept, reject and reverse anyone's report.":
    'Die Berichte aller prüfen, kommentieren, berichtigen, annehmen, ablehnen und zurücknehmen.',
  "Read the airline's ledger and reports, and every pilot's ledger.":
    'Hauptbuch und Auswertungen der Fluggesellschaft und das Hauptbuch jedes Piloten lesen.',
  'Define recurring and per-flight expenses.': 'Wiederkehrende Ausgaben und Ausgaben je Flug anlegen.',
  "Users, roles, invitations, others' keys and sessions.":
    'Benutzer, Rollen, Einladungen, Schlüssel und Sitzungen anderer.',
  'Read the whole history with what each event holds.':
    'Den ganzen Verlauf lesen, mit dem Inhalt jedes Ereignisses.',
  'See how the system is doing.': 'Sehen, wie es dem System geht.',
  'Retry and rebuild read tables; verify the log.':
    'Lesetabellen erneut versuchen und neu bauen; das Protokoll prüfen.',
  'Read airlines, network, fleet, roster, ranks and accepted flights.':
    'Fluggesellschaften, Netz, Flotte, Mannschaft, Ränge und angenommene Flüge lesen.',
  'Book, fly and report own flights; read own ledger, bookings and reports.':
    'Eigene Flüge buchen, fliegen und melden; eigenes Hauptbuch, Buchungen und Berichte lesen.',
  "Erase a person's data for good.": 'Die Daten einer Person endgültig löschen.',
  'Take a copy of everything away, accounts and keys included.':
    'Eine Kopie von allem mitnehmen, auch Konten und Schlüssel.',
  'Make, open, compare and delete what-if copies of the airline.':
    'Was-wäre-wenn-Kopien der Fluggesellschaft machen, öffnen, vergleichen und löschen.',
  // identity/accounts.py
  'Write the e-mail address like name@example.org.': 'Schreiben Sie die E-Mail-Adresse wie name@example.org.',
  // identity/api_common.py
  'This key belongs to the program itself and to no user.':
    'Dieser Schlüssel gehört dem Programm selbst und keinem Benutzer.',
  'The e-mail address or the password is wrong.': 'Die E-Mail-Adresse oder das Passwort ist falsch.',
  // identity/api_invitations.py
  'No airport has the code {home_airport}. Search by name or city.':
    'Kein Flughafen hat den Code {home_airport}. Suchen Sie nach Name oder Stadt.',
  'There is no such invitation. Check that the link is whole.':
    'Diese Einladung gibt es nicht. Prüfen Sie, ob der Link vollständig ist.',
  'This invitation can no longer be used. Ask for a new one.':
    'Diese Einladung gilt nicht mehr. Bitten Sie um eine neue.',
  'An invitation for one e-mail address can be used once. Leave max_uses at 1.':
    'Eine Einladung für eine einzelne E-Mail-Adresse gilt einmal. Lassen Sie max_uses bei 1.',
  'A home airport needs an airline. Choose one, or leave the airport out.':
    'Eine Heimatbasis braucht eine Fluggesellschaft. Wählen Sie eine, oder lassen Sie die Basis weg.',
  // identity/api_keys.py
  'You can see your own API keys only.': 'Sie können nur Ihre eigenen API-Schlüssel sehen.',
  'You can make API keys for yourself only.': 'Sie können API-Schlüssel nur für sich selbst machen.',
  // identity/api_session.py
  'This account is disabled. Ask the owner.': 'Dieses Konto ist gesperrt. Fragen Sie den Eigentümer.',
  'The accounts are still being read from the log. Try again in a moment.':
    'Die Konten werden noch aus dem Protokoll gelesen. Versuchen Sie es gleich noch einmal.',
  'This token was used already or is too old. Open vamgr again, or sign in.':
    'Dieses Token wurde schon benutzt oder ist zu alt. Öffnen Sie vamgr noch einmal, oder melden Sie sich an.',
  'This is not your current password.': 'Das ist nicht Ihr jetziges Passwort.',
  'You can see your own sessions only.': 'Sie können nur Ihre eigenen Sitzungen sehen.',
  'There is no such session, or it is over.': 'Diese Sitzung gibt es nicht, oder sie ist vorbei.',
  // identity/api_setup.py
  'No airport has the code {hub_icao}. Search by name or city.':
    'Kein Flughafen hat den Code {hub_icao}. Suchen Sie nach Name oder Stadt.',
  'Copy the set-up token here that vamgr printed when it started.':
    'Kopieren Sie das Einrichtungs-Token hierher, das vamgr beim Start ausgegeben hat.',
  'The first run is over. Sign in to search airports.':
    'Die Einrichtung ist vorbei. Melden Sie sich an, um Flughäfen zu suchen.',
  // identity/api_users.py
  'There is no such user.': 'Diesen Benutzer gibt es nicht.',
  // identity/commands.py
  'There is an account with this e-mail address already. Sign in with it.':
    'Ein Konto mit dieser E-Mail-Adresse gibt es schon. Melden Sie sich damit an.',
  'There is no such invitation.': 'Diese Einladung gibt es nicht.',
  'This account is not active.': 'Dieses Konto ist nicht aktiv.',
  'The end of an API key lies in the future.': 'Das Ende eines API-Schlüssels liegt in der Zukunft.',
  'An API key with an end lasts ten years at most.': 'Ein API-Schlüssel mit Ende gilt höchstens zehn Jahre.',
  'There is no such API key.': 'Diesen API-Schlüssel gibt es nicht.',
  "This id is the program's own.": 'Diese Id gehört dem Programm.',
  // identity/domain.py
  'There is no ability “{name}”.': 'Eine Berechtigung „{name}“ gibt es nicht.',
  'Only staff have abilities of their own. Leave them out, or choose the role staff.':
    'Nur Personal hat eigene Berechtigungen. Lassen Sie sie weg, oder wählen Sie die Rolle Personal.',
  'Only an owner can make somebody an owner.': 'Nur ein Eigentümer kann jemanden zum Eigentümer machen.',
  'Only the owner can give: {lacking}.': 'Nur der Eigentümer kann vergeben: {lacking}.',
  'Only an owner can do that to this account.': 'Nur ein Eigentümer kann das mit diesem Konto tun.',
  'This account can do more than yours. Ask the owner to give it a new password.':
    'Dieses Konto darf mehr als Ihres. Bitten Sie den Eigentümer, ihm ein neues Passwort zu geben.',
  'This is the last owner. Make somebody else an owner first, or nobody could run vamgr.':
    'Das ist der letzte Eigentümer. Machen Sie zuerst jemand anders zum Eigentümer, sonst könnte niemand vamgr führen.',
  "Type the person's e-mail address to confirm. Erasing cannot be undone.":
    'Geben Sie zur Bestätigung die E-Mail-Adresse der Person ein. Löschen lässt sich nicht rückgängig machen.',
  'This invitation was taken back. Make a new one.':
    'Diese Einladung wurde zurückgenommen. Machen Sie eine neue.',
  'The person whom it was for was erased. Make a new invitation.':
    'Die Person, für die sie war, wurde gelöscht. Machen Sie eine neue Einladung.',
  'Everybody whom this invitation was for has come. Make a new one.':
    'Alle, für die diese Einladung war, sind gekommen. Machen Sie eine neue.',
  'This invitation was taken back. Ask for a new one.':
    'Diese Einladung wurde zurückgenommen. Bitten Sie um eine neue.',
  'This invitation has expired. Ask for a new one.':
    'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
  'This invitation was used already. Ask for a new one.':
    'Diese Einladung wurde schon benutzt. Bitten Sie um eine neue.',
  'This invitation is for another e-mail address.': 'Diese Einladung ist für eine andere E-Mail-Adresse.',
  'This account is disabled.': 'Dieses Konto ist gesperrt.',
  "This person's data was erased.": 'Die Daten dieser Person wurden gelöscht.',
  // identity/passwords.py
  'Use at least {MIN_LENGTH} characters; a few words in a row are easy to remember.':
    'Nehmen Sie mindestens {MIN_LENGTH} Zeichen; ein paar Wörter hintereinander merken sich leicht.',
  'Use at most {MAX_LENGTH} characters.': 'Nehmen Sie höchstens {MAX_LENGTH} Zeichen.',
  'This is one of the first passwords that anybody would try. Choose another one.':
    'Das ist eines der ersten Passwörter, die jemand probieren würde. Wählen Sie ein anderes.',
  // identity/ratelimit.py
  'Too many tries. Wait {minutes} minutes, then try again.':
    'Zu viele Versuche. Warten Sie {minutes} Minuten, und versuchen Sie es dann noch einmal.',
  'Too many tries. Wait {minutes} minute, then try again.':
    'Zu viele Versuche. Warten Sie {minutes} Minute, und versuchen Sie es dann noch einmal.',
  // identity/tenant_limits.py
  'This airline asks for too much at once. Wait a moment, then try again.':
    'Diese Fluggesellschaft fragt zu viel auf einmal ab. Warten Sie einen Moment, und versuchen Sie es dann noch einmal.',
  // identity/sentences.py
  'Set vamgr up as its owner{founded}.': 'vamgr als Eigentümer eingerichtet{founded}.',
  'Changed the name of the account.': 'Den Namen des Kontos geändert.',
  'The account was enabled again.': 'Das Konto wurde wieder freigeschaltet.',
  "The person's data was erased for good.": 'Die Daten der Person wurden endgültig gelöscht.',
  'Made an invitation as {role}, to be used {uses} until {until}.':
    'Eine Einladung als {role:said} gemacht, {uses:said} verwendbar bis {until}.',
  'The invitation was used.': 'Die Einladung wurde benutzt.',
  'The invitation was taken back.': 'Die Einladung wurde zurückgenommen.',
  'Made the API key “{name}” (vamgr_{prefix}_…{last4}).':
    'Den API-Schlüssel „{name}“ gemacht (vamgr_{prefix}_…{last4}).',
  'Made the API key “{name}” (vamgr_{prefix}_…{last4}), until {until}.':
    'Den API-Schlüssel „{name}“ gemacht (vamgr_{prefix}_…{last4}), bis {until}.',
  'The API key was revoked.': 'Der API-Schlüssel wurde widerrufen.',
  'Chose how things are shown.': 'Hat gewählt, wie etwas gezeigt wird.',
  "How things are shown is chosen anew under one's account.":
    'Wie etwas gezeigt wird, wählt man unter dem eigenen Konto neu.',
  'Is left out of public pages.': 'Wird auf öffentlichen Seiten nicht genannt.',
  'May be named on public pages.': 'Darf auf öffentlichen Seiten genannt werden.',
  'Had the password reset by staff.': 'Das Passwort wurde vom Personal zurückgesetzt.',
  'Changed the password.': 'Das Passwort geändert.',
  'The account was disabled: {reason}': 'Das Konto wurde gesperrt: {reason}',
  'The account was disabled.': 'Das Konto wurde gesperrt.',
  // identity/undo.py
  'The first set-up is not undone. Begin anew in another data folder.':
    'Die erste Einrichtung lässt sich nicht zurücknehmen. Beginnen Sie in einem anderen Datenordner neu.',
  'An account is not unmade, since its person may have used it. Disable it instead.':
    'Ein Konto lässt sich nicht zurücknehmen, denn die Person kann es benutzt haben. Sperren Sie es stattdessen.',
  "A former password does not come back by somebody's click. Choose a new one.":
    'Ein früheres Passwort kommt nicht durch jemandes Klick zurück. Wählen Sie ein neues.',
  "A former password does not come back by somebody's click. Give a new one.":
    'Ein früheres Passwort kommt nicht durch jemandes Klick zurück. Vergeben Sie ein neues.',
  'The password is the same; only how it is kept was renewed.':
    'Das Passwort ist dasselbe; nur wie es gespeichert ist, wurde erneuert.',
  'What was erased is gone for good: its key was deleted.':
    'Was gelöscht wurde, ist endgültig weg: Der Schlüssel wurde gelöscht.',
  'A link that was taken back may have been seen by others. Invite anew.':
    'Ein zurückgenommener Link kann von anderen gesehen worden sein. Laden Sie neu ein.',
  'The key was shown and may be in use. Revoke it instead.':
    'Der Schlüssel wurde gezeigt und kann in Gebrauch sein. Widerrufen Sie ihn stattdessen.',
  'A key that was revoked may be known to others. Make a new one.':
    'Ein widerrufener Schlüssel kann anderen bekannt sein. Machen Sie einen neuen.',
  'The name is {back} again.': 'Der Name ist wieder {back}.',
  'You are left out of public pages again.': 'Sie werden auf öffentlichen Seiten wieder nicht genannt.',
  'You may be named on public pages again.': 'Sie dürfen auf öffentlichen Seiten wieder genannt werden.',
  'The account is {role} again{abilities}.': 'Das Konto ist wieder {role}{abilities}.',
  'The account is open again.': 'Das Konto ist wieder offen.',
  'The account is closed again; its sessions and keys stop working.':
    'Das Konto ist wieder geschlossen; seine Sitzungen und Schlüssel gelten nicht mehr.',
  'The invitation is taken back: its link stops working.':
    'Die Einladung wird zurückgenommen: Ihr Link funktioniert nicht mehr.',
  'A name is changed by the person who has it.': 'Einen Namen ändert die Person, die ihn hat.',
  'Whether a person is named in public is for the person to say.':
    'Ob eine Person öffentlich genannt wird, sagt diese Person.',
  'The invitation was used. Disable the account that it made instead.':
    'Die Einladung wurde benutzt. Sperren Sie stattdessen das Konto, das sie gemacht hat.',
  'The account is {status} by now.': 'Das Konto ist inzwischen {status:said}.',
  'Enabling it was undone.': 'Das Freischalten wurde rückgängig gemacht.',
  // kernel/commands.py
  'This Idempotency-Key was already used for a different request. Use a new key for a new request.':
    'Dieser Idempotency-Key wurde schon für eine andere Anfrage benutzt. Nehmen Sie für eine neue Anfrage einen neuen Key.',
  // kernel/errors.py
  'This was changed by someone else in the meantime. Look at it again, then repeat your change.':
    'Das hat inzwischen jemand anders geändert. Sehen Sie es sich noch einmal an, und wiederholen Sie dann Ihre Änderung.',
  '“{value}” is already in use.': '„{value}“ ist schon in Gebrauch.',
  // kernel/listing.py
  'Give a cursor or an offset, not both.': 'Geben Sie einen Cursor oder einen Offset an, nicht beides.',
  // kernel/past.py
  "The airline's past is being worked out from the log, once. Ask again in a few seconds.":
    'Die Vergangenheit der Fluggesellschaft wird einmal aus dem Protokoll errechnet. Fragen Sie in einigen Sekunden noch einmal.',
  'The past cannot be worked out: {error}. The log is whole.':
    'Die Vergangenheit lässt sich nicht errechnen: {error}. Das Protokoll ist vollständig.',
  // kernel/policies_runner.py
  'The policy “{policy}” is not parked, so there is nothing to retry.':
    'Die Automatik „{policy}“ steht nicht still, also gibt es nichts noch einmal zu versuchen.',
  // scaled/consuming.py
  'This failed. The log of the process that did it says why.':
    'Das ist fehlgeschlagen. Das Protokoll des Prozesses, der es getan hat, sagt warum.',
  // kernel/projector.py
  'The projection “{projection}” is not parked, so there is nothing to retry.':
    'Die Projektion „{projection}“ steht nicht still, also gibt es nichts noch einmal zu versuchen.',
  'There is no projection “{projection}”. There are: {known}.':
    'Eine Projektion „{projection}“ gibt es nicht. Es gibt: {known}.',
  'They are still being brought up to date with the log.':
    'Sie werden noch auf den Stand des Protokolls gebracht.',
  'The lists are not up to date yet. {reason} Try again in a moment.':
    'Die Listen sind noch nicht auf dem neuesten Stand. {reason:said} Versuchen Sie es gleich noch einmal.',
  'A long export still holds old rows, so erased data may be left in the files. Repeat the erasure when the export has finished.':
    'Ein langer Export hält noch alte Zeilen, deshalb können gelöschte Daten in den Dateien geblieben sein. Wiederholen Sie das Löschen, wenn der Export fertig ist.',
  'The rebuild of “{name}” was ended by another process that rebuilds it too. Look again in a moment.':
    'Der Neubau von „{name}“ wurde von einem anderen Prozess beendet, der sie ebenfalls neu baut. Sehen Sie gleich noch einmal nach.',
  'The rebuild of “{name}” was stopped by an event, so the tables from before stay: {error}':
    'Der Neubau von „{name}“ wurde von einem Ereignis angehalten, die früheren Tabellen bleiben also: {error}',
  // kernel/undo.py
  '{listed}{listed2} {verb} changed again since. Undo the later change first, or set the value by hand.':
    'Seitdem noch einmal geändert: {listed}{listed2}. Machen Sie zuerst die spätere Änderung rückgängig, oder setzen Sie den Wert von Hand.',
  'This command changed nothing that could be taken back.':
    'Dieser Befehl hat nichts geändert, das sich zurücknehmen ließe.',
  // network/api.py
  'Give the time with its zone, for example 2026-08-10T15:00:00Z.':
    'Geben Sie die Zeit mit ihrer Zone an, zum Beispiel 2026-08-10T15:00:00Z.',
  'Write weekdays as mon, tue, wed, thu, fri, sat, sun.':
    'Schreiben Sie Wochentage als mon, tue, wed, thu, fri, sat, sun.',
  'Write the time as HH:MM, for example 08:30.': 'Schreiben Sie die Uhrzeit als HH:MM, zum Beispiel 08:30.',
  'A route needs this.': 'Eine Strecke braucht das.',
  'Give the {name}.': 'Geben Sie das an: {name:said}.',
  // network/api_airports.py
  'Each kind of fuel has one price.': 'Jede Art von Treibstoff hat einen Preis.',
  'Give the prices in the currency of one of your airlines.':
    'Geben Sie die Preise in der Währung einer Ihrer Fluggesellschaften an.',
  'Choose a country, a search text or a place first: the whole world is too much for one table.':
    'Wählen Sie zuerst ein Land, einen Suchtext oder einen Ort: Die ganze Welt ist zu viel für eine Tabelle.',
  'A price lies between 0 and 1,000,000,000 per 100 kg.':
    'Ein Preis liegt zwischen 0 und 1.000.000.000 je 100 kg.',
  // network/api_bulk.py
  'Move the times or set one, not both.': 'Verschieben Sie die Zeiten, oder setzen Sie eine, nicht beides.',
  'Choose what to change.': 'Wählen Sie, was sich ändern soll.',
  'Give a pattern or rows.': 'Geben Sie ein Muster oder Zeilen an.',
  // network/api_planning.py
  'The type is not in the data.': 'Das Muster ist nicht in den Daten.',
  'There is no subfleet {subfleet_id}.': 'Eine Teilflotte {subfleet_id} gibt es nicht.',
  // network/api_traffic.py
  '{code} commonly needs {needed} ft of runway; {icao} has {longest} ft.':
    '{code} braucht gewöhnlich {needed} ft Piste; {icao} hat {longest} ft.',
  'No airport has the code {path}. Search by name or city.':
    'Kein Flughafen hat den Code {path}. Suchen Sie nach Name oder Stadt.',
  'No airport has the code {hub}. Search by name or city.':
    'Kein Flughafen hat den Code {hub}. Suchen Sie nach Name oder Stadt.',
  '{code} reaches {reach} nmi; this is {distance_nmi} nmi.':
    '{code} reicht {reach} nmi weit; das sind {distance_nmi} nmi.',
  // network/bulk_checks.py
  "A subfleet of this row is not one of the airline's.":
    'Eine Teilflotte dieser Zeile gehört nicht zur Fluggesellschaft.',
  '{ident} is here {wanted} times.': '{ident} steht hier {wanted}-mal.',
  '{retired} is retired and flies no more.': '{retired} ist ausgemustert und fliegt nicht mehr.',
  '{known} flies this pair {when} on the same days already.':
    '{known} fliegt dieses Paar an denselben Tagen schon {when:said}.',
  '{twins} in this list flies the same pair {when} on the same days.':
    '{twins} in dieser Liste fliegt dasselbe Paar an denselben Tagen {when:said}.',
  '{by} is open already.': '{by} ist schon eröffnet.',
  'This pair is flown as {idents} already.': 'Dieses Paar wird schon als {idents} geflogen.',
  // network/commands.py
  '{ident} is open already. Choose another flight number, code or leg.':
    '{ident} ist schon eröffnet. Wählen Sie eine andere Flugnummer, einen anderen Code oder ein anderes Leg.',
  'The great circle alone is {great_circle} nmi; give at least that, or leave it empty.':
    'Der Großkreis allein hat {great_circle} nmi; geben Sie mindestens so viel an, oder lassen Sie das Feld leer.',
  "This subfleet is not one of the airline's.": 'Diese Teilflotte gehört nicht zur Fluggesellschaft.',
  // network/commands_many.py
  'Things have changed since this preview was made. Look at the new one, then open the routes.':
    'Seit dieser Vorschau hat sich etwas geändert. Sehen Sie sich die neue an, und eröffnen Sie dann die Strecken.',
  '{ident} cannot be opened: {said} Mend it or leave it out.':
    '{ident} lässt sich nicht eröffnen: {said:said} Berichtigen Sie sie, oder lassen Sie sie weg.',
  // network/domain.py
  'The route cannot be like this.': 'So kann die Strecke nicht sein.',
  'This route is open already.': 'Diese Strecke ist schon eröffnet.',
  'This route is closed. Open a new one instead.':
    'Diese Strecke ist geschlossen. Eröffnen Sie stattdessen eine neue.',
  'A route ends at another airport than it starts from.':
    'Eine Strecke endet an einem anderen Flughafen, als sie beginnt.',
  'The last day lies before the first day.': 'Der letzte Tag liegt vor dem ersten.',
  'Choose at least one weekday.': 'Wählen Sie mindestens einen Wochentag.',
  'Choose an IATA service type: {known}.': 'Wählen Sie eine IATA-Flugart: {known}.',
  'Give the departure time that goes with the arrival.':
    'Geben Sie die Abflugzeit an, die zur Ankunft gehört.',
  'Give a capacity or a percentage, not both.':
    'Geben Sie eine Kapazität oder einen Prozentsatz an, nicht beides.',
  // network/schedule.py
  'The clock goes forward: {clock} does not exist on this day, {real} is used.':
    'Die Uhr wird vorgestellt: {clock} gibt es an diesem Tag nicht, es gilt {real}.',
  'The clock goes back: {clock} comes twice on this day, the first one is used.':
    'Die Uhr wird zurückgestellt: {clock} kommt an diesem Tag zweimal, es gilt das erste Mal.',
  // network/undo.py
  '{ident} is closed, and its flight number is free.':
    '{ident} wird geschlossen, und die Flugnummer ist frei.',
  '{value} is open again {flown}. Bookings that the closing cancelled stay cancelled; each can be undone by itself.':
    '{value} ist wieder eröffnet {flown:said}. Buchungen, die das Schließen gestrichen hat, bleiben gestrichen; jede lässt sich einzeln zurückholen.',
  '{value} is as before in: {names}.': '{value} ist wie vorher in: {names:said}.',
  '{ident} is not flown for now.': '{ident} wird vorerst nicht geflogen.',
  '{ident} is flown again.': '{ident} wird wieder geflogen.',
  '{icao} has its former prices and notes again.': '{icao} hat wieder die früheren Preise und Notizen.',
  '{ident} has been flown since. Close the route instead.':
    '{ident} ist seitdem geflogen worden. Schließen Sie stattdessen die Strecke.',
  '{ident} is booked. Cancel the booking first, or close the route, which cancels it.':
    '{ident} ist gebucht. Streichen Sie zuerst die Buchung, oder schließen Sie die Strecke, was die Buchung streicht.',
  'The route is open again already.': 'Die Strecke ist schon wieder eröffnet.',
  '{icao} has the usual prices again.': '{icao} hat wieder die üblichen Preise.',
  'The route is {said} by now.': 'Die Strecke ist inzwischen {said:said}.',
  'Opening it was undone.': 'Das Eröffnen wurde rückgängig gemacht.',
  // network/undo_many.py
  '{ident} is {said} by now. Undo the later change first.':
    '{ident} ist inzwischen {said:said}. Machen Sie zuerst die spätere Änderung rückgängig.',
  '{are} flight numbers are free.': '{are} Flugnummern sind frei.',
  '{back} routes are as before.': '{back} Strecken sind wie vorher.',
  '{ident} has been flown since. Close the routes instead.':
    '{ident} ist seitdem geflogen worden. Schließen Sie stattdessen die Strecken.',
  '{ident} is booked. Cancel the booking first.': '{ident} ist gebucht. Streichen Sie zuerst die Buchung.',
  // network/views.py
  'Flight {flight_number} from {departure} to {arrival} was opened.':
    'Flug {flight_number} von {departure} nach {arrival} wurde eröffnet.',
  'Flight {flight_number} was changed: {names}.': 'Flug {flight_number} wurde geändert: {names:said}.',
  'The route is flown again.': 'Die Strecke wird wieder geflogen.',
  'The route is not flown for now.': 'Die Strecke wird vorerst nicht geflogen.',
  'The route is open again: its closing was undone.':
    'Die Strecke ist wieder eröffnet: Das Schließen wurde rückgängig gemacht.',
  '{icao} has prices of its own now.': '{icao} hat jetzt eigene Preise.',
  'The route was closed: {reason}': 'Die Strecke wurde geschlossen: {reason}',
  'The route was closed.': 'Die Strecke wurde geschlossen.',
  // overview/api_care.py
  'It is ready and proven. It takes effect when vamgr is started the next time.':
    'Sie ist bereit und belegt. Sie gilt, wenn vamgr das nächste Mal gestartet wird.',
  'Type the ICAO code of the airline that is to be replaced.':
    'Geben Sie den ICAO-Code der Fluggesellschaft ein, die ersetzt werden soll.',
  'Name either a backup or something that was replaced.':
    'Nennen Sie entweder eine Sicherung oder etwas, das ersetzt wurde.',
  '{path} cannot be read: {strerror}.': '{path} lässt sich nicht lesen: {strerror}.',
  // overview/api_demo.py
  'This is no demo.': 'Das ist keine Demo.',
  'A demo can only be had on the machine that vamgr runs on. Set vamgr up instead.':
    'Eine Demo gibt es nur auf dem Rechner, auf dem vamgr läuft. Richten Sie stattdessen vamgr ein.',
  // overview/api_system.py
  'There is no policy {name}.': 'Eine Automatik {name} gibt es nicht.',
  'There is no projection {name}.': 'Eine Projektion {name} gibt es nicht.',
  // overview/api_window.py
  '{target} cannot be written: {strerror}. Choose another place.':
    '{target} lässt sich nicht schreiben: {strerror}. Wählen Sie einen anderen Ort.',
  "This works in vamgr's own window only. In a browser, download the backup instead.":
    'Das geht nur im eigenen Fenster von vamgr. Laden Sie im Browser stattdessen die Sicherung herunter.',
  // overview/todo.py
  'Its time is over: end the maintenance.': 'Ihre Zeit ist um: Beenden Sie die Wartung.',
  'File the report when you are on blocks.': 'Reichen Sie den Bericht ein, wenn Sie On-Block sind.',
  '{stopped}: see why, then retry.': '{stopped}: Sehen Sie nach, warum, und versuchen Sie es noch einmal.',
  'More went out than came in.': 'Es ging mehr hinaus, als hereinkam.',
  'Without one nobody can fly.': 'Ohne eines kann niemand fliegen.',
  'A route gives your aircraft somewhere to go.': 'Eine Strecke gibt Ihrem Flugzeug ein Ziel.',
  'See what you can fly from where you are.': 'Sehen Sie, was Sie von hier aus fliegen können.',
  'Finish the report of {ident}': 'Bericht über {ident} abschließen',
  'It is still a draft.': 'Er ist noch ein Entwurf.',
  'Accept or reject them.': 'Nehmen Sie sie an, oder lehnen Sie sie ab.',
  'Activate them or say no.': 'Aktivieren Sie sie, oder sagen Sie ab.',
  'Open the briefing and fly it.': 'Öffnen Sie das Briefing, und fliegen Sie.',
  // public/api.py
  'There is no public page here.': 'Hier gibt es keine öffentliche Seite.',
  // web/api.py
  'Use csv, json or jsonl.': 'Nehmen Sie csv, json oder jsonl.',
  'This is there as JSON{others} only. Change the header Accept.':
    'Das gibt es nur als JSON{others}. Ändern Sie den Header Accept.',
  'Use 8 to 128 letters, digits, - and _ for the header Idempotency-Key.':
    'Nehmen Sie 8 bis 128 Buchstaben, Ziffern, - und _ für den Header Idempotency-Key.',
  'Columns are chosen of CSV and of JSON lines. Add format=csv or format=jsonl.':
    'Spalten lassen sich für CSV und JSON-Zeilen wählen. Fügen Sie format=csv oder format=jsonl hinzu.',
  'Give a position of the log, from 0 to {head}.':
    'Geben Sie eine Position des Protokolls an, von 0 bis {head}.',
  'This takes no body. Leave it out.': 'Das nimmt keinen Body. Lassen Sie ihn weg.',
  'The address holds characters that do not belong there.':
    'Die Adresse enthält Zeichen, die nicht dorthin gehören.',
  'There is nothing at this address. Look at /api/docs for what there is.':
    'An dieser Adresse gibt es nichts. Unter /api/docs steht, was es gibt.',
  '{scope} is not possible here. Possible: {allow}.': '{scope} ist hier nicht möglich. Möglich: {allow}.',
  'The newest changes are still being worked in. Try again in a moment.':
    'Die neuesten Änderungen werden noch eingearbeitet. Versuchen Sie es gleich noch einmal.',
  'Say what kind of file this is with the header Content-Type.':
    'Sagen Sie mit dem Header Content-Type, was für eine Datei das ist.',
  // web/app.py
  'Only GET is possible here.': 'Hier ist nur GET möglich.',
  'There is nothing at this address. Look at /api/docs.':
    'An dieser Adresse gibt es nichts. Sehen Sie unter /api/docs nach.',
  // web/gate.py
  'This server does not answer under that name. Use its own address, or add the name to allowed_hosts.':
    'Unter diesem Namen antwortet dieser Server nicht. Nehmen Sie seine eigene Adresse, oder fügen Sie den Namen zu allowed_hosts hinzu.',
  // web/moments.py
  'One thing needs another look.': 'Etwas muss noch einmal angesehen werden.',
  'Leave `after` out: what is looked back to does not change any more.':
    'Lassen Sie `after` weg: Worauf zurückgeschaut wird, das ändert sich nicht mehr.',
  'Nothing has happened here yet.': 'Hier ist noch nichts geschehen.',
  'The first thing happened here at {first}. Give that moment or a later one.':
    'Das Erste geschah hier am {first}. Geben Sie diesen Zeitpunkt oder einen späteren an.',
  'That moment is still to come. Give one that is over.':
    'Dieser Zeitpunkt kommt erst noch. Geben Sie einen an, der vorbei ist.',
  'This is about now only. Come back to the present to see it.':
    'Hier geht es nur um jetzt. Kommen Sie zurück in die Gegenwart, um es zu sehen.',
  'You are looking at the past, where nothing can be changed. Come back to the present.':
    'Sie sehen die Vergangenheit, in der sich nichts ändern lässt. Kommen Sie zurück in die Gegenwart.',
  'Give a position of the log, from 1 to {head}.':
    'Geben Sie eine Position des Protokolls an, von 1 bis {head}.',
  'Give a moment with its zone, such as {first}, or a position of the log.':
    'Geben Sie einen Zeitpunkt mit seiner Zone an, etwa {first}, oder eine Position des Protokolls.',
  // web/problems.py
  'Your account may not do this: it needs the ability “{ability}”. Ask the owner for it.':
    'Ihr Konto darf das nicht: Es braucht die Berechtigung „{ability}“. Bitten Sie den Eigentümer darum.',
  'This is a fault of the program, not of what you did. The log has it under {incident}.':
    'Das ist ein Fehler des Programms und liegt nicht an Ihnen. Im Protokoll steht er unter {incident}.',
  // web/requests.py
  'Send at most {limit_bytes} KiB here. Nothing was read or changed.':
    'Senden Sie hier höchstens {limit_bytes} KiB. Nichts wurde gelesen oder geändert.',
  'The body is not JSON: look at line {lineno}, column {colno}.':
    'Der Body ist kein JSON: Sehen Sie in Zeile {lineno}, Spalte {colno} nach.',
  '“{name}” is not a parameter here. There are: {known}.':
    '„{name}“ ist hier kein Parameter. Es gibt: {known}.',
  '“{name}” is not a parameter here.': '„{name}“ ist hier kein Parameter.',
  '{count} things need another look.': '{count} Dinge müssen noch einmal angesehen werden.',
  'Send the body as JSON, with the header “Content-Type: application/json”.':
    'Senden Sie den Body als JSON, mit dem Header „Content-Type: application/json“.',
  'The body must be a JSON object: { … }.': 'Der Body muss ein JSON-Objekt sein: { … }.',
  'The body is nested too deeply: {MAX_DEPTH} levels at most.':
    'Der Body ist zu tief verschachtelt: höchstens {MAX_DEPTH} Ebenen.',
  'The request holds values that cannot be stored.':
    'Die Anfrage enthält Werte, die sich nicht speichern lassen.',
  'The body is not UTF-8: byte {start} does not belong there.':
    'Der Body ist kein UTF-8: Byte {start} gehört nicht dorthin.',
  'The connection was closed before the whole request had come.':
    'Die Verbindung wurde geschlossen, bevor die ganze Anfrage da war.',
  'This was given twice. Give it once.': 'Das wurde zweimal angegeben. Geben Sie es einmal an.',
  'The query string is not UTF-8.': 'Der Query-String ist kein UTF-8.',
  'A name in the body holds control characters.': 'Ein Name im Body enthält Steuerzeichen.',
  'This number is too large.': 'Diese Zahl ist zu groß.',
  // web/responses.py
  'This list has no column “{name}”. There are: {known}.':
    'Diese Liste hat keine Spalte „{name}“. Es gibt: {known}.',
  // web/security.py
  "This works in vamgr's own window only.": 'Das geht nur im eigenen Fenster von vamgr.',
  'Sign in first.': 'Melden Sie sich zuerst an.',
  "This request came from another web site. Use vamgr's own page.":
    'Diese Anfrage kam von einer anderen Website. Benutzen Sie die eigene Seite von vamgr.',
  'Send the key as “Authorization: Bearer <key>” or as “X-API-Key: <key>”.':
    'Senden Sie den Schlüssel als „Authorization: Bearer <key>“ oder als „X-API-Key: <key>“.',
  'This API key has come to its end. Make a new one under your account.':
    'Dieser API-Schlüssel ist abgelaufen. Legen Sie unter Ihrem Konto einen neuen an.',
  'This API key is not valid, or no longer. Make a new one under your account.':
    'Dieser API-Schlüssel gilt nicht oder nicht mehr. Machen Sie unter Ihrem Konto einen neuen.',
  'This is for the command line of whoever owns the data folder.':
    'Das ist für die Befehlszeile dessen, dem der Datenordner gehört.',
  'Send the header Origin with the address of this server, or use an API key instead.':
    'Senden Sie den Header Origin mit der Adresse dieses Servers, oder nehmen Sie stattdessen einen API-Schlüssel.',
  // web/sentences.py
  'Use one of: {words}.': 'Nehmen Sie eines davon: {words}.',
  'Fill this in.': 'Füllen Sie das aus.',
  'There is no such field here. Leave it out.': 'Ein solches Feld gibt es hier nicht. Lassen Sie es weg.',
  'Write this as text.': 'Schreiben Sie das als Text.',
  'Write a whole number.': 'Schreiben Sie eine ganze Zahl.',
  'Write a number.': 'Schreiben Sie eine Zahl.',
  'Write a number that is not endless.': 'Schreiben Sie eine Zahl, die nicht unendlich ist.',
  'Write true or false.': 'Schreiben Sie true oder false.',
  'Write the date as YYYY-MM-DD, for example 2026-03-29.':
    'Schreiben Sie das Datum als JJJJ-MM-TT, zum Beispiel 2026-03-29.',
  'Write only the date, as YYYY-MM-DD.': 'Schreiben Sie nur das Datum, als JJJJ-MM-TT.',
  'Write the time in UTC, for example 2026-03-29T14:05:00Z.':
    'Schreiben Sie die Zeit in UTC, zum Beispiel 2026-03-29T14:05:00Z.',
  'Add the time zone: Z for UTC, for example 2026-03-29T14:05:00Z.':
    'Fügen Sie die Zeitzone hinzu: Z für UTC, zum Beispiel 2026-03-29T14:05:00Z.',
  'Send a list here.': 'Senden Sie hier eine Liste.',
  'Send an object here.': 'Senden Sie hier ein Objekt.',
  'Leave this empty.': 'Lassen Sie das leer.',
  'This is not an id.': 'Das ist keine Id.',
  'This text is not UTF-8.': 'Dieser Text ist kein UTF-8.',
  'Use at least {c}.': 'Nehmen Sie mindestens {c:said}.',
  'Use at most {c}.': 'Nehmen Sie höchstens {c:said}.',
  'Give at least {c}.': 'Geben Sie mindestens {c:said} an.',
  'Give at most {c}.': 'Geben Sie höchstens {c:said} an.',
  'Use {c} or more.': 'Nehmen Sie {c} oder mehr.',
  'Use more than {c}.': 'Nehmen Sie mehr als {c}.',
  'Use {c} or less.': 'Nehmen Sie {c} oder weniger.',
  'Use less than {c}.': 'Nehmen Sie weniger als {c}.',
  'Use a multiple of {c}.': 'Nehmen Sie ein Vielfaches von {c}.',
  'Use one of: {c}.': 'Nehmen Sie eines davon: {c}.',
  // web/sharing.py
  '{name} is a virtual airline with {aircraft} aircraft, {routes} routes and {pilots} pilots, based at {hubs}.':
    '{name} ist eine virtuelle Fluggesellschaft mit {aircraft} Flugzeugen, {routes} Strecken und {pilots} Piloten, zu Hause in {hubs}.',
  '{name} is a virtual airline with {aircraft} aircraft, {routes} routes and {pilots} pilots.':
    '{name} ist eine virtuelle Fluggesellschaft mit {aircraft} Flugzeugen, {routes} Strecken und {pilots} Piloten.',
  'There is no such flight, or its link was taken back.':
    'Diesen Flug gibt es nicht, oder sein Link wurde zurückgenommen.',
  // web/sse.py
  'Give the id of the last event, a whole number.':
    'Geben Sie die Id des letzten Ereignisses an, eine ganze Zahl.',
  'This is not a parameter here. There are: last_event_id.':
    'Das ist hier kein Parameter. Es gibt: last_event_id.',
  // world/performance.py
  '{burn_kg_h} kg/h in cruise ({source})': '{burn_kg_h} kg/h im Reiseflug ({source:said})',
  'The distance must be zero or more nautical miles.': 'Die Entfernung muss null oder mehr Seemeilen sein.',
  'The payload must be zero or more kilograms.': 'Die Zuladung muss null oder mehr Kilogramm sein.',
  'The reserve must be zero or more minutes.': 'Die Reserve muss null oder mehr Minuten sein.',
  'The taxi time must be zero or more minutes.': 'Die Rollzeit muss null oder mehr Minuten sein.',
  // What the server puts into places, and sentences that are put together from pieces.
  '{ident} waits to be activated': '{ident} wartet auf die Aktivierung',
  '{ident} is active': '{ident} ist aktiv',
  '{ident} is on leave': '{ident} ist beurlaubt',
  '{ident} is on leave already. Choose today or an earlier day.':
    '{ident} ist schon beurlaubt. Wählen Sie heute oder einen früheren Tag.',
  '{ident} is suspended': '{ident} ist gesperrt',
  '{ident} has left': '{ident} hat die Fluggesellschaft verlassen',
  '{ident} waits to be activated.': '{ident} wartet auf die Aktivierung.',
  '{ident} is active.': '{ident} ist aktiv.',
  '{ident} is on leave.': '{ident} ist beurlaubt.',
  '{ident} is suspended.': '{ident} ist gesperrt.',
  '{ident} has left.': '{ident} hat die Fluggesellschaft verlassen.',
  '{ident} waits to be activated again.': '{ident} wartet wieder auf die Aktivierung.',
  '{ident} is active again.': '{ident} ist wieder aktiv.',
  '{ident} is on leave again.': '{ident} ist wieder beurlaubt.',
  '{ident} is suspended again.': '{ident} ist wieder gesperrt.',
  '{ident} has left again.': '{ident} hat die Fluggesellschaft wieder verlassen.',
  '{ident} waits to be activated by now.': '{ident} wartet inzwischen auf die Aktivierung.',
  '{ident} is active by now.': '{ident} ist inzwischen aktiv.',
  '{ident} is on leave by now.': '{ident} ist inzwischen beurlaubt.',
  '{ident} is suspended by now.': '{ident} ist inzwischen gesperrt.',
  '{ident} has left by now.': '{ident} hat die Fluggesellschaft inzwischen verlassen.',
  'Bookings that were cancelled for it stay cancelled.': 'Dafür gestrichene Buchungen bleiben gestrichen.',
  'waits to be activated again': 'wartet wieder auf die Aktivierung',
  'is active again': 'ist wieder aktiv',
  'is on leave again': 'ist wieder beurlaubt',
  'is suspended again': 'ist wieder gesperrt',
  'has left after all': 'hat die Fluggesellschaft doch verlassen',
  pending: 'wartet',
  active: 'aktiv',
  inactive: 'inaktiv',
  leave: 'beurlaubt',
  suspended: 'gesperrt',
  left: 'ausgeschieden',
  disabled: 'gesperrt',
  erased: 'gelöscht',
  revoked: 'widerrufen',
  expired: 'abgelaufen',
  'is parked': 'ist geparkt',
  'is reserved': 'ist reserviert',
  'is in flight': 'ist im Flug',
  'is in maintenance': 'ist in Wartung',
  'is in storage': 'ist eingelagert',
  'is stored': 'ist eingelagert',
  'was sold': 'wurde verkauft',
  'was retired': 'wurde ausgemustert',
  'was given back': 'wurde zurückgegeben',
  '{registration} is parked': '{registration} ist geparkt',
  '{registration} is reserved': '{registration} ist reserviert',
  '{registration} is reserved for {ident}': '{registration} ist für {ident} reserviert',
  '{registration} is reserved for {ident}. Choose another aircraft.':
    '{registration} ist für {ident} reserviert. Wählen Sie ein anderes Flugzeug.',
  '{registration} is reserved for {ident} already. Choose another aircraft.':
    '{registration} ist schon für {ident} reserviert. Wählen Sie ein anderes Flugzeug.',
  '{registration} is in flight': '{registration} ist im Flug',
  '{registration} is in maintenance': '{registration} ist in Wartung',
  '{registration} is in storage': '{registration} ist eingelagert',
  '{registration} is stored': '{registration} ist eingelagert',
  '{registration} was sold': '{registration} wurde verkauft',
  '{registration} was retired': '{registration} wurde ausgemustert',
  '{registration} was given back': '{registration} wurde zurückgegeben',
  '{registration} is parked.': '{registration} ist geparkt.',
  '{registration} is reserved.': '{registration} ist reserviert.',
  '{registration} is reserved for {ident}.': '{registration} ist für {ident} reserviert.',
  '{registration} is in flight.': '{registration} ist im Flug.',
  '{registration} is in maintenance.': '{registration} ist in Wartung.',
  '{registration} is in storage.': '{registration} ist eingelagert.',
  '{registration} is stored.': '{registration} ist eingelagert.',
  '{registration} was sold.': '{registration} wurde verkauft.',
  '{registration} was retired.': '{registration} wurde ausgemustert.',
  '{registration} was given back.': '{registration} wurde zurückgegeben.',
  '{registration} was {what}.': '{registration} wurde {what:said}.',
  '{registration} is parked by now.': '{registration} ist inzwischen geparkt.',
  '{registration} is reserved by now.': '{registration} ist inzwischen reserviert.',
  '{registration} is in flight by now.': '{registration} ist inzwischen im Flug.',
  '{registration} is in maintenance by now.': '{registration} ist inzwischen in Wartung.',
  '{registration} is in storage by now.': '{registration} ist inzwischen eingelagert.',
  '{registration} was sold by now.': '{registration} wurde inzwischen verkauft.',
  '{registration} was retired by now.': '{registration} wurde inzwischen ausgemustert.',
  '{registration} was given back by now.': '{registration} wurde inzwischen zurückgegeben.',
  '{registration} is parked at {location}.': '{registration} ist in {location} geparkt.',
  '{registration} is parked at {location} after {ident}.':
    '{registration} ist in {location} geparkt, nach {ident}.',
  '{registration} is in flight from {departure} to {arrival} as {ident}.':
    '{registration} ist als {ident} im Flug von {departure} nach {arrival}.',
  '{registration} is reserved for {ident} from {departure} to {arrival}.':
    '{registration} ist für {ident} von {departure} nach {arrival} reserviert.',
  '{registration} is in maintenance: {reason}': '{registration} ist in Wartung: {reason}',
  '{registration} is in storage: {reason}': '{registration} ist eingelagert: {reason}',
  sold: 'verkauft',
  retired: 'ausgemustert',
  returned: 'zurückgegeben',
  parked: 'geparkt',
  reserved: 'reserviert',
  stored: 'eingelagert',
  'change its registration or subfleet': 'Kennzeichen oder Teilflotte nicht ändern',
  'sell it': 'es nicht verkaufen',
  'retire it': 'es nicht ausmustern',
  'move it': 'es nicht an einen anderen Ort bringen',
  'start maintenance': 'die Wartung nicht beginnen',
  'give it back': 'es nicht zurückgeben',
  'take the move back': 'den Ortswechsel nicht zurücknehmen',
  '{status}, so you cannot {what}.': '{status:said}, deshalb können Sie {what:said}.',
  'one aircraft': 'ein Flugzeug',
  '{count} aircraft': '{count} Flugzeuge',
  'the sale': 'Der Verkauf',
  'the retirement': 'Das Ausmustern',
  'the return': 'Die Rückgabe',
  'it was sold for': 'für die es verkauft wurde',
  'it costs': 'die es kostet',
  'operating empty weight': 'Betriebsleermasse (OEW)',
  'maximum zero fuel weight': 'höchste Leertankmasse (MZFW)',
  'maximum landing weight': 'höchste Landemasse (MLW)',
  'maximum take-off weight': 'höchste Startmasse (MTOW)',
  'zero fuel weight': 'die Leertankmasse',
  'take-off weight': 'die Startmasse',
  'landing weight': 'die Landemasse',
  'The {low_name} ({low} kg) is above the {high_name} ({high} kg).':
    '{low_name:said}: {low} kg liegen über den {high} kg von: {high_name:said}.',
  'One pilot holds': 'Ein Pilot hat',
  '{count} pilots hold': '{count} Piloten haben',
  'One pilot holds the rank {name}. Give them another rank first.':
    'Ein Pilot hat den Rang {name}. Geben Sie ihm zuerst einen anderen Rang.',
  'by jump seat': 'per Jumpseat',
  'by staff': 'durch das Personal',
  'until further notice': 'bis auf Weiteres',
  'to {date}': 'bis {date}',
  'The pilot is away from {from_on} to {until}.': 'Der Pilot ist vom {from_on} bis {until} abwesend.',
  'The pilot is away from {from_on} until further notice.':
    'Der Pilot ist ab {from_on} bis auf Weiteres abwesend.',
  'The leave from {from_on} to {until} holds no more.':
    'Die Auszeit vom {from_on} bis {until} gilt nicht mehr.',
  'The leave from {from_on} holds no more.': 'Die Auszeit ab {from_on} gilt nicht mehr.',
  '{ident} is away from {from_on} to {until} again.':
    '{ident} ist wieder vom {from_on} bis {until} abwesend.',
  '{ident} is away from {from_on} until further notice again.':
    '{ident} ist wieder ab {from_on} bis auf Weiteres abwesend.',
  '{ident} was hired as {rank_name} at {home_airport}, bringing {minutes}.':
    '{ident} wurde als {rank_name} in {home_airport} eingestellt und brachte {minutes} mit.',
  '{ident} was hired as {rank_name} at {home_airport}.':
    '{ident} wurde als {rank_name} in {home_airport} eingestellt.',
  'Staff changed the rank from {old_rank_name} to {rank_name}.':
    'Das Personal änderte den Rang von {old_rank_name} zu {rank_name}.',
  'Undone right afterwards': 'Gleich danach rückgängig gemacht',
  'Undone.': 'Rückgängig gemacht.',
  'Withdrawn.': 'Zurückgezogen.',
  '{ident} {STATUS_WORDS} again.': '{ident} {STATUS_WORDS:said} (wieder).',
  '{count} flights': '{count} Flüge',
  '{count} hours': '{count} Stunden',
  '{count} airports': '{count} Flughäfen',
  'First flight': 'Erster Flug',
  'Soft landing': 'Sanfte Landung',
  'not there': 'nicht da',
  open: 'offen',
  'off blocks already': 'schon Off-Block',
  'flown and reported': 'geflogen und gemeldet',
  cancelled: 'gestrichen',
  departs: 'geht Off-Block',
  'is cancelled': 'wird gestrichen',
  flown: 'geflogen',
  booked: 'gebucht',
  departed: 'Off-Block',
  'no load': 'ohne Ladung',
  '{count} passengers': '{count} Passagiere',
  '{kg} kg of cargo': '{kg} kg Fracht',
  '{count} passengers and {kg} kg of cargo': '{count} Passagiere und {kg} kg Fracht',
  '{route} is flown from {from} to {to}.': '{route} wird von {from} bis {to} geflogen.',
  'was suspended': 'wurde gesperrt',
  'left the airline': 'hat die Fluggesellschaft verlassen',
  'The pilot was suspended.': 'Der Pilot wurde gesperrt.',
  'not flown': 'nicht geflogen',
  closed: 'geschlossen',
  'flown again': 'wieder geflogen',
  'The route is not flown by now.': 'Die Strecke wird inzwischen nicht geflogen.',
  'The route is flown again by now.': 'Die Strecke wird inzwischen wieder geflogen.',
  'and flown': 'und wird geflogen',
  'but not flown, as before': 'wird aber wie vorher nicht geflogen',
  'not written yet': 'noch nicht geschrieben',
  draft: 'Entwurf',
  'still a draft': 'noch ein Entwurf',
  filed: 'eingereicht',
  'filed and waits for a decision': 'eingereicht und wartet auf eine Entscheidung',
  'in review': 'in Prüfung',
  in_review: 'in Prüfung',
  accepted: 'angenommen',
  rejected: 'abgelehnt',
  amended: 'berichtigt',
  reversed: 'zurückgenommen',
  'decided again': 'neu entschieden',
  'The report is cancelled by now.': 'Der Bericht ist inzwischen zurückgezogen.',
  'This report is {SAID}; it cannot be cancelled.':
    'Dieser Bericht ist {SAID:said}; er kann nicht zurückgezogen werden.',
  'This report is {SAID}; it cannot be cancelled. Ask staff to take the decision back first.':
    'Dieser Bericht ist {SAID:said}; er kann nicht zurückgezogen werden. Bitten Sie zuerst das Personal, die Entscheidung zurückzunehmen.',
  'every rule is met': 'jede Regel ist erfüllt',
  '1 rule is not met': '1 Regel ist nicht erfüllt',
  '{count} rules are not met': '{count} Regeln sind nicht erfüllt',
  'by ACARS': 'mit ACARS',
  'by hand': 'von Hand',
  'filed by hand': 'von Hand eingereicht',
  'flown with ACARS': 'mit ACARS geflogen',
  'Accepted by rule': 'Nach Regeln angenommen',
  Accepted: 'Angenommen',
  'to review it again': 'um ihn noch einmal zu prüfen',
  'to reject it': 'um ihn abzulehnen',
  'to amend it': 'um ihn zu berichtigen',
  report: 'Bericht',
  'the report': 'der Bericht',
  'Withdrew the report on {ident}. {reason}': 'Bericht über {ident} zurückgezogen. {reason}',
  'Withdrew the draft on {ident}. {reason}': 'Entwurf über {ident} zurückgezogen. {reason}',
  'Withdrew the report on {ident}. ': 'Bericht über {ident} zurückgezogen.',
  'Withdrew the draft on {ident}. ': 'Entwurf über {ident} zurückgezogen.',
  'Took back the acceptance of {ident} {why}. ': 'Annahme von {ident} zurückgenommen, {why:said}.',
  'Amended the remarks of {ident}. ': 'Bemerkungen von {ident} berichtigt.',
  'Amended {ident}: {what}. {reason}': '{ident} berichtigt: {what:said}. {reason}',
  'Rejected {ident}: {reason}': '{ident} abgelehnt: {reason}',
  'The report of {ident} says as before: {names}.':
    'Der Bericht über {ident} sagt wieder wie vorher: {names:said}.',
  'The report of {ident} says as before: {names}. Hours, places and money follow.':
    'Der Bericht über {ident} sagt wieder wie vorher: {names:said}. Stunden, Orte und Geld folgen.',
  'left its blocks': 'Off-Block ging',
  'was on its blocks': 'On-Block war',
  'off blocks': 'Off-Block',
  'on blocks': 'On-Block',
  'take-off': 'Start',
  landing: 'Landung',
  'fuel on board off blocks': 'Treibstoff an Bord bei Off-Block',
  'fuel used': 'verbrauchter Treibstoff',
  'Give the fuel on board off blocks in kg.': 'Geben Sie den Treibstoff an Bord bei Off-Block in kg an.',
  'Give the fuel used in kg.': 'Geben Sie den verbrauchten Treibstoff in kg an.',
  seats: 'Sitze',
  kg: 'kg',
  'Point {number}': 'Punkt {number}',
  'Line {number}': 'Zeile {number}',
  'an altitude of {value} ft': 'Eine Höhe von {value} ft',
  'a ground speed of {value} kt': 'Eine Geschwindigkeit über Grund von {value} kt',
  'a vertical speed of {value} ft/min': 'Eine Vertikalgeschwindigkeit von {value} ft/min',
  'an airspeed of {value} kt': 'Eine Fluggeschwindigkeit von {value} kt',
  '{value} kg of fuel': '{value} kg Treibstoff',
  '{where}: {fault} cannot be right.': '{where:said}: {fault:said} kann nicht stimmen.',
  'Line {line}: a latitude of {lat}° is not between −90 and 90.':
    'Zeile {line}: Eine Breite von {lat}° liegt nicht zwischen −90 und 90.',
  'Line {line}: a longitude of {lon}° is not between −180 and 180.':
    'Zeile {line}: Eine Länge von {lon}° liegt nicht zwischen −180 und 180.',
  'Point {point}: a latitude of {lat}° is not between −90 and 90.':
    'Punkt {point}: Eine Breite von {lat}° liegt nicht zwischen −90 und 90.',
  'Point {point}: a longitude of {lon}° is not between −180 and 180.':
    'Punkt {point}: Eine Länge von {lon}° liegt nicht zwischen −180 und 180.',
  '{where}: the time cannot be read.': '{where:said}: Die Zeit lässt sich nicht lesen.',
  '{where}: the time runs backwards.': '{where:said}: Die Zeit läuft rückwärts.',
  'a latitude of {lat}° is not between −90 and 90.':
    'Eine Breite von {lat}° liegt nicht zwischen −90 und 90.',
  'a longitude of {lon}° is not between −180 and 180.':
    'Eine Länge von {lon}° liegt nicht zwischen −180 und 180.',
  'the time cannot be read.': 'Die Zeit lässt sich nicht lesen.',
  'the time runs backwards.': 'Die Zeit läuft rückwärts.',
  'The pilot': 'Der Pilot',
  'The pilot was at {departure}.': 'Der Pilot war in {departure}.',
  'The pilot was at {location}, not at {departure}.': 'Der Pilot war in {location}, nicht in {departure}.',
  airports: 'Flughäfen',
  fares: 'Tarife',
  subfleets: 'Teilflotten',
  aircraft: 'Flugzeuge',
  flights: 'Flüge',
  expenses: 'Ausgaben',
  Airports: 'Flughäfen',
  Fares: 'Tarife',
  Subfleets: 'Teilflotten',
  Aircraft: 'Flugzeuge',
  Flights: 'Flüge',
  Expenses: 'Ausgaben',
  scrapped: 'verschrottet',
  'written off': 'abgeschrieben',
  code: 'Code',
  'airline and type': 'Fluggesellschaft und Muster',
  'airline and name (then what it hangs on)': 'Fluggesellschaft und Name (dann, woran es hängt)',
  'airline, flight number, route code and leg': 'Fluggesellschaft, Flugnummer, Streckencode und Leg',
  'Imported: {new} new, {changed} changed, {same} as before, {failed} failed.':
    'Importiert: {new} neu, {changed} geändert, {same} wie vorher, {failed} fehlgeschlagen.',
  'Imported: {done}.': 'Importiert: {done:said}.',
  '{new} new, {changed} changed, {same} as before, {failed} failed':
    '{new} neu, {changed} geändert, {same} wie vorher, {failed} fehlgeschlagen',
  'Undone: {row} things put back; {left} changed by others since were left.':
    'Rückgängig gemacht: {row} Dinge zurückgesetzt; {left}, die andere seitdem geändert haben, blieben.',
  'Undone: {row} things put back.': 'Rückgängig gemacht: {row} Dinge zurückgesetzt.',
  'The import of {file_name} was undone: {reversed} things put back; {left} things that others have changed since were left.':
    'Der Import von {file_name} wurde rückgängig gemacht: {reversed} Dinge zurückgesetzt; {left}, die andere seitdem geändert haben, blieben.',
  'The import of {file_name} was undone: {reversed} things put back.':
    'Der Import von {file_name} wurde rückgängig gemacht: {reversed} Dinge zurückgesetzt.',
  'vamgr ended in the middle of it.': 'vamgr endete mittendrin.',
  'vamgr was shut down.': 'vamgr wurde beendet.',
  'vamgr does not remember this file any more. Upload it again.':
    'vamgr erinnert sich nicht mehr an diese Datei. Laden Sie sie noch einmal hoch.',
  "vamgr has its own data for {other}; the file's is not used.":
    'vamgr hat für {other} eigene Daten; die der Datei werden nicht benutzt.',
  price: 'der Preis',
  cost: 'die Kosten',
  capacity: 'die Kapazität',
  'price and cost': 'Preis und Kosten',
  'price, cost and capacity': 'Preis, Kosten und Kapazität',
  'All totals agree': 'Alle Summen stimmen überein',
  '{count} totals differ, as the report says': '{count} Summen weichen ab, wie der Bericht sagt',
  more: 'mehr',
  less: 'weniger',
  user: 'Der Benutzer',
  award: 'Die Auszeichnung',
  "It was one pilot's private flight": 'Es war der private Flug eines Piloten',
  'A module owned it': 'Es gehörte einem Modul',
  'Somebody else has this e-mail address already': 'Jemand anders hat diese E-Mail-Adresse schon',
  'This is no e-mail address': 'Das ist keine E-Mail-Adresse',
  'Imported: {AIRCRAFT_GONE}': 'Importiert: {AIRCRAFT_GONE:said}',
  'Line {line}: {sentence}': 'Zeile {line}: {sentence:said}',
  'the dump ends in the middle of a statement. It is not whole: make it again.':
    'Der Dump endet mitten in einer Anweisung. Er ist nicht vollständig: Machen Sie ihn noch einmal.',
  'this INSERT does not list values. Make the dump with mysqldump or phpMyAdmin.':
    'Dieses INSERT zählt keine Werte auf. Machen Sie den Dump mit mysqldump oder phpMyAdmin.',
  'a row of {table} has {row} values for {width} columns. The dump is damaged.':
    'Eine Zeile von {table} hat {row} Werte für {width} Spalten. Der Dump ist beschädigt.',
  'this is a phpVMS 5 database. Bring the site to phpVMS 7 with its own importer first, then dump it again.':
    'Das ist eine Datenbank von phpVMS 5. Bringen Sie die Site zuerst mit deren eigenem Importer auf phpVMS 7, und machen Sie den Dump dann noch einmal.',
  'the rows of {table} have no column names, and the dump does not say how the table is made. Make the dump with the structure of the tables.':
    'Die Zeilen von {table} haben keine Spaltennamen, und der Dump sagt nicht, wie die Tabelle aufgebaut ist. Machen Sie den Dump mit der Struktur der Tabellen.',
  'vamgr has no such setting.': 'Eine solche Einstellung hat vamgr nicht.',
  'vamgr has other roles; give this person abilities anew.':
    'vamgr hat andere Rollen; geben Sie dieser Person neue Berechtigungen.',
  "vamgr has no comments on drafts and withdrawn reports: the text is in the report's remarks.":
    'vamgr hat keine Kommentare zu Entwürfen und zurückgezogenen Berichten: Der Text steht in den Bemerkungen des Berichts.',
  'vamgr has no place for it.': 'vamgr hat dafür keinen Platz.',
  'vamgr has no place for downloads yet.': 'vamgr hat noch keinen Platz für Downloads.',
  'vamgr has airports and routes of its own.': 'vamgr hat eigene Flughäfen und Strecken.',
  'vamgr has no place for news yet.': 'vamgr hat noch keinen Platz für Neuigkeiten.',
  'vamgr has no place for pages yet.': 'vamgr hat noch keinen Platz für Seiten.',
  'vamgr has no type ratings yet: ranks say who may fly what.':
    'vamgr hat noch keine Musterberechtigungen: Ränge sagen, wer was fliegen darf.',
  'vamgr has no place for further fields of people yet.':
    'vamgr hat noch keinen Platz für weitere Felder zu Personen.',
  'vamgr works it out from what happens.': 'vamgr errechnet es aus dem, was geschieht.',
  'vamgr works it out from days and dates.': 'vamgr errechnet es aus Tagen und Daten.',
  'vamgr has no notes on fares.': 'vamgr hat keine Notizen zu Tarifen.',
  'vamgr has no pictures of ranks.': 'vamgr hat keine Bilder für Ränge.',
  'vamgr knows the sign-ins that it has seen.': 'vamgr kennt die Anmeldungen, die es gesehen hat.',
  'phpVMS kept them without any use.': 'phpVMS hob sie ohne Verwendung auf.',
  'phpVMS does not use them.': 'phpVMS benutzt sie nicht.',
  'phpVMS keeps an address; upload the picture anew.':
    'phpVMS hebt eine Adresse auf; laden Sie das Bild neu hoch.',
  'phpVMS stores it and never charges it.': 'phpVMS speichert es und berechnet es nie.',
  'phpVMS stores a cost per minute of delay and never charges it; vamgr does not take it over.':
    'phpVMS speichert Kosten je Minute Verspätung und berechnet sie nie; vamgr übernimmt sie nicht.',
  "vamgr's own abilities take their place: see the roles of the accounts.":
    'An ihre Stelle treten die Berechtigungen von vamgr: siehe die Rollen der Konten.',
  "vamgr's own abilities take their place.": 'An ihre Stelle treten die Berechtigungen von vamgr.',
  "vamgr's own airports say it.": 'Das sagen die eigenen Flughäfen von vamgr.',
  "vamgr's airports do not have this code; it stays as a name without a place.":
    'Diesen Code haben die Flughäfen von vamgr nicht; er bleibt als Name ohne Ort.',
  "vamgr's own window is closed already.": 'Das eigene Fenster von vamgr ist schon geschlossen.',
  "phpVMS's own counter says {flights} flights and {minutes} min; its accepted reports are what is compared here.":
    'Der eigene Zähler von phpVMS sagt {flights} Flüge und {minutes} min; verglichen werden hier die angenommenen Berichte.',
  "phpVMS's counter of this pilot; vamgr counts the accepted reports that there are.":
    'Der Zähler von phpVMS für diesen Piloten; vamgr zählt die vorhandenen angenommenen Berichte.',
  "phpVMS's counter of this aircraft; vamgr counts the accepted reports that there are.":
    'Der Zähler von phpVMS für dieses Flugzeug; vamgr zählt die vorhandenen angenommenen Berichte.',
  'See the skipped reports.': 'Siehe die übersprungenen Berichte.',
  'Working out the tables': 'Tabellen werden errechnet',
  'Writing the past': 'Vergangenheit wird geschrieben',
  'Reading the dump': 'Dump wird gelesen',
  'Keeping the tracks': 'Tracks werden aufbewahrt',
  'Posted: {memo}; {cash} {way}.': 'Gebucht: {memo:said}; {cash} {way:said}.',
  'Posted: {memo}; {cash} received.': 'Gebucht: {memo:said}; {cash} erhalten.',
  'Posted: {memo}; {cash} paid.': 'Gebucht: {memo:said}; {cash} bezahlt.',
  'Posted: {memo}.': 'Gebucht: {memo:said}.',
  received: 'erhalten',
  paid: 'bezahlt',
  '{registration} bought': '{registration} gekauft',
  '{registration} sold': '{registration} verkauft',
  '{registration} written off': '{registration} abgeschrieben',
  '{registration} retired and written off': '{registration} ausgemustert und abgeschrieben',
  '{registration} given back: the purchase was undone':
    '{registration} zurückgegeben: Der Kauf wurde rückgängig gemacht',
  '{registration} in the fleet again: the {what} was undone':
    '{registration} wieder in der Flotte: {what:said} wurde rückgängig gemacht',
  sale: 'Der Verkauf',
  retirement: 'Das Ausmustern',
  return: 'Die Rückgabe',
  purchase: 'Der Kauf',
  '{memo} taken back': '{memo:said} zurückgenommen',
  '{name} (per_flight)': '{name} (je Flug)',
  '{name} (daily)': '{name} (täglich)',
  '{name} (monthly)': '{name} (monatlich)',
  '{name}, daily, {date}: {amount}': '{name}, täglich, {date}: {amount}',
  '{name}, monthly, {date}: {amount}': '{name}, monatlich, {date}: {amount}',
  'Starting capital': 'Startkapital',
  'Brought forward': 'Vortrag',
  'Brought forward from phpVMS': 'Vortrag aus phpVMS',
  'Other income': 'Sonstige Erträge',
  'Catering and selling': 'Verpflegung und Vertrieb',
  'Aircraft by the block hour': 'Flugzeuge je Blockstunde',
  'Other expenses': 'Sonstige Ausgaben',
  'Ground handling': 'Bodenabfertigung',
  'Landing fees': 'Landegebühren',
  'Navigation fees': 'Streckengebühren',
  'Pilot pay': 'Pilotenvergütung',
  'Gain or loss on aircraft': 'Gewinn oder Verlust aus Flugzeugen',
  'Fares, class {fare_class}': 'Tarife, Klasse {fare_class}',
  Cash: 'Kasse',
  Fuel: 'Treibstoff',
  Balance: 'Guthaben',
  Earnings: 'Verdienst',
  Charges: 'Belastungen',
  '{amount}, as the airline was founded with': '{amount}, wie bei der Gründung',
  "{amount}, as phpVMS's journal has it": '{amount}, wie im Journal von phpVMS',
  '{amount} received − {bought} paid = {result} gain':
    '{amount} erhalten − {bought} bezahlt = {result} Gewinn',
  '{amount} received − {bought} paid = {result} loss':
    '{amount} erhalten − {bought} bezahlt = {result} Verlust',
  '{count} seats × {price} = {amount}': '{count} Sitze × {price} = {amount}',
  '{count} passengers × {price} = {amount}': '{count} Passagiere × {price} = {amount}',
  '{kg} kg of cargo × {price} = {amount}': '{kg} kg Fracht × {price} = {amount}',
  'expense per flight, {row}': 'Ausgabe je Flug, {row:said}',
  'the fare as it was booked': 'der Tarif bei der Buchung',
  'kg of cargo': 'kg Fracht',
  '{name} fares': 'Tarife {name}',
  '{name} catering and selling': '{name}: Verpflegung und Vertrieb',
  '{registration} by the block hour': '{registration} je Blockstunde',
  'ground handling multiplier': 'Faktor der Bodenabfertigung',
  'the subfleet': 'die Teilflotte',
  'take-off mass': 'Startmasse',
  'fuel price': 'Treibstoffpreis',
  'block fuel': 'Block-Treibstoff',
  'in the tanks before': 'vorher in den Tanks',
  'the flight before': 'der Flug davor',
  'block time': 'Blockzeit',
  'cost per block hour': 'Kosten je Blockstunde',
  'handling at {icao}': 'Abfertigung in {icao}',
  'landing fee': 'Landegebühr',
  "the airline's settings": 'die Einstellungen der Fluggesellschaft',
  'great circle': 'Großkreis',
  'the airports': 'die Flughäfen',
  'navigation fee': 'Streckengebühr',
  'per 100 nmi': 'je 100 nmi',
  'flat pay': 'feste Vergütung',
  'the route': 'die Strecke',
  'this entry': 'dieser Buchungssatz',
  'pay per hour': 'Vergütung je Stunde',
  'rank {rank_name}': 'Rang {rank_name}',
  'rank {rank_name}, its own rate for this subfleet': 'Rang {rank_name}, eigener Satz für diese Teilflotte',
  'rank {rank_name}, {percent} % of its rate for this subfleet':
    'Rang {rank_name}, {percent} % des Satzes für diese Teilflotte',
  "{icao}'s own price": 'eigener Preis von {icao}',
  'the type {icao}': 'das Muster {icao}',
  'The expense {name} was defined: {amount} per flight on {label}.':
    'Die Ausgabe {name} wurde angelegt: {amount} je Flug für {label:said}.',
  'The expense {name} was defined: {amount} daily on {label}.':
    'Die Ausgabe {name} wurde angelegt: {amount} täglich für {label:said}.',
  'The expense {name} was defined: {amount} monthly on {label}.':
    'Die Ausgabe {name} wurde angelegt: {amount} monatlich für {label:said}.',
  'per flight': 'je Flug',
  daily: 'täglich',
  monthly: 'monatlich',
  'Without a {group_by}': 'Ohne {group_by:said}',
  'every airline': 'alle Fluggesellschaften',
  'the airline': 'die Fluggesellschaft',
  'airport {code}': 'Flughafen {code}',
  'subfleet {name}': 'Teilflotte {name}',
  'aircraft {registration}': 'Flugzeug {registration}',
  route: 'Strecke',
  pilot: 'Pilot',
  account: 'Konto',
  subfleet: 'Teilflotte',
  airport: 'Flughafen',
  airline: 'Fluggesellschaft',
  'the pilot': 'der Pilot',
  'The way back needs a flight number of its own.': 'Der Rückweg braucht eine eigene Flugnummer.',
  'It is booked once: the booking keeps the time and aircraft that were booked.':
    'Die Strecke ist einmal gebucht: Die Buchung behält gebuchte Zeit und Flugzeug.',
  'Its {count} bookings keep the time and aircraft that were booked.':
    'Ihre {count} Buchungen behalten gebuchte Zeit und Flugzeug.',
  '{kept} the time and aircraft that were booked.': '{kept:said} gebuchte Zeit und Flugzeug.',
  'It is booked once: the booking keeps': 'Die Strecke ist einmal gebucht: Die Buchung behält',
  'It is booked once: the booking is cancelled.':
    'Die Strecke ist einmal gebucht: Die Buchung wird gestrichen.',
  '{count} bookings are cancelled.': '{count} Buchungen werden gestrichen.',
  '{idents} flies this pair at that time on the same days.':
    '{idents} fliegt dieses Paar an denselben Tagen zu dieser Zeit.',
  'This route is closed, so the whole change would be refused.':
    'Diese Strecke ist geschlossen, deshalb würde die ganze Änderung abgelehnt.',
  owner: 'Eigentümer',
  staff: 'Personal',
  'owner ({abilities})': 'Eigentümer ({abilities})',
  'staff ({abilities})': 'Personal ({abilities})',
  'pilot ({abilities})': 'Pilot ({abilities})',
  once: 'einmal',
  '{count} times': '{count}-mal',
  'Set vamgr up as its owner and founded {name} ({icao}).':
    'vamgr als Eigentümer eingerichtet und {name} ({icao}) gegründet.',
  'Set vamgr up as its owner.': 'vamgr als Eigentümer eingerichtet.',
  'Joined by invitation as {role}.': 'Kam auf Einladung als {role:said}.',
  'Got an account as {role}.': 'Bekam ein Konto als {role:said}.',
  'Became {role}.': 'Wurde {role:said}.',
  'The account is {role} again with {abilities}.': 'Das Konto ist wieder {role:said}, mit {abilities}.',
  'The account is {role} again.': 'Das Konto ist wieder {role:said}.',
  'vamgr is set up already. Sign in instead.':
    'vamgr ist schon eingerichtet. Melden Sie sich stattdessen an.',
  'vamgr is not running, or is shutting down.': 'vamgr läuft nicht oder wird gerade beendet.',
  'vamgr is shutting down, so no backup was made. Make one when it runs again.':
    'vamgr wird gerade beendet, deshalb wurde keine Sicherung gemacht. Machen Sie eine, wenn es wieder läuft.',
  'vamgr starts again with it now. You may have to sign in again.':
    'vamgr startet jetzt damit neu. Vielleicht müssen Sie sich neu anmelden.',
  'Deleted: {said}': 'Gelöscht: {said}',
  collection: 'Sammlung',
  area: 'Bereich',
  source: 'Quelle',
  'event type': 'Art des Ereignisses',
  command: 'Befehl',
  event: 'Ereignis',
  'at {time}': 'um {time}',
  'at any time': 'zu jeder Zeit',
  none: 'nichts',
  nothing: 'nichts',
  empty: 'leer',
  'as inherited': 'wie geerbt',
  'the former colours': 'die früheren Farben',
  'the former subfleet': 'die frühere Teilflotte',
  '{what} changed: {parts}.': '{what:said} geändert: {parts}.',
  Settings: 'Einstellungen',
  'Settings for all airlines': 'Einstellungen für alle Fluggesellschaften',
  '{are} free.': '{are:said} frei.',
  '1 route is closed, and its flight number is': '1 Strecke wird geschlossen, und ihre Flugnummer ist',
  '1 route is closed, and its flight number is free.':
    '1 Strecke wird geschlossen, und ihre Flugnummer ist frei.',
  '{count} routes are closed, and their flight numbers are free.':
    '{count} Strecken werden geschlossen, und ihre Flugnummern sind frei.',
  '1 route is as before.': '1 Strecke ist wie vorher.',
  '{name} was changed again since. Undo the later change first, or set the value by hand.':
    '{name:said}: seitdem noch einmal geändert. Machen Sie zuerst die spätere Änderung rückgängig, oder setzen Sie den Wert von Hand.',
  '{name} and {name2} were changed again since. Undo the later change first, or set the value by hand.':
    '{name:said} und {name2:said}: seitdem noch einmal geändert. Machen Sie zuerst die spätere Änderung rückgängig, oder setzen Sie den Wert von Hand.',
  '{name} were changed again since. Undo the later change first, or set the value by hand.':
    '{name:said}: seitdem noch einmal geändert. Machen Sie zuerst die spätere Änderung rückgängig, oder setzen Sie den Wert von Hand.',
  'The prices of {icao}': 'Die Preise von {icao}',
  'The leave of {ident}': 'Die Auszeit von {ident}',
  'The rank of {ident}': 'Der Rang von {ident}',
  Track: 'Track',
  'Public link': 'Öffentlicher Link',
  'Role and abilities': 'Rolle und Berechtigungen',
  'The name': 'Der Name',
  'Who may be named in public': 'Wer öffentlich genannt werden darf',
  'This is there as JSON, CSV and JSON lines only. Change the header Accept.':
    'Das gibt es nur als JSON, CSV und JSON-Zeilen. Ändern Sie den Header Accept.',
  'This is there as JSON only. Change the header Accept.':
    'Das gibt es nur als JSON. Ändern Sie den Header Accept.',
  'This is not a parameter here. There are: {known}.': 'Das ist hier kein Parameter. Es gibt: {known}.',
  '1 character': '1 Zeichen',
  '{count} characters': '{count} Zeichen',
  '1 entry': '1 Eintrag',
  '{count} entries': '{count} Einträge',
  '1 decimal place': '1 Nachkommastelle',
  '{count} decimal places': '{count} Nachkommastellen',
  '1 digit': '1 Ziffer',
  '{count} digits': '{count} Ziffern',
  'Use {many} {names}.': 'Nehmen Sie {many} Zeichen dieser Art: {names}.',
  'Use {low} to {high} letters.': 'Nehmen Sie {low} bis {high} Buchstaben.',
  'Use {low} to {high} capital letters.': 'Nehmen Sie {low} bis {high} Großbuchstaben.',
  'Use {low} to {high} capital letters or digits.':
    'Nehmen Sie {low} bis {high} Großbuchstaben oder Ziffern.',
  'Use {low} to {high} letters or digits.': 'Nehmen Sie {low} bis {high} Buchstaben oder Ziffern.',
  'Use {low} to {high} digits.': 'Nehmen Sie {low} bis {high} Ziffern.',
  'Use {count} letters.': 'Nehmen Sie {count} Buchstaben.',
  'Use {count} capital letters.': 'Nehmen Sie {count} Großbuchstaben.',
  'Use {count} capital letters or digits.': 'Nehmen Sie {count} Großbuchstaben oder Ziffern.',
  'Use {count} letters or digits.': 'Nehmen Sie {count} Buchstaben oder Ziffern.',
  'Use {count} digits.': 'Nehmen Sie {count} Ziffern.',
  'Use {count} digit.': 'Nehmen Sie {count} Ziffer.',
  'Use {count} letter.': 'Nehmen Sie {count} Buchstaben.',
  'Maintenance began, until about {until} UTC: {reason}': 'Wartung begonnen, bis etwa {until} UTC: {reason}',
  'Maintenance began: {reason}': 'Wartung begonnen: {reason}',
  'The backup has {events} events, the newest of {newest} UTC; it was read whole and each event is proven.':
    'Die Sicherung hat {events} Ereignisse, das neueste vom {newest} UTC; sie wurde ganz gelesen, und jedes Ereignis ist belegt.',
  'The data folder has {events} events, the newest of {newest} UTC.':
    'Der Datenordner hat {events} Ereignisse, das neueste vom {newest} UTC.',
  'The data folder has {events} events.': 'Der Datenordner hat {events} Ereignisse.',
  'Something has stopped': 'Etwas steht still',
  'The scheduled backup could not be made': 'Die geplante Sicherung ist misslungen',
  'The account is overdrawn': 'Das Konto ist überzogen',
  'Buy your first aircraft': 'Kaufen Sie Ihr erstes Flugzeug',
  'Open your first route': 'Eröffnen Sie Ihre erste Strecke',
  'Choose a flight': 'Wählen Sie einen Flug',
  '{ident} is under way': '{ident} ist unterwegs',
  '{ident} is booked': '{ident} ist gebucht',
  'A report waits for review': 'Ein Bericht wartet auf die Prüfung',
  '{count} reports wait for review': '{count} Berichte warten auf die Prüfung',
  'A pilot waits to be let in': 'Ein Pilot wartet auf Zulassung',
  '{count} pilots wait': '{count} Piloten warten',
  '{registration} should be back from maintenance': '{registration} sollte aus der Wartung zurück sein',
  'Already taken': 'Schon vergeben',
  'No answer in that form': 'Keine Antwort in dieser Form',
  'No longer there': 'Nicht mehr da',
  'Nobody owns this airline yet': 'Diese Fluggesellschaft hat noch keinen Eigentümer',
  'Not allowed': 'Nicht erlaubt',
  'Not found': 'Nicht gefunden',
  'Not possible here': 'Hier nicht möglich',
  'Please sign in': 'Bitte anmelden',
  'Some of the input needs another look': 'Einige Angaben müssen noch einmal angesehen werden',
  'Someone else changed this at the same moment': 'Jemand anders hat das im selben Moment geändert',
  'Something went wrong': 'Etwas ist schiefgegangen',
  'That is not possible': 'Das ist nicht möglich',
  'That kind of content is not taken here': 'Diese Art von Inhalt wird hier nicht angenommen',
  'The archive cannot be used': 'Das Archiv ist nicht verwendbar',
  'The backup cannot be used': 'Die Sicherung ist nicht verwendbar',
  'The data folder belongs to a newer version': 'Der Datenordner gehört zu einer neueren Version',
  'The data folder cannot be written': 'In den Datenordner lässt sich nicht schreiben',
  'The data folder is in use': 'Der Datenordner ist in Gebrauch',
  'The dump cannot be read': 'Der Dump lässt sich nicht lesen',
  'The file cannot be read or written': 'Die Datei lässt sich nicht lesen oder schreiben',
  'The newest changes are still being worked in': 'Die neuesten Änderungen werden noch eingearbeitet',
  'The past cannot be changed': 'Die Vergangenheit lässt sich nicht ändern',
  'The past is being prepared': 'Die Vergangenheit wird vorbereitet',
  'The request cannot be read': 'Die Anfrage lässt sich nicht lesen',
  'The request is too large': 'Die Anfrage ist zu groß',
  'This command id was used for something else': 'Diese Befehls-Id wurde für etwas anderes benutzt',
  'This has no past': 'Das hat keine Vergangenheit',
  'This is no demo': 'Das ist keine Demo',
  'This picture cannot be used': 'Dieses Bild ist nicht verwendbar',
  'This version cannot do that': 'Das kann diese Version nicht',
  'Too many tries': 'Zu viele Versuche',
  'You are not a pilot here': 'Sie sind hier kein Pilot',
  '{a} % ± {b} %, for this flight {c} %: {parts}': '{a} % ± {b} %, für diesen Flug {c} %: {parts}',
  '{a} % ± {b} %, for this flight {c} %': '{a} % ± {b} %, für diesen Flug {c} %',
  '{a} % ± {b} %, for this flight {c} %: there is nothing on this aircraft to sell.':
    '{a} % ± {b} %, für diesen Flug {c} %: In diesem Flugzeug gibt es nichts zu verkaufen.',
  '{kg} kg empty + {payload} kg payload': '{kg} kg leer + {payload} kg Zuladung',
  '{kg} kg without fuel + {fuel} kg fuel': '{kg} kg ohne Treibstoff + {fuel} kg Treibstoff',
  '{kg} kg empty + {payload} kg payload = {sum} kg; limit {limit} kg':
    '{kg} kg leer + {payload} kg Zuladung = {sum} kg; Grenze {limit} kg',
  '{kg} kg empty + {payload} kg payload = {sum} kg; no limit is known':
    '{kg} kg leer + {payload} kg Zuladung = {sum} kg; keine Grenze bekannt',
  '{kg} kg without fuel + {fuel} kg fuel = {sum} kg; limit {limit} kg':
    '{kg} kg ohne Treibstoff + {fuel} kg Treibstoff = {sum} kg; Grenze {limit} kg',
  '{kg} kg without fuel + {fuel} kg fuel = {sum} kg; no limit is known':
    '{kg} kg ohne Treibstoff + {fuel} kg Treibstoff = {sum} kg; keine Grenze bekannt',
  "the subfleet's own figure": 'eigene Zahl der Teilflotte',
  'Zero fuel weight': 'Leertankmasse',
  'Take-off weight': 'Startmasse',
  'Landing weight': 'Landemasse',
  'Block time': 'Blockzeit',
  'Taxi out': 'Rollen zum Start',
  'In the air': 'In der Luft',
  'Taxi in': 'Rollen zum Stand',
  Trip: 'Strecke',
  Contingency: 'Streckenreserve',
  Alternate: 'Ausweichflughafen',
  'Final reserve': 'Endreserve',
  Taxi: 'Rollen',
  Extra: 'Extra',
  'hourly burn': 'Stundenverbrauch',
  '{minutes} min, as the airline plans': '{minutes} min, wie die Fluggesellschaft plant',
  '{minutes} min by the schedule': '{minutes} min nach Flugplan',
  '{formula}; less {taxi} kg for taxiing = {kg} kg':
    '{formula:said}; abzüglich {taxi} kg fürs Rollen = {kg} kg',
  '{kg} kg as the pilot wishes': '{kg} kg auf Wunsch des Piloten',
  '{nmi} nmi to the alternate in {minutes} min: {burn} kg/h × {minutes2} min / 60 = {kg} kg':
    '{nmi} nmi zum Ausweichflughafen in {minutes} min: {burn} kg/h × {minutes2} min / 60 = {kg} kg',
  '{burn} kg/h × ({minutes} min in the air + {fixed} min for taxi and take-off) / 60 = {kg} kg':
    '{burn} kg/h × ({minutes} min in der Luft + {fixed} min für Rollen und Start) / 60 = {kg} kg',
  '{burn} kg/h × ({minutes} min in the air + {fixed} min for taxi and take-off) / 60 = {kg} kg; less {taxi} kg for taxiing = {trip} kg':
    '{burn} kg/h × ({minutes} min in der Luft + {fixed} min für Rollen und Start) / 60 = {kg} kg; abzüglich {taxi} kg fürs Rollen = {trip} kg',
  'AIM2015 size class of the {reference} at {km} km, scaled by take-off mass × {scale}, payload {payload} kg = {kg} kg; less {taxi} kg for taxiing = {trip} kg':
    'AIM2015-Größenklasse der {reference} bei {km} km, skaliert nach Startmasse × {scale}, Zuladung {payload} kg = {kg} kg; abzüglich {taxi} kg fürs Rollen = {trip} kg',
  'AIM2015 size class of the {reference} at {km} km, scaled by take-off mass × {scale}, payload {payload} kg = {kg} kg':
    'AIM2015-Größenklasse der {reference} bei {km} km, skaliert nach Startmasse × {scale}, Zuladung {payload} kg = {kg} kg',
  '{formula} = {kg} kg, with {nmi} nmi = {km} km': '{formula} = {kg} kg, mit {nmi} nmi = {km} km',
  '{model_name}, payload by AIM2015': '{model_name}, Zuladung nach AIM2015',
  '{formula}; {heavier} kg for {load} kg payload against the average of {average} kg = {kg} kg':
    '{formula:said}; {heavier} kg für {load} kg Zuladung gegenüber durchschnittlich {average} kg = {kg} kg',
  '{flown} nmi flown: climb {climb} min and descent {descent} min ({altitude} ft, {slow} nmi) + ({flown2} - {slow2}) nmi / {kt} kt × 60 = {cruise} min':
    '{flown} nmi geflogen: Steigflug {climb} min und Sinkflug {descent} min ({altitude} ft, {slow} nmi) + ({flown2} - {slow2}) nmi / {kt} kt × 60 = {cruise} min',
  '{flown} nmi flown, all of it climb and descent to {altitude} ft: {climb} + {descent} min':
    '{flown} nmi geflogen, alles Steig- und Sinkflug bis {altitude} ft: {climb} + {descent} min',
  '{formula}; + taxi {taxi} min = {total} min': '{formula:said}; + Rollen {taxi} min = {total} min',
  '{formula}; + taxi {taxi} min = {total} min. {fuel}':
    '{formula:said}; + Rollen {taxi} min = {total} min. {fuel:said}',
  'an electric aircraft burns no fuel: 0 kg': 'ein elektrisches Flugzeug verbraucht keinen Treibstoff: 0 kg',
  estimated: 'geschätzt',
  'free of route charges below {kg} kg take-off mass': 'unter {kg} kg Startmasse frei von Streckengebühren',
  '10^({a} + {b} × log10({pounds} lb)) × {cef} (1989 to {year}), to the thousand':
    '10^({a} + {b} × log10({pounds} lb)) × {cef} (1989 bis {year}), auf Tausend gerundet',
  '{name} new, by take-off mass: {formula}, to the thousand = {price} USD.':
    '{name} neu, nach Startmasse: {formula}, auf Tausend gerundet = {price} USD.',
  '{name} new, by take-off mass: {formula}, to the thousand = {price} USD; counted as {counted}, since there are no exchange rates here.':
    '{name} neu, nach Startmasse: {formula}, auf Tausend gerundet = {price} USD; gezählt als {counted}, denn Wechselkurse gibt es hier nicht.',
  '{formula}, to the thousand = {price} USD': '{formula}, auf Tausend gerundet = {price} USD',
  '1.5 × {pounds} lb / 1000 × {cef} (1989 to {year}) × {factor} ({airport} airport)':
    '1.5 × {pounds} lb / 1000 × {cef} (1989 bis {year}) × {factor} (Flughafen: {airport:said})',
  '0.10 × {payload} kg payload × {cef} (1989 to {year}) × {factor} ({airport} airport)':
    '0.10 × {payload} kg Zuladung × {cef} (1989 bis {year}) × {factor} (Flughafen: {airport:said})',
  '{a} kg payload × {cef} (1989 to {year}) × {factor} ({airport} airport) = {usd} USD':
    '{a} kg Zuladung × {cef} (1989 bis {year}) × {factor} (Flughafen: {airport:said}) = {usd} USD',
  "A turnaround of this type: {a} kg payload × {cef} (1989 to {year}) × {factor} ({airport} airport) = {usd} USD, as a share of the airport's price.":
    'Eine Abfertigung dieses Musters: {a} kg Zuladung × {cef} (1989 bis {year}) × {factor} (Flughafen: {airport:said}) = {usd} USD, als Anteil am Preis des Flughafens.',
  large: 'groß',
  medium: 'mittel',
  small: 'klein',
  'block hours': 'Blockstunden',
  'Empty: {burn} kg/h ({source}).': 'Leer: {burn} kg/h ({source:said}).',
  'Seats as the maker fits them.': 'Sitze wie vom Hersteller.',
  'The fares cover a typical flight with {load_factor} % of the seats sold, {sales} % for selling and catering, and a margin of {margin} %.':
    'Die Tarife decken einen typischen Flug mit {load_factor} % verkauften Sitzen, {sales} % für Vertrieb und Verpflegung und eine Marge von {margin} %.',
  'A business seat takes the room of two and costs {price} times as much.':
    'Ein Business-Sitz nimmt den Platz von zweien ein und kostet {price}-mal so viel.',
  "A kilogram of cargo pays half of a passenger's, {per_kg}.":
    'Ein Kilogramm Fracht bezahlt die Hälfte von dem eines Passagiers, {per_kg}.',
  'A flight of {stage_nmi} nmi in {minutes} min costs {total}: fuel {fuel}, block hours {block}, handling {handling}, landing {landing}, navigation {navigation}.':
    'Ein Flug von {stage_nmi} nmi in {minutes} min kostet {total}: Treibstoff {fuel}, Blockstunden {block}, Abfertigung {handling}, Landung {landing}, Streckengebühr {navigation}.',
  name: 'Name',
  'hours required': 'nötige Stunden',
  'pay per hour acars minor': 'Vergütung je Stunde (ACARS)',
  'pay per hour manual minor': 'Vergütung je Stunde (von Hand)',
  'pay per hour acars': 'Vergütung je Stunde (ACARS)',
  'pay per hour manual': 'Vergütung je Stunde (von Hand)',
  'auto promote': 'Beförderung von selbst',
  'auto accept acars': 'Annahme von selbst (ACARS)',
  'auto accept manual': 'Annahme von selbst (von Hand)',
  'cargo capacity kg': 'Frachtkapazität in kg',
  'fuel kind': 'Treibstoffart',
  'cost block hour minor': 'Kosten je Blockstunde',
  'cost block hour': 'Kosten je Blockstunde',
  'ground handling multiplier percent': 'Faktor der Bodenabfertigung in %',
  'burn kg per hour': 'Verbrauch in kg je Stunde',
  'cruise kt': 'Reisegeschwindigkeit in kt',
  'oew kg': 'Betriebsleermasse in kg',
  'mzfw kg': 'MZFW in kg',
  'mtow kg': 'MTOW in kg',
  'mlw kg': 'MLW in kg',
  'max fuel kg': 'größte Treibstoffmenge in kg',
  hub: 'Hub',
  notes: 'Notizen',
  'flight number': 'Flugnummer',
  leg: 'Leg',
  callsign: 'Rufzeichen',
  departure: 'Abflug',
  arrival: 'Ziel',
  'planned arrival': 'geplantes Ziel',
  alternate: 'Ausweichflughafen',
  'departure time': 'Abflugzeit',
  'arrival time': 'Ankunftszeit',
  days: 'Tage',
  'valid from': 'gültig ab',
  'valid until': 'gültig bis',
  'flight type': 'Flugart',
  'flight types': 'Flugarten',
  'subfleet ids': 'Teilflotten',
  'level ft': 'Flughöhe in ft',
  'route text': 'Route',
  'distance nmi': 'Entfernung in nmi',
  'distance source': 'Quelle der Entfernung',
  'block minutes': 'Blockzeit in Minuten',
  'block source': 'Quelle der Blockzeit',
  'load factor percent': 'Auslastung in %',
  'pilot pay minor': 'Pilotenvergütung',
  'pilot pay': 'Pilotenvergütung',
  kind: 'Art',
  amount: 'Betrag',
  'amount minor': 'Betrag',
  'what it hangs on': 'woran sie hängt',
  'attached to': 'woran sie hängt',
  'charge to pilot': 'dem Piloten berechnet',
  'use ground handling multiplier': 'Faktor der Bodenabfertigung anwenden',
  'starts on': 'beginnt am',
  'ends on': 'endet am',
  'block off at': 'Off-Block',
  'takeoff at': 'Start',
  'landing at': 'Landung',
  'block on at': 'On-Block',
  'block fuel kg': 'Block-Treibstoff in kg',
  'fuel used kg': 'verbrauchter Treibstoff in kg',
  'landing rate fpm': 'Sinkrate beim Aufsetzen in ft/min',
  'cruise level ft': 'Reiseflughöhe in ft',
  fields: 'Felder',
  remarks: 'Bemerkungen',
  registration: 'Kennzeichen',
  'serial number': 'Seriennummer',
  msn: 'Seriennummer',
  icao: 'ICAO',
  iata: 'IATA',
  country: 'Land',
  currency: 'Währung',
  'home base': 'Heimatbasis',
  'transfer hours': 'mitgebrachte Stunden',
  colours: 'Farben',
  logo: 'Logo',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  display_name: 'Anzeigename',
  'The profile was changed: {n0} from {o0} to {w0}.':
    'Das Profil wurde geändert: {n0:said} von {o0:said} zu {w0:said}.',
  'The profile was changed: {n0} from {o0} to {w0}, {n1} from {o1} to {w1}.':
    'Das Profil wurde geändert: {n0:said} von {o0:said} zu {w0:said}, {n1:said} von {o1:said} zu {w1:said}.',
  'The profile was changed: {n0} from {o0} to {w0}, {n1} from {o1} to {w1}, {n2} from {o2} to {w2}.':
    'Das Profil wurde geändert: {n0:said} von {o0:said} zu {w0:said}, {n1:said} von {o1:said} zu {w1:said}, {n2:said} von {o2:said} zu {w2:said}.',
  'The aircraft was changed: {n0} from {o0} to {w0}.':
    'Das Flugzeug wurde geändert: {n0:said} von {o0:said} zu {w0:said}.',
  'The aircraft was changed: {n0} from {o0} to {w0}, {n1} from {o1} to {w1}.':
    'Das Flugzeug wurde geändert: {n0:said} von {o0:said} zu {w0:said}, {n1:said} von {o1:said} zu {w1:said}.',
  'The aircraft was changed: {n0} from {o0} to {w0}, {n1} from {o1} to {w1}, {n2} from {o2} to {w2}.':
    'Das Flugzeug wurde geändert: {n0:said} von {o0:said} zu {w0:said}, {n1:said} von {o1:said} zu {w1:said}, {n2:said} von {o2:said} zu {w2:said}.',
  'The aircraft was changed: subfleet.': 'Das Flugzeug wurde geändert: Teilflotte.',
  'Amended {ident}: {f0} {o0} → {w0}. {reason}':
    '{ident} berichtigt: {f0:said} {o0:said} → {w0:said}. {reason}',
  'Amended {ident}: {f0} {o0} → {w0}; {f1} {o1} → {w1}. {reason}':
    '{ident} berichtigt: {f0:said} {o0:said} → {w0:said}; {f1:said} {o1:said} → {w1:said}. {reason}',
  'booking expiry hours': 'Stunden bis zum Verfall einer Buchung',
  'one booking per pilot': 'eine Buchung je Pilot',
  'one booking per route': 'eine Buchung je Strecke',
  'aircraft exclusive booking': 'Flugzeug nur für eine Buchung',
  'pilots fly from current location': 'Piloten fliegen ab ihrem Ort',
  'aircraft at departure': 'Flugzeug am Startflughafen',
  'restrict aircraft to rank': 'Flugzeuge nach Rang',
  'load factor variance percent': 'Streuung der Auslastung in %',
  'auto accept enabled': 'Annahme von selbst',
  'auto accept max landing rate fpm': 'Annahme: Sinkrate beim Aufsetzen in ft/min',
  'auto accept block time tolerance percent': 'Annahme: Abweichung der Blockzeit in %',
  'auto accept arrival as planned': 'Annahme: Ziel wie geplant',
  'auto accept fuel plausible': 'Annahme: Treibstoff plausibel',
  'duplicate window minutes': 'Minuten gegen doppelte Berichte',
  'handling cost minor': 'Kosten der Abfertigung',
  'fuel price jet a minor per 100kg': 'Preis von Jet A je 100 kg',
  'fuel price avgas minor per 100kg': 'Preis von Avgas je 100 kg',
  'fuel price mogas minor per 100kg': 'Preis von Mogas je 100 kg',
  'landing fee minor per tonne': 'Landegebühr je Tonne',
  'navigation fee minor per 100nmi': 'Streckengebühr je 100 nmi',
  'charge fuel uplift': 'getankten Treibstoff bezahlen',
  'allow overdraft': 'Überziehen erlauben',
  'starting capital minor': 'Startkapital',
  'pilot number prefix': 'Anfang der Pilotennummern',
  'pilot number digits': 'Stellen der Pilotennummern',
  'pilot number start': 'erste Pilotennummer',
  'pilot number fill gaps': 'freie Pilotennummern füllen',
  'contingency percent': 'Streckenreserve in %',
  'final reserve jet minutes': 'Endreserve für Jets in Minuten',
  'final reserve piston minutes': 'Endreserve für Kolbenmotoren in Minuten',
  'taxi out minutes': 'Rollzeit vor dem Start in Minuten',
  'taxi in minutes': 'Rollzeit nach der Landung in Minuten',
  'public enabled': 'öffentliche Seite',
  'public introduction': 'öffentliche Vorstellung',
  'public statistics': 'öffentliche Statistik',
  'public live flights': 'öffentliche Flüge in der Luft',
  'public roster': 'öffentliche Pilotenliste',
  'public flight links': 'öffentliche Links zu Flügen',
  'public join': 'Aufnahme von Piloten',
  'public join text': 'Text zur Aufnahme',
  'public join link': 'Link zur Aufnahme',
  'Settings changed: {name} on.': 'Einstellungen geändert: {name:said}: ein.',
  'Settings changed: {name} off.': 'Einstellungen geändert: {name:said}: aus.',
  'Settings changed: {name} emptied.': 'Einstellungen geändert: {name:said}: geleert.',
  'Settings changed: {name} back to what is inherited.':
    'Einstellungen geändert: {name:said}: wieder wie geerbt.',
  'Settings changed: {name} to {value}.': 'Einstellungen geändert: {name:said}: {value}.',
  'Settings changed: {name} to {value}, {name2} to {value2}.':
    'Einstellungen geändert: {name:said}: {value}, {name2:said}: {value2}.',
  'Settings for all airlines changed: {name} on.':
    'Einstellungen für alle Fluggesellschaften geändert: {name:said}: ein.',
  'Settings for all airlines changed: {name} off.':
    'Einstellungen für alle Fluggesellschaften geändert: {name:said}: aus.',
  'Settings for all airlines changed: {name} emptied.':
    'Einstellungen für alle Fluggesellschaften geändert: {name:said}: geleert.',
  'Settings for all airlines changed: {name} back to what is inherited.':
    'Einstellungen für alle Fluggesellschaften geändert: {name:said}: wieder wie geerbt.',
  'Settings for all airlines changed: {name} to {value}.':
    'Einstellungen für alle Fluggesellschaften geändert: {name:said}: {value}.',
  'Settings for all airlines changed: {name} to {value}, {name2} to {value2}.':
    'Einstellungen für alle Fluggesellschaften geändert: {name:said}: {value}, {name2:said}: {value2}.',
  Name: 'Name',
  'Hours required': 'Nötige Stunden',
  'Pay per hour acars minor': 'Vergütung je Stunde (ACARS)',
  'Pay per hour manual minor': 'Vergütung je Stunde (von Hand)',
  'Pay per hour acars': 'Vergütung je Stunde (ACARS)',
  'Pay per hour manual': 'Vergütung je Stunde (von Hand)',
  'Auto promote': 'Beförderung von selbst',
  'Auto accept acars': 'Annahme von selbst (ACARS)',
  'Auto accept manual': 'Annahme von selbst (von Hand)',
  'Cargo capacity kg': 'Frachtkapazität in kg',
  'Fuel kind': 'Treibstoffart',
  'Cost block hour minor': 'Kosten je Blockstunde',
  'Cost block hour': 'Kosten je Blockstunde',
  'Ground handling multiplier percent': 'Faktor der Bodenabfertigung in %',
  'Burn kg per hour': 'Verbrauch in kg je Stunde',
  'Cruise kt': 'Reisegeschwindigkeit in kt',
  'Oew kg': 'Betriebsleermasse in kg',
  'Mzfw kg': 'MZFW in kg',
  'Mtow kg': 'MTOW in kg',
  'Mlw kg': 'MLW in kg',
  'Max fuel kg': 'Größte Treibstoffmenge in kg',
  Hub: 'Hub',
  Notes: 'Notizen',
  'Flight number': 'Flugnummer',
  Leg: 'Leg',
  Callsign: 'Rufzeichen',
  Departure: 'Abflug',
  Arrival: 'Ziel',
  'Planned arrival': 'Geplantes Ziel',
  'Departure time': 'Abflugzeit',
  'Arrival time': 'Ankunftszeit',
  Days: 'Tage',
  'Valid from': 'Gültig ab',
  'Valid until': 'Gültig bis',
  'Flight type': 'Flugart',
  'Flight types': 'Flugarten',
  'Subfleet ids': 'Teilflotten',
  'Level ft': 'Flughöhe in ft',
  'Route text': 'Route',
  'Distance nmi': 'Entfernung in nmi',
  'Distance source': 'Quelle der Entfernung',
  'Block minutes': 'Blockzeit in Minuten',
  'Block source': 'Quelle der Blockzeit',
  'Load factor percent': 'Auslastung in %',
  'Pilot pay minor': 'Pilotenvergütung',
  Kind: 'Art',
  Amount: 'Betrag',
  'Amount minor': 'Betrag',
  'What it hangs on': 'Woran sie hängt',
  'Attached to': 'Woran sie hängt',
  'Charge to pilot': 'Dem Piloten berechnet',
  'Use ground handling multiplier': 'Faktor der Bodenabfertigung anwenden',
  'Starts on': 'Beginnt am',
  'Ends on': 'Endet am',
  'Block off at': 'Off-Block',
  'Takeoff at': 'Start',
  'Landing at': 'Landung',
  'Block on at': 'On-Block',
  'Block fuel kg': 'Block-Treibstoff in kg',
  'Fuel used kg': 'Verbrauchter Treibstoff in kg',
  'Landing rate fpm': 'Sinkrate beim Aufsetzen in ft/min',
  'Cruise level ft': 'Reiseflughöhe in ft',
  Fields: 'Felder',
  Remarks: 'Bemerkungen',
  Registration: 'Kennzeichen',
  'Serial number': 'Seriennummer',
  Msn: 'Seriennummer',
  Icao: 'ICAO',
  Iata: 'IATA',
  Country: 'Land',
  Currency: 'Währung',
  'Home base': 'Heimatbasis',
  'Transfer hours': 'Mitgebrachte Stunden',
  Colours: 'Farben',
  // kernel/uploads.py
  'The file could not be kept: the data folder cannot be written ({strerror}).':
    'Die Datei konnte nicht gespeichert werden: In den Datenordner lässt sich nicht schreiben ({strerror}).',
  // web/tenancy.py
  'There is no airline at this address. Check how it is written, or start at the front page.':
    'Unter dieser Adresse gibt es keine Fluggesellschaft. Prüfen Sie die Schreibweise, oder beginnen Sie auf der Startseite.',
  'This airline is suspended. Whoever hosts it can say why, and let it go on.':
    'Diese Fluggesellschaft ist gesperrt. Wer sie hostet, kann sagen, warum, und sie wieder freigeben.',
  'Say which airline this is for: use its own address, such as /t/its-name/api/v1/…':
    'Geben Sie an, für welche Fluggesellschaft das ist: Nehmen Sie ihre eigene Adresse, zum Beispiel /t/ihr-name/api/v1/…',
  'Whoever hosts this airline takes care of that. What you can do yourself is export the airline.':
    'Darum kümmert sich, wer diese Fluggesellschaft hostet. Selbst können Sie sie exportieren.',
  // hosting and tokens
  'Airlines are opened here by whoever hosts them. Ask there.':
    'Fluggesellschaften werden hier von dem eröffnet, der sie betreibt. Fragen Sie dort.',
  'You have not signed in to an airline of that name here. Sign in with its password.':
    'Sie haben sich hier bei keiner Fluggesellschaft dieses Namens angemeldet. Melden Sie sich mit deren Passwort an.',
  'There is no such airline here.': 'Eine solche Fluggesellschaft gibt es hier nicht.',
  'This name is taken. Choose another one.': 'Dieser Name ist vergeben. Wählen Sie einen anderen.',
  'Another airline has this host name already.': 'Eine andere Fluggesellschaft hat diesen Hostnamen schon.',
  'The days in which the deletion can be called off are not over.':
    'Die Tage, in denen sich die Löschung absagen lässt, sind nicht vorbei.',
  'The airline is being deleted by now, so this comes too late.':
    'Die Fluggesellschaft wird inzwischen gelöscht; das kommt zu spät.',
  'This airline was deleted for good.': 'Diese Fluggesellschaft wurde endgültig gelöscht.',
  'This airline has as many pilots as it may have: {most}. Ask whoever hosts it for more.':
    'Diese Fluggesellschaft hat so viele Piloten, wie sie haben darf: {most}. Bitten Sie den Betreiber um mehr.',
  'This airline may store {most_mb} MB, and that would be more. Ask whoever hosts it for more room.':
    'Diese Fluggesellschaft darf {most_mb} MB speichern, und das wäre mehr. Bitten Sie den Betreiber um mehr Platz.',
  'Take 3 to 40 small letters, digits and single hyphens, beginning with a letter.':
    'Nehmen Sie 3 bis 40 Kleinbuchstaben, Ziffern und einzelne Bindestriche, mit einem Buchstaben am Anfang.',
  'This name is kept for the platform itself. Choose another one.':
    'Dieser Name ist der Plattform selbst vorbehalten. Wählen Sie einen anderen.',
  'Give a host name, not an address in digits.': 'Geben Sie einen Hostnamen an, keine Adresse in Ziffern.',
  'Write the host name like va.example.org.': 'Schreiben Sie den Hostnamen wie va.example.org.',
  'Every airline has its name under {base} already. Give a host name of another domain.':
    'Jede Fluggesellschaft hat ihren Namen unter {base} schon. Geben Sie einen Hostnamen einer anderen Domain an.',
  '{name} was opened as “{slug}”.': '{name} wurde als „{slug}“ eröffnet.',
  'The airline was suspended: {reason}': 'Die Fluggesellschaft wurde gesperrt: {reason}',
  'The airline goes on.': 'Die Fluggesellschaft geht weiter.',
  'The airline is to be deleted on {when}: {reason}':
    'Die Fluggesellschaft soll am {when} gelöscht werden: {reason}',
  'The airline stays: its deletion was called off.':
    'Die Fluggesellschaft bleibt: ihre Löschung wurde abgesagt.',
  'The airline was exported without what is personal in it.':
    'Die Fluggesellschaft wurde ohne ihre personenbezogenen Daten exportiert.',
  'The whole airline was exported, with what is personal in it.':
    'Die ganze Fluggesellschaft wurde exportiert, mit ihren personenbezogenen Daten.',
  'Whoever has the file has it.': 'Wer die Datei hat, hat sie.',
  'It is being restored from an archive.': 'Sie wird aus einem Archiv wiederhergestellt.',
  'There is no airline “{slug}” here.': 'Hier gibt es keine Fluggesellschaft „{slug}“.',
  "The platform's log does not know of “{slug}”, so it cannot be closed and restored.":
    'Das Protokoll der Plattform kennt „{slug}“ nicht, darum lässt sie sich nicht schließen und wiederherstellen.',
  'This is an archive of another airline than “{slug}”: nothing was changed.':
    'Das ist ein Archiv einer anderen Fluggesellschaft als „{slug}“: Nichts wurde geändert.',
  'The archive has no personal data, so restoring it would erase everybody. Take one that has it.':
    'Das Archiv enthält keine personenbezogenen Daten; damit würden alle gelöscht. Nehmen Sie eines, das sie enthält.',
  'This is not the name of the airline that would be restored.':
    'Das ist nicht der Name der Fluggesellschaft, die wiederhergestellt würde.',
  'The airline is to be deleted. Call that off before it is restored.':
    'Die Fluggesellschaft soll gelöscht werden. Nehmen Sie das zurück, bevor sie wiederhergestellt wird.',
  'The airline was restored from an archive: {events} events, where there had been {events_before}.':
    'Die Fluggesellschaft wurde aus einem Archiv wiederhergestellt: {events} Ereignisse, wo es {events_before} gewesen waren.',
  'Restore the airline from a newer archive instead.':
    'Stellen Sie die Fluggesellschaft stattdessen aus einem neueren Archiv wieder her.',
  'The read tables are being swapped without a pause. Try again in a moment.':
    'Die Lesetabellen werden ununterbrochen ausgetauscht. Versuchen Sie es gleich noch einmal.',
  'Everything of the airline was deleted for good.':
    'Alles von der Fluggesellschaft wurde endgültig gelöscht.',
  '{name} signed up as “{slug}”.': '{name} hat sich als „{slug}“ registriert.',
  '{name} moved in as “{slug}”.': '{name} ist als „{slug}“ eingezogen.',
  'Answers as {host} too.': 'Antwortet auch als {host}.',
  'Has no host name of its own any more.': 'Hat keinen eigenen Hostnamen mehr.',
  'Has limits of its own: {own}.': 'Hat eigene Grenzen: {own}.',
  'Has the limits of everybody.': 'Hat dieselben Grenzen wie alle.',
  'An airline that was opened may be in use. Have it deleted instead.':
    'Eine Fluggesellschaft, die eröffnet wurde, kann in Gebrauch sein. Lassen Sie sie stattdessen löschen.',
  'Let the airline go on instead.': 'Lassen Sie die Fluggesellschaft stattdessen weitermachen.',
  'Suspend the airline again instead.': 'Sperren Sie die Fluggesellschaft stattdessen wieder.',
  'Give the airline the limits that it had.': 'Geben Sie der Fluggesellschaft die Grenzen, die sie hatte.',
  'Give the airline the host name that it had.':
    'Geben Sie der Fluggesellschaft den Hostnamen, den sie hatte.',
  'Keep the airline instead: that calls its deletion off.':
    'Behalten Sie die Fluggesellschaft stattdessen: das sagt ihre Löschung ab.',
  'Ask for the deletion again: the days then count from now.':
    'Verlangen Sie die Löschung noch einmal: die Tage zählen dann von jetzt an.',
  'What was deleted is gone for good: its keys were deleted first.':
    'Was gelöscht wurde, ist endgültig weg: die Schlüssel wurden zuerst gelöscht.',
  'Whoever hosts: open, suspend, limit and delete the airlines of a database.':
    'Wer betreibt: die Fluggesellschaften einer Datenbank eröffnen, sperren, begrenzen und löschen.',
  'You do not have the ability “{name}”.': 'Sie haben das Recht „{name}“ nicht.',
  'This token is not valid here, or no longer. Make a new one, or sign in.':
    'Dieses Token gilt hier nicht oder nicht mehr. Erstellen Sie ein neues, oder melden Sie sich an.',
  'A token cannot change an account. Sign in for that, or use an API key.':
    'Ein Token kann kein Konto ändern. Melden Sie sich dafür an, oder benutzen Sie einen API-Schlüssel.',
  'This is not about one airline. Start at the front page of whoever hosts it.':
    'Das betrifft nicht eine einzelne Fluggesellschaft. Beginnen Sie auf der Startseite des Betreibers.',
  'This airline is to be deleted, so nothing can be changed in it. Whoever hosts it can keep it.':
    'Diese Fluggesellschaft soll gelöscht werden, deshalb lässt sich nichts an ihr ändern. Der Betreiber kann sie behalten.',
  'This airline is to be deleted. Until then its owner alone can look at it.':
    'Diese Fluggesellschaft soll gelöscht werden. Bis dahin kann nur ihr Eigentümer sie ansehen.',
  'There are no other airlines here: this server holds one, in its data folder.':
    'Andere Fluggesellschaften gibt es hier nicht: dieser Server hat eine, in seinem Datenordner.',
  'There is no airline “{slug}” here. `vamgr platform tenants` lists those that there are.':
    'Eine Fluggesellschaft „{slug}“ gibt es hier nicht. `vamgr platform tenants` zeigt die, die es gibt.',
  'The past is being looked at without a pause, so it cannot be removed. Try again.':
    'Die Vergangenheit wird ohne Pause angesehen und kann deshalb nicht entfernt werden. Versuchen Sie es noch einmal.',
  'There is nothing of that name.': 'Unter diesem Namen gibt es nichts.',
  'No process has done this in time. It goes on if there is one with the role {value}; look again in a while.':
    'Kein Prozess hat das rechtzeitig getan. Es geht weiter, wenn es einen mit der Rolle {value} gibt; sehen Sie in einer Weile noch einmal nach.',
  'Nobody is signed in here. Say who you are.': 'Hier ist niemand angemeldet. Sagen Sie, wer Sie sind.',
  'The read tables of {tenant} have not come to {position} in time.':
    'Die Lesetabellen von {tenant} sind nicht rechtzeitig bei {position} angekommen.',
  'Another process builds the tables from here on. Try again in a moment.':
    'Ein anderer Prozess baut die Tabellen von hier an auf. Versuchen Sie es gleich noch einmal.',
  'The database cannot be asked where things stand.':
    'Die Datenbank kann nicht gefragt werden, wie es steht.',
  'There is no connection to RabbitMQ at {place}.': 'Es besteht keine Verbindung zu RabbitMQ unter {place}.',
  'The database cannot be asked for what waits.': 'Die Datenbank kann nicht gefragt werden, was wartet.',
  'The database cannot be asked who leads.': 'Die Datenbank kann nicht gefragt werden, wer führt.',
  'This is being done at this moment already. Look in a minute whether it is.':
    'Das geschieht in diesem Moment bereits. Sehen Sie in einer Minute nach, ob es geschehen ist.',
  'This airline is just being imported by somebody else. Look again in a moment.':
    'Diese Airline wird gerade von jemand anderem importiert. Sehen Sie gleich noch einmal nach.',
};
export default sentences;
