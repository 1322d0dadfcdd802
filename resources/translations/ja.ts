<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>こちらでよろしいですか？</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>この内容がバッジに印刷されます。</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>バッジを印刷する</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>名前を訂正する</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>間違いがあります</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>バッジの前に 1 つ質問があります</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>質問 {number}/{total}</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>同意がない場合、ここではバッジを印刷できません。</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>同意します</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>同意しません</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>いいえ、結構です</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct your name</source>
        <translation>お名前を訂正してください</translation>
    </message>
    <message>
        <source>Our staff can write names in other scripts.</source>
        <translation>他の文字のお名前はスタッフが入力できます。</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>お名前を入力してください。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>会社・所属</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>スタッフを呼ぶ</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>最初からやり直す</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Somebody is coming</source>
        <translation>スタッフがまいります</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>こちらでお待ちください。スタッフは場所を把握しています。</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>スタッフに伝わりました</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>まもなく、またはすでに到着しています。</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>スタッフにお声がけください</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>呼び出せませんでした。案内所でお手伝いします。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>最初に戻る</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>もう大丈夫です</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>現在開いている入口：{gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>開場：{time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>{time} までお待ちください：{minutes} 分</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>次回：{day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>入口：{gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>{time} 開場：{activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>開催中：{activity}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>大文字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消す</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>監督者の PIN</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>{seconds} 秒お待ちください。</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>PIN が違います。</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>キオスクを終了する</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>運用に戻す</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消す</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>バッジの前に 1 つ質問があります</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>質問 {number}/{total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>いくつでもお選びいただけます。</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>一つお選びください。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>ここにコードをかざしてください</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>コントラストを上げる</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>読み上げ</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>スタッフがまいります</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>コードがない方はスタッフを呼ぶ</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Camera picture</source>
        <translation>カメラの映像</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>スタッフへ：{cause}</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>カメラを起動しています</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>カメラから約 20 cm にかざしてください</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>カメラが使えません。ハンドスキャナーを使うか、スタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>ハンドスキャナーで読み取ってください</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>少々お待ちください</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>準備しています。</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>使用できません</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>隣のキオスクを使うか、スタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>スタッフへ：{cause}</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>バッジを印刷しています</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>ご案内</translation>
    </message>
    <message>
        <source>Your badge takes a little longer</source>
        <translation>バッジの印刷に少し時間がかかっています</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>プリンターの確認をスタッフにお申し付けください。</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>バッジをお取りください</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>バッジを印刷できませんでした</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>受付は完了しています。バッジはスタッフにお申し付けください。</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>バッジはバッジ受付でお受け取りください</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>受付が完了しました：{category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>受付が完了しました</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>お入りください：{gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>ありがとうございました</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>退場しました：{gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>バッジを携帯してください。</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>このコードは使えません</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>大会が発行したコードではないか、変更されています。</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>確認書の元のコードを示すか、スタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>別のイベントです</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>このコードは別の会議のものです。</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>{conference} のコードを探すか、スタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>コードが見つかりません</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>このコードの登録はありません。</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>{conference} のコードですか？お名前でもスタッフがお調べします。</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>登録は取り消されています</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>この登録は取り消されました。</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>お心当たりがない場合は、案内所へお越しください。</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>スタッフにお声がけください</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>登録内容の確認が必要です。</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>案内所へお越しください。お手伝いします。</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>無効になりました</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>このコードは交換または取り消されました。</translation>
    </message>
    <message>
        <source>You got a newer badge at {time}.</source>
        <translation>{time} に新しいバッジが発行されています。</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>最新のバッジかチケットを示すか、スタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>本日は無効です</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>登録日：{days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>別の日の登録です。</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>本日の参加をご希望の場合は、案内所でお尋ねください。</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>こちらの入口ではありません</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate} は次の方には開いていません：{category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate} はご利用になれません。</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>スタッフが入口までご案内します。</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>ただいま閉まっています</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate} の開場時間：{hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate} はこの時間は開いていません。</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>その時間にまたお越しになるか、別の入口をスタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>ただいま催しはありません</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate}：ただいま入場できる催しはありません。</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>プログラムを見るか、スタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>ほかのお客様向けです</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>ここはほかのお客様向けです。</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>ご参加いただける催しをスタッフがご案内します。</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>招待された方のみ</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>招待の記録がありません。</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>招待されている方は、招待状をスタッフにお見せください。</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>予約がありません</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>予約の記録がありません。</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>空席の有無は案内所でお尋ねください。</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>お支払いが未完了</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>登録のお支払いが確認できません。</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>案内所でお支払いになるか、領収書をお見せください。</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>先に正面入口へ</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>まだ入場していません：{zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>まだ正面入口から入場していません。</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>先に正面入口を通ってから、こちらへお戻りください。</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>すでに入場済みです</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>読み取らずに退場しましたか、またはご本人ではありませんか？スタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>本日は使用済みです</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>入場は 1 日 1 回です。再入場が必要な方はスタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>本日はもう入場できません</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>1 日の入場回数の上限に達しました。スタッフにお尋ねください。</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>少し後でお越しください</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>{time} に退場しました</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>先ほど退場したばかりです。</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>少し待ってから、もう一度コードをかざしてください。</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>ただいま満員です</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>空きがありません：{zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>どなたかが退場するまでお待ちください。</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>入場の記録がありません</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>退場ですが、入場時に読み取られていません。</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>スタッフにお尋ねください。対応いたします。</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>このコードではすでに入場があります。</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>{time} に入場</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>{time} に入場：{gate}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>スタッフにお声がけください</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>同意がない場合、ここではバッジを印刷できません。</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>案内所でお手伝いします。</translation>
    </message>
</context>
</TS>
