<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>هل هذا صحيح؟</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>سيُطبع هذا على بطاقتك.</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>اطبع بطاقتي</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>صحّح اسمي</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>هناك خطأ</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>سؤال واحد قبل بطاقتك</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>السؤال {number} من {total}</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>من دون موافقتك لا يمكننا طباعة بطاقتك هنا.</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>أوافق</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>لا أوافق</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>لا، شكرًا</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct your name</source>
        <translation>صحّح اسمك</translation>
    </message>
    <message>
        <source>Our staff can write names in other scripts.</source>
        <translation>يستطيع موظفونا كتابة الأسماء بحروف أخرى.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>يرجى إدخال اسمك.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>الشركة أو المؤسسة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>اطلب المساعدة</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>ابدأ من جديد</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Somebody is coming</source>
        <translation>هناك من سيأتي إليك</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>يرجى الانتظار هنا. موظفونا يعرفون مكانك.</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>وصل طلبك إلى موظفينا</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>هم في الطريق إليك أو وصلوا.</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>يرجى التحدث إلى موظفينا</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>لم يصل الطلب. سيساعدك مكتب الاستعلامات.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>العودة إلى البداية</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>لم أعد بحاجة إلى المساعدة</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>مفتوح الآن: {gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>يفتح: {time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>يرجى الانتظار حتى {time}: {minutes} د</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>المرة القادمة: {day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>المدخل: {gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>يبدأ الدخول {time}: {activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>الآن: {activity}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>حروف كبيرة</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>رمز PIN للمشرف</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>يرجى الانتظار {seconds} ث.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>رمز PIN غير صحيح.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>إغلاق الجهاز</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>إعادة إلى الخدمة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>سؤال واحد قبل بطاقتك</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>السؤال {number} من {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>اختر ما تشاء من الإجابات.</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>اختر إجابة واحدة.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>أظهر رمزك هنا</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>تباين أعلى</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>هناك من سيأتي إليك</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>لا رمز لديك؟ اطلب المساعدة</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Camera picture</source>
        <translation>صورة الكاميرا</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>لموظفينا: {cause}</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>جارٍ تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>أمسكه على بعد نحو 20 سم من الكاميرا</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>الكاميرا غير متاحة. استخدم الماسح اليدوي أو اسأل موظفينا.</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>امسحه بالماسح اليدوي</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>يجري تجهيز هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>يرجى استخدام الجهاز المجاور أو سؤال موظفينا.</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>لموظفينا: {cause}</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>جارٍ طباعة بطاقتك</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>ما الذي يساعدك</translation>
    </message>
    <message>
        <source>Your badge takes a little longer</source>
        <translation>تحتاج بطاقتك إلى وقت أطول قليلًا</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>اطلب من موظفينا تفقّد الطابعة.</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>خذ بطاقتك</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>تعذّرت طباعة بطاقتك</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>تم تسجيل وصولك. اطلب بطاقتك من موظفينا.</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>يرجى استلام بطاقتك من مكتب البطاقات</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>أهلًا بك</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>تم تسجيل وصولك: {category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>تم تسجيل وصولك</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>تفضّل بالدخول: {gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>مع السلامة</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>تم تسجيل خروجك: {gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>احتفظ ببطاقتك معك.</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>الرمز غير مقبول</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>هذا الرمز لم يصدر عن المؤتمر أو جرى تغييره.</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>أظهر الرمز الأصلي من رسالة التأكيد أو اسأل موظفينا.</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>فعالية أخرى</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>هذا الرمز لمؤتمر آخر.</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>ابحث عن رمزك الخاص بـ {conference} أو اسأل موظفينا.</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>لم يُعثر على الرمز</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>لا يوجد تسجيل بهذا الرمز.</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>هل هذا رمزك لـ {conference}؟ يمكن لموظفينا إيجادك بالاسم أيضًا.</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>أُلغي التسجيل</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>تم إلغاء هذا التسجيل.</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>إن لم تكن تتوقع ذلك فسيساعدك مكتب الاستعلامات بكل سرور.</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>يرجى مراجعة موظفينا</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>يجب مراجعة تسجيلك أولًا.</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>يرجى التوجه إلى مكتب الاستعلامات. سيساعدونك بكل سرور.</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>لم يعد صالحًا</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>تم استبدال هذا الرمز أو سحبه.</translation>
    </message>
    <message>
        <source>You got a newer badge at {time}.</source>
        <translation>استلمت بطاقة أحدث في {time}.</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>أظهر أحدث بطاقة أو تذكرة لديك أو اسأل موظفينا.</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>غير صالح اليوم</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>تسجيلك ليوم: {days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>تسجيلك ليوم آخر.</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>هل تريد الحضور اليوم؟ اسأل في مكتب الاستعلامات.</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>ليس هذا المدخل</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate} غير مفتوح لفئة: {category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate} غير مفتوح لك.</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>سيدلّك موظفونا على مدخلك.</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>مغلق الآن</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate} مفتوح: {hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate} غير مفتوح في هذا الوقت.</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>يرجى العودة في ذلك الوقت أو سؤال موظفينا عن مدخل آخر.</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>لا شيء الآن</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate}: لا يوجد نشاط مفتوح للدخول الآن.</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>يرجى الاطلاع على البرنامج أو سؤال موظفينا.</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>لضيوف آخرين</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>هذا مخصص لضيوف آخرين.</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>سيخبرك موظفونا بكل سرور بما هو متاح لك.</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>بدعوة فقط</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>ليست لدينا دعوة باسمك هنا.</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>إن كنت مدعوًا فأظهر الدعوة لموظفينا.</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>غير محجوز</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>ليس لدينا حجز باسمك هنا.</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>يعرف مكتب الاستعلامات إن بقيت أماكن.</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>لم يُدفع بعد</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>ليس لدينا دفعة لتسجيلك.</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>يرجى الدفع في مكتب الاستعلامات أو إظهار الإيصال هناك.</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>المدخل الرئيسي أولًا</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>لم تدخل بعد: {zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>لم تدخل من المدخل الرئيسي بعد.</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>يرجى الدخول من المدخل الرئيسي أولًا ثم العودة إلى هنا.</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>أنت في الداخل بالفعل</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>هل خرجت من دون مسح الرمز، أم لم تكن أنت؟ يرجى سؤال موظفينا.</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>استُخدم اليوم</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>الدخول هنا مرة واحدة في اليوم. إن احتجت إلى الدخول ثانية فاسأل موظفينا.</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>لا مزيد من الدخول اليوم</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>دخلت أكبر عدد ممكن من المرات في اليوم. يرجى سؤال موظفينا.</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>بعد قليل من فضلك</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>خرجت في {time}</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>خرجت قبل قليل.</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>انتظر قليلًا ثم أظهر رمزك مرة أخرى.</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>ممتلئ حاليًا</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>لا مكان في الداخل: {zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>يرجى الانتظار هنا حتى يخرج أحد.</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>لا دخول مسجّل</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>أنت في طريقك إلى الخروج، لكن دخولك لم يُسجّل.</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>يرجى سؤال موظفينا. سيصلحون الأمر.</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>دخل أحدهم بهذا الرمز من قبل.</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>الدخول في {time}</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>الدخول في {time} عبر: {gate}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>يرجى مراجعة موظفينا</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>من دون موافقتك لا يمكننا طباعة بطاقة هنا.</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>سيساعدك مكتب الاستعلامات بكل سرور.</translation>
    </message>
</context>
</TS>
