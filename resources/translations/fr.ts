<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>Est-ce exact ?</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>Ceci sera imprimé sur votre badge.</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>Imprimer mon badge</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>Corriger mon nom</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Il y a une erreur</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>Une question avant votre badge</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Question {number} sur {total}</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>Sans votre accord, nous ne pouvons pas imprimer votre badge ici.</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>J’accepte</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>Je n’accepte pas</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Non, merci</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct your name</source>
        <translation>Corrigez votre nom</translation>
    </message>
    <message>
        <source>Our staff can write names in other scripts.</source>
        <translation>Notre équipe peut écrire les noms dans d’autres écritures.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Veuillez saisir votre nom.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>Entreprise ou institution</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>Appeler de l’aide</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Somebody is coming</source>
        <translation>Quelqu’un arrive</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>Veuillez attendre ici. Notre équipe sait où vous êtes.</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>Notre équipe vous a entendu</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>Elle est en route, ou déjà là.</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>Adressez-vous à notre équipe</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>L’appel n’est pas passé. Le bureau d’information vous aidera.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Retour au début</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>Je n’ai plus besoin d’aide</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>Ouvert maintenant : {gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>Ouverture : {time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>Attendez jusqu’à {time} : {minutes} min</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>Prochaine fois : {day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>Entrée : {gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>Ouverture à {time} : {activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>En ce moment : {activity}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN du superviseur</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>Veuillez attendre {seconds} s.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Ce n’est pas le bon PIN.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Fermer la borne</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>Une question avant votre badge</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Question {number} sur {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>Choisissez autant de réponses que vous voulez.</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>Choisissez une réponse.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>Montrez votre code ici</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Plus de contraste</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>Quelqu’un arrive</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>Pas de code ? Appeler de l’aide</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>Pour notre équipe : {cause}</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>La caméra démarre</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>Tenez-le à environ 20 cm de la caméra</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>La caméra est absente. Utilisez le lecteur à main, ou adressez-vous à notre équipe.</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>Scannez-le avec le lecteur à main</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>Cette borne se prépare.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>Utilisez la borne voisine, ou adressez-vous à notre équipe.</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>Pour notre équipe : {cause}</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>Votre badge s’imprime</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Ce qui aide</translation>
    </message>
    <message>
        <source>Your badge takes a little longer</source>
        <translation>Votre badge prend un peu plus de temps</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>Demandez à notre équipe de vérifier l’imprimante.</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>Prenez votre badge</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>Votre badge n’a pas pu être imprimé</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>Votre arrivée est enregistrée. Demandez votre badge à notre équipe.</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>Retirez votre badge au comptoir des badges</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>Votre arrivée est enregistrée : {category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>Votre arrivée est enregistrée</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>Vous pouvez entrer : {gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Au revoir</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>Votre sortie est enregistrée : {gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>Gardez votre badge sur vous.</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>Code non accepté</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>Ce code ne vient pas de la conférence, ou il a été modifié.</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>Montrez le code de votre confirmation, ou adressez-vous à notre équipe.</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Autre événement</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>Ce code est celui d’une autre conférence.</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>Cherchez votre code pour {conference}, ou adressez-vous à notre équipe.</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>Code introuvable</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>Aucune inscription ne correspond à ce code.</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>Est-ce votre code pour {conference} ? Notre équipe peut aussi vous trouver par votre nom.</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>Inscription annulée</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>Cette inscription a été annulée.</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>Si cela vous surprend, le bureau d’information vous aidera volontiers.</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>Adressez-vous à notre équipe</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>Votre inscription doit d’abord être vérifiée.</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>Allez au bureau d’information, on vous aidera volontiers.</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>Plus valable</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>Ce code a été remplacé ou retiré.</translation>
    </message>
    <message>
        <source>You got a newer badge at {time}.</source>
        <translation>Vous avez reçu un badge plus récent à {time}.</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>Montrez votre dernier badge ou billet, ou adressez-vous à notre équipe.</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>Pas valable aujourd’hui</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>Votre inscription est pour : {days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>Votre inscription est pour un autre jour.</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>Vous voulez venir aujourd’hui ? Demandez au bureau d’information.</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>Pas cette entrée</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate} n’est pas ouvert à : {category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate} ne vous est pas ouvert.</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>Notre équipe vous montrera votre entrée.</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Fermé maintenant</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate} est ouvert : {hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate} n’est pas ouvert à cette heure.</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>Revenez à ce moment-là, ou demandez une autre entrée à notre équipe.</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>Rien en ce moment</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate} : aucune activité n’est ouverte en ce moment.</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>Consultez le programme, ou adressez-vous à notre équipe.</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>Pour d’autres invités</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>Ceci est réservé à d’autres invités.</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>Notre équipe vous dira volontiers ce qui vous est ouvert.</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>Sur invitation seulement</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>Nous n’avons pas d’invitation pour vous ici.</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>Si vous êtes invité, montrez l’invitation à notre équipe.</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>Non réservé</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>Nous n’avons pas de réservation pour vous ici.</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>Le bureau d’information sait s’il reste des places.</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>Pas encore payé</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>Nous n’avons pas de paiement pour votre inscription.</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>Payez au bureau d’information, ou montrez-y votre reçu.</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>D’abord l’entrée principale</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>Vous n’êtes pas encore entré : {zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>Vous n’êtes pas encore passé par l’entrée principale.</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>Passez d’abord par l’entrée principale, puis revenez ici.</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>Déjà à l’intérieur</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>Êtes-vous sorti sans scanner, ou n’était-ce pas vous ? Adressez-vous à notre équipe.</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>Déjà utilisé aujourd’hui</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>Ici, on entre une fois par jour. S’il vous faut revenir, adressez-vous à notre équipe.</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>Plus d’entrée aujourd’hui</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>Vous êtes entré autant de fois que possible en un jour. Adressez-vous à notre équipe.</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>Un peu plus tard, s’il vous plaît</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>Vous êtes sorti à {time}</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>Vous venez de sortir.</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>Attendez un peu, puis montrez de nouveau votre code.</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>Complet pour le moment</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>Plus de place à l’intérieur : {zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>Attendez ici que quelqu’un sorte.</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>Aucune entrée enregistrée</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>Vous sortez, mais votre entrée n’a pas été scannée.</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>Adressez-vous à notre équipe, elle arrangera cela.</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>Ce code a déjà laissé entrer quelqu’un.</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>Entré à {time}</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>Entré à {time} par : {gate}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>Adressez-vous à notre équipe</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>Sans votre accord, nous ne pouvons pas imprimer de badge ici.</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>Le bureau d’information vous aidera volontiers.</translation>
    </message>
</context>
</TS>
