<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>¿Es correcto?</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>Esto se imprimirá en su credencial.</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>Imprimir mi credencial</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>Corregir mi nombre</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Hay un error</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>Una pregunta antes de su credencial</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Pregunta {number} de {total}</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>Sin su acuerdo no podemos imprimir su credencial aquí.</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Acepto</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>No acepto</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct your name</source>
        <translation>Corrija su nombre</translation>
    </message>
    <message>
        <source>Our staff can write names in other scripts.</source>
        <translation>Nuestro personal puede escribir nombres en otras escrituras.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Escriba su nombre, por favor.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>Empresa o institución</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>Pedir ayuda</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Somebody is coming</source>
        <translation>Ya viene alguien</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>Espere aquí, por favor. Nuestro personal sabe dónde está.</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>Nuestro personal le ha oído</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>Está de camino, o ya está aquí.</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>Hable con nuestro personal</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>La llamada no llegó. En el mostrador de información le ayudarán.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Volver al inicio</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>Ya no necesito ayuda</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>Abierto ahora: {gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>Abre: {time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>Espere hasta las {time}: {minutes} min</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>Próxima vez: {day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>Entrada: {gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>Se abre a las {time}: {activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>Ahora: {activity}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN del supervisor</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>Espere {seconds} s.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Este no es el PIN.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Cerrar el quiosco</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Volver a poner en servicio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>Una pregunta antes de su credencial</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Pregunta {number} de {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>Elija tantas respuestas como quiera.</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>Elija una respuesta.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>Muestre aquí su código</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Más contraste</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>Ya viene alguien</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>¿Sin código? Pedir ayuda</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Camera picture</source>
        <translation>Imagen de la cámara</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>Para nuestro personal: {cause}</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>La cámara se está iniciando</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>Sosténgalo a unos 20 cm de la cámara</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>No hay cámara. Use el lector de mano o pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>Escanéelo con el lector de mano</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>Este quiosco se está preparando.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>Use el quiosco de al lado o pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>Para nuestro personal: {cause}</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>Imprimiendo su credencial</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Qué ayuda</translation>
    </message>
    <message>
        <source>Your badge takes a little longer</source>
        <translation>Su credencial tarda un poco más</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>Pida a nuestro personal que revise la impresora.</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>Tome su credencial</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>No se pudo imprimir su credencial</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>Su llegada está registrada. Pida su credencial a nuestro personal.</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>Recoja su credencial en el mostrador de credenciales</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenido</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>Su llegada está registrada: {category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>Su llegada está registrada</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>Puede pasar: {gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Hasta pronto</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>Su salida está registrada: {gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>Lleve su credencial consigo.</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>Código no aceptado</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>Este código no es de la conferencia o fue modificado.</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>Muestre el código de su confirmación o pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Otro evento</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>Este código es de otra conferencia.</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>Busque su código para {conference} o pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>Código no encontrado</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>No hay ninguna inscripción con este código.</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>¿Es su código para {conference}? Nuestro personal también puede buscarle por su nombre.</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>Inscripción cancelada</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>Esta inscripción fue cancelada.</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>Si no lo esperaba, en el mostrador de información le ayudarán con gusto.</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>Hable con nuestro personal, por favor</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>Primero hay que revisar su inscripción.</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>Vaya al mostrador de información. Le ayudarán con gusto.</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>Ya no es válido</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>Este código fue sustituido o retirado.</translation>
    </message>
    <message>
        <source>You got a newer badge at {time}.</source>
        <translation>Recibió una credencial más reciente a las {time}.</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>Muestre su credencial o entrada más reciente, o pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>No es válido hoy</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>Su inscripción es para: {days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>Su inscripción es para otro día.</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>¿Quiere venir hoy? Pregunte en el mostrador de información.</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>No es esta entrada</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate} no está abierto para: {category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate} no está abierto para usted.</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>Nuestro personal le indicará su entrada.</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Cerrado ahora</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate} está abierto: {hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate} no está abierto a esta hora.</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>Vuelva entonces o pregunte a nuestro personal por otra entrada.</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>Ahora no hay nada</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate}: ahora no está abierto para ninguna actividad.</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>Mire el programa o pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>Para otros invitados</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>Esto es para otros invitados.</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>Nuestro personal le dirá con gusto qué está abierto para usted.</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>Solo con invitación</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>Aquí no tenemos una invitación para usted.</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>Si está invitado, muestre la invitación a nuestro personal.</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>Sin reserva</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>Aquí no tenemos ninguna reserva suya.</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>El mostrador de información sabe si quedan plazas.</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>Aún no pagado</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>No tenemos un pago de su inscripción.</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>Pague en el mostrador de información o muestre allí su recibo.</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>Primero la entrada principal</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>Todavía no ha entrado: {zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>Todavía no ha pasado por la entrada principal.</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>Vaya primero a la entrada principal y luego vuelva aquí.</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>Ya está dentro</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>¿Salió sin escanear, o no fue usted? Pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>Ya se usó hoy</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>Aquí se entra una vez al día. Si necesita volver a entrar, pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>Hoy no hay más entradas</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>Ha entrado tantas veces como es posible en un día. Pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>Un poco más tarde, por favor</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>Salió a las {time}</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>Acaba de salir hace poco.</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>Espere un poco y muestre su código otra vez.</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>Lleno por el momento</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>No queda sitio dentro: {zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>Espere aquí hasta que salga alguien.</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>Sin entrada registrada</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>Está saliendo, pero no se escaneó su entrada.</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>Pregunte a nuestro personal. Lo arreglará.</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>Con este código ya entró alguien.</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>Entró a las {time}</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>Entró a las {time} por: {gate}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>Hable con nuestro personal, por favor</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>Sin su acuerdo no podemos imprimir una credencial aquí.</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>En el mostrador de información le ayudarán con gusto.</translation>
    </message>
</context>
</TS>
