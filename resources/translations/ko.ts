<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>맞습니까?</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>이 내용이 명찰에 인쇄됩니다.</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>명찰 인쇄</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>이름 수정</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>틀린 내용이 있습니다</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>명찰 인쇄 전 질문 하나</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>질문 {number}/{total}</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>동의하지 않으면 여기서 명찰을 인쇄할 수 없습니다.</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>동의합니다</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>동의하지 않습니다</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>아니요, 괜찮습니다</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct your name</source>
        <translation>이름을 수정하세요</translation>
    </message>
    <message>
        <source>Our staff can write names in other scripts.</source>
        <translation>다른 문자로 된 이름은 직원이 입력해 드립니다.</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>회사 또는 기관</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>도움 요청</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>처음부터 다시</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Somebody is coming</source>
        <translation>직원이 가고 있습니다</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>여기서 기다려 주세요. 직원이 위치를 알고 있습니다.</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>직원이 확인했습니다</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>오는 중이거나 이미 도착했습니다.</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>직원에게 말씀해 주세요</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>호출하지 못했습니다. 안내 데스크에서 도와드립니다.</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>이제 도움이 필요 없습니다</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>지금 열려 있는 곳: {gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>여는 시각: {time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>{time}까지 기다려 주세요: {minutes}분</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>다음: {day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>입구: {gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>{time} 입장 시작: {activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>진행 중: {activity}</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>대문자</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>관리자 PIN</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>{seconds}초 기다려 주세요.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>PIN이 틀립니다.</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>키오스크 닫기</translation>
    </message>
    <message>
        <source>Back in service</source>
        <translation>다시 운영</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>명찰 인쇄 전 질문 하나</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>질문 {number}/{total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>원하는 만큼 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>하나를 선택해 주세요.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>여기에 코드를 보여 주세요</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>대비 높이기</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>움직임 줄이기</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>소리 내어 읽기</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>직원이 가고 있습니다</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>코드가 없나요? 도움 요청</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Camera picture</source>
        <translation>카메라 화면</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>직원용: {cause}</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>카메라를 켜는 중입니다</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>카메라에서 약 20cm 거리에 대 주세요</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>카메라를 쓸 수 없습니다. 휴대용 스캐너를 쓰거나 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>휴대용 스캐너로 스캔하세요</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>잠시만 기다려 주세요</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>키오스크를 준비하고 있습니다.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>사용할 수 없습니다</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>옆 키오스크를 이용하거나 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>직원용: {cause}</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>명찰을 인쇄하고 있습니다</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Your badge takes a little longer</source>
        <translation>명찰 인쇄가 조금 늦어지고 있습니다</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>직원에게 프린터 확인을 요청해 주세요.</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>명찰을 가져가세요</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>명찰을 인쇄하지 못했습니다</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>체크인되었습니다. 명찰은 직원에게 요청하세요.</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>명찰은 명찰 데스크에서 받으세요</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>환영합니다</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>체크인되었습니다: {category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>체크인되었습니다</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>들어가세요: {gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>안녕히 가세요</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>퇴장 처리되었습니다: {gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>명찰을 지니고 다니세요.</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>사용할 수 없는 코드입니다</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>행사에서 발급한 코드가 아니거나 변경되었습니다.</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>확인서의 원래 코드를 보여 주거나 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>다른 행사입니다</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>다른 회의의 코드입니다.</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>{conference} 코드를 찾거나 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>코드를 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>이 코드로 등록된 내역이 없습니다.</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>{conference} 코드가 맞나요? 이름으로도 직원이 찾아 드립니다.</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>등록이 취소되었습니다</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>이 등록은 취소되었습니다.</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>예상하지 못하셨다면 안내 데스크에서 도와드립니다.</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>직원에게 문의해 주세요</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>먼저 등록 내용을 확인해야 합니다.</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>안내 데스크로 가 주세요. 도와드리겠습니다.</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>더 이상 유효하지 않습니다</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>이 코드는 교체되었거나 회수되었습니다.</translation>
    </message>
    <message>
        <source>You got a newer badge at {time}.</source>
        <translation>{time}에 새 명찰을 받으셨습니다.</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>최신 명찰이나 입장권을 보여 주거나 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>오늘은 유효하지 않습니다</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>등록하신 날짜: {days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>다른 날짜로 등록하셨습니다.</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>오늘 참가하고 싶으신가요? 안내 데스크에 문의하세요.</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>이 입구가 아닙니다</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate} 이용 불가: {category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate}: 이용하실 수 없는 입구입니다.</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>직원이 해당 입구로 안내해 드립니다.</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>지금은 닫혀 있습니다</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate} 운영 시간: {hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate}: 지금은 운영 시간이 아닙니다.</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>그 시간에 다시 오거나 직원에게 다른 입구를 문의하세요.</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>지금은 행사가 없습니다</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate}: 지금 입장할 수 있는 행사가 없습니다.</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>프로그램을 보거나 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>다른 손님 전용</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>다른 손님을 위한 곳입니다.</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>참여하실 수 있는 행사를 직원이 알려 드립니다.</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>초대받은 분만</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>여기에 초대 내역이 없습니다.</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>초대받으셨다면 직원에게 초대장을 보여 주세요.</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>예약되지 않음</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>여기에 예약 내역이 없습니다.</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>남은 자리는 안내 데스크에서 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>아직 결제되지 않았습니다</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>등록비 결제 내역이 없습니다.</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>안내 데스크에서 결제하거나 영수증을 보여 주세요.</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>먼저 정문으로</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>아직 입장하지 않았습니다: {zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>아직 정문으로 입장하지 않았습니다.</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>먼저 정문으로 가신 뒤 다시 오세요.</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>이미 입장했습니다</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>스캔하지 않고 나가셨거나 본인이 아니신가요? 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>오늘 이미 사용했습니다</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>하루에 한 번 입장합니다. 다시 들어가야 하면 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>오늘은 더 입장할 수 없습니다</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>하루 입장 횟수를 모두 사용했습니다. 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>조금 뒤에 와 주세요</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>{time}에 퇴장했습니다</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>조금 전에 퇴장하셨습니다.</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>잠시 기다린 뒤 코드를 다시 보여 주세요.</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>지금은 만원입니다</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>자리가 없습니다: {zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>누군가 나올 때까지 여기서 기다려 주세요.</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>입장 기록이 없습니다</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>퇴장하시지만 입장 스캔 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>직원에게 문의하세요. 처리해 드립니다.</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>이 코드로 이미 누군가 입장했습니다.</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>{time} 입장</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>{time} 입장: {gate}</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>직원에게 문의해 주세요</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>동의하지 않으면 여기서 명찰을 인쇄할 수 없습니다.</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>안내 데스크에서 도와드립니다.</translation>
    </message>
</context>
</TS>
