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
        <source>Sign out</source>
        <translation>退出登录</translation>
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
    <name>Colour</name>
    <message>
        <source>Choose: {property}</source>
        <translation>选择：{property}</translation>
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
        <source>Fill the box</source>
        <translation>填满方框</translation>
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
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
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
        <source>It was wrong from the beginning</source>
        <translation>原来就有误</translation>
    </message>
    <message>
        <source>Agreed with the organiser</source>
        <translation>已与主办方商定</translation>
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
    <name>PrintersPage</name>
    <message>
        <source>Does not answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>In settings.toml: printer = {where}</source>
        <translation>settings.toml 中：printer = {where}</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
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
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Rulers, a square of 20 mm and a grey wedge, as large as the usual badge.</source>
        <translation>含标尺、20 毫米方块和灰阶，大小与常用胸卡相同。</translation>
    </message>
    <message>
        <source>Takes no jobs</source>
        <translation>不接收任务</translation>
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
    <name>PropertiesCard</name>
    <message>
        <source>Another picture…</source>
        <translation>其他图片…</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>未选中任何元素</translation>
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
        <source>Left without a scan</source>
        <translation>离场时未扫码</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>误扫</translation>
    </message>
    <message>
        <source>Was let in, but did not get through the gate</source>
        <translation>已放行但未能通过闸口</translation>
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
        <source>Through: {gate}</source>
        <translation>通过：{gate}</translation>
    </message>
    <message>
        <source>Let out</source>
        <translation>放行离场</translation>
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
        <source>Not paid</source>
        <translation>未付款</translation>
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
        <source>No entry recorded</source>
        <translation>没有入场记录</translation>
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
    <name>SupervisorWindow</name>
    <message>
        <source>A design has changes that are not saved. Sign out without them?</source>
        <translation>有设计尚未保存。是否放弃更改并退出登录？</translation>
    </message>
    <message>
        <source>Give another PIN</source>
        <translation>更换 PIN</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Sign out without saving</source>
        <translation>不保存，直接退出</translation>
    </message>
    <message>
        <source>{name} can no longer sign in. What they did stays in the journal.</source>
        <translation>{name} 将无法再登录。其操作仍保留在记录中。</translation>
    </message>
    <message>
        <source>{name} gets another PIN, and the old one is no longer good.</source>
        <translation>{name} 将获得新的 PIN，旧 PIN 随即失效。</translation>
    </message>
    <message>
        <source>{name} works here no more.</source>
        <translation>{name} 已移除。</translation>
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
        <source>Admissions today, by gate</source>
        <translation>今日放行人次（按入口）</translation>
    </message>
    <message>
        <source>As of {time}, from all that {station} has heard of</source>
        <translation>截至 {time}，依据 {station} 已收到的全部记录</translation>
    </message>
    <message>
        <source>As of {time}, {seconds} s old. {why}</source>
        <translation>截至 {time}，已过 {seconds} 秒。{why}</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Conflicts: {number}</source>
        <translation>冲突：{number}</translation>
    </message>
    <message>
        <source>Counting what has happened so far…</source>
        <translation>正在统计已有记录…</translation>
    </message>
    <message>
        <source>Inside now</source>
        <translation>当前在场</translation>
    </message>
    <message>
        <source>Inside now, by zone</source>
        <translation>当前在场人数（按区域）</translation>
    </message>
    <message>
        <source>Let in at {one} and at {other}</source>
        <translation>先后从 {one} 和 {other} 入场</translation>
    </message>
    <message>
        <source>Nobody was let in twice.</source>
        <translation>没有人被重复放行。</translation>
    </message>
    <message>
        <source>Nobody was refused today.</source>
        <translation>今天没有人被拒绝。</translation>
    </message>
    <message>
        <source>Refused today</source>
        <translation>今日拒绝</translation>
    </message>
    <message>
        <source>Refused today, by reason</source>
        <translation>今日拒绝（按原因）</translation>
    </message>
    <message>
        <source>The plan has no gates.</source>
        <translation>方案中没有入口。</translation>
    </message>
    <message>
        <source>The plan has no zones.</source>
        <translation>方案中没有区域。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Visitors, whole event</source>
        <translation>观众人数，整个活动</translation>
    </message>
    <message>
        <source>Visits today</source>
        <translation>今日到访</translation>
    </message>
    <message>
        <source>each person once</source>
        <translation>每人计一次</translation>
    </message>
    <message>
        <source>mean of five minutes; most {number} at {time}</source>
        <translation>五分钟平均；最高 {number}，{time}</translation>
    </message>
    <message>
        <source>mean of the last five minutes</source>
        <translation>最近五分钟平均</translation>
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
        <source>{number} admissions, re-entries among them</source>
        <translation>放行 {number} 次，含再次入场</translation>
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
