<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>這樣對嗎？</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>以下內容將印在您的名牌上。</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>列印我的名牌</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>修改我的姓名</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>內容有誤</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>列印名牌前請回答一個問題</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>第 {number} 題，共 {total} 題</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>若不同意，我們無法在此列印您的名牌。</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>我同意</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>我不同意</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>不用了，謝謝</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct your name</source>
        <translation>修改您的姓名</translation>
    </message>
    <message>
        <source>Our staff can write names in other scripts.</source>
        <translation>其他文字的姓名可由工作人員輸入。</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>請輸入您的姓名。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>公司或機構</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>呼叫協助</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新開始</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Somebody is coming</source>
        <translation>工作人員馬上就來</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>請在此稍候，工作人員知道您的位置。</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>工作人員已收到</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>他們正在路上，或已經到了。</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>請洽工作人員</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>呼叫未送出，請到服務台尋求協助。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首頁</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>我不再需要協助</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>目前開放：{gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>開放時間：{time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>請等到 {time}：{minutes} 分鐘</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>下次時間：{day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>入口：{gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>{time} 開放入場：{activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>正在進行：{activity}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>大寫字母</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>主管 PIN 碼</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>請等候 {seconds} 秒。</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>PIN 碼不正確。</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>關閉自助機</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>恢復服務</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>列印名牌前請回答一個問題</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>第 {number} 題，共 {total} 題</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>可複選。</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>請選擇一項。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳過</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>請在此出示您的 QR 碼</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>提高對比</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>減少動畫</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗讀</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>工作人員馬上就來</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>沒有 QR 碼？呼叫協助</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Camera picture</source>
        <translation>攝影機畫面</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>給工作人員：{cause}</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>攝影機啟動中</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>請距離攝影機約 20 公分</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>攝影機無法使用。請使用手持掃描器，或洽工作人員。</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>請用手持掃描器掃描</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>請稍候</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>自助機準備中。</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>暫停服務</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>請使用旁邊的自助機，或洽工作人員。</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>給工作人員：{cause}</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>正在列印您的名牌</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>您可以這樣做</translation>
    </message>
    <message>
        <source>Your badge takes a little longer</source>
        <translation>您的名牌需要多一點時間</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>請工作人員查看印表機。</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>請取走您的名牌</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>您的名牌無法列印</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>您已完成報到。請向工作人員領取名牌。</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>請到名牌櫃台領取名牌</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>歡迎您</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>您已完成報到：{category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>您已完成報到</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>請由此進入：{gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>再見</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>您已離場：{gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>請隨身攜帶名牌。</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>無法接受此碼</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>此碼不是由大會發出，或已遭更改。</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>請出示確認信中的原始 QR 碼，或洽工作人員。</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>其他活動</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>此碼屬於另一場會議。</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>請找出您的 {conference} QR 碼，或洽工作人員。</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>找不到此碼</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>沒有與此碼相符的報名。</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>這是您的 {conference} QR 碼嗎？工作人員也可以用姓名查找。</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>報名已取消</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>此報名已被取消。</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>如有疑問，服務台很樂意協助您。</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>請洽工作人員</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>需要先確認您的報名資料。</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>請到服務台，他們很樂意協助您。</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>此碼已被更換或撤銷。</translation>
    </message>
    <message>
        <source>You got a newer badge at {time}.</source>
        <translation>您已於 {time} 領取較新的名牌。</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>請出示最新的名牌或門票，或洽工作人員。</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>今天無效</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>您的報名日期：{days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>您報名的是另一天。</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>今天想參加嗎？請洽服務台。</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>不是這個入口</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate} 不開放給：{category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate} 不對您開放。</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>工作人員會帶您到您的入口。</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>目前關閉</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate} 開放時間：{hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate} 此時不開放。</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>請於開放時間再來，或向工作人員詢問其他入口。</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>目前沒有活動</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate}：目前沒有開放入場的活動。</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>請查看議程，或洽工作人員。</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>限其他來賓</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>此處限其他來賓。</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>工作人員很樂意告訴您可以參加的活動。</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>僅限受邀者</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>這裡沒有您的邀請紀錄。</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>若您受到邀請，請向工作人員出示邀請函。</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>未預約</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>這裡沒有您的預約紀錄。</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>服務台知道是否還有名額。</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>尚未付款</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>您的報名沒有付款紀錄。</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>請到服務台付款，或出示收據。</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>請先走主入口</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>您尚未進入：{zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>您尚未從主入口進場。</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>請先到主入口，再回到這裡。</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>已在場內</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>您離場時沒有掃描，或不是您本人？請洽工作人員。</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>今天已使用</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>此處每人每天入場一次。如需再次入場，請洽工作人員。</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>今天不能再入場</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>您今天的入場次數已用完，請洽工作人員。</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>請稍後再來</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>您於 {time} 離場</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>您剛剛才離場。</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>請稍候片刻，再出示您的 QR 碼。</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>目前已滿</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>場內已無空位：{zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>請在此等候，直到有人離場。</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>沒有入場紀錄</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>您正要離場，但沒有入場掃描紀錄。</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>請洽工作人員，他們會處理。</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>此碼已有人使用入場。</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>{time} 入場</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>{time} 入場，經由：{gate}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>請洽工作人員</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>若不同意，我們無法在此列印名牌。</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>服務台很樂意協助您。</translation>
    </message>
</context>
</TS>
