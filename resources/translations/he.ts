<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>האם זה נכון?</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>זה יודפס על התג שלך.</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>הדפסת התג שלי</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>תיקון השם שלי</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>משהו לא נכון</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>שאלה אחת לפני התג</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>שאלה {number} מתוך {total}</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>ללא הסכמתך לא נוכל להדפיס כאן את התג.</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>אני מסכים</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>אני לא מסכים</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>לא, תודה</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct your name</source>
        <translation>תיקון השם</translation>
    </message>
    <message>
        <source>Our staff can write names in other scripts.</source>
        <translation>הצוות שלנו יכול לכתוב שמות בכתב אחר.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>נא להזין שם.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>חברה או מוסד</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>קריאה לעזרה</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>להתחיל מחדש</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Somebody is coming</source>
        <translation>מישהו בדרך אליך</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>נא להמתין כאן. הצוות יודע היכן אתם.</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>הצוות קיבל את הקריאה</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>הם בדרך, או כבר כאן.</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>נא לפנות לצוות</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>הקריאה לא עברה. בדלפק המידע ישמחו לעזור.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>חזרה להתחלה</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>אין לי עוד צורך בעזרה</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>פתוח כעת: {gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>נפתח: {time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>נא להמתין עד {time}: {minutes} דק׳</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>בפעם הבאה: {day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>כניסה: {gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>הדלתות נפתחות {time}: {activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>כעת: {activity}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>אותיות גדולות</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>רווח</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>מחיקה</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>קוד PIN של מפקח</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>נא להמתין {seconds} שניות.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>קוד ה-PIN שגוי.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>סגירת העמדה</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>חזרה לשירות</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>מחיקה</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>שאלה אחת לפני התג</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>שאלה {number} מתוך {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>אפשר לבחור כמה תשובות שרוצים.</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>נא לבחור תשובה אחת.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הבא</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>דילוג</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>הציגו כאן את הקוד</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>ניגודיות גבוהה</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>טקסט גדול</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>פחות תנועה</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>הקראה</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>מישהו בדרך אליך</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>אין קוד? קריאה לעזרה</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Camera picture</source>
        <translation>תמונת המצלמה</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>לצוות: {cause}</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>המצלמה מופעלת</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>החזיקו אותו כ-20 ס"מ מהמצלמה</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>המצלמה אינה זמינה. השתמשו בסורק הידני או פנו לצוות.</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>סרקו אותו בסורק הידני</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>רק רגע</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>העמדה בהכנה.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>לא בשירות</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>השתמשו בעמדה הסמוכה או פנו לצוות.</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>לצוות: {cause}</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>התג שלך מודפס</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>מה יעזור</translation>
    </message>
    <message>
        <source>Your badge takes a little longer</source>
        <translation>הדפסת התג אורכת מעט יותר</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>בקשו מהצוות לבדוק את המדפסת.</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>קחו את התג</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>לא ניתן היה להדפיס את התג</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>נרשמת. בקשו את התג מהצוות.</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>את התג מקבלים בדלפק התגים</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>ברוכים הבאים</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>נרשמת: {category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>נרשמת</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>אפשר להיכנס: {gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>להתראות</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>היציאה נרשמה: {gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>נא לשמור את התג עליכם.</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>הקוד לא התקבל</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>הקוד לא הונפק על ידי הכנס, או ששונה.</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>הציגו את הקוד המקורי מהאישור, או פנו לצוות.</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>אירוע אחר</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>הקוד שייך לכנס אחר.</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>חפשו את הקוד שלכם ל{conference}, או פנו לצוות.</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>הקוד לא נמצא</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>אין הרשמה עם הקוד הזה.</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>זה הקוד שלך ל{conference}? הצוות יכול למצוא אותך גם לפי שם.</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>ההרשמה בוטלה</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>הרשמה זו בוטלה.</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>אם לא ציפיתם לכך, דלפק המידע ישמח לעזור.</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>נא לפנות אל הצוות</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>צריך קודם לבדוק את ההרשמה.</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>נא לגשת לדלפק המידע. שם ישמחו לעזור.</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>לא בתוקף</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>הקוד הוחלף או בוטל.</translation>
    </message>
    <message>
        <source>You got a newer badge at {time}.</source>
        <translation>קיבלתם תג חדש יותר ב-{time}.</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>הציגו את התג או הכרטיס החדש ביותר, או פנו לצוות.</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>לא בתוקף היום</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>ההרשמה שלך היא ל: {days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>ההרשמה שלך היא ליום אחר.</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>רוצים לבוא היום? שאלו בדלפק המידע.</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>לא הכניסה הזאת</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate} לא פתוח עבור: {category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate} לא פתוח עבורך.</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>הצוות יראה לכם את הדרך לכניסה שלכם.</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>סגור כעת</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate} פתוח: {hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate} לא פתוח בשעה זו.</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>חזרו אז, או שאלו את הצוות על כניסה אחרת.</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>אין כרגע פעילות</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate}: אין כרגע פעילות שפתוחה לכניסה.</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>עיינו בתוכנייה, או פנו לצוות.</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>לאורחים אחרים</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>זה מיועד לאורחים אחרים.</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>הצוות ישמח לומר לכם מה פתוח עבורכם.</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>למוזמנים בלבד</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>אין לנו כאן הזמנה עבורך.</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>אם הוזמנתם, הציגו את ההזמנה לצוות.</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>לא הוזמן מקום</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>אין לנו כאן הזמנת מקום שלך.</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>בדלפק המידע יודעים אם נותרו מקומות.</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>טרם שולם</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>אין לנו תשלום עבור ההרשמה שלך.</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>שלמו בדלפק המידע, או הציגו שם קבלה.</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>קודם הכניסה הראשית</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>עוד לא נכנסתם: {zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>עוד לא נכנסתם דרך הכניסה הראשית.</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>גשו קודם לכניסה הראשית ואז חזרו לכאן.</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>כבר בפנים</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>יצאתם בלי לסרוק, או שזה לא הייתם אתם? פנו לצוות.</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>כבר נוצל היום</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>כאן נכנסים פעם ביום. אם צריך להיכנס שוב, פנו לצוות.</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>אין עוד כניסות היום</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>נכנסתם כמספר הפעמים האפשרי ביום. פנו לצוות.</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>מעט מאוחר יותר, בבקשה</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>יצאתם ב-{time}</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>יצאתם לפני זמן קצר.</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>המתינו מעט והציגו שוב את הקוד.</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>מלא כרגע</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>אין עוד מקום בפנים: {zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>נא להמתין כאן עד שמישהו יצא.</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>לא נרשמה כניסה</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>אתם בדרך החוצה, אבל הכניסה לא נסרקה.</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>פנו לצוות. הם יסדרו זאת.</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>מישהו כבר נכנס עם הקוד הזה.</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>נכנסו ב-{time}</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>נכנסו ב-{time} דרך: {gate}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>נא לפנות אל הצוות</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>ללא הסכמתך לא נוכל להדפיס כאן תג.</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>בדלפק המידע ישמחו לעזור.</translation>
    </message>
</context>
</TS>
