<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionsPanel</name>
    <message>
        <source>scan or find somebody first</source>
        <translation>请先扫码或查找人员</translation>
    </message>
    <message>
        <source>nobody else of the booking</source>
        <translation>没有同团人员</translation>
    </message>
    <message>
        <source>no scan to undo</source>
        <translation>没有可撤销的扫描</translation>
    </message>
    <message>
        <source>Register a walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>Badges on their way</source>
        <translation>进行中的胸牌</translation>
    </message>
    <message>
        <source>Person and history</source>
        <translation>人员与记录</translation>
    </message>
    <message>
        <source>Let in again…</source>
        <translation>再次放行…</translation>
    </message>
    <message>
        <source>Print badge again…</source>
        <translation>重新打印胸牌…</translation>
    </message>
    <message>
        <source>Correct details</source>
        <translation>更正信息</translation>
    </message>
    <message>
        <source>Group: {number} more</source>
        <translation>同团：还有 {number} 人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>同团</translation>
    </message>
    <message>
        <source>Undo last scan</source>
        <translation>撤销上次扫描</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>一切就绪了吗？</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
</context>
<context>
    <name>BadgesPanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Rehearsal: nothing here counts</source>
        <translation>演练：此处一切均不计入</translation>
    </message>
</context>
<context>
    <name>Breakdown</name>
    <message>
        <source>Told apart by</source>
        <translation>分类统计</translation>
    </message>
    <message>
        <source>Of what time</source>
        <translation>统计时段</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>whole event</source>
        <translation>整个会期</translation>
    </message>
    <message>
        <source>The figure keys sort by a column.</source>
        <translation>按数字键可按该列排序。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>reason of refusal</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Admissions</source>
        <translation>放行次数</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>出席人数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>The camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>CameraStep</name>
    <message>
        <source>The camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Codes are read best in a sharp, light picture, from about 20 cm.</source>
        <translation>画面清晰明亮、距离约 20 厘米时，码读得最好。</translation>
    </message>
    <message>
        <source>Which camera?</source>
        <translation>用哪个摄像头？</translation>
    </message>
    <message>
        <source>Without a camera</source>
        <translation>不用摄像头</translation>
    </message>
    <message>
        <source>No camera, only a hand scanner</source>
        <translation>没有摄像头，只用手持扫描枪</translation>
    </message>
    <message>
        <source>Camera {number}</source>
        <translation>摄像头 {number}</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Nothing is selected</source>
        <translation>未选中任何元素</translation>
    </message>
    <message>
        <source>The badge, to be changed</source>
        <translation>正在编辑的胸卡</translation>
    </message>
    <message>
        <source>{element}: {x} by {y} mm from the corner, {width} by {height} mm large</source>
        <translation>{element}：距左 {x} 毫米、距上 {y} 毫米，宽 {width} 毫米、高 {height} 毫米</translation>
    </message>
</context>
<context>
    <name>CauseWords</name>
    <message>
        <source>Left without a scan</source>
        <translation>离场时未扫码</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>误扫</translation>
    </message>
    <message>
        <source>Was let in, but did not get through the gate</source>
        <translation>已放行，但没有通过入口</translation>
    </message>
    <message>
        <source>There are free places</source>
        <translation>还有空位</translation>
    </message>
    <message>
        <source>A place was kept</source>
        <translation>已留座位</translation>
    </message>
    <message>
        <source>Not scanned by mistake</source>
        <translation>漏扫</translation>
    </message>
    <message>
        <source>Came in through another way</source>
        <translation>从其他通道进入</translation>
    </message>
    <message>
        <source>It was wrong from the beginning</source>
        <translation>一开始就填错了</translation>
    </message>
    <message>
        <source>Agreed with the organiser</source>
        <translation>已与主办方商定</translation>
    </message>
    <message>
        <source>Imported from a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>Agreed at the kiosk</source>
        <translation>在自助机上同意</translation>
    </message>
    <message>
        <source>Answered at the kiosk</source>
        <translation>在自助机上回答</translation>
    </message>
    <message>
        <source>Did not agree at the kiosk</source>
        <translation>在自助机上未同意</translation>
    </message>
    <message>
        <source>Corrected at the kiosk by the visitor</source>
        <translation>由来宾在自助机上更正</translation>
    </message>
    <message>
        <source>At the person&apos;s wish</source>
        <translation>应本人要求</translation>
    </message>
    <message>
        <source>The event is over</source>
        <translation>活动已结束</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Is this right?</source>
        <translation>这样对吗？</translation>
    </message>
    <message>
        <source>This will be printed on your badge.</source>
        <translation>以下内容将印在您的胸卡上。</translation>
    </message>
    <message>
        <source>Print my badge</source>
        <translation>打印我的胸卡</translation>
    </message>
    <message>
        <source>Correct my name</source>
        <translation>修改我的姓名</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>内容有误</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Choose: {property}</source>
        <translation>选择：{property}</translation>
    </message>
</context>
<context>
    <name>ConferenceStep</name>
    <message>
        <source>Joining: keys and registrations are copied, which takes up to half a minute.</source>
        <translation>正在加入：复制密钥和登记信息，最多需要半分钟。</translation>
    </message>
    <message>
        <source>Which conference?</source>
        <translation>哪个会议？</translation>
    </message>
    <message>
        <source>A conference with several stations has a hub, which invites each of them.</source>
        <translation>有多个站点的会议设有中心，由它邀请每个站点。</translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation>加入中心</translation>
    </message>
    <message>
        <source>With the code that `checkin invite` shows</source>
        <translation>使用 `checkin invite` 显示的码</translation>
    </message>
    <message>
        <source>One of its own</source>
        <translation>独立会议</translation>
    </message>
    <message>
        <source>One station alone, from a plan</source>
        <translation>单个站点，按会议方案建立</translation>
    </message>
    <message>
        <source>Hold the invitation&apos;s code before the camera or scan it, or paste its text here:</source>
        <translation>请将邀请码对准摄像头或扫描，也可在此粘贴其文字：</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>会议方案</translation>
    </message>
    <message>
        <source>The name of this station</source>
        <translation>本站点名称</translation>
    </message>
    <message>
        <source>It joined its hub. Registrations and plan come from there.</source>
        <translation>已加入中心，登记信息和方案由中心提供。</translation>
    </message>
    <message>
        <source>It works alone, without a hub.</source>
        <translation>独立工作，没有中心。</translation>
    </message>
    <message>
        <source>For another conference start `checkin setup` with another folder: --home FOLDER.</source>
        <translation>要设置另一个会议，请用另一个文件夹启动 `checkin setup`：--home 文件夹。</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <translation>收起键盘</translation>
    </message>
    <message>
        <source>A plan in a file…</source>
        <translation>文件中的方案…</translation>
    </message>
    <message>
        <source>Days: {days} · gates: {gates} · activities: {activities}</source>
        <translation>天数：{days} · 入口：{gates} · 活动：{activities}</translation>
    </message>
    <message>
        <source>Plans (*.toml)</source>
        <translation>会议方案 (*.toml)</translation>
    </message>
    <message>
        <source>no hub is joined yet</source>
        <translation>尚未加入中心</translation>
    </message>
    <message>
        <source>no plan is chosen yet</source>
        <translation>尚未选择方案</translation>
    </message>
    <message>
        <source>the station has no name</source>
        <translation>站点没有名称</translation>
    </message>
</context>
<context>
    <name>ConfirmStrip</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Why? It is kept with what you decide.</source>
        <translation>为什么？理由会与您的决定一起保存。</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两次都保留</translation>
    </message>
    <message>
        <source>Undo the first</source>
        <translation>撤销第一次</translation>
    </message>
    <message>
        <source>Undo the second</source>
        <translation>撤销第二次</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>封锁</translation>
    </message>
    <message>
        <source>What is undone does not count. Who is blocked passes no gate until unblocked.</source>
        <translation>被撤销的不计入。被封锁者在解除封锁前不能通过任何入口。</translation>
    </message>
    <message>
        <source>{minutes} min apart</source>
        <translation>相隔 {minutes} 分钟</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>没有冲突</translation>
    </message>
    <message>
        <source>Nobody was let in twice, or all of them are settled.</source>
        <translation>没有人被放行两次，或者都已处理完毕。</translation>
    </message>
    <message>
        <source>Let in twice, {minutes} min apart, by stations that did not hear each other.</source>
        <translation>被放行两次，相隔 {minutes} 分钟，两个站点当时互不知情。</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二次</translation>
    </message>
    <message>
        <source>{time} on {date}, {gate}, station {station}</source>
        <translation>{date} {time}，{gate}，站点 {station}</translation>
    </message>
    <message>
        <source>by {operator}</source>
        <translation>操作员 {operator}</translation>
    </message>
    <message>
        <source>a badge was printed</source>
        <translation>已打印胸卡</translation>
    </message>
    <message>
        <source>no badge was printed</source>
        <translation>未打印胸卡</translation>
    </message>
    <message>
        <source>Registration {id}</source>
        <translation>登记 {id}</translation>
    </message>
    <message>
        <source>nothing to settle</source>
        <translation>没有需要处理的</translation>
    </message>
    <message>
        <source>one moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>say why first</source>
        <translation>请先说明理由</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>打印胸卡前请回答一个问题</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>第 {number} 题，共 {total} 题</translation>
    </message>
    <message>
        <source>Without it we cannot print your badge here.</source>
        <translation>如不同意，我们无法在此打印您的胸卡。</translation>
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
        <translation>不用了，谢谢</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message>
        <source>No backup since {time}</source>
        <translation>自 {time} 起没有备份</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Backup of {time}</source>
        <translation>备份时间：{time}</translation>
    </message>
    <message>
        <source>The database is damaged: call for help</source>
        <translation>数据库已损坏：请呼叫技术人员</translation>
    </message>
    <message>
        <source>It is used again as soon as it is there.</source>
        <translation>插入后会立即继续使用。</translation>
    </message>
    <message>
        <source>Free some room on it, or put another one in its place.</source>
        <translation>请腾出空间，或换一个 U 盘。</translation>
    </message>
    <message>
        <source>This one cannot be written, or not read again.</source>
        <translation>这个 U 盘无法写入或读取。</translation>
    </message>
    <message>
        <source>Keep the last backup, close this window, and have a technician restore it.</source>
        <translation>请保留最近的备份，关闭此窗口，并请技术人员恢复。</translation>
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
        <translation>其他文字的姓名可由工作人员录入。</translation>
    </message>
    <message>
        <source>Please enter your name.</source>
        <translation>请输入您的姓名。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Company or institution</source>
        <translation>公司或机构</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>CorrectPanel</name>
    <message>
        <source>Correct details</source>
        <translation>更正信息</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>CredentialPanel</name>
    <message>
        <source>Registered</source>
        <translation>登记完成</translation>
    </message>
    <message>
        <source>This is their ticket: let them photograph it.</source>
        <translation>这是入场码，请让来宾拍照保存。</translation>
    </message>
    <message>
        <source>This station signs no tickets: the badge is theirs.</source>
        <translation>本站不签发门票，请将胸牌交给来宾。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
</context>
<context>
    <name>DesignWords</name>
    <message>
        <source>Across</source>
        <translation>水平位置</translation>
    </message>
    <message>
        <source>All capitals</source>
        <translation>全部大写</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>完整显示</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>靠下</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Damage it survives</source>
        <translation>容错率</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>虚线</translation>
    </message>
    <message>
        <source>What the stock is called</source>
        <translation>纸张名称</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Margin, mm</source>
        <translation>页边距，毫米</translation>
    </message>
    <message>
        <source>Printer, dpi</source>
        <translation>打印机，dpi</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>面数</translation>
    </message>
    <message>
        <source>One colour only</source>
        <translation>仅单色</translation>
    </message>
    <message>
        <source>Fill the box</source>
        <translation>填满方框</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>其他尺寸</translation>
    </message>
    <message>
        <source>Front only</source>
        <translation>仅正面</translation>
    </message>
    <message>
        <source>Front and back</source>
        <translation>正面和背面</translation>
    </message>
    <message>
        <source>Folded: the back below</source>
        <translation>对折：背面在下方</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>填充色</translation>
    </message>
    <message>
        <source>From left, mm</source>
        <translation>距左，毫米</translation>
    </message>
    <message>
        <source>From top, mm</source>
        <translation>距上，毫米</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>高，毫米</translation>
    </message>
    <message>
        <source>How it fits</source>
        <translation>缩放方式</translation>
    </message>
    <message>
        <source>Kept free, mm</source>
        <translation>留白，毫米</translation>
    </message>
    <message>
        <source>Largest, pt</source>
        <translation>最大字号</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>靠左</translation>
    </message>
    <message>
        <source>Left out if the same as</source>
        <translation>与此相同则省略</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Lines at most</source>
        <translation>最多行数</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Not turned</source>
        <translation>不旋转</translation>
    </message>
    <message>
        <source>Only when, such as {booth}</source>
        <translation>显示条件，如 {booth}</translation>
    </message>
    <message>
        <source>Outlined with</source>
        <translation>边框色</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ribbon</source>
        <translation>色带</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>靠右</translation>
    </message>
    <message>
        <source>Round corners, mm</source>
        <translation>圆角，毫米</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>所在面</translation>
    </message>
    <message>
        <source>Smallest, pt</source>
        <translation>最小字号</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Thick, mm</source>
        <translation>粗细，毫米</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>靠上</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation>垂直位置</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>字重</translation>
    </message>
    <message>
        <source>What picture</source>
        <translation>使用图片</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>宽，毫米</translation>
    </message>
    <message>
        <source>Words: one alternative a line, fields as {name}</source>
        <translation>内容：每行一种备选，字段写作 {name}</translation>
    </message>
</context>
<context>
    <name>DesignerPage</name>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Cannot be saved: {fault}</source>
        <translation>无法保存：{fault}</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Nothing is wrong, and everything is saved.</source>
        <translation>没有问题，已全部保存。</translation>
    </message>
    <message>
        <source>Nothing is wrong. Changes are not saved yet.</source>
        <translation>没有问题。更改尚未保存。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>试打印</translation>
    </message>
    <message>
        <source>The plan gives this design to nobody: write {line} under [[category]] in plan.toml.</source>
        <translation>方案中没有类别使用此设计：请在 plan.toml 的 [[category]] 下写入 {line}。</translation>
    </message>
    <message>
        <source>The plan gives this design to: {categories}. Saved changes are used from the next start on.</source>
        <translation>方案中使用此设计的类别：{categories}。保存的更改从下次启动起生效。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>give it a name</source>
        <translation>请输入名称</translation>
    </message>
    <message>
        <source>has a fault</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>nothing to redo</source>
        <translation>没有可重做的</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>没有可撤销的</translation>
    </message>
    <message>
        <source>{name} · your own</source>
        <translation>{name} · 自定义</translation>
    </message>
</context>
<context>
    <name>Designing</name>
    <message>
        <source>A test badge was sent to {printer}. Its code lets nobody in.</source>
        <translation>试打胸卡已发送到 {printer}。其二维码不能用于入场。</translation>
    </message>
    <message>
        <source>Changes of {name} are not saved. Open another design without them?</source>
        <translation>{name} 的更改尚未保存。是否放弃并打开另一个设计？</translation>
    </message>
    <message>
        <source>Open without saving</source>
        <translation>不保存，直接打开</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The design {name} is saved.</source>
        <translation>设计 {name} 已保存。</translation>
    </message>
    <message>
        <source>There is a design {name} of your own already. Replace it?</source>
        <translation>已有自定义设计 {name}。是否替换？</translation>
    </message>
    <message>
        <source>Yours will stand before the design {name} that came with the program. Save it?</source>
        <translation>您的设计将优先于程序自带的 {name}。是否保存？</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>This station is set up</source>
        <translation>本站点已设置完成</translation>
    </message>
    <message>
        <source>Before the doors open: see whether everything is ready, then rehearse once.</source>
        <translation>开门之前：查看是否一切就绪，然后演练一次。</translation>
    </message>
    <message>
        <source>The supervisor&apos;s PIN. Write it down now: it is shown only once.</source>
        <translation>主管 PIN 码。请现在记下：只显示一次。</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已记下</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>一切就绪了吗？</translation>
    </message>
    <message>
        <source>Open the kiosk</source>
        <translation>打开自助机</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>打开服务台</translation>
    </message>
    <message>
        <source>Open the supervisor&apos;s window</source>
        <translation>打开主管窗口</translation>
    </message>
    <message>
        <source>first write the PIN down</source>
        <translation>请先记下 PIN 码</translation>
    </message>
</context>
<context>
    <name>ElementsCard</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add: {kind}</source>
        <translation>添加：{kind}</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>后移一层</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前移一层</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>select an element first</source>
        <translation>请先选择元素</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what}（已撤销）</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Let out</source>
        <translation>放出</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation>已打印胸卡</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>冲突已处理</translation>
    </message>
    <message>
        <source>Help asked for</source>
        <translation>请求帮助</translation>
    </message>
    <message>
        <source>Help given</source>
        <translation>已响应帮助</translation>
    </message>
    <message>
        <source>Key added</source>
        <translation>已添加密钥</translation>
    </message>
    <message>
        <source>Key withdrawn</source>
        <translation>已作废密钥</translation>
    </message>
    <message>
        <source>Operator removed</source>
        <translation>已移除工作人员</translation>
    </message>
    <message>
        <source>Personal data removed</source>
        <translation>已删除个人数据</translation>
    </message>
    <message>
        <source>Written by a newer version of this program</source>
        <translation>由本程序的更新版本写入</translation>
    </message>
    <message>
        <source>again, although: {reason}. {why}</source>
        <translation>再次放行，尽管：{reason}。{why}</translation>
    </message>
    <message>
        <source>fact {fact}. {why}</source>
        <translation>记录 {fact}。{why}</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>拉丁字母姓名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>展位</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Note for the desk</source>
        <translation>服务台备注</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意事项</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已禁止</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>please fill in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>此处不需要</translation>
    </message>
    <message>
        <source>cannot be printed, type it again</source>
        <translation>无法打印，请重新输入</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>this is no address</source>
        <translation>不是有效地址</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>不是有效号码</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>不在会议方案中</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必须同意</translation>
    </message>
    <message>
        <source>please choose</source>
        <translation>请选择</translation>
    </message>
</context>
<context>
    <name>FlowPage</name>
    <message>
        <source>Flow</source>
        <translation>人流</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Means of</source>
        <translation>平均时段</translation>
    </message>
    <message>
        <source>all gates</source>
        <translation>所有入口</translation>
    </message>
    <message>
        <source>each minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>Admissions a minute, as a table</source>
        <translation>每分钟放行（表格）</translation>
    </message>
    <message>
        <source>Lanes at each gate</source>
        <translation>各入口通道</translation>
    </message>
    <message>
        <source>The figure keys sort by a column.</source>
        <translation>按数字键可按该列排序。</translation>
    </message>
    <message>
        <source>Lanes needed: the admissions expected in each of the next 60 minutes, by the most that one lane here did a minute in five minutes of today. A station that let somebody in within ten minutes is a lane.</source>
        <translation>所需通道数：未来 60 分钟内每分钟预计放行人数，除以今日任意五分钟内一条通道每分钟的最高放行数。十分钟内放行过人的站点算一条通道。</translation>
    </message>
    <message>
        <source>Save as CSV or JSON</source>
        <translation>保存为 CSV 或 JSON</translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation>总结报告</translation>
    </message>
    <message>
        <source>there is nothing to save</source>
        <translation>没有可保存的内容</translation>
    </message>
    <message>
        <source>A minute, now</source>
        <translation>当前每分钟</translation>
    </message>
    <message>
        <source>Busiest minute today</source>
        <translation>今日最忙的一分钟</translation>
    </message>
    <message>
        <source>Expected peak</source>
        <translation>预计高峰</translation>
    </message>
    <message>
        <source>Expected by the day&apos;s end</source>
        <translation>预计全天</translation>
    </message>
    <message>
        <source>planned for this time: {number}</source>
        <translation>计划此时：{number}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>于 {time}</translation>
    </message>
    <message>
        <source>yesterday at this time: {number}</source>
        <translation>昨日此时：{number}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚无人</translation>
    </message>
    <message>
        <source>yesterday says too little by this time</source>
        <translation>昨日同一时刻的数据太少</translation>
    </message>
    <message>
        <source>a minute, in the quarter of an hour from {time}</source>
        <translation>每分钟，自 {time} 起的一刻钟内</translation>
    </message>
    <message>
        <source>the plan&apos;s curve from here on, times {ratio}</source>
        <translation>按计划此后的曲线乘以 {ratio}</translation>
    </message>
    <message>
        <source>yesterday&apos;s curve from here on, times {ratio}</source>
        <translation>按昨日此后的曲线乘以 {ratio}</translation>
    </message>
</context>
<context>
    <name>FlowWords</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Admissions a minute</source>
        <translation>每分钟放行</translation>
    </message>
    <message>
        <source>Nobody was let in today yet.</source>
        <translation>今日尚未放行任何人。</translation>
    </message>
    <message>
        <source>Most so far: {number} in one minute, at {time}.</source>
        <translation>目前最高：{time}，一分钟 {number} 人。</translation>
    </message>
    <message>
        <source>Expected by the end of the day: {number} admissions.</source>
        <translation>预计全天放行 {number} 次。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Call for help</source>
        <translation>呼叫帮助</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>The badge</source>
        <translation>胸牌</translation>
    </message>
    <message>
        <source>The badge as it will be printed</source>
        <translation>将要打印的胸牌</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Nobody is registered without this consent.</source>
        <translation>不同意此项则无法登记。</translation>
    </message>
</context>
<context>
    <name>GateStep</name>
    <message>
        <source>Where does it stand?</source>
        <translation>它在哪里？</translation>
    </message>
    <message>
        <source>Whoever is let in here passes this gate.</source>
        <translation>在此放行的人通过这个入口。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Into it</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>People are let in here</source>
        <translation>人们由此进入</translation>
    </message>
    <message>
        <source>Out of it</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>People are counted out here</source>
        <translation>人们由此离开并计数</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Others of this booking</source>
        <translation>同一订单的其他人</translation>
    </message>
    <message>
        <source>Space ticks or unticks somebody, Enter lets in all who are ticked.</source>
        <translation>空格键勾选或取消，回车键放行所有已勾选的人。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Let in 1 person</source>
        <translation>放行 1 人</translation>
    </message>
    <message>
        <source>Let in {number}</source>
        <translation>放行 {number} 人</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已勾选</translation>
    </message>
</context>
<context>
    <name>HandScannerStep</name>
    <message>
        <source>The hand scanner</source>
        <translation>手持扫描枪</translation>
    </message>
    <message>
        <source>Scan the code on the screen. Any other code does too, but shows less.</source>
        <translation>请扫描屏幕上的码。其他码也可以，但能看出的问题较少。</translation>
    </message>
    <message>
        <source>A code to try the hand scanner with</source>
        <translation>用于测试手持扫描枪的码</translation>
    </message>
    <message>
        <source>No hand scanner</source>
        <translation>没有手持扫描枪</translation>
    </message>
    <message>
        <source>What came: {text}</source>
        <translation>收到的内容：{text}</translation>
    </message>
    <message>
        <source>Nothing was scanned yet</source>
        <translation>尚未扫描</translation>
    </message>
    <message>
        <source>Plug it in, wait for its tone, then scan.</source>
        <translation>插上扫描枪，听到提示音后扫描。</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>工作正常</translation>
    </message>
    <message>
        <source>Every character came as it was meant.</source>
        <translation>每个字符都正确。</translation>
    </message>
    <message>
        <source>This machine believes that the keyboard is {layout}. Set the scanner to that country with the codes in its booklet, or this machine to the keyboard of the United States.</source>
        <translation>本机认为键盘是{layout}布局。请用扫描枪手册中的码把它设为该国布局，或把本机键盘设为美国布局。</translation>
    </message>
    <message>
        <source>Letters are mixed up</source>
        <translation>字母错乱</translation>
    </message>
    <message>
        <source>Turn Caps Lock off, and set the scanner to leave letters as they are.</source>
        <translation>请关闭大写锁定，并将扫描枪设为保留字母大小写。</translation>
    </message>
    <message>
        <source>Small and capital letters are mixed up</source>
        <translation>大小写颠倒</translation>
    </message>
    <message>
        <source>Set it to send Enter after each code: the code for that is in its booklet.</source>
        <translation>请设为每次扫描后发送回车：设置码见扫描枪手册。</translation>
    </message>
    <message>
        <source>It does not end its scans</source>
        <translation>扫描没有结束符</translation>
    </message>
    <message>
        <source>Set it to no delay between characters: the code for that is in its booklet.</source>
        <translation>请设为字符间无延迟：设置码见扫描枪手册。</translation>
    </message>
    <message>
        <source>It types too slowly</source>
        <translation>输入太慢</translation>
    </message>
    <message>
        <source>Another code than the one on the screen. Compare what came with what stands on it.</source>
        <translation>这不是屏幕上的码。请将收到的内容与码上的文字比对。</translation>
    </message>
    <message>
        <source>It arrived as a scan</source>
        <translation>已作为扫描收到</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法国</translation>
    </message>
    <message>
        <source>Belgian</source>
        <translation>比利时</translation>
    </message>
    <message>
        <source>Spanish or Italian</source>
        <translation>西班牙或意大利</translation>
    </message>
    <message>
        <source>Swiss</source>
        <translation>瑞士</translation>
    </message>
    <message>
        <source>Nordic</source>
        <translation>北欧</translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message>
        <source>{what} (undone)</source>
        <translation>{what}（已撤销）</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>再次放行</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Let out</source>
        <translation>放行离场</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>未放行：{why}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记完成</translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation>胸牌已打印</translation>
    </message>
    <message>
        <source>A passage was undone</source>
        <translation>撤销了一次通行</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Corrected: {fields}</source>
        <translation>已更正：{fields}</translation>
    </message>
    <message>
        <source>Badge sent to the printer</source>
        <translation>胸牌已发送到打印机</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Was taken out</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Two machines write as this station</source>
        <translation>两台机器以此站点名义写入</translation>
    </message>
    <message>
        <source>Its database is damaged</source>
        <translation>其数据库已损坏</translation>
    </message>
    <message>
        <source>Has never been heard from</source>
        <translation>从未有过消息</translation>
    </message>
    <message>
        <source>Silent for {time}</source>
        <translation>{time} 无音讯</translation>
    </message>
    <message>
        <source>{number} facts are missing</source>
        <translation>缺少 {number} 条记录</translation>
    </message>
    <message>
        <source>{number} facts wait to be sent</source>
        <translation>{number} 条记录待发送</translation>
    </message>
    <message>
        <source>Has not read {number} facts of the others</source>
        <translation>尚未读取其他站点的 {number} 条记录</translation>
    </message>
    <message>
        <source>Its clock is {time} ahead</source>
        <translation>时钟快 {time}</translation>
    </message>
    <message>
        <source>Its clock is {time} behind</source>
        <translation>时钟慢 {time}</translation>
    </message>
    <message>
        <source>Printer: {state}</source>
        <translation>打印机：{state}</translation>
    </message>
    <message>
        <source>Its camera is away</source>
        <translation>摄像头已断开</translation>
    </message>
    <message>
        <source>Nothing is taken from it any more. Invite it again if it is to work.</source>
        <translation>不再接收其数据。如需使用，请重新邀请。</translation>
    </message>
    <message>
        <source>Switch one of the two machines off, and invite it again under a name of its own.</source>
        <translation>关闭其中一台，并以另一名称重新邀请。</translation>
    </message>
    <message>
        <source>Keep its last backup, close its window, and have a technician restore it.</source>
        <translation>请保留其最后一份备份，关闭其窗口，并请技术人员恢复。</translation>
    </message>
    <message>
        <source>See that it is switched on and has joined with its invitation.</source>
        <translation>请确认其已开机并已用邀请加入。</translation>
    </message>
    <message>
        <source>It goes on by itself, and the totals here lack what it does. See that it is switched on, then check its cable or wireless network.</source>
        <translation>它会独立继续工作，但此处统计不含其数据。请确认已开机，再检查网线或无线网络。</translation>
    </message>
    <message>
        <source>They come when it is heard from again. If not, keep that machine as it is.</source>
        <translation>恢复联系后会自动补上。否则请将该机器保持原样。</translation>
    </message>
    <message>
        <source>They come by themselves. If they do not grow fewer, check its network.</source>
        <translation>会自动发送。如数量不减少，请检查其网络。</translation>
    </message>
    <message>
        <source>It catches up by itself. Until then it may let in who was let in elsewhere.</source>
        <translation>会自动补齐。在此之前，可能放行已在别处入场的人。</translation>
    </message>
    <message>
        <source>What it writes is put right. Set its clock, best by the network.</source>
        <translation>其写入的时间会被校正。请校准时钟，最好使用网络对时。</translation>
    </message>
    <message>
        <source>Go there and see to the printer; its badges wait, or come out at another one.</source>
        <translation>请到现场处理打印机；胸卡会等待，或从另一台打印。</translation>
    </message>
    <message>
        <source>Push its cable in again, or use the hand scanner.</source>
        <translation>请重新插好线缆，或使用手持扫码枪。</translation>
    </message>
    <message>
        <source>Put its stick in, or another one with room. Until then what it has not sent is on one disk only.</source>
        <translation>请插入其 U 盘，或换一个有空间的。在此之前，其尚未发送的记录只存在一个磁盘上。</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>No backup for {time}</source>
        <translation>已有 {time} 没有备份</translation>
    </message>
    <message>
        <source>its stick is away</source>
        <translation>其 U 盘不在</translation>
    </message>
    <message>
        <source>its stick is full</source>
        <translation>其 U 盘已满</translation>
    </message>
    <message>
        <source>its stick fails</source>
        <translation>其 U 盘出错</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} 分钟</translation>
    </message>
    <message>
        <source>{number} h</source>
        <translation>{number} 小时</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help calls</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Somebody is going there</source>
        <translation>已派人前往</translation>
    </message>
    <message>
        <source>The kiosk then says that somebody is coming, and the call leaves this list.</source>
        <translation>自助机随即显示有人前来，此求助从列表中移除。</translation>
    </message>
    <message>
        <source>They were about to scan.</source>
        <translation>当时正准备扫码。</translation>
    </message>
    <message>
        <source>They were told the decision.</source>
        <translation>当时正在看结果。</translation>
    </message>
    <message>
        <source>They were being asked something.</source>
        <translation>他们正在回答问题。</translation>
    </message>
    <message>
        <source>They were looking at their badge.</source>
        <translation>当时正在核对胸卡。</translation>
    </message>
    <message>
        <source>The kiosk is out of order.</source>
        <translation>自助机发生故障。</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>无人等待</translation>
    </message>
    <message>
        <source>Nobody waits for help</source>
        <translation>无人等待帮助</translation>
    </message>
    <message>
        <source>When somebody at a kiosk asks for help, it is heard and seen here.</source>
        <translation>有人在自助机求助时，这里会有声音和提示。</translation>
    </message>
    <message>
        <source>Asked at {time}, {waited} ago.</source>
        <translation>{time} 提出，已等 {waited}。</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>工作人员马上就来</translation>
    </message>
    <message>
        <source>Please wait here. Our staff know where you are.</source>
        <translation>请在此稍候，工作人员知道您的位置。</translation>
    </message>
    <message>
        <source>Our staff heard you</source>
        <translation>工作人员已收到</translation>
    </message>
    <message>
        <source>They are on their way, or here already.</source>
        <translation>他们正在赶来，或已经到了。</translation>
    </message>
    <message>
        <source>Please speak to our staff</source>
        <translation>请联系工作人员</translation>
    </message>
    <message>
        <source>The call did not go through. Somebody at the information desk will help.</source>
        <translation>呼叫未发出，请到咨询台寻求帮助。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>I do not need help any more</source>
        <translation>我不再需要帮助</translation>
    </message>
</context>
<context>
    <name>HelpWords</name>
    <message>
        <source>Open now: {gates}</source>
        <translation>现在开放：{gates}</translation>
    </message>
    <message>
        <source>Opens: {time}</source>
        <translation>开放时间：{time}</translation>
    </message>
    <message>
        <source>Please wait until {time}: {minutes} min</source>
        <translation>请等到 {time}：还有 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Next time: {day}</source>
        <translation>下次可入场：{day}</translation>
    </message>
    <message>
        <source>Entrance: {gates}</source>
        <translation>入口：{gates}</translation>
    </message>
    <message>
        <source>Doors open {time}: {activity}</source>
        <translation>{time} 开始入场：{activity}</translation>
    </message>
    <message>
        <source>Now: {activity}</source>
        <translation>正在进行：{activity}</translation>
    </message>
</context>
<context>
    <name>HitsPanel</name>
    <message>
        <source>People found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Type at least three letters, or one Chinese character</source>
        <translation>请至少输入三个字母或一个汉字</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>The best {number}. There are more: type more of the name.</source>
        <translation>显示最接近的 {number} 人，还有更多，请继续输入姓名。</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>找到 1 人</translation>
    </message>
    <message>
        <source>{number} people</source>
        <translation>找到 {number} 人</translation>
    </message>
    <message>
        <source>Enter lets in, Ctrl+Enter opens, Esc goes back to scanning.</source>
        <translation>回车放行，Ctrl+回车打开，Esc 返回扫码。</translation>
    </message>
    <message>
        <source>Try the company, the e-mail or another spelling. F3 registers a walk-in.</source>
        <translation>可尝试单位、邮箱或其他拼写。按 F3 现场登记。</translation>
    </message>
    <message>
        <source>The index is still being built: not everybody can be found yet.</source>
        <translation>索引仍在建立，暂时不能找到所有人。</translation>
    </message>
    <message>
        <source>The index is still being built: {done} of {all} can be found.</source>
        <translation>索引仍在建立：{all} 人中已有 {done} 人可查。</translation>
    </message>
    <message>
        <source>found by: {fields}</source>
        <translation>匹配：{fields}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>已禁止</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose a file first</source>
        <translation>请先选择文件</translation>
    </message>
    <message>
        <source>{number} rows</source>
        <translation>{number} 行</translation>
    </message>
    <message>
        <source>This is how the file will be read</source>
        <translation>文件将按以下方式读取</translation>
    </message>
    <message>
        <source>{number} rows so far</source>
        <translation>已处理 {number} 行</translation>
    </message>
    <message>
        <source>{number} new</source>
        <translation>新增 {number}</translation>
    </message>
    <message>
        <source>{number} changed</source>
        <translation>更改 {number}</translation>
    </message>
    <message>
        <source>{number} unchanged</source>
        <translation>未变 {number}</translation>
    </message>
    <message>
        <source>{number} rejected</source>
        <translation>拒绝 {number}</translation>
    </message>
    <message>
        <source>{number} kept as a desk corrected them</source>
        <translation>保留服务台更正 {number}</translation>
    </message>
    <message>
        <source>Row {row}: {column}</source>
        <translation>第 {row} 行：{column}</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>Import registrations</source>
        <translation>导入登记</translation>
    </message>
    <message>
        <source>A CSV or XLSX file</source>
        <translation>CSV 或 XLSX 文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>The first row says what each column is read as. Change it where it is wrong.</source>
        <translation>第一行表示每列读作什么，如有错误请更改。</translation>
    </message>
    <message>
        <source>Take nothing if a row is rejected</source>
        <translation>只要有一行被拒绝就全部不导入</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>How far the file is read</source>
        <translation>文件读取进度</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>保存被拒绝的行…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>先试运行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>all stations</source>
        <translation>所有站点</translation>
    </message>
    <message>
        <source>Nothing in the journal fits.</source>
        <translation>日志中没有符合条件的记录。</translation>
    </message>
    <message>
        <source>The newest {number} that fit; there are older ones.</source>
        <translation>符合条件的最新 {number} 条；还有更早的。</translation>
    </message>
    <message>
        <source>All {number} that fit.</source>
        <translation>符合条件的全部 {number} 条。</translation>
    </message>
    <message>
        <source>there are none</source>
        <translation>没有了</translation>
    </message>
    <message>
        <source>there is nothing to save</source>
        <translation>没有可保存的内容</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Write a time as 09:30, on a day that is chosen.</source>
        <translation>请先选择日期，再按 09:30 的格式填写时间。</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The figure keys sort by a column.</source>
        <translation>按数字键可按该列排序。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From (09:30)</source>
        <translation>从 (09:30)</translation>
    </message>
    <message>
        <source>Until (10:00)</source>
        <translation>到 (10:00)</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记号</translation>
    </message>
    <message>
        <source>Reason contains</source>
        <translation>原因包含</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>all gates</source>
        <translation>所有入口</translation>
    </message>
    <message>
        <source>all days</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Save as CSV or JSON</source>
        <translation>保存为 CSV 或 JSON</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Large letters</source>
        <translation>大写字母</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>LaneWords</name>
    <message>
        <source>{gate} needs 1 more lane for the next {minutes} minutes.</source>
        <translation>{gate} 在接下来 {minutes} 分钟内需要增加 1 条通道。</translation>
    </message>
    <message>
        <source>{gate} needs {more} more lanes for the next {minutes} minutes.</source>
        <translation>{gate} 在接下来 {minutes} 分钟内需要增加 {more} 条通道。</translation>
    </message>
    <message>
        <source>No lane has shown yet what it can do.</source>
        <translation>尚无通道显示出其通行能力。</translation>
    </message>
    <message>
        <source>{now} a minute now; {lanes} lanes do at most {most}.</source>
        <translation>当前每分钟 {now} 人；{lanes} 条通道最多 {most} 人。</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>A minute, now</source>
        <translation>当前每分钟</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>A lane does</source>
        <translation>每条通道</translation>
    </message>
    <message>
        <source>More lanes</source>
        <translation>需增加</translation>
    </message>
    <message>
        <source>For minutes</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎您</translation>
    </message>
    <message>
        <source>A few questions, and this station is ready. The kiosk greets visitors in the language chosen here; pages for staff are in English and Chinese.</source>
        <translation>回答几个问题，本站点即可使用。自助机用此处选择的语言迎接观众；工作人员的页面为英文和中文。</translation>
    </message>
</context>
<context>
    <name>LensCard</name>
    <message>
        <source>A code was read</source>
        <translation>已读到一个码</translation>
    </message>
    <message>
        <source>No code was read yet</source>
        <translation>尚未读到码</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>没有摄像头</translation>
    </message>
    <message>
        <source>Codes come from the hand scanner alone.</source>
        <translation>码只由手持扫描枪读取。</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>清晰</translation>
    </message>
    <message>
        <source>Codes can be read well.</source>
        <translation>可以很好地读码。</translation>
    </message>
    <message>
        <source>Clean the lens. If it has a ring, turn it until this says sharp. Hold the page still.</source>
        <translation>请擦拭镜头。若有调焦环，请旋转到此处显示“清晰”。请拿稳纸张。</translation>
    </message>
    <message>
        <source>Not sharp</source>
        <translation>不清晰</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>太暗</translation>
    </message>
    <message>
        <source>More light, or another place for the station.</source>
        <translation>请增加照明，或给站点换个位置。</translation>
    </message>
    <message>
        <source>Too bright</source>
        <translation>太亮</translation>
    </message>
    <message>
        <source>Turn the camera away from the light.</source>
        <translation>请将摄像头转离光源。</translation>
    </message>
    <message>
        <source>Nothing to see</source>
        <translation>没有可看的东西</translation>
    </message>
    <message>
        <source>Hold something printed before it to see how sharp it is.</source>
        <translation>请在镜头前放一张印刷品，查看清晰度。</translation>
    </message>
</context>
<context>
    <name>LensStage</name>
    <message>
        <source>The camera is starting</source>
        <translation>摄像头正在启动</translation>
    </message>
    <message>
        <source>Hold a code or a printed page before the camera</source>
        <translation>请将码或印刷品放在摄像头前</translation>
    </message>
    <message>
        <source>No picture: check the cable, or choose another camera</source>
        <translation>没有画面：请检查线缆，或选择另一个摄像头</translation>
    </message>
    <message>
        <source>No camera is used</source>
        <translation>不使用摄像头</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Badges</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>人流</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>All ready?</source>
        <translation>就绪了吗？</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Needs somebody</source>
        <translation>需要有人处理</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Somebody asks for help: {gate}</source>
        <translation>有人请求帮助：{gate}</translation>
    </message>
    <message>
        <source>Let in at {one} and at {other}</source>
        <translation>先后在 {one} 和 {other} 放行</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The journal is being opened.</source>
        <translation>正在打开记录。</translation>
    </message>
    <message>
        <source>The window does not open</source>
        <translation>窗口无法打开</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Give another PIN</source>
        <translation>更换 PIN</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Short name to sign in with</source>
        <translation>登录用的短名</translation>
    </message>
    <message>
        <source>The PIN of {name}</source>
        <translation>{name} 的 PIN</translation>
    </message>
    <message>
        <source>The short name: small letters, digits, - _ and .</source>
        <translation>短名：小写字母、数字、- _ 和 .</translation>
    </message>
    <message>
        <source>What they may do</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Who works here from now on?</source>
        <translation>新增哪位工作人员？</translation>
    </message>
    <message>
        <source>Write it down or say it to them: it is shown only now.</source>
        <translation>请记下或当面告知：仅显示这一次。</translation>
    </message>
    <message>
        <source>fill in both names</source>
        <translation>请填写两个名称</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>The page is saved in {path}</source>
        <translation>这一页保存在 {path}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Only a supervisor may do this.</source>
        <translation>只有主管可以执行此操作。</translation>
    </message>
    <message>
        <source>Block this registration</source>
        <translation>禁止此登记</translation>
    </message>
    <message>
        <source>Unblock this registration</source>
        <translation>解除禁止</translation>
    </message>
    <message>
        <source>Cancel this registration</source>
        <translation>取消此登记</translation>
    </message>
    <message>
        <source>Restore this registration</source>
        <translation>恢复此登记</translation>
    </message>
    <message>
        <source>Another category</source>
        <translation>更改类别</translation>
    </message>
    <message>
        <source>Why does the category change?</source>
        <translation>为什么更改类别？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>What happened</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>禁止…</translation>
    </message>
    <message>
        <source>Unblock…</source>
        <translation>解禁…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已禁止</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>PinField</name>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s.</source>
        <translation>密码错误次数过多，请等待 {seconds} 秒。</translation>
    </message>
    <message>
        <source>This is not the PIN. 1 try is left.</source>
        <translation>密码不正确，还可再试 1 次。</translation>
    </message>
    <message>
        <source>This is not the PIN. {number} tries are left.</source>
        <translation>密码不正确，还可再试 {number} 次。</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Supervisor PIN</source>
        <translation>主管密码</translation>
    </message>
    <message>
        <source>Please wait {seconds} s.</source>
        <translation>请等待 {seconds} 秒。</translation>
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
        <source>Back in service</source>
        <translation>恢复服务</translation>
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
    <name>PinPanel</name>
    <message>
        <source>A supervisor&apos;s PIN</source>
        <translation>主管密码</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Cut short: {elements}</source>
        <translation>被截短：{elements}</translation>
    </message>
    <message>
        <source>Everything fits, and the code can be read.</source>
        <translation>内容完整，二维码可以识读。</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Longest: {name}</source>
        <translation>最长：{name}</translation>
    </message>
    <message>
        <source>No font has: {characters}</source>
        <translation>缺少字形：{characters}</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>打样</translation>
    </message>
    <message>
        <source>Shortest: {name}</source>
        <translation>最短：{name}</translation>
    </message>
    <message>
        <source>Shown as it was before the fault.</source>
        <translation>显示的是出现问题之前的样子。</translation>
    </message>
    <message>
        <source>Whose badge is shown</source>
        <translation>显示谁的胸卡</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>Being taken back</source>
        <translation>正在收回</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印中</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Look whether it came out</source>
        <translation>请查看是否已打出</translation>
    </message>
    <message>
        <source>Folder {path}</source>
        <translation>文件夹 {path}</translation>
    </message>
    <message>
        <source>Folder for badges</source>
        <translation>胸牌文件夹</translation>
    </message>
    <message>
        <source>Label printer {name}</source>
        <translation>标签打印机 {name}</translation>
    </message>
    <message>
        <source>Printer {name}</source>
        <translation>打印机 {name}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>需要有人处理</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Takes no jobs</source>
        <translation>不接受任务</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>The printer has the page, and says no more.</source>
        <translation>打印机已收到这一页，但不再反馈。</translation>
    </message>
    <message>
        <source>The page is still being printed.</source>
        <translation>这一页还在打印。</translation>
    </message>
    <message>
        <source>The page is printed.</source>
        <translation>这一页已打印。</translation>
    </message>
    <message>
        <source>The printer gave up on the page: try again.</source>
        <translation>打印机放弃了这一页：请再试一次。</translation>
    </message>
    <message>
        <source>The page was cancelled.</source>
        <translation>这一页已取消。</translation>
    </message>
    <message>
        <source>The printer does not say what became of the page: look for it.</source>
        <translation>打印机没有说明这一页的结果：请去看看。</translation>
    </message>
    <message>
        <source>Its printer is not set up here any more: look whether the badge came out.</source>
        <translation>它的打印机已不在本站设置中：请查看胸牌是否已打出。</translation>
    </message>
    <message>
        <source>It was asked for too long ago: print it again if it is still wanted.</source>
        <translation>请求时间太久了：如果仍然需要，请重新打印。</translation>
    </message>
    <message>
        <source>This station cannot sign the code of this badge: print it at another one.</source>
        <translation>本站无法为这张胸牌的二维码签名：请到另一站打印。</translation>
    </message>
    <message>
        <source>The badge template does not fit this badge: ask a supervisor to change it.</source>
        <translation>胸牌模板不适合这张胸牌：请主管修改模板。</translation>
    </message>
    <message>
        <source>The printer gave up on the badge: print it again.</source>
        <translation>打印机放弃了这张胸牌：请重新打印。</translation>
    </message>
    <message>
        <source>The printer does not say what became of the badge: look whether it came out.</source>
        <translation>打印机没有说明胸牌的结果：请查看是否已打出。</translation>
    </message>
    <message>
        <source>The printer is out of paper: load some, and it goes on by itself.</source>
        <translation>打印机缺纸：请装纸，装好后会自动继续。</translation>
    </message>
    <message>
        <source>The paper is running low: have some at hand.</source>
        <translation>纸张即将用完：请备好新纸。</translation>
    </message>
    <message>
        <source>Paper is jammed in the printer: open it and take the paper out.</source>
        <translation>打印机卡纸：请打开打印机取出纸张。</translation>
    </message>
    <message>
        <source>A cover of the printer is open: close it.</source>
        <translation>打印机盖未关：请关好。</translation>
    </message>
    <message>
        <source>Toner, ink or ribbon is used up: put in a new one.</source>
        <translation>碳粉、墨水或色带已用完：请更换。</translation>
    </message>
    <message>
        <source>Toner, ink or ribbon is running low: have a new one at hand.</source>
        <translation>碳粉、墨水或色带即将用完：请备好新的。</translation>
    </message>
    <message>
        <source>The output tray is full: take the badges out.</source>
        <translation>出纸盘已满：请取走胸牌。</translation>
    </message>
    <message>
        <source>The printer is too hot or too cold: wait until it goes on.</source>
        <translation>打印机温度过高或过低：请等待其恢复。</translation>
    </message>
    <message>
        <source>The printer is busy with something else: wait, then print again.</source>
        <translation>打印机正忙：请稍候再打印。</translation>
    </message>
    <message>
        <source>The printer is paused: let it go on.</source>
        <translation>打印机已暂停：请恢复打印。</translation>
    </message>
    <message>
        <source>The printer takes no jobs: allow them in the printer settings.</source>
        <translation>打印机不接受任务：请在打印机设置中允许。</translation>
    </message>
    <message>
        <source>The printer does not answer: switch it on and check its cable.</source>
        <translation>打印机没有响应：请开机并检查连线。</translation>
    </message>
    <message>
        <source>The print service does not run: restart this machine.</source>
        <translation>打印服务未运行：请重启本机。</translation>
    </message>
    <message>
        <source>There is no such printer: choose another one in the settings.</source>
        <translation>没有这台打印机：请在设置中另选一台。</translation>
    </message>
    <message>
        <source>The printer does not let this station print: allow it in its settings.</source>
        <translation>打印机不允许本工作站打印：请在其设置中允许。</translation>
    </message>
    <message>
        <source>The printer has no paper of this size: set it up, or choose another printer.</source>
        <translation>打印机没有这种尺寸的纸：请设置纸张，或另选打印机。</translation>
    </message>
    <message>
        <source>The printer cannot print PDF: set it up in CUPS, and print to that queue.</source>
        <translation>打印机不能打印 PDF：请在 CUPS 中设置，再打印到该队列。</translation>
    </message>
    <message>
        <source>The folder for badges cannot be used: choose another one.</source>
        <translation>胸牌文件夹无法使用：请另选一个。</translation>
    </message>
    <message>
        <source>The printer does not remember this badge: look whether it came out.</source>
        <translation>打印机没有这张胸牌的记录：请查看是否已打印出来。</translation>
    </message>
    <message>
        <source>Something is wrong with the printer: look at its display.</source>
        <translation>打印机出现问题：请查看其显示屏。</translation>
    </message>
    <message>
        <source>It is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation>已遗失</translation>
    </message>
    <message>
        <source>Something on it was corrected</source>
        <translation>内容已更正</translation>
    </message>
    <message>
        <source>It was not printed</source>
        <translation>未打印出来</translation>
    </message>
</context>
<context>
    <name>PrinterStep</name>
    <message>
        <source>The page is on its way…</source>
        <translation>页面正在打印…</translation>
    </message>
    <message>
        <source>The printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Print a page to measure: it shows the size, the edge and the greys.</source>
        <translation>打印一张测量页：可看出尺寸、边缘和灰度。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Print a page to measure</source>
        <translation>打印测量页</translation>
    </message>
    <message>
        <source>No badges here</source>
        <translation>此处不打印证件</translation>
    </message>
    <message>
        <source>as so far</source>
        <translation>与此前相同</translation>
    </message>
    <message>
        <source>Another station prints them.</source>
        <translation>由另一个站点打印。</translation>
    </message>
    <message>
        <source>In settings.toml: printer = {where}</source>
        <translation>在 settings.toml 中写作：printer = {where}</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>no printer is chosen</source>
        <translation>尚未选择打印机</translation>
    </message>
</context>
<context>
    <name>PrintersPage</name>
    <message>
        <source>In settings.toml: printer = {where}</source>
        <translation>settings.toml 中：printer = {where}</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>Print a page to measure</source>
        <translation>打印测量页</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Rulers, a square of 20 mm and a grey wedge, as large as the usual badge.</source>
        <translation>含标尺、20 毫米方块和灰阶，大小与常用胸卡相同。</translation>
    </message>
    <message>
        <source>The page is on its way…</source>
        <translation>页面正在打印…</translation>
    </message>
    <message>
        <source>This station prints elsewhere.</source>
        <translation>本站使用其他打印机。</translation>
    </message>
    <message>
        <source>This station prints its badges here.</source>
        <translation>本站在此打印胸卡。</translation>
    </message>
    <message>
        <source>no printer is known yet</source>
        <translation>尚未找到打印机</translation>
    </message>
    <message>
        <source>{state} · used here</source>
        <translation>{state} · 本站使用</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The page is saved in {path}</source>
        <translation>这一页保存在 {path}</translation>
    </message>
</context>
<context>
    <name>PropertiesCard</name>
    <message>
        <source>Another picture…</source>
        <translation>其他图片…</translation>
    </message>
    <message>
        <source>Name of the element</source>
        <translation>元素名称</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Select an element on the badge or in the list, or add one.</source>
        <translation>请在胸卡或列表中选择一个元素，或添加一个。</translation>
    </message>
    <message>
        <source>The photo of the person</source>
        <translation>本人照片</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>One question before your badge</source>
        <translation>打印胸卡前请回答一个问题</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>第 {number} 题，共 {total} 题</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose as many answers as you like.</source>
        <translation>可多选。</translation>
    </message>
    <message>
        <source>Choose one answer.</source>
        <translation>请选择一项。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>Is everything ready?</source>
        <translation>一切就绪了吗？</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Print a test badge</source>
        <translation>打印测试证件</translation>
    </message>
    <message>
        <source>Look through the camera</source>
        <translation>查看摄像头画面</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>立即交换</translation>
    </message>
    <message>
        <source>End the rehearsal</source>
        <translation>结束演练</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Not ready yet: {number} to be mended</source>
        <translation>尚未就绪：{number} 项需要处理</translation>
    </message>
    <message>
        <source>Ready. {number} to know of</source>
        <translation>已就绪。{number} 项请知悉</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>ReadinessView</name>
    <message>
        <source>The test badge is on its way…</source>
        <translation>测试证件正在打印…</translation>
    </message>
    <message>
        <source>The test badge is saved in {path}</source>
        <translation>测试证件已保存到 {path}</translation>
    </message>
    <message>
        <source>Exchanging with the hub…</source>
        <translation>正在与中心交换…</translation>
    </message>
    <message>
        <source>The exchange is done.</source>
        <translation>交换完成。</translation>
    </message>
    <message>
        <source>The rehearsal is prepared: registrations are copied…</source>
        <translation>正在准备演练：复制登记信息…</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
</context>
<context>
    <name>ReadinessWords</name>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>The printer is ready.</source>
        <translation>打印机已就绪。</translation>
    </message>
    <message>
        <source>All {number} faces are there.</source>
        <translation>{number} 种字体齐全。</translation>
    </message>
    <message>
        <source>Missing: {names}. Install the program again.</source>
        <translation>缺少：{names}。请重新安装程序。</translation>
    </message>
    <message>
        <source>All {number} icons are there.</source>
        <translation>{number} 个图标齐全。</translation>
    </message>
    <message>
        <source>No icons were installed. Install the program again.</source>
        <translation>没有安装图标。请重新安装程序。</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>现有：{names}。</translation>
    </message>
    <message>
        <source>No translations were installed. Install the program again.</source>
        <translation>没有安装翻译。请重新安装程序。</translation>
    </message>
    <message>
        <source>{conference}, gate {gate}</source>
        <translation>{conference}，入口 {gate}</translation>
    </message>
    <message>
        <source>The database is up to date.</source>
        <translation>数据库是最新的。</translation>
    </message>
    <message>
        <source>No camera is used here. Scan a code with the hand scanner to try it.</source>
        <translation>此处不用摄像头。请用手持扫描枪扫一个码试试。</translation>
    </message>
    <message>
        <source>It gives pictures. Hold a page before it to see how sharp they are.</source>
        <translation>有画面。请在镜头前放一张纸，查看清晰度。</translation>
    </message>
    <message>
        <source>It gives pictures, and they are sharp.</source>
        <translation>有画面，而且清晰。</translation>
    </message>
    <message>
        <source>Its pictures are not sharp. Clean the lens, or turn its ring.</source>
        <translation>画面不清晰。请擦拭镜头，或转动调焦环。</translation>
    </message>
    <message>
        <source>Its pictures are too dark. It needs more light.</source>
        <translation>画面太暗。需要更多照明。</translation>
    </message>
    <message>
        <source>It looks into a light. Turn it away.</source>
        <translation>它正对着光源。请转开。</translation>
    </message>
    <message>
        <source>It gives no pictures. Check its cable at both ends.</source>
        <translation>没有画面。请检查线缆两端。</translation>
    </message>
    <message>
        <source>This station prints no badges.</source>
        <translation>本站点不打印证件。</translation>
    </message>
    <message>
        <source>This station works alone, without a hub.</source>
        <translation>本站点独立工作，没有中心。</translation>
    </message>
    <message>
        <source>Connected to {url}. Everything is here.</source>
        <translation>已连接 {url}。数据齐全。</translation>
    </message>
    <message>
        <source>{behind} facts are not here yet, {waiting} are not sent. Press “Exchange now”.</source>
        <translation>还有 {behind} 条记录未收到，{waiting} 条未发送。请按“立即交换”。</translation>
    </message>
    <message>
        <source>{left} facts were not taken by the hub. `checkin sync --once` names them.</source>
        <translation>中心未接收 {left} 条记录。`checkin sync --once` 会列出它们。</translation>
    </message>
    <message>
        <source>It says {time}.</source>
        <translation>显示 {time}。</translation>
    </message>
    <message>
        <source>It says {time}, {seconds} s apart from the hub&apos;s.</source>
        <translation>显示 {time}，与中心相差 {seconds} 秒。</translation>
    </message>
    <message>
        <source>It is {seconds} s ahead of the hub&apos;s. Set it right.</source>
        <translation>比中心快 {seconds} 秒。请校准。</translation>
    </message>
    <message>
        <source>It is {seconds} s behind the hub&apos;s. Set it right.</source>
        <translation>比中心慢 {seconds} 秒。请校准。</translation>
    </message>
    <message>
        <source>It says {time}, and that has been already. Set it right.</source>
        <translation>显示 {time}，这个时间已经过去。请校准。</translation>
    </message>
    <message>
        <source>{free} GB are free.</source>
        <translation>剩余 {free} GB。</translation>
    </message>
    <message>
        <source>Only {free} GB are free. Free at least 1 GB.</source>
        <translation>仅剩 {free} GB。请至少腾出 1 GB。</translation>
    </message>
    <message>
        <source>The disk is encrypted.</source>
        <translation>磁盘已加密。</translation>
    </message>
    <message>
        <source>The disk is not encrypted: whoever takes this machine away can read the names on it.</source>
        <translation>磁盘未加密：拿走这台机器的人可以读到其中的姓名。</translation>
    </message>
    <message>
        <source>This machine does not say whether its disk is encrypted. Look in its settings.</source>
        <translation>本机没有说明磁盘是否加密。请查看系统设置。</translation>
    </message>
    <message>
        <source>The newest copy of the database in {where} is of {time}.</source>
        <translation>{where} 中数据库的最新备份是 {time} 的。</translation>
    </message>
    <message>
        <source>Copies of the database go to {where}. The first is made when a window opens.</source>
        <translation>数据库备份存放在 {where}。打开窗口时建立第一份。</translation>
    </message>
    <message>
        <source>Copies of the database go to {where}, on the same disk. Choose another one.</source>
        <translation>数据库备份存放在 {where}，在同一块磁盘上。请另选一块。</translation>
    </message>
    <message>
        <source>No copies of the database are made. Name a folder on another disk under [backup].</source>
        <translation>没有建立数据库备份。请在 [backup] 中指定另一块磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>There is a loudspeaker.</source>
        <translation>有扬声器。</translation>
    </message>
    <message>
        <source>There is no sound on this machine: verdicts are seen and not heard.</source>
        <translation>本机没有声音：结果只能看到，听不到。</translation>
    </message>
    <message>
        <source>Complete: {registrations} registrations, {facts} facts.</source>
        <translation>齐全：{registrations} 条登记，{facts} 条记录。</translation>
    </message>
    <message>
        <source>There are no registrations: only signed tickets can be let in.</source>
        <translation>没有登记信息：只能放行带签名的票。</translation>
    </message>
    <message>
        <source>{missing} facts are missing and {altered} altered. Keep a copy, restore a backup.</source>
        <translation>缺少 {missing} 条记录，{altered} 条被改动。请保留副本并恢复备份。</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Usual reasons</source>
        <translation>常见原因</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>自行填写原因</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>自行填写</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>RecentPanel</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>最近扫描</translation>
    </message>
    <message>
        <source>printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>badge printed</source>
        <translation>胸牌已打印</translation>
    </message>
    <message>
        <source>no badge</source>
        <translation>没有胸牌</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>Save the closing report</source>
        <translation>保存总结报告</translation>
    </message>
    <message>
        <source>To print (*.pdf)</source>
        <translation>用于打印 (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>供程序使用 (*.json)</translation>
    </message>
    <message>
        <source>For an auditor, without names (*.zip)</source>
        <translation>供审计，不含姓名 (*.zip)</translation>
    </message>
    <message>
        <source>The report is being written…</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>The report is in {path}</source>
        <translation>报告已保存到 {path}</translation>
    </message>
</context>
<context>
    <name>RoleStep</name>
    <message>
        <source>What is this station for?</source>
        <translation>本站点做什么用？</translation>
    </message>
    <message>
        <source>It opens this window from now on. Another one can be opened at any time.</source>
        <translation>今后将打开这个窗口。其他窗口可随时打开。</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>自助机</translation>
    </message>
    <message>
        <source>Visitors scan their own code, are let in and take their badge.</source>
        <translation>观众自己扫码、进入并领取证件。</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>服务台</translation>
    </message>
    <message>
        <source>Staff scan and search, register walk-ins, correct, and print again.</source>
        <translation>工作人员扫码、查找、现场登记、更正和补打。</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>The figures of all stations, calls for help, printers, operators, badges.</source>
        <translation>所有站点的数据、求助、打印机、操作员、证件。</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>Steward</source>
        <translation>引导员</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>服务台</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>for: {role}</source>
        <translation>需要：{role}</translation>
    </message>
</context>
<context>
    <name>SampleTable</name>
    <message>
        <source>The first rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Read {column} as</source>
        <translation>将 {column} 读作</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>供程序使用 (*.json)</translation>
    </message>
    <message>
        <source>Saved in {path}</source>
        <translation>已保存到 {path}</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Show your code here</source>
        <translation>请在此出示二维码</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>提高对比度</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Somebody is coming</source>
        <translation>工作人员马上就来</translation>
    </message>
    <message>
        <source>No code? Call for help</source>
        <translation>没有二维码？呼叫帮助</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>Let in again</source>
        <translation>再次放行</translation>
    </message>
    <message>
        <source>{name} was let in already. Why once more?</source>
        <translation>{name} 已经入场，为什么再次放行？</translation>
    </message>
    <message>
        <source>It is full. Why is {name} let in all the same?</source>
        <translation>里面已满。为什么仍放行 {name}？</translation>
    </message>
    <message>
        <source>{name} was not scanned at the main gate. Why let in here?</source>
        <translation>{name} 未在主入口扫码。为什么在此放行？</translation>
    </message>
    <message>
        <source>Print the badge again</source>
        <translation>重新打印胸牌</translation>
    </message>
    <message>
        <source>The badge printed before is refused from then on. Why a new one for {name}?</source>
        <translation>之前打印的胸牌将失效。为什么要为 {name} 重新打印？</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The badge is being printed</source>
        <translation>正在打印胸牌</translation>
    </message>
    <message>
        <source>The badge is printed</source>
        <translation>胸牌已打印</translation>
    </message>
    <message>
        <source>This station prints no badges</source>
        <translation>本站不打印胸牌</translation>
    </message>
    <message>
        <source>This scan is older than a minute, or another operator&apos;s. A supervisor can undo it.</source>
        <translation>此扫描已超过一分钟或属于其他操作员，主管可以撤销。</translation>
    </message>
    <message>
        <source>Undone: this scan does not count</source>
        <translation>已撤销：此次扫描不计入</translation>
    </message>
    <message>
        <source>This person has had several badges. A supervisor can allow another one.</source>
        <translation>此人已领过多张胸牌，须由主管批准再打印。</translation>
    </message>
    <message>
        <source>The badge was not printed: {cause}</source>
        <translation>胸牌未打印：{cause}</translation>
    </message>
    <message>
        <source>The badge has to wait. {cause}</source>
        <translation>胸牌需等待。{cause}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Name, company, e-mail, phone or code</source>
        <translation>姓名、单位、邮箱、电话或编码</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>查找人员</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>It is settled.</source>
        <translation>已处理。</translation>
    </message>
    <message>
        <source>It was settled so already.</source>
        <translation>此前已这样处理过。</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Set up this station</source>
        <translation>设置本站点</translation>
    </message>
    <message>
        <source>first open the window of this station</source>
        <translation>请先打开本站点的窗口</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Who is at the desk?</source>
        <translation>谁在服务台？</translation>
    </message>
    <message>
        <source>Choose your name with the arrows and Enter, then type your PIN.</source>
        <translation>用方向键和回车选择您的姓名，然后输入密码。</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Let in again</source>
        <translation>再次放行</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Decided without the hub.</source>
        <translation>未经中心确认。</translation>
    </message>
    <message>
        <source>Through: {gate}</source>
        <translation>通过：{gate}</translation>
    </message>
    <message>
        <source>Let out</source>
        <translation>放行离场</translation>
    </message>
    <message>
        <source>{sentence} What helps: {known}.</source>
        <translation>{sentence}可行的办法：{known}。</translation>
    </message>
    <message>
        <source>Forged code</source>
        <translation>伪造的码</translation>
    </message>
    <message>
        <source>Another conference</source>
        <translation>其他会议</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>未知的码</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已禁止</translation>
    </message>
    <message>
        <source>Replaced code</source>
        <translation>已被替换的码</translation>
    </message>
    <message>
        <source>Not valid today</source>
        <translation>今天无效</translation>
    </message>
    <message>
        <source>Not this entrance</source>
        <translation>不是此入口</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>现在关闭</translation>
    </message>
    <message>
        <source>Nothing on now</source>
        <translation>现在没有活动</translation>
    </message>
    <message>
        <source>Not for them</source>
        <translation>不面向此人</translation>
    </message>
    <message>
        <source>Not invited</source>
        <translation>未受邀请</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>尚未预约</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>Main gate first</source>
        <translation>须先经主入口</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>已在场内</translation>
    </message>
    <message>
        <source>Already used today</source>
        <translation>今天已使用</translation>
    </message>
    <message>
        <source>Entries used up</source>
        <translation>次数已用完</translation>
    </message>
    <message>
        <source>Too soon</source>
        <translation>时间太短</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>No entry recorded</source>
        <translation>没有入场记录</translation>
    </message>
    <message>
        <source>There is no more room: {zones}</source>
        <translation>已没有空位：{zones}</translation>
    </message>
    <message>
        <source>The signature on this code is wrong: it was made up or changed.</source>
        <translation>此码签名错误，是伪造或被改动的。</translation>
    </message>
    <message>
        <source>Find the person by name (F2). If they have no registration, call a supervisor.</source>
        <translation>请按姓名查找（F2）。如没有登记，请联系主管。</translation>
    </message>
    <message>
        <source>The code is genuine, and belongs to another conference.</source>
        <translation>此码真实，但属于其他会议。</translation>
    </message>
    <message>
        <source>Ask for the code for {conference}, or find the person by name (F2).</source>
        <translation>请出示 {conference} 的码，或按姓名查找（F2）。</translation>
    </message>
    <message>
        <source>No registration here has this code.</source>
        <translation>没有登记使用此码。</translation>
    </message>
    <message>
        <source>Find the person by name (F2), or register a walk-in (F3).</source>
        <translation>请按姓名查找（F2），或现场登记（F3）。</translation>
    </message>
    <message>
        <source>This registration was cancelled.</source>
        <translation>此登记已取消。</translation>
    </message>
    <message>
        <source>If that is a mistake, a supervisor can restore it on the person&apos;s page (F5).</source>
        <translation>如有误，主管可在人员页面恢复（F5）。</translation>
    </message>
    <message>
        <source>This registration is blocked. The reason stands in its history (F5).</source>
        <translation>此登记已被禁止，原因见记录（F5）。</translation>
    </message>
    <message>
        <source>Stay friendly, let nobody in, and call a supervisor.</source>
        <translation>请保持友善，不要放行，并联系主管。</translation>
    </message>
    <message>
        <source>The doors of {gate} are not open for any activity now.</source>
        <translation>{gate} 目前没有可入场的活动。</translation>
    </message>
    <message>
        <source>Say when the next one begins.</source>
        <translation>请告知下一场活动的开始时间。</translation>
    </message>
    <message>
        <source>Category or delegation do not fit: {activity}</source>
        <translation>类别或代表团不符：{activity}</translation>
    </message>
    <message>
        <source>If the category or the delegation is wrong, correct it (F8).</source>
        <translation>如果类别或代表团有误，请更正 (F8)。</translation>
    </message>
    <message>
        <source>By invitation, and this registration has none: {activity}</source>
        <translation>凭邀请入场，而此登记没有邀请：{activity}</translation>
    </message>
    <message>
        <source>If there is an invitation, add the activity to the registration (F8).</source>
        <translation>如有邀请，请将该活动加入登记 (F8)。</translation>
    </message>
    <message>
        <source>Not booked with this registration: {activity}</source>
        <translation>此登记没有预约：{activity}</translation>
    </message>
    <message>
        <source>If there are places left, add the activity to the registration (F8).</source>
        <translation>如有名额，请将该活动加入登记 (F8)。</translation>
    </message>
    <message>
        <source>Not scanned on the way in: {zone}</source>
        <translation>入场时未扫码：{zone}</translation>
    </message>
    <message>
        <source>Send them to the main gate. If the scan there was forgotten, let them in (F6).</source>
        <translation>请此人先到主入口。如果是那里漏扫，可放行 (F6)。</translation>
    </message>
    <message>
        <source>They came in as often as this gate allows in a day. For an exception: let in (F6).</source>
        <translation>此人今天的入场次数已达此入口的上限。如需破例：放行 (F6)。</translation>
    </message>
    <message>
        <source>Came out at {time}, and this gate asks for a pause.</source>
        <translation>{time} 离场，此入口要求间隔一段时间。</translation>
    </message>
    <message>
        <source>They came out a short while ago, and this gate asks for a pause.</source>
        <translation>刚刚离场，此入口要求间隔一段时间。</translation>
    </message>
    <message>
        <source>Ask them to wait. If the exit was a mistake, let them in (F6).</source>
        <translation>请此人稍候。如果离场是误扫，可放行 (F6)。</translation>
    </message>
    <message>
        <source>As many are inside as there is room for: {zone}</source>
        <translation>里面人数已达上限：{zone}</translation>
    </message>
    <message>
        <source>Let one in for each who comes out. If you see free places, let them in (F6).</source>
        <translation>出来一人，放入一人。如果看到有空位，可放行 (F6)。</translation>
    </message>
    <message>
        <source>A newer badge or ticket has replaced this code, or its key was withdrawn.</source>
        <translation>此码已被更新的胸牌或门票替换，或其密钥已撤回。</translation>
    </message>
    <message>
        <source>Ask for the newest badge. If it is lost, find the person (F2) and print it again (F7).</source>
        <translation>请出示最新胸牌。如遗失，请查找人员（F2）并重新打印（F7）。</translation>
    </message>
    <message>
        <source>The registration is for: {days}</source>
        <translation>登记日期为：{days}</translation>
    </message>
    <message>
        <source>The registration is for another day.</source>
        <translation>登记的是其他日期。</translation>
    </message>
    <message>
        <source>Correct the days (F8) if another day was agreed, or ask the person to come back.</source>
        <translation>如已另行商定，请更正日期（F8），或请其届时再来。</translation>
    </message>
    <message>
        <source>{gate} is not open for: {category}</source>
        <translation>{gate} 不对以下人员开放：{category}</translation>
    </message>
    <message>
        <source>Show the way to the right entrance. If the category is wrong, correct it (F8).</source>
        <translation>请指引正确入口。如类别有误，请更正（F8）。</translation>
    </message>
    <message>
        <source>{gate} is open: {hours}</source>
        <translation>{gate} 开放时间：{hours}</translation>
    </message>
    <message>
        <source>{gate} is not open at this hour.</source>
        <translation>{gate} 此时不开放。</translation>
    </message>
    <message>
        <source>Say when it opens, or show the way to an entrance that is open.</source>
        <translation>请告知开放时间，或指引至开放的入口。</translation>
    </message>
    <message>
        <source>There is no payment for this registration.</source>
        <translation>此登记没有付款记录。</translation>
    </message>
    <message>
        <source>Send the person to the cash desk, or look at their receipt and call a supervisor.</source>
        <translation>请其到收银台付款，或查看收据并联系主管。</translation>
    </message>
    <message>
        <source>If this person left without a scan, let them in again (F6, the reason is asked). If not, the badge may be copied: call a supervisor.</source>
        <translation>如离场时未扫码，可再次放行（F6，需填原因）。否则胸牌可能被复制，请联系主管。</translation>
    </message>
    <message>
        <source>Here everyone goes in once a day. For an exception: let in again (F6).</source>
        <translation>此处每人每天只能进入一次。如需例外，请再次放行（F6）。</translation>
    </message>
    <message>
        <source>Nobody was scanned coming in with this registration.</source>
        <translation>此登记没有入场扫描。</translation>
    </message>
    <message>
        <source>Let them go. Look at the history (F5) if you have doubts.</source>
        <translation>请放行。如有疑问，请查看记录（F5）。</translation>
    </message>
    <message>
        <source>A newer badge was printed at {time} at {station}: this one was replaced.</source>
        <translation>{time} 已在 {station} 打印了新胸牌：这张已被替换。</translation>
    </message>
    <message>
        <source>This registration has already let somebody in.</source>
        <translation>此登记已放行过一人。</translation>
    </message>
    <message>
        <source>Came in at {time}. Not scanned out since.</source>
        <translation>{time} 入场，此后没有离场扫描。</translation>
    </message>
    <message>
        <source>Came in at {time} through: {gate}. Not scanned out since.</source>
        <translation>{time} 入场，通过：{gate}。此后没有离场扫描。</translation>
    </message>
</context>
<context>
    <name>Staffing</name>
    <message>
        <source>{name} gets another PIN, and the old one is no longer good.</source>
        <translation>{name} 将获得新的 PIN，旧 PIN 随即失效。</translation>
    </message>
    <message>
        <source>Give another PIN</source>
        <translation>重新发放 PIN</translation>
    </message>
    <message>
        <source>{name} can no longer sign in. What they did stays in the journal.</source>
        <translation>{name} 将不能再登录。其操作仍保留在日志中。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{name} works here no more.</source>
        <translation>{name} 不再在此工作。</translation>
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
    <name>StationsPage</name>
    <message>
        <source>Stations</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>The figure keys sort by a column.</source>
        <translation>按数字键可按该列排序。</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Save as CSV or JSON</source>
        <translation>保存为 CSV 或 JSON</translation>
    </message>
    <message>
        <source>there is nothing to save</source>
        <translation>没有可保存的内容</translation>
    </message>
    <message>
        <source>Asking how the stations are…</source>
        <translation>正在询问各站点状态…</translation>
    </message>
    <message>
        <source>This station works alone: there is no hub, and no other station is known.</source>
        <translation>本站点独立运行：没有中心，也没有其他站点。</translation>
    </message>
    <message>
        <source>{well} of {all} stations are ready.</source>
        <translation>{all} 个站点中 {well} 个就绪。</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Heard, s ago</source>
        <translation>多少秒前</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>inwards</source>
        <translation>入</translation>
    </message>
    <message>
        <source>outwards</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>{facts} facts of it are at the hub. As of {time}.</source>
        <translation>中心有该站点的 {facts} 条记录。截至 {time}。</translation>
    </message>
    <message>
        <source>Its newest backup is {time} old.</source>
        <translation>其最新备份是 {time} 前的。</translation>
    </message>
    <message>
        <source>Nothing is to be done here.</source>
        <translation>无需处理。</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Hub: loading, {done} of {total}</source>
        <translation>中心服务器：正在载入 {done} / {total}</translation>
    </message>
    <message>
        <source>Hub connected; this clock is {seconds} s off</source>
        <translation>已连接中心服务器；本机时钟相差 {seconds} 秒</translation>
    </message>
    <message>
        <source>Hub connected</source>
        <translation>已连接中心服务器</translation>
    </message>
    <message>
        <source>No hub since {time}: all is kept</source>
        <translation>自 {time} 起未连接中心服务器：数据均已保存</translation>
    </message>
    <message>
        <source>This station was revoked and holds no personal data</source>
        <translation>本站点已被撤销，不再保存个人数据</translation>
    </message>
    <message>
        <source>{number} facts to be sent</source>
        <translation>{number} 条记录待发送</translation>
    </message>
    <message>
        <source>Looking at database and printer</source>
        <translation>正在检查数据库和打印机</translation>
    </message>
    <message>
        <source>Database: {number} registrations, {behind} not yet in the search</source>
        <translation>数据库：{number} 条登记，{behind} 条尚不可查</translation>
    </message>
    <message>
        <source>Database complete: {number} registrations</source>
        <translation>数据库完整：{number} 条登记</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>打印机就绪</translation>
    </message>
    <message>
        <source>This station prints no badges</source>
        <translation>本站不打印胸牌</translation>
    </message>
    <message>
        <source>This hour {hour} · today {today}</source>
        <translation>本小时 {hour} · 今天 {today}</translation>
    </message>
    <message>
        <source>{number} labels are left: have a new roll at hand</source>
        <translation>还剩 {number} 张标签：请备好新的一卷</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Set-up · step {number} of {of}</source>
        <translation>设置 · 第 {number} 步，共 {of} 步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>这样对吗？</translation>
    </message>
    <message>
        <source>Choose a line to change it. All of it can be changed later with `checkin setup`.</source>
        <translation>选择一行即可更改。以后都可用 `checkin setup` 更改。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message>
        <source>out of it</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>into it</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Conference and station</source>
        <translation>会议和站点</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>None, only a hand scanner</source>
        <translation>没有，只用手持扫描枪</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>No badges here</source>
        <translation>此处不打印证件</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>自助机</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>服务台</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
</context>
<context>
    <name>SupervisorWindow</name>
    <message>
        <source>A design has changes that are not saved. Sign out without them?</source>
        <translation>有设计尚未保存。是否放弃更改并退出登录？</translation>
    </message>
    <message>
        <source>Sign out without saving</source>
        <translation>不保存，直接退出</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Trying the file</source>
        <translation>正在试运行</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Nothing was written yet. This would come of {rows} rows:</source>
        <translation>尚未写入。{rows} 行的结果将是：</translation>
    </message>
    <message>
        <source>Stopped after {rows} rows. Import the file again to complete it.</source>
        <translation>在 {rows} 行后停止。请再次导入文件以完成。</translation>
    </message>
    <message>
        <source>Nothing was taken: a row was rejected, or the import was stopped.</source>
        <translation>未导入任何内容：有行被拒绝，或导入已停止。</translation>
    </message>
    <message>
        <source>Done: {rows} rows</source>
        <translation>完成：{rows} 行</translation>
    </message>
    <message>
        <source>The rejected rows are saved</source>
        <translation>已保存被拒绝的行</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Admissions a minute</source>
        <translation>每分钟放行</translation>
    </message>
    <message>
        <source>Counting what has happened so far…</source>
        <translation>正在统计已有记录…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>TotalWords</name>
    <message>
        <source>Visits today</source>
        <translation>今日人次</translation>
    </message>
    <message>
        <source>Visitors, whole event</source>
        <translation>整个会期观众</translation>
    </message>
    <message>
        <source>Inside now</source>
        <translation>当前在场</translation>
    </message>
    <message>
        <source>Admissions a minute</source>
        <translation>每分钟放行</translation>
    </message>
    <message>
        <source>Refused today</source>
        <translation>今日拒绝</translation>
    </message>
    <message>
        <source>{number} admissions, re-entries among them</source>
        <translation>放行 {number} 次，含再次入场</translation>
    </message>
    <message>
        <source>each person once</source>
        <translation>每人计一次</translation>
    </message>
    <message>
        <source>most: {reason}</source>
        <translation>最多：{reason}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>As of {time}, from all that {station} has heard of</source>
        <translation>截至 {time}，依据 {station} 已收到的全部记录</translation>
    </message>
    <message>
        <source>As of {time}, {seconds} s old. {why}</source>
        <translation>截至 {time}，{seconds} 秒前。{why}</translation>
    </message>
    <message>
        <source>At least: the other stations are not heard of. {why}</source>
        <translation>至少：收不到其他站点的消息。{why}</translation>
    </message>
    <message>
        <source>At least: stations silent: {names}</source>
        <translation>至少：无音讯的站点：{names}</translation>
    </message>
    <message>
        <source>{seconds} s old</source>
        <translation>{seconds} 秒前</translation>
    </message>
    <message>
        <source>at least · {age}</source>
        <translation>至少 · {age}</translation>
    </message>
    <message>
        <source>at least (silent: {names}) · {age}</source>
        <translation>至少（无音讯：{names}）· {age}</translation>
    </message>
    <message>
        <source>day {number} of {days} · {date}</source>
        <translation>第 {number} 天，共 {days} 天 · {date}</translation>
    </message>
    <message>
        <source>in all zones together</source>
        <translation>所有区域合计</translation>
    </message>
    <message>
        <source>there is room for {number}</source>
        <translation>可容纳 {number} 人</translation>
    </message>
    <message>
        <source>mean of the last five minutes</source>
        <translation>最近五分钟平均</translation>
    </message>
    <message>
        <source>mean of five minutes; most {number} at {time}</source>
        <translation>五分钟平均；最高 {number}，于 {time}</translation>
    </message>
</context>
<context>
    <name>Tracking</name>
    <message>
        <source>This station prints no badges</source>
        <translation>本站不打印胸牌</translation>
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
</context>
<context>
    <name>Underway</name>
    <message>
        <source>No desk or kiosk is open at this station: badges wait until one is.</source>
        <translation>本站没有打开服务台或自助机：胸牌要等其中一个打开后才会打印。</translation>
    </message>
    <message>
        <source>Badges on their way</source>
        <translation>进行中的胸牌</translation>
    </message>
    <message>
        <source>Printer to send it to</source>
        <translation>要改送的打印机</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>再打印一次</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已经打出</translation>
    </message>
    <message>
        <source>It did not come out</source>
        <translation>没有打出</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>自 {time} 起</translation>
    </message>
    <message>
        <source>Print on: {printer}</source>
        <translation>改用：{printer}</translation>
    </message>
    <message>
        <source>Print elsewhere</source>
        <translation>改用其他打印机</translation>
    </message>
    <message>
        <source>No badge was asked for within the last hour.</source>
        <translation>最近一小时内没有打印请求。</translation>
    </message>
    <message>
        <source>no badge is chosen</source>
        <translation>未选中胸牌</translation>
    </message>
    <message>
        <source>it is being taken back</source>
        <translation>正在收回</translation>
    </message>
    <message>
        <source>it is done with</source>
        <translation>已经结束</translation>
    </message>
    <message>
        <source>it came out</source>
        <translation>已经打出</translation>
    </message>
    <message>
        <source>it is waiting already</source>
        <translation>已在等待</translation>
    </message>
    <message>
        <source>there is no other printer</source>
        <translation>没有其他打印机</translation>
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
    <message>
        <source>Your badge takes a little longer</source>
        <translation>您的胸卡还需稍等片刻</translation>
    </message>
    <message>
        <source>Please ask our staff to look at the printer.</source>
        <translation>请让工作人员查看打印机。</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Scan a code, or find somebody by name: F2</source>
        <translation>请扫码，或按姓名查找：F2</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>{number} more of this booking: F9</source>
        <translation>此订单还有 {number} 人：F9</translation>
    </message>
    <message>
        <source>The badge is being printed</source>
        <translation>正在打印胸牌</translation>
    </message>
    <message>
        <source>The badge is printed</source>
        <translation>胸牌已打印</translation>
    </message>
    <message>
        <source>The badge was not printed: {cause}</source>
        <translation>胸牌未打印：{cause}</translation>
    </message>
    <message>
        <source>This station prints no badges</source>
        <translation>本站不打印胸牌</translation>
    </message>
    <message>
        <source>The badge has to wait. {cause}</source>
        <translation>胸牌需等待。{cause}</translation>
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
        <source>You got a newer badge at {time}.</source>
        <translation>您已在 {time} 领取了新的胸牌。</translation>
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
        <source>Nothing on now</source>
        <translation>现在没有活动</translation>
    </message>
    <message>
        <source>{gate}: the doors are not open for any activity now.</source>
        <translation>{gate}：目前没有可入场的活动。</translation>
    </message>
    <message>
        <source>Please look at the programme, or ask our staff.</source>
        <translation>请查看日程，或询问工作人员。</translation>
    </message>
    <message>
        <source>For other guests</source>
        <translation>面向其他嘉宾</translation>
    </message>
    <message>
        <source>This is for other guests.</source>
        <translation>此活动面向其他嘉宾。</translation>
    </message>
    <message>
        <source>Our staff will gladly tell you what is open to you.</source>
        <translation>工作人员很乐意告诉您可以参加哪些活动。</translation>
    </message>
    <message>
        <source>By invitation only</source>
        <translation>凭邀请入场</translation>
    </message>
    <message>
        <source>We have no invitation for you here.</source>
        <translation>这里没有您的邀请记录。</translation>
    </message>
    <message>
        <source>If you were invited, please show the invitation to our staff.</source>
        <translation>如您已受邀，请向工作人员出示邀请函。</translation>
    </message>
    <message>
        <source>Not booked</source>
        <translation>尚未预约</translation>
    </message>
    <message>
        <source>We have no booking of yours here.</source>
        <translation>这里没有您的预约记录。</translation>
    </message>
    <message>
        <source>The information desk knows whether there are places left.</source>
        <translation>请到咨询台了解是否还有名额。</translation>
    </message>
    <message>
        <source>Main entrance first</source>
        <translation>请先经主入口</translation>
    </message>
    <message>
        <source>You have not come in yet: {zone}</source>
        <translation>您尚未入场：{zone}</translation>
    </message>
    <message>
        <source>You have not come in through the main entrance yet.</source>
        <translation>您尚未从主入口入场。</translation>
    </message>
    <message>
        <source>Please go to the main entrance first, then come back here.</source>
        <translation>请先到主入口签到，再回到这里。</translation>
    </message>
    <message>
        <source>No more entries today</source>
        <translation>今日次数已用完</translation>
    </message>
    <message>
        <source>You have come in as often as is possible in one day. Please ask our staff.</source>
        <translation>您今天的入场次数已达上限。请询问工作人员。</translation>
    </message>
    <message>
        <source>A little later, please</source>
        <translation>请稍后再来</translation>
    </message>
    <message>
        <source>You came out at {time}</source>
        <translation>您于 {time} 离场</translation>
    </message>
    <message>
        <source>You came out a short while ago.</source>
        <translation>您刚刚离场。</translation>
    </message>
    <message>
        <source>Please wait a little, then hold up your code again.</source>
        <translation>请稍候片刻，再出示您的二维码。</translation>
    </message>
    <message>
        <source>Full at the moment</source>
        <translation>目前已满</translation>
    </message>
    <message>
        <source>No more room inside: {zone}</source>
        <translation>里面已没有空位：{zone}</translation>
    </message>
    <message>
        <source>Please wait here until somebody comes out.</source>
        <translation>请在此等候，有人出来后即可入场。</translation>
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
<context>
    <name>Visit</name>
    <message>
        <source>Please see our staff</source>
        <translation>请联系工作人员</translation>
    </message>
    <message>
        <source>Without your agreement we cannot print a badge here.</source>
        <translation>如不同意，我们无法在此打印胸卡。</translation>
    </message>
    <message>
        <source>The information desk will gladly help.</source>
        <translation>咨询台很乐意为您服务。</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>The desk does not open</source>
        <translation>服务台无法打开</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>The desk is getting ready.</source>
        <translation>服务台正在准备。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>WalkInPanel</name>
    <message>
        <source>1 person is very like this one. Look before you register them twice.</source>
        <translation>有 1 人与此人非常相似，请先核对以免重复登记。</translation>
    </message>
    <message>
        <source>{number} people are very like this one. Look before you register them twice.</source>
        <translation>有 {number} 人与此人非常相似，请先核对以免重复登记。</translation>
    </message>
    <message>
        <source>Register a walk-in</source>
        <translation>现场登记</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Let in now</source>
        <translation>立即放行</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>打印胸牌</translation>
    </message>
    <message>
        <source>People like this one</source>
        <translation>相似的人</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message>
        <source>Counting what has happened so far…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Admissions a minute</source>
        <translation>每分钟放行</translation>
    </message>
    <message>
        <source>Admissions today, by gate</source>
        <translation>今日各入口放行</translation>
    </message>
</context>
<context>
    <name>ZonesCard</name>
    <message>
        <source>Inside now, by zone</source>
        <translation>当前各区域在场</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>较满</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>将满</translation>
    </message>
    <message>
        <source>full</source>
        <translation>已满</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>The camera is starting</source>
        <translation>摄像头正在启动</translation>
    </message>
    <message>
        <source>Camera and hand scanner ready</source>
        <translation>摄像头和扫码枪就绪</translation>
    </message>
    <message>
        <source>The camera is away, the hand scanner is ready</source>
        <translation>摄像头断开，扫码枪就绪</translation>
    </message>
    <message>
        <source>Hand scanner ready</source>
        <translation>扫码枪就绪</translation>
    </message>
</context>
</TS>
