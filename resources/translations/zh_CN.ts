<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>主管密码</translation>
    </message>
    <message>
        <source>Please wait half a minute.</source>
        <translation>请等待半分钟。</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>Close the kiosk</source>
        <translation>关闭自助机</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>请在此出示二维码</translation>
    </message>
    <message>
        <source>No code? Our staff at the information desk will find you by name.</source>
        <translation>没有二维码？咨询台的工作人员可按姓名为您查找。</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>For our staff: {cause}</source>
        <translation>工作人员请看：{cause}</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>The camera is starting</source>
        <translation>摄像头正在启动</translation>
    </message>
    <message>
        <source>Hold it about 20 cm from the camera</source>
        <translation>请将二维码置于摄像头前约 20 厘米处</translation>
    </message>
    <message>
        <source>The camera is away. Please use the hand scanner, or ask our staff.</source>
        <translation>摄像头暂不可用。请使用手持扫码枪，或咨询工作人员。</translation>
    </message>
    <message>
        <source>Scan it with the hand scanner</source>
        <translation>请用手持扫码枪扫描</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>This kiosk is getting ready.</source>
        <translation>自助机正在准备。</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Out of order</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>Please use the next kiosk, or ask our staff.</source>
        <translation>请使用旁边的自助机，或咨询工作人员。</translation>
    </message>
    <message>
        <source>For our staff: {cause}</source>
        <translation>工作人员请看：{cause}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Printing your badge</source>
        <translation>正在打印您的胸卡</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>您可以这样做</translation>
    </message>
    <message>
        <source>Take your badge</source>
        <translation>请取走您的胸卡</translation>
    </message>
    <message>
        <source>Your badge could not be printed</source>
        <translation>您的胸卡未能打印</translation>
    </message>
    <message>
        <source>Please fetch your badge at the badge desk</source>
        <translation>请到制证台领取胸卡</translation>
    </message>
    <message>
        <source>You are checked in. Please ask our staff for your badge.</source>
        <translation>您已签到成功。请向工作人员领取胸卡。</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎您</translation>
    </message>
    <message>
        <source>You are checked in: {category}</source>
        <translation>签到成功：{category}</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>签到成功</translation>
    </message>
    <message>
        <source>Please go in: {gate}</source>
        <translation>请由此入场：{gate}</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>再见</translation>
    </message>
    <message>
        <source>You are checked out: {gate}</source>
        <translation>离场已登记：{gate}</translation>
    </message>
    <message>
        <source>Please keep your badge with you.</source>
        <translation>请随身保管好胸卡。</translation>
    </message>
    <message>
        <source>Code not accepted</source>
        <translation>二维码无效</translation>
    </message>
    <message>
        <source>This code was not issued by the conference, or was changed.</source>
        <translation>此二维码并非由大会签发，或已被改动。</translation>
    </message>
    <message>
        <source>Show the original code from your confirmation, or ask our staff.</source>
        <translation>请出示确认函中的原始二维码，或咨询工作人员。</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>属于其他活动</translation>
    </message>
    <message>
        <source>This code belongs to another conference.</source>
        <translation>此二维码属于另一个会议。</translation>
    </message>
    <message>
        <source>Look for your code for {conference}, or ask our staff.</source>
        <translation>请找出“{conference}”的二维码，或咨询工作人员。</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>未找到此二维码</translation>
    </message>
    <message>
        <source>There is no registration with this code.</source>
        <translation>没有与此二维码对应的注册信息。</translation>
    </message>
    <message>
        <source>Is it your code for {conference}? Our staff can also find you by name.</source>
        <translation>请确认这是“{conference}”的二维码。工作人员也可按姓名为您查找。</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>注册已取消</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>此注册已被取消。</translation>
    </message>
    <message>
        <source>If you did not expect this, the information desk will gladly help.</source>
        <translation>如有疑问，咨询台很乐意为您提供帮助。</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>请联系工作人员</translation>
    </message>
    <message>
        <source>Your registration has to be looked at first.</source>
        <translation>您的注册信息需要先行核对。</translation>
    </message>
    <message>
        <source>Please go to the information desk. They will gladly help.</source>
        <translation>请前往咨询台，工作人员很乐意为您提供帮助。</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>二维码已失效</translation>
    </message>
    <message>
        <source>This code was replaced or withdrawn.</source>
        <translation>此二维码已被替换或撤销。</translation>
    </message>
    <message>
        <source>Show your newest badge or ticket, or ask our staff.</source>
        <translation>请出示最新的胸卡或门票，或咨询工作人员。</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>今日无效</translation>
    </message>
    <message>
        <source>Your registration is for: {days}</source>
        <translation>您的注册日期：{days}</translation>
    </message>
    <message>
        <source>Your registration is for another day.</source>
        <translation>您的注册日期不是今天。</translation>
    </message>
    <message>
        <source>Would you like to come today? Ask at the information desk.</source>
        <translation>如想今天参会，请到咨询台询问。</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>请走其他入口</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate}不对此类人员开放：{category}</translation>
    </message>
    <message>
        <source>{gate} is not open for you.</source>
        <translation>{gate}不对您开放。</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>没有入场记录</translation>
    </message>
    <message>
        <source>Our staff will show you the way to your entrance.</source>
        <translation>工作人员会为您指引正确的入口。</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>现在未开放</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate}开放时间：{hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate}此时未开放。</translation>
    </message>
    <message>
        <source>Please come back then, or ask our staff for another entrance.</source>
        <translation>请在开放时间再来，或向工作人员询问其他入口。</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>尚未付款</translation>
    </message>
    <message>
        <source>We have no payment for your registration.</source>
        <translation>我们尚未收到您的注册费。</translation>
    </message>
    <message>
        <source>Please pay at the information desk, or show your receipt there.</source>
        <translation>请到咨询台付款，或出示付款凭证。</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>您已入场</translation>
    </message>
    <message>
        <source>Did you go out without scanning, or was it not you? Please ask our staff.</source>
        <translation>如果您离场时没有扫码，或并非您本人入场，请咨询工作人员。</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>今日已使用</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. If you need to go in again, ask our staff.</source>
        <translation>此处每人每天限入场一次。如需再次入场，请咨询工作人员。</translation>
    </message>
    <message>
        <source>You are on your way out, but you were not scanned coming in.</source>
        <translation>您正在离场，但没有您的入场扫码记录。</translation>
    </message>
    <message>
        <source>Please ask our staff. They will put it right.</source>
        <translation>请联系工作人员，他们会为您处理。</translation>
    </message>
    <message>
        <source>This code has already let somebody in.</source>
        <translation>此二维码已用于入场。</translation>
    </message>
    <message>
        <source>Came in at {time}</source>
        <translation>入场时间：{time}</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}</source>
        <translation>入场时间：{time}，入口：{gate}</translation>
    </message>
</context>
</TS>
