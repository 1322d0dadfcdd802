<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>Stimmt das so?</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>Das wird auf Ihren Badge gedruckt.</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>Badge drucken</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>Namen berichtigen</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Etwas stimmt nicht</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>Eine Frage vor Ihrem Badge</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Frage {number} von {total}</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>Ohne Ihr Einverständnis können wir den Badge hier nicht drucken.</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Einverstanden</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>Nicht einverstanden</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Nein, danke</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct your name</source>
        <translation>Berichtigen Sie Ihren Namen</translation>
    </message>
    <message>
        <source>Our staff can write names in other scripts.</source>
        <translation>Namen in anderen Schriften schreibt Ihnen unser Personal.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Bitte geben Sie Ihren Namen ein.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>Firma oder Institution</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>Hilfe rufen</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Von vorn beginnen</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Somebody is coming</source>
        <translation>Es kommt jemand</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>Bitte warten Sie hier. Unser Personal weiß, wo Sie sind.</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>Unser Personal hat Sie gehört</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>Es ist unterwegs oder schon da.</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>Bitte sprechen Sie unser Personal an</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>Der Ruf kam nicht an. Am Informationsschalter hilft man Ihnen.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Zurück zum Anfang</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>Ich brauche keine Hilfe mehr</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>Jetzt offen: {gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>Öffnet: {time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>Bitte warten Sie bis {time}: {minutes} min</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>Nächstes Mal: {day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>Eingang: {gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>Einlass {time}: {activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>Jetzt: {activity}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN der Aufsicht</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>Bitte warten Sie {seconds} s.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Das ist nicht die PIN.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Kiosk schließen</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>Eine Frage vor Ihrem Badge</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Frage {number} von {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>Wählen Sie beliebig viele Antworten.</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>Wählen Sie eine Antwort.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>Zeigen Sie hier Ihren Code</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Mehr Kontrast</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>Es kommt jemand</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>Kein Code? Hilfe rufen</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>Für unser Personal: {cause}</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>Die Kamera startet</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>Halten Sie ihn etwa 20 cm vor die Kamera</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>Die Kamera ist nicht da. Bitte nehmen Sie den Handscanner oder fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>Scannen Sie ihn mit dem Handscanner</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>Dieser Kiosk wird vorbereitet.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>Bitte nehmen Sie den nächsten Kiosk oder fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>Für unser Personal: {cause}</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>Ihr Badge wird gedruckt</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>Your badge takes a little longer</source>
        <translation>Ihr Badge braucht etwas länger</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>Bitte sagen Sie unserem Personal, dass es nach dem Drucker sehen soll.</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>Nehmen Sie Ihren Badge</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>Ihr Badge konnte nicht gedruckt werden</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>Sie sind eingecheckt. Bitte fragen Sie unser Personal nach Ihrem Badge.</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>Bitte holen Sie Ihren Badge am Badge-Schalter ab</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>Sie sind eingecheckt: {category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>Sie sind eingecheckt</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>Bitte gehen Sie hinein: {gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Auf Wiedersehen</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>Sie sind ausgecheckt: {gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>Bitte behalten Sie Ihren Badge bei sich.</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>Code nicht gültig</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>Dieser Code ist nicht von der Konferenz, oder er wurde verändert.</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>Zeigen Sie den Code aus Ihrer Bestätigung, oder fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Andere Veranstaltung</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>Dieser Code gehört zu einer anderen Konferenz.</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>Suchen Sie Ihren Code für {conference}, oder fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>Code nicht gefunden</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>Zu diesem Code gibt es keine Anmeldung.</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>Ist es Ihr Code für {conference}? Unser Personal findet Sie auch nach dem Namen.</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>Anmeldung storniert</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>Diese Anmeldung wurde storniert.</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>Wenn Sie das nicht erwartet haben, hilft Ihnen der Informationsschalter gern.</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>Bitte wenden Sie sich an unser Personal</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>Ihre Anmeldung muss erst angesehen werden.</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>Bitte gehen Sie zum Informationsschalter. Dort hilft man Ihnen gern.</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>Nicht mehr gültig</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>Dieser Code wurde ersetzt oder zurückgezogen.</translation>
    </message>
    <message>
        <source>You got a newer badge at {time}.</source>
        <translation>Sie haben um {time} einen neueren Badge bekommen.</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>Zeigen Sie Ihren neuesten Badge oder Ihr Ticket, oder fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>Heute nicht gültig</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>Ihre Anmeldung gilt für: {days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>Ihre Anmeldung gilt für einen anderen Tag.</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>Möchten Sie heute kommen? Fragen Sie am Informationsschalter.</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>Nicht dieser Eingang</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate} ist nicht offen für: {category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate} ist für Sie nicht offen.</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>Unser Personal zeigt Ihnen den Weg zu Ihrem Eingang.</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Jetzt geschlossen</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate} ist offen: {hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate} ist um diese Zeit nicht offen.</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>Bitte kommen Sie dann wieder, oder fragen Sie unser Personal nach einem anderen Eingang.</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>Hier läuft gerade nichts</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate}: Zurzeit ist für keine Veranstaltung geöffnet.</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>Bitte sehen Sie ins Programm, oder fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>Für andere Gäste</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>Das ist für andere Gäste.</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>Unser Personal sagt Ihnen gern, was Ihnen offensteht.</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>Nur mit Einladung</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>Wir haben hier keine Einladung für Sie.</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>Wenn Sie eingeladen sind, zeigen Sie unserem Personal bitte die Einladung.</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>Nicht gebucht</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>Wir haben hier keine Buchung von Ihnen.</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>Der Informationsschalter weiß, ob noch Plätze frei sind.</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>Noch nicht bezahlt</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>Für Ihre Anmeldung ist keine Zahlung da.</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>Bitte zahlen Sie am Informationsschalter, oder zeigen Sie dort Ihre Quittung.</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>Zuerst zum Haupteingang</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>Sie sind noch nicht hineingegangen: {zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>Sie sind noch nicht durch den Haupteingang gekommen.</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>Bitte gehen Sie zuerst zum Haupteingang und kommen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>Schon drinnen</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>Sind Sie ohne Scan hinausgegangen, oder waren Sie es nicht? Bitte fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>Heute schon benutzt</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>Hier geht jeder einmal am Tag hinein. Wenn Sie noch einmal hineinmüssen, fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>Heute kein Einlass mehr</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>Sie waren so oft drinnen, wie es an einem Tag möglich ist. Bitte fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>Bitte etwas später</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>Sie kamen um {time} heraus</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>Sie sind erst vor Kurzem herausgekommen.</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>Bitte warten Sie ein wenig und zeigen Sie dann Ihren Code noch einmal.</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>Im Moment voll</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>Drinnen ist kein Platz mehr: {zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>Bitte warten Sie hier, bis jemand herauskommt.</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>Kein Eintritt vermerkt</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>Sie gehen hinaus, wurden aber beim Hineingehen nicht gescannt.</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>Bitte fragen Sie unser Personal. Es bringt das in Ordnung.</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>Mit diesem Code ist schon jemand hineingegangen.</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>Hineingegangen um {time}</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>Hineingegangen um {time} durch: {gate}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>Bitte wenden Sie sich an unser Personal</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>Ohne Ihr Einverständnis können wir hier keinen Badge drucken.</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>Der Informationsschalter hilft Ihnen gern.</translation>
    </message>
</context>
</TS>
