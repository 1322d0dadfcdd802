<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>Всё верно?</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>Это будет напечатано на вашем бейдже.</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>Напечатать бейдж</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>Исправить имя</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Что-то не так</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>Один вопрос перед печатью бейджа</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Вопрос {number} из {total}</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>Без вашего согласия мы не можем напечатать бейдж здесь.</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Согласен</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>Не согласен</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Нет, спасибо</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct your name</source>
        <translation>Исправьте своё имя</translation>
    </message>
    <message>
        <source>Our staff can write names in other scripts.</source>
        <translation>Наши сотрудники могут записать имя другим письмом.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>Пожалуйста, введите имя.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>Компания или организация</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>Позвать на помощь</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать сначала</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Somebody is coming</source>
        <translation>К вам уже идут</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>Пожалуйста, подождите здесь. Сотрудники знают, где вы.</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>Сотрудники вас услышали</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>Они уже в пути или рядом.</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>Обратитесь к сотруднику</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>Вызов не прошёл. Вам помогут у информационной стойки.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Вернуться в начало</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>Помощь больше не нужна</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>Сейчас открыто: {gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>Откроется: {time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>Подождите до {time}: {minutes} мин</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>В следующий раз: {day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>Вход: {gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>Вход с {time}: {activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>Сейчас: {activity}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>Заглавные буквы</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>PIN супервизора</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>Подождите {seconds} с.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Неверный PIN.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>Закрыть киоск</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>Один вопрос перед печатью бейджа</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Вопрос {number} из {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>Выберите один или несколько ответов.</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>Выберите один ответ.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>Покажите код здесь</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Больше контраста</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее текст</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Меньше движения</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Читать вслух</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>К вам уже идут</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>Нет кода? Позовите на помощь</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Camera picture</source>
        <translation>Изображение с камеры</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>Для сотрудников: {cause}</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>Камера включается</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>Держите код примерно в 20 см от камеры</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>Камера недоступна. Возьмите ручной сканер или обратитесь к сотруднику.</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>Отсканируйте код ручным сканером</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>Одну минуту</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>Киоск готовится к работе.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>Не работает</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>Пожалуйста, подойдите к другому киоску или к сотруднику.</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>Для сотрудников: {cause}</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>Печатаем ваш бейдж</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Что поможет</translation>
    </message>
    <message>
        <source>Your badge takes a little longer</source>
        <translation>Бейдж печатается чуть дольше</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>Попросите сотрудника проверить принтер.</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>Возьмите бейдж</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>Бейдж не удалось напечатать</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>Вы зарегистрированы. Попросите свой бейдж у сотрудника.</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>Получите бейдж на стойке выдачи бейджей</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>Вы зарегистрированы: {category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>Вы зарегистрированы</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>Проходите: {gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>До свидания</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>Ваш выход отмечен: {gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>Держите бейдж при себе.</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>Код не принят</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>Этот код выдан не конференцией или изменён.</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>Покажите код из подтверждения или обратитесь к сотруднику.</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Другое мероприятие</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>Этот код от другой конференции.</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>Найдите свой код для {conference} или обратитесь к сотруднику.</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>Код не найден</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>С этим кодом никто не зарегистрирован.</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>Это ваш код для {conference}? Сотрудник может найти вас и по имени.</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>Регистрация отменена</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>Эта регистрация была отменена.</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>Если вы этого не ждали, вам помогут у информационной стойки.</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>Пожалуйста, подойдите к сотруднику</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>Сначала нужно проверить вашу регистрацию.</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>Подойдите к информационной стойке. Вам с радостью помогут.</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>Больше не действует</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>Этот код заменён или отозван.</translation>
    </message>
    <message>
        <source>You got a newer badge at {time}.</source>
        <translation>Новый бейдж вы получили в {time}.</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>Покажите новый бейдж или билет либо обратитесь к сотруднику.</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>Сегодня не действует</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>Ваша регистрация на: {days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>Ваша регистрация на другой день.</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>Хотите прийти сегодня? Спросите у информационной стойки.</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>Не этот вход</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate}: вход закрыт для категории {category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate}: этот вход для вас закрыт.</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>Сотрудник покажет вам ваш вход.</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Сейчас закрыто</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate}: открыто {hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate}: в это время закрыто.</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>Приходите в это время или спросите сотрудника о другом входе.</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>Сейчас ничего не идёт</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate}: сейчас вход ни на что не открыт.</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>Посмотрите программу или спросите сотрудника.</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>Для других гостей</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>Это для других гостей.</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>Сотрудник с радостью подскажет, куда вы можете пройти.</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>Только по приглашению</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>У нас нет приглашения для вас.</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>Если вас пригласили, покажите приглашение сотруднику.</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>Нет брони</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>У нас нет вашей брони.</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>У информационной стойки знают, остались ли места.</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>Ещё не оплачено</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>Оплаты вашей регистрации у нас нет.</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>Оплатите у информационной стойки или покажите там чек.</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>Сначала главный вход</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>Вы ещё не вошли: {zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>Вы ещё не прошли через главный вход.</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>Сначала пройдите через главный вход, потом возвращайтесь сюда.</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>Уже внутри</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>Вы вышли без сканирования, или это были не вы? Обратитесь к сотруднику.</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>Сегодня уже использован</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>Здесь входят один раз в день. Если нужно войти снова, обратитесь к сотруднику.</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>Сегодня входов больше нет</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>Вы входили столько раз, сколько можно за день. Обратитесь к сотруднику.</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>Чуть позже, пожалуйста</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>Вы вышли в {time}</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>Вы вышли совсем недавно.</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>Подождите немного и покажите код ещё раз.</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>Сейчас нет мест</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>Внутри больше нет места: {zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>Подождите здесь, пока кто-нибудь выйдет.</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>Вход не отмечен</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>Вы выходите, но ваш вход не был отмечен.</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>Обратитесь к сотруднику. Он всё исправит.</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>По этому коду уже кто-то вошёл.</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>Вход в {time}</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>Вход в {time} через: {gate}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>Пожалуйста, подойдите к сотруднику</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>Без вашего согласия мы не можем напечатать бейдж здесь.</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>Вам с радостью помогут у информационной стойки.</translation>
    </message>
</context>
</TS>
