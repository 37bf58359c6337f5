<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>guapai::ui</name>
    <message>
        <source>Window %1 to %2</source>
        <translation>回溯期：%1至%2</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构登记</translation>
    </message>
    <message>
        <source>Conditions of the application</source>
        <translation>申请条件</translation>
    </message>
    <message>
        <source>Condition %1</source>
        <translation>条件%1</translation>
    </message>
    <message numerus="yes">
        <source>Figures are being tried for %1: %n change(s) that the case does not have. Keep them?</source>
        <translation>
            <numerusform>%1正在试算：有%n处改动没有写入案卷。是否采用？</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over into the case</source>
        <translation>采用，写入案卷</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃试算</translation>
    </message>
    <message>
        <source>Go on trying</source>
        <translation>继续试算</translation>
    </message>
    <message>
        <source>Figures tried</source>
        <translation>采用试算</translation>
    </message>
    <message>
        <source>The library has not taken this, and it is lost when you leave:
%1</source>
        <translation>以下内容未能保存到资料库，离开后将丢失：
%1</translation>
    </message>
    <message>
        <source>The disk is full. Please make room on it, and then save again.</source>
        <translation>磁盘空间不足。请清理磁盘，腾出空间后选“再次保存”。</translation>
    </message>
    <message>
        <source>The disk is full, and this is not saved yet: %1. Please make room on the disk: then it is saved by itself.</source>
        <translation>磁盘空间不足，仍未保存：%1。请清理磁盘，腾出空间后会自动保存。</translation>
    </message>
    <message>
        <source>Not saved yet: %1. %2</source>
        <translation>仍未保存：%1。%2</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>再次保存</translation>
    </message>
    <message>
        <source>Open the library again and save</source>
        <translation>重新打开资料库并保存</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃这些内容</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Nothing on this paper is verified: its results rest on the center&apos;s word, and its boxes stay empty.</source>
        <translation>这份文书所列结果没有一项经过核实，均为据申报，达标与否的方框将留空。</translation>
    </message>
    <message numerus="yes">
        <source>On %n of these papers nothing is verified: their results rest on the centers&apos; word, and their boxes stay empty.</source>
        <translation>
            <numerusform>其中%n份文书所列结果没有一项经过核实，均为据申报，达标与否的方框将留空。</numerusform>
        </translation>
    </message>
    <message>
        <source>Characters of this paper cannot be printed and become 〓, in: %1.</source>
        <translation>纸面上有未能印出的字，印作“〓”：%1。</translation>
    </message>
    <message numerus="yes">
        <source>On %n of these papers characters cannot be printed and become 〓: %1.</source>
        <translation>
            <numerusform>其中%n份文书的纸面上有未能印出的字，印作“〓”：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Issue it for signature all the same?</source>
        <translation>仍要印发供签字吗？</translation>
    </message>
    <message>
        <source>Issue them for signature all the same?</source>
        <translation>仍要印发供签字吗？</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a sentence and the next one</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Issue all the same</source>
        <translation>仍然印发</translation>
    </message>
    <message>
        <source>Guapai</source>
        <translation>挂牌</translation>
    </message>
    <message>
        <source>Figures are being tried for %1, and what was typed is no answer yet: %2. Discard it?</source>
        <translation>正在为%1试算，%2处输入的内容还不是有效的填写。要放弃吗？</translation>
    </message>
    <message>
        <source>What was typed at %1 is no answer yet, and is lost.</source>
        <translation>%1处输入的内容还不是有效的填写，将随试算一并放弃。</translation>
    </message>
    <message>
        <source>About Guapai</source>
        <translation>关于挂牌</translation>
    </message>
    <message>
        <source>Guapai %1</source>
        <translation>挂牌 %1</translation>
    </message>
    <message>
        <source>Evaluates whether community health centers meet the standard for community hospitals.</source>
        <translation>用于评审社区卫生服务中心是否达到社区医院标准。</translation>
    </message>
    <message>
        <source>Standard: %1</source>
        <translation>标准：%1</translation>
    </message>
    <message>
        <source>Tasks and keys: Help, Manual (F1)</source>
        <translation>各项工作和全部按键：“帮助→使用手册”（F1）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>The computer's clock is behind the library's last entry (%1). A paper that is issued now cannot be taken back.
Are the computer's date and time right?</source>
        <translation>电脑的时钟早于资料库中最后一次登记的时间（%1）。印发后不能撤回。
电脑的日期和时间确实无误吗？</translation>
    </message>
    <message>
        <source>Issue all the same</source>
        <comment>though the clock may be wrong</comment>
        <translation>确实无误，印发</translation>
    </message>
    <message>
        <source>The library to open.</source>
        <translation>要打开的资料库。</translation>
    </message>
    <message>
        <source>A library to open, or case files to import.</source>
        <translation>要打开的资料库，或者要导入的案卷文件。</translation>
    </message>
    <message>
        <source>%1 (%2 instead)</source>
        <translation>%1（以%2代替）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Official fonts that this computer lacks: %1</source>
        <translation>本机没有公文字体：%1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>guapai::ui::Actions</name>
    <message>
        <source>&amp;The figure is right…</source>
        <translation>数字核对无误(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;New center…</source>
        <translation>新建机构(&amp;N)…</translation>
    </message>
    <message>
        <source>New &amp;library…</source>
        <translation>新建资料库(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>打开资料库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import cases or tables…</source>
        <translation>导入案卷或表格(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export all cases…</source>
        <translation>导出全部案卷(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add row</source>
        <translation>添加一行(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move row</source>
        <translation>删除本行(&amp;M)</translation>
    </message>
    <message>
        <source>Move row u&amp;p</source>
        <translation>上移一行(&amp;P)</translation>
    </message>
    <message>
        <source>Move row &amp;down</source>
        <translation>下移一行(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next center</source>
        <translation>下一机构(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous center</source>
        <translation>上一机构(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove this center from the library…</source>
        <translation>从资料库中删除本机构(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>总览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Search centers</source>
        <translation>查找机构(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Centers beside the form</source>
        <translation>表格旁显示机构名单(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>评审结果(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;About Guapai</source>
        <translation>关于挂牌(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>案卷(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Save as P&amp;DF</source>
        <translation>另存为PDF(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Preview and print…</source>
        <translation>预览和打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print &amp;room…</source>
        <translation>打印室(&amp;R)…</translation>
    </message>
    <message>
        <source>P&amp;lan of the district…</source>
        <translation>建设规划时间表(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Issued papers…</source>
        <translation>已印发的文书(&amp;I)…</translation>
    </message>
    <message>
        <source>Print &amp;onto the signed original…</source>
        <translation>套打到签章原件(&amp;O)…</translation>
    </message>
    <message>
        <source>Next &amp;open point</source>
        <translation>下一处待处理(&amp;F)</translation>
    </message>
    <message>
        <source>What is not saved, then what is not met, then what is open</source>
        <translation>依次为未保存的输入、不达标的项目、待核的项目</translation>
    </message>
    <message>
        <source>Previous op&amp;en point</source>
        <translation>上一处待处理(&amp;B)</translation>
    </message>
    <message>
        <source>C&amp;harts of the district</source>
        <translation>全区图表(&amp;H)</translation>
    </message>
    <message>
        <source>Answer &amp;handed in later…</source>
        <translation>补正(&amp;H)…</translation>
    </message>
    <message>
        <source>Answer keyed in &amp;wrongly…</source>
        <translation>更正录入(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Blank on the paper</source>
        <translation>纸面空白(&amp;B)</translation>
    </message>
    <message>
        <source>Add &amp;evidence…</source>
        <translation>添加佐证(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Show evidence</source>
        <translation>查看佐证(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Verify next criterion</source>
        <translation>核实下一项(&amp;V)</translation>
    </message>
    <message>
        <source>Verify previous &amp;criterion</source>
        <translation>核实上一项(&amp;C)</translation>
    </message>
    <message>
        <source>Next &amp;unverified criterion</source>
        <translation>下一项未核实的(&amp;U)</translation>
    </message>
    <message>
        <source>D&amp;oubtful…</source>
        <translation>存疑(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Note of the mark…</source>
        <translation>空白存疑说明(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Try figures</source>
        <translation>试算(&amp;T)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a command of the menu; %2: why it is not to be had now</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>this is not possible here.</source>
        <translation>此处不能使用。</translation>
    </message>
    <message>
        <source>Please open a center first.</source>
        <translation>请先打开一家机构。</translation>
    </message>
    <message>
        <source>Please open a library first.</source>
        <translation>请先打开资料库。</translation>
    </message>
    <message>
        <source>This round is kept as it was; there is a later one.</source>
        <translation>本次申请保持原样，只供查阅：该机构已有下一次申请。</translation>
    </message>
    <message>
        <source>The library can only be read.</source>
        <translation>资料库是只读的。</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>备份与恢复(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Verify the library</source>
        <translation>校验资料库(&amp;V)</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>设置(&amp;G)…</translation>
    </message>
    <message>
        <source>Chan&amp;ge history of this blank…</source>
        <translation>本项修改记录(&amp;G)…</translation>
    </message>
    <message>
        <source>Change &amp;history…</source>
        <translation>修改记录(&amp;H)…</translation>
    </message>
    <message>
        <source>P&amp;assphrase…</source>
        <translation>口令保护(&amp;A)…</translation>
    </message>
    <message>
        <source>Loc&amp;k now</source>
        <translation>立即锁定(&amp;K)</translation>
    </message>
    <message>
        <source>Save as &amp;table…</source>
        <translation>另存为表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Lists for the &amp;city…</source>
        <translation>上报名单(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Recent libraries</source>
        <translation>最近的资料库(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try the sample district…</source>
        <translation>试用示例区(&amp;T)…</translation>
    </message>
    <message>
        <source>Blank &amp;workbook for a center…</source>
        <translation>空白填报表(&amp;W)…</translation>
    </message>
    <message>
        <source>Form &amp;larger</source>
        <translation>放大表格(&amp;L)</translation>
    </message>
    <message>
        <source>Form s&amp;maller</source>
        <translation>缩小表格(&amp;M)</translation>
    </message>
    <message>
        <source>Original si&amp;ze</source>
        <translation>原始大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Paste (&amp;V)</source>
        <translation>粘贴(&amp;V)</translation>
    </message>
    <message>
        <source>Select all (&amp;Q)</source>
        <translation>全选(&amp;Q)</translation>
    </message>
    <message>
        <source>There is no center yet. Please create or import one first.</source>
        <translation>还没有机构，请先新建或导入。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::Application</name>
    <message>
        <source>There is not enough memory, and the program ends. What was typed is kept. Please close other programs before it is started again.</source>
        <translation>内存不足，程序即将关闭。已输入的内容已保留。请先关闭其他程序，再重新启动。</translation>
    </message>
    <message>
        <source>Something unexpected happened, and the program ends. What was typed is kept, and there again when it is started.</source>
        <translation>程序出现意外，即将关闭。已输入的内容已保留，重新启动后仍在原处。</translation>
    </message>
    <message>
        <source>Guapai</source>
        <translation>挂牌</translation>
    </message>
</context>
<context>
    <name>guapai::ui::AnswerEditor</name>
    <message>
        <source>%1 %2, row %3</source>
        <translation>%1 %2 第%3行</translation>
    </message>
    <message>
        <source>Not saved. What you typed is still here.</source>
        <translation>未保存；输入的内容仍在此处。</translation>
    </message>
    <message>
        <source>The answer before the edit is back. Ctrl+Z brings back what you typed.</source>
        <translation>已恢复修改前的内容；按 Ctrl+Z 可找回刚才的输入。</translation>
    </message>
    <message>
        <source>until then %1 counts</source>
        <translation>改正前仍按%1计</translation>
    </message>
    <message>
        <source>until then it counts as not filled in</source>
        <translation>改正前按未填计</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>This cannot be left empty.</source>
        <translation>此项不能为空。</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Somebody else has just edited this; the library has now: %1. What you type is not stored before you have compared the two.</source>
        <translation>他人刚改过这里，资料库中现为 %1。您输入的要等您对照之后才会保存。</translation>
    </message>
    <message>
        <source>Typed before and not stored yet; the library has: %1. Tab stores what was typed, Esc brings back what is stored.</source>
        <translation>这是先前输入、尚未保存的内容；资料库中现为 %1。按 Tab 保存，按 Esc 恢复资料库中的内容。</translation>
    </message>
    <message>
        <source>Typed before and not stored yet; the library has: %1. Enter stores what was typed, Esc brings back what is stored.</source>
        <translation>这是先前输入、尚未保存的内容；资料库中现为 %1。按 Enter 保存，按 Esc 恢复资料库中的内容。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::BackupCommands</name>
    <message>
        <source>The library is backed up.</source>
        <translation>已备份。</translation>
    </message>
    <message>
        <source>The newest backup has everything already. No other one is needed.</source>
        <translation>最近的备份已有全部内容，不必再备份。</translation>
    </message>
    <message>
        <source>Back up to a file</source>
        <translation>备份到文件</translation>
    </message>
    <message>
        <source>Guapai libraries (*.guapai)</source>
        <translation>挂牌资料库 (*.guapai)</translation>
    </message>
    <message>
        <source>The library is backed up to %1.</source>
        <translation>已备份到“%1”。</translation>
    </message>
    <message>
        <source>The library is backed up to %1, but it is not as Guapai left it: verify it.</source>
        <translation>已备份到“%1”，但资料库的内容与封存时不一致，请校验资料库。</translation>
    </message>
    <message>
        <source>Restore the backup of %1?
%2. The library as it is now is kept as a backup first, and can be restored again.</source>
        <translation>恢复%1的备份吗？
%2。现在的资料库先做备份，可以再恢复回来。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The library is as Guapai left it: nothing was changed, removed or added by anything else.</source>
        <translation>资料库完好：内容与封存时一致，没有被其他程序改动、删除或添加。</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份与恢复…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>guapai::ui::BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Back up to a &amp;file…</source>
        <translation>备份到文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Show the f&amp;older</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no backup yet. Guapai makes one at the first opening of a day, before an import and before a center is removed, and keeps them in %1.</source>
        <translation>还没有备份。每天首次打开时、导入之前和删除机构之前，都会自动备份到“%1”。</translation>
    </message>
    <message>
        <source>Guapai makes a backup at the first opening of a day, before an import and before a center is removed. They are kept in %1. To be safe from a broken disk, also back up to a file on another one.</source>
        <translation>每天首次打开时、导入之前和删除机构之前自动备份，保存在“%1”。为防磁盘损坏，请另外备份到其他磁盘上的文件。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::BatchBar</name>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Export a PDF &amp;each…</source>
        <translation>每份导出一个PDF(&amp;E)…</translation>
    </message>
    <message>
        <source>Export &amp;bound in one PDF…</source>
        <translation>合订导出一个PDF(&amp;B)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tick papers and centers.</source>
        <translation>请勾选文书和机构。</translation>
    </message>
    <message>
        <source>%1 papers, %2 pages</source>
        <translation>%1份，共%2页</translation>
    </message>
    <message>
        <source>%1 papers, counting pages: %2</source>
        <translation>%1份，正在计页：%2</translation>
    </message>
    <message>
        <source>No printer is set up on this computer; papers can be exported as PDF.</source>
        <translation>本机没有打印机，可以导出PDF后打印。</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>第%1份，共%2份：%3</translation>
    </message>
</context>
<context>
    <name>guapai::ui::BatchReport</name>
    <message>
        <source>Cancelled. %1 papers were made before.</source>
        <translation>已取消。取消前完成了%1份。</translation>
    </message>
    <message>
        <source>All %1 papers are made, %2 pages.</source>
        <translation>%1份文书全部完成，共%2页。</translation>
    </message>
    <message>
        <source>No paper could be made.</source>
        <translation>没有一份文书完成。</translation>
    </message>
    <message>
        <source>%1 papers are made, %2 are not.</source>
        <translation>完成%1份，%2份没有完成。</translation>
    </message>
    <message>
        <source>Papers that are not made</source>
        <translation>没有完成的文书</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Try again those that failed</source>
        <translation>重做没有完成的(&amp;T)</translation>
    </message>
    <message>
        <source>Back to the pre&amp;view</source>
        <translation>返回预览(&amp;V)</translation>
    </message>
    <message>
        <source>Cancelled; nothing was printed or exported.</source>
        <translation>已取消，没有打印或导出。</translation>
    </message>
    <message>
        <source>Number %1 was issued and is kept.</source>
        <translation>已印发第%1号，并留存在资料库中。</translation>
    </message>
    <message>
        <source>Numbers %1 were issued and are kept.</source>
        <translation>已印发第%1号，并留存在资料库中。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The change history could not be told of it: the library is busy or the disk is full.</source>
        <translation>资料库正在被使用，或磁盘已满，这一批没有全部记入修改记录。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::CaseHeader</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Everything saved</source>
        <translation>已全部保存</translation>
    </message>
    <message numerus="yes">
        <source>△ %n issued paper(s) out of date</source>
        <translation>
            <numerusform>△ 已印发的文书有%n份已过期</numerusform>
        </translation>
    </message>
    <message>
        <source>The case was changed after they were issued. They can be shown again as they were: Print, Issued papers.</source>
        <translation>印发后案卷内容有改动。原件可在“打印→已印发的文书”中原样调出。</translation>
    </message>
    <message>
        <source>Something typed is not saved</source>
        <translation>有未保存的输入</translation>
    </message>
    <message numerus="yes">
        <source>Not saved in %n other center(s)</source>
        <translation>
            <numerusform>另有%n家机构的内容未保存</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guapai::ui::CasePage</name>
    <message>
        <source>%1 is not recorded yet: record it, or leave it with Esc.</source>
        <translation>“%1”还没有记录：请先记录，或按 Esc 放弃。</translation>
    </message>
    <message>
        <source>Two reviewers</source>
        <translation>双人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请表</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息表</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Basic standard</source>
        <translation>基本标准</translation>
    </message>
    <message>
        <source>Core systems</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Supplements</source>
        <translation>补正</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <translation>佐证 %1</translation>
    </message>
    <message>
        <source>%1: evidence %2</source>
        <translation>%1：佐证 %2</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ChoiceEditor</name>
    <message>
        <source>1 to %1</source>
        <translation>输入1～%1</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>The numbers 1 to %1 choose, the arrow keys walk, Delete takes the choice back.</source>
        <translation>按数字1至%1选择，方向键移动，Delete键清除选择。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::Desk</name>
    <message>
        <source>Survey taken over</source>
        <translation>采用满意度调查结果</translation>
    </message>
</context>
<context>
    <name>guapai::ui::DeskMaker</name>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>核实更正</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>两表差异</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算结果</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>核实记录</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Ruled by</source>
        <translation>裁定人</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实进度</translation>
    </message>
</context>
<context>
    <name>guapai::ui::DeskSpeaker</name>
    <message>
        <source>Take over as verified</source>
        <translation>采用为核实值</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>添加佐证…</translation>
    </message>
    <message numerus="yes">
        <source>Show %n file(s)</source>
        <translation>
            <numerusform>查看%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Next unverified criterion (Ctrl+F6)</source>
        <translation>下一项未核实的（Ctrl+F6）</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Try figures… (Ctrl+T)</source>
        <translation>试算…（Ctrl+T）</translation>
    </message>
</context>
<context>
    <name>guapai::ui::DistrictPage</name>
    <message>
        <source>Copied. It can be pasted into another program.</source>
        <translation>已复制，可粘贴到其他程序中。</translation>
    </message>
    <message>
        <source>Fingerprint %1 is that of paper no. %2, %3.</source>
        <translation>指纹%1是已印发的第%2号：%3。</translation>
    </message>
    <message>
        <source> The case was changed after it was issued.</source>
        <translation>印发后案卷内容有改动，已过期。</translation>
    </message>
    <message>
        <source>What was typed at %1 and is not saved yet is in its blank again: %2</source>
        <translation>%1 输入但未保存的内容已放回原处，尚未计入：%2</translation>
    </message>
    <message numerus="yes">
        <source>What was typed and is not saved yet is in its blanks again: %1, typed at %2, and %n more (F8)</source>
        <translation>
            <numerusform>输入但未保存的内容已放回原处，尚未计入：%1（%2 输入），另有%n处（按 F8 前往）</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the first blank of this page.</source>
        <translation>已到本页第一空。</translation>
    </message>
    <message>
        <source>This is the last blank of this page.</source>
        <translation>已到本页末尾。</translation>
    </message>
    <message>
        <source>The center is as the library has it now.</source>
        <translation>已按资料库中的现有内容重新打开。</translation>
    </message>
    <message>
        <source>A new round is open. The round before is kept as it was and can only be read.</source>
        <translation>已开始新一次申请。上一次申请保持原样，只供查阅。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Centers and to do</source>
        <translation>一览</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Undone: opening of round %1</source>
        <translation>已撤销：开始第%1次申请</translation>
    </message>
    <message>
        <source>Round %1 stays: something was entered in it.</source>
        <translation>第%1次申请已有填写内容，不能撤销。</translation>
    </message>
    <message>
        <source>What the library had refused before is saved now.</source>
        <translation>此前未能保存的内容现已保存。</translation>
    </message>
    <message>
        <source>Somebody else has edited this center. What both have edited can no longer be undone here.</source>
        <translation>他人已修改该机构的资料，两边都改过的地方在这里不能再撤销。</translation>
    </message>
    <message>
        <source>What is not saved yet is in its blank again: %1</source>
        <translation>尚未保存的内容已放回原处：%1</translation>
    </message>
    <message>
        <source>This is the last center of the list.</source>
        <translation>已经是列表中的最后一家机构。</translation>
    </message>
    <message>
        <source>This is the first center of the list.</source>
        <translation>已经是列表中的第一家机构。</translation>
    </message>
    <message>
        <source>This is not saved, and its row is not in the library any more: %1</source>
        <translation>以下内容未保存，所在的行已不在资料库中：%1</translation>
    </message>
</context>
<context>
    <name>guapai::ui::FileEditor</name>
    <message>
        <source>Space shows the file, F2 chooses another one, Delete takes it away.</source>
        <translation>按空格键查看文件，F2 更换，Delete 清除。</translation>
    </message>
    <message>
        <source>Space chooses a file. It can also be pasted or dropped here.</source>
        <translation>按空格键选择文件；也可以粘贴或拖到这里。</translation>
    </message>
    <message>
        <source>Space opens, F2 replaces</source>
        <translation>空格键打开，F2 更换</translation>
    </message>
    <message>
        <source>document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Space chooses a file: PNG, JPEG or PDF. It can also be pasted or dropped here.</source>
        <translation>按空格键选择文件：PNG、JPEG 或 PDF；也可以粘贴或拖到这里。</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>正在读取文件……</translation>
    </message>
    <message>
        <source>The file cannot be shown.</source>
        <translation>文件无法显示</translation>
    </message>
    <message>
        <source>Space shows, F2 replaces</source>
        <translation>空格键查看，F2 更换</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n页</numerusform>
        </translation>
    </message>
    <message>
        <source>Space chooses a file</source>
        <translation>按空格键选择文件</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>未附文件</translation>
    </message>
    <message>
        <source>The name of a file is not typed: the space key chooses one.</source>
        <translation>文件名不用输入，按空格键选择文件。</translation>
    </message>
    <message>
        <source>This file was not saved. F2 chooses it again, Esc brings back what is stored.</source>
        <translation>这个文件没有保存下来。按 F2 重新选择，按 Esc 恢复资料库中的内容。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::FindingDelegate</name>
    <message>
        <source>Conditions of application</source>
        <translation>申请条件</translation>
    </message>
</context>
<context>
    <name>guapai::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>评审结果</translation>
    </message>
    <message>
        <source>Decision of the commission</source>
        <translation>区级验收结论</translation>
    </message>
    <message>
        <source>Evaluation as it stands now</source>
        <translation>按现有资料评价</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ImportDialog</name>
    <message>
        <source>What changes in the chosen center</source>
        <translation>所选机构的改动</translation>
    </message>
    <message>
        <source>Problems of the chosen center</source>
        <translation>所选机构的问题</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Import preview</source>
        <translation>导入预览</translation>
    </message>
    <message>
        <source>Nothing has been written to the library %1 yet. Space ticks a center or takes its tick away: then it stays as it is. The library is backed up before the import; File, Backups gives it back as it was.</source>
        <extracomment>%1: the name of the library</extracomment>
        <translation>资料库“%1”还没有改动。空格键勾选或取消勾选，没有勾选的机构保持原样。导入前先备份资料库，可用“文件→备份与恢复”恢复原状。</translation>
    </message>
    <message>
        <source>Centers to import</source>
        <translation>待导入的机构</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save as table…</source>
        <translation>另存为表格(&amp;S)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 cannot be ticked: correct its problems in the file, and import it again.</source>
        <translation>“%1”有问题，不能勾选；请在文件中改正后重新导入。</translation>
    </message>
    <message>
        <source>Nothing is ticked, so that nothing can be imported.</source>
        <translation>没有勾选机构，无法导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) will be imported, with %1 change(s).</source>
        <extracomment>%1: how many answers and files would change</extracomment>
        <translation>
            <numerusform>将导入%n个案卷，共%1处改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>The library has changed meanwhile, and nothing was imported. Shown is what would happen now.</source>
        <translation>资料库刚刚有了改动，所以没有导入；现在列出的是按最新内容的预览，请再看一遍。</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列的对应(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Reading…</source>
        <translation>读作(&amp;R)…</translation>
    </message>
    <message>
        <source>%1 cannot be ticked: the ledger in which it stands has problems.</source>
        <translation>“%1”不能勾选：所在的台账有问题。</translation>
    </message>
    <message>
        <source>%1 can be ticked when it is said how its cells are meant: Return on each of its problems asks.</source>
        <translation>“%1”有几格可以有几种读法，在每处问题上按 Enter 选定后即可勾选。</translation>
    </message>
    <message>
        <source>The files could not be read again, and nothing is different: %1</source>
        <extracomment>%1: the cause</extracomment>
        <translation>没能重新读取文件，预览没有变：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) of the ledger are not understood: Columns says what they are, or that they are not imported.</source>
        <translation>
            <numerusform>台账有%n个标题不认识，请在“列的对应”中指明是哪一项，或不导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guapai::ui::ColumnsDialog</name>
    <message>
        <source>Columns of the ledger</source>
        <translation>台账各列的对应</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Each heading of the ledger, and what its column is taken as. The library remembers it with the import, and knows the next ledger that has these headings.</source>
        <translation>台账的每个标题，以及这一列作为哪一项收入。导入时资料库会记住，标题相同的台账下次不用再选。</translation>
    </message>
    <message>
        <source>Read the ledger so</source>
        <translation>照此读取</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>What stands in the column %1</source>
        <translation>“%1”一列的内容</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ReadingDialog</name>
    <message>
        <source>How the cell is meant</source>
        <translation>这一格读作</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Also for the %n other cell(s) of this column that are in doubt in the same way</source>
        <translation>
            <numerusform>这一列同样有疑问的另外%n格也照此读(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the place of the cell; %2: the question</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>照此读</translation>
    </message>
</context>
<context>
    <name>guapai::ui::IssueChoice</name>
    <message>
        <source>&amp;Draft</source>
        <translation>草稿(&amp;D)</translation>
    </message>
    <message>
        <source>For si&amp;gnature: numbered and kept</source>
        <translation>签章用：编号印发并留存(&amp;G)</translation>
    </message>
    <message>
        <source>Attach the case &amp;file to the PDF</source>
        <translation>PDF附案卷数据(&amp;F)</translation>
    </message>
    <message>
        <source>Center and day ab&amp;ove Annex 1</source>
        <translation>表外附注(&amp;O)</translation>
    </message>
    <message>
        <source>N&amp;umber achieved</source>
        <translation>已建成数量(&amp;U)</translation>
    </message>
    <message>
        <source>Freezes the paper as it is now. It gets a number and a fingerprint and is kept in the library.</source>
        <translation>按当前内容定稿：给出编号和指纹，并原样留存在资料库中。</translation>
    </message>
    <message>
        <source>Application and information carry what is printed on them, so that they can be imported again. Leave it out of copies that go elsewhere.</source>
        <translation>验收申请表和信息表的PDF附带表上所填内容，可以重新导入。送往其他单位的可以不附。</translation>
    </message>
    <message>
        <source>The official form has no place for them. Above its table they say whose paper it is and of which day.</source>
        <translation>官方表格没有填写机构名称和评价日期的地方，附注印在附件1的表格上方，注明是哪家机构、哪一天的评价。</translation>
    </message>
    <message>
        <source>Beside the plan, how many centers were accepted in those years, and which.</source>
        <translation>在规划数量旁边加印各时间段内已建成的数量和机构名称。</translation>
    </message>
    <message>
        <source>&amp;Head of the trail in the footer</source>
        <translation>页脚印修改记录校验码(&amp;H)</translation>
    </message>
    <message>
        <source>The number of the last entry of the change history, and a check code made from all entries. As long as the paper is kept, it shows whether anything before it was changed or cut off: guapai-cli verify --head.</source>
        <translation>即修改记录最后一条的条数，和由全部记录算出的校验码。只要这份纸质文书还在，就能查出此前的记录有没有被改动或删去：guapai-cli verify --head。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::IssuedPapersDialog</name>
    <message>
        <source>Issued papers</source>
        <translation>已印发的文书</translation>
    </message>
    <message>
        <source>Issued papers – %1</source>
        <translation>已印发的文书 – %1</translation>
    </message>
    <message>
        <source>&amp;Print again…</source>
        <translation>重新打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No paper has been issued yet. A paper is issued when it is printed or exported for signature.</source>
        <translation>还没有印发的文书。打印或导出时选“签章用”，即编号印发并留存。</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第%1号</translation>
    </message>
    <message>
        <source>Save &amp;list as table…</source>
        <translation>列表另存为表格(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>guapai::ui::LedgerPage</name>
    <message>
        <source>Show all centers</source>
        <translation>显示全部机构</translation>
    </message>
    <message>
        <source>Nothing is found for “%1”. Esc shows all centers again.</source>
        <translation>没有找到“%1”。按 Esc 恢复显示全部机构。</translation>
    </message>
    <message>
        <source>Not among what is searched: %1</source>
        <translation>当前机构不在查找结果中：%1</translation>
    </message>
    <message>
        <source>Search centers</source>
        <translation>查找机构</translation>
    </message>
    <message>
        <source>%1 centers</source>
        <translation>%1家机构</translation>
    </message>
    <message>
        <source>%1 of %2 centers</source>
        <translation>%2家机构中的%1家</translation>
    </message>
    <message>
        <source>Center, person, document number, note; also pinyin initials</source>
        <translation>机构、人员、文号、备注、指纹，或拼音首字母</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>另存为表格…</translation>
    </message>
</context>
<context>
    <name>guapai::ui::LedgerView</name>
    <message>
        <source>Centers</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>No center fits the search: Esc clears it</source>
        <translation>没有符合条件的机构，按 Esc 清除条件</translation>
    </message>
</context>
<context>
    <name>guapai::ui::LibraryCommands</name>
    <message>
        <source>The export was cancelled, and nothing was written.</source>
        <translation>已取消导出，没有写入任何文件。</translation>
    </message>
    <message>
        <source>The import was cancelled. The library is as it was.</source>
        <translation>已取消导入，资料库没有任何改动。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1, but not all of their files. %2</source>
        <translation>%1，但其中的文件没有全部收入。%2</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>选择佐证材料</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a floor plan</source>
        <translation>选择平面布局图</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.png *.jpg *.jpeg *.pdf)</source>
        <translation>图片和 PDF (*.png *.jpg *.jpeg *.pdf)</translation>
    </message>
    <message>
        <source>The library was upgraded. It is kept as it was in %1.</source>
        <translation>资料库已升级；升级前的资料库保留在 %1。</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>打开资料库</translation>
    </message>
    <message>
        <source>Guapai libraries (*.guapai)</source>
        <translation>挂牌资料库 (*.guapai)</translation>
    </message>
    <message>
        <source>District</source>
        <translation>本区</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>新建资料库</translation>
    </message>
    <message>
        <source>Import cases or tables</source>
        <translation>导入案卷或表格</translation>
    </message>
    <message>
        <source>Case files, papers and tables (*.json *.jsonl *.pdf *.xlsx *.ods *.csv)</source>
        <translation>案卷文件、文书和表格 (*.json *.jsonl *.pdf *.xlsx *.ods *.csv)</translation>
    </message>
    <message>
        <source>To import cases or tables, open a library or create one.</source>
        <translation>请先打开或新建资料库，再导入案卷或表格。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be imported: this library is read-only.</source>
        <translation>无法导入%1：这个资料库只能读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) imported</source>
        <translation>
            <numerusform>已导入%n个案卷</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <extracomment>%1: the cause</extracomment>
        <translation>未导入：%1</translation>
    </message>
    <message>
        <source>The files contain no case.</source>
        <translation>文件中没有案卷。</translation>
    </message>
    <message>
        <source>Export all cases</source>
        <translation>导出全部案卷</translation>
    </message>
    <message>
        <source>Case files (*.jsonl)</source>
        <translation>案卷文件 (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) exported to %1</source>
        <translation>
            <numerusform>已导出%n个案卷：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1 from the library, with everything that was entered for it?
The library is backed up first; File, Backups gives it back as it was.</source>
        <translation>确定从资料库中删除“%1”及其全部录入内容？
删除前先备份资料库，可用“文件→备份与恢复”恢复到删除前。</translation>
    </message>
    <message>
        <source>Remove center</source>
        <translation>删除机构</translation>
    </message>
    <message>
        <source>%1 was removed from the library.</source>
        <translation>已从资料库中删除“%1”。</translation>
    </message>
    <message>
        <source>Choose evidence</source>
        <translation>选择佐证文件</translation>
    </message>
    <message>
        <source>This library is read-only: it can be looked at and printed from, not edited. To edit it, change the rights of the file or copy it to this computer.</source>
        <translation>这个资料库是只读的：可以查看和打印，不能修改。如需修改，请更改文件权限，或复制到本机后再打开。</translation>
    </message>
    <message>
        <source>The library has this center already: %1. For its next application, open it; the page of its progress has the new round.</source>
        <translation>资料库中已有这家机构：%1。再次申请的，请打开该机构，在“进程”页开始新一次申请。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) can still be read without the passphrase, because encrypting them was interrupted. Give the same passphrase once more at File, Passphrase: then they are encrypted.</source>
        <translation>
            <numerusform>有%n个备份不用口令仍能读出：上次加密没有做完。请在“文件→口令保护…”中再设置一次口令（可用原口令），这些备份随即加密。</numerusform>
        </translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. %1</source>
        <translation>今天的备份没有做成。%1</translation>
    </message>
    <message>
        <source>Today&apos;s backup shows that the library is not as Guapai left it.</source>
        <translation>今天备份时发现，资料库的内容与封存时不一致，可能被其他程序改过。请先不要继续录入。</translation>
    </message>
    <message>
        <source>The library is as it was on %1.</source>
        <translation>已恢复%1的备份，资料库回到当时的内容。</translation>
    </message>
    <message>
        <source> The damaged one is kept in %1.</source>
        <translation>原来已损坏的资料库另存为“%1”。</translation>
    </message>
    <message>
        <source>%1. No backup was made before. %2</source>
        <translation>%1，但事先没有做成备份。%2</translation>
    </message>
    <message numerus="yes">
        <source>The library is damaged. What could be read of it is shown, %n thing(s) are missing: File, Verify the library names them. To go on working, restore a backup.</source>
        <translation>
            <numerusform>资料库已损坏。读得出来的部分可以查看和打印，不能修改；有%n处缺失，可用“文件→校验资料库”逐处列出。要继续工作，请用备份恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Typed and not counted yet, kept in its blanks: %1.</source>
        <translation>输入但尚未计入的内容仍在原处：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Typed and not counted yet, kept in its blanks: %1 and %n more.</source>
        <translation>
            <numerusform>输入但尚未计入的内容仍在原处：%1，另有%n家机构。</numerusform>
        </translation>
    </message>
    <message>
        <source>The library was not opened, because its passphrase was not given.</source>
        <translation>没有输入口令，资料库没有打开。</translation>
    </message>
    <message>
        <source>The library is encrypted now, and so are its backups.</source>
        <translation>资料库及其备份已加密。</translation>
    </message>
    <message>
        <source>The library has no passphrase any more, and neither have its backups.</source>
        <translation>资料库及其备份的口令已解除，不再加密。</translation>
    </message>
    <message>
        <source> Anybody can still read the files beside it: %1. Please delete what is not needed.</source>
        <translation>旁边的这些文件仍未加密，任何人都能读取：%1。不再需要的，请删除。</translation>
    </message>
    <message>
        <source> These files beside it still have one: %1.</source>
        <translation>旁边的这些文件仍设有口令：%1。</translation>
    </message>
    <message>
        <source> Its passphrase is the one that it had then.</source>
        <translation>口令也是当时的口令。</translation>
    </message>
    <message>
        <source> It had no passphrase then, and has none now.</source>
        <translation>当时没有设口令，现在也就没有口令，内容不加密。</translation>
    </message>
    <message>
        <source>The library had not taken these files when the program was ended. Choose them again: %1.</source>
        <translation>上次程序结束时，以下文件还没有保存到资料库，请重新选择：%1。</translation>
    </message>
    <message>
        <source>What was typed here could not be kept when the program was ended, because the passphrase of the library had been set or taken away elsewhere. Type it again: %1.</source>
        <translation>上次程序结束前，资料库的口令已在别处设置或解除，以下各处输入的内容没有保留下来，请重新输入：%1。</translation>
    </message>
    <message>
        <source>Folder for the sample district</source>
        <translation>选择存放示例区的文件夹</translation>
    </message>
    <message>
        <source>This is a sample, in a library of its own, %1: centers, persons and figures are invented. Everything can be tried on it.</source>
        <translation>这是示例，保存在单独的资料库“%1”中：机构、人员和数字均为虚构，可以随意试用。</translation>
    </message>
    <message>
        <source>Plan of the district saved %1</source>
        <translation>建设规划已保存 %1</translation>
    </message>
</context>
<context>
    <name>guapai::ui::LineEditor</name>
    <message>
        <source>2021-9-15</source>
        <translation>2021-9-15</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ListBar</name>
    <message>
        <source>Ctrl+Enter adds a row · Ctrl+Shift+Delete removes it · Alt+↑↓ moves it</source>
        <translation>Ctrl+Enter 添加一行 · Ctrl+Shift+Delete 删除本行 · Alt+↑↓ 移动</translation>
    </message>
    <message>
        <source>List complete</source>
        <translation>名单录完</translation>
    </message>
    <message>
        <source>Checked, none found</source>
        <translation>已核查，未发现</translation>
    </message>
    <message>
        <source>Checked, these are all</source>
        <translation>已核查，全部录完</translation>
    </message>
    <message>
        <source>No such case.</source>
        <translation>未发现此类情形。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>共%n条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>未核查。</translation>
    </message>
    <message numerus="yes">
        <source>Does not count until ticked. %n record(s) so far</source>
        <translation>
            <numerusform>勾选后才计入；已录%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>无。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not count until ticked.</source>
        <translation>勾选后才计入。</translation>
    </message>
    <message numerus="yes">
        <source>Does not count until ticked. %n row(s) so far</source>
        <translation>
            <numerusform>勾选后才计入；已录%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved. Enter saves it, the space key takes it back.</source>
        <translation>未保存；按 Enter 保存，按空格键取消。</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>材料已齐</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>All items are listed</source>
        <translation>事项列全</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>guapai::ui::LockWindow</name>
    <message>
        <source>Guapai</source>
        <translation>挂牌</translation>
    </message>
    <message>
        <source>Guapai is locked. What was typed is still there.</source>
        <translation>挂牌已锁定，已输入的内容都在。</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>&amp;Quit Guapai</source>
        <translation>退出挂牌(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>guapai::ui::MainWindow</name>
    <message>
        <source>Another file has taken the place of the library: somebody has restored a backup of it, or has set or taken away its passphrase. Nothing can be saved before it is opened again. What is typed is kept and comes along.</source>
        <translation>资料库已在别处恢复备份，或者设置、解除了口令，文件已经更换。重新打开之前，这里的内容都无法保存；已输入而未保存的内容会一并带过去。</translation>
    </message>
    <message>
        <source>Give the passphrase</source>
        <translation>输入口令</translation>
    </message>
    <message>
        <source>%1 (round %2)</source>
        <translation>%1（第%2次申请）</translation>
    </message>
    <message>
        <source>Guapai</source>
        <translation>挂牌</translation>
    </message>
    <message>
        <source>Acceptance of community hospitals. All centers of a district, their forms and the results are kept in one library file.</source>
        <translation>社区医院评审验收。全区机构的表格、资料和评审结果都保存在一个资料库文件中。</translation>
    </message>
    <message>
        <source>Begin with an empty library.</source>
        <translation>从空白资料库开始。</translation>
    </message>
    <message>
        <source>Go on with a library that is there already.</source>
        <translation>继续使用已有的资料库。</translation>
    </message>
    <message>
        <source>There is no center in this library yet</source>
        <translation>资料库中还没有机构</translation>
    </message>
    <message>
        <source>Create the centers of the district one by one, or import cases or tables.</source>
        <translation>请逐个新建辖区内的机构，或导入案卷或表格。</translation>
    </message>
    <message>
        <source>Name, kind and sub-district are enough to begin with.</source>
        <translation>先填机构名称、类别和街道（镇）即可。</translation>
    </message>
    <message>
        <source>Case files of this program (*.json, *.jsonl), its papers with the case attached (*.pdf), workbooks that centers have filled in, and ledgers of the district (*.xlsx, *.ods, *.csv).</source>
        <translation>本程序的案卷文件（*.json、*.jsonl）、附带案卷的文书 PDF（*.pdf），机构填好的填报表，以及区里的台账（*.xlsx、*.ods、*.csv）。</translation>
    </message>
    <message>
        <source>Everything is saved. Each entry is saved as soon as you leave its blank.</source>
        <translation>已全部保存。每一栏在离开时即自动保存。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>回到该处</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}页　共{pages}页</translation>
    </message>
    <message>
        <source>All criteria and conditions are verified.</source>
        <translation>各项指标和申请条件均已核实。</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1（只读）</translation>
    </message>
    <message>
        <source>Not saved as an answer yet, kept as typed: %1.</source>
        <translation>尚未作为填写内容保存，原样留在原处：%1。</translation>
    </message>
    <message>
        <source>Not saved yet, and kept in its blanks: %1.</source>
        <translation>尚未保存，内容仍留在原处：%1。</translation>
    </message>
    <message>
        <source>Everything else is saved.</source>
        <translation>其余内容均已保存。</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份与恢复…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>%1 (damaged, read-only)</source>
        <translation>%1（已损坏，只读）</translation>
    </message>
    <message>
        <source>The library has no passphrase. Set one first: File, Passphrase.</source>
        <translation>资料库没有设口令，请先用“文件→口令保护”设置。</translation>
    </message>
    <message>
        <source>Look at everything with eleven invented centers.</source>
        <translation>用11家虚构的机构熟悉各项功能。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>guapai::ui::NewCenterDialog</name>
    <message>
        <source>New center</source>
        <translation>新建机构</translation>
    </message>
    <message>
        <source>Create the center</source>
        <translation>建立机构</translation>
    </message>
    <message>
        <source>The name of the center is needed.</source>
        <translation>请先填写机构名称。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::OverprintDialog</name>
    <message>
        <source>Print onto the signed original</source>
        <translation>套打到签章原件</translation>
    </message>
    <message>
        <source>What will be printed</source>
        <translation>将要套打的内容</translation>
    </message>
    <message>
        <source>Only the district&apos;s opinion and its date are printed, at their places on the application. Print the test sheet on plain paper first, hold it with the original against the light, and enter how far to move the print.</source>
        <translation>只打印区卫生健康委的意见和日期，位置与验收申请表上一致。请先用白纸打印试样，与签章原件重叠对光比较，再填写需要移动的距离。</translation>
    </message>
    <message>
        <source>To the &amp;right (minus: left)</source>
        <translation>向右移（负数向左）(&amp;R)</translation>
    </message>
    <message>
        <source>Do&amp;wn (minus: up)</source>
        <translation>向下移（负数向上）(&amp;W)</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Print &amp;test sheet…</source>
        <translation>打印试样(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Print onto the original…</source>
        <translation>套打到原件(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>✗ A length in mm, at most 30, such as 1.5 or -0.25</source>
        <translation>✗ 请填毫米数，不超过30，例如1.5或-0.25</translation>
    </message>
    <message>
        <source>Neither the district&apos;s opinion nor its date is filled in on the application. Close this window and fill them in at its end.</source>
        <translation>验收申请表上还没有填写区卫生健康委的意见和日期。请关闭本窗口，先在申请表的末尾填写。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PagesView</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PaperChoicePanel</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Name, sub-district or pinyin initials</source>
        <translation>机构、街道或拼音首字母</translation>
    </message>
    <message>
        <source>Search centers</source>
        <translation>查找机构</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>全部进度</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>&amp;Centers</source>
        <translation>机构(&amp;C)</translation>
    </message>
    <message>
        <source>Centers</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>%1 of %2 centers</source>
        <translation>已选%1家，共%2家</translation>
    </message>
    <message numerus="yes">
        <source>(%n not shown)</source>
        <translation>
            <numerusform>（其中%n家未显示）</numerusform>
        </translation>
    </message>
    <message>
        <source>Pape&amp;rs</source>
        <translation>文书(&amp;R)</translation>
    </message>
    <message>
        <source> (one for the whole district)</source>
        <translation>（全区）</translation>
    </message>
    <message>
        <source>No center fits: other words, or all stages and outcomes, find more.</source>
        <translation>没有符合条件的机构，请换个词，或选“全部进度”“全部结果”。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PaperCommands</name>
    <message>
        <source>%1 was sent to the printer.</source>
        <translation>已送打印：%1。</translation>
    </message>
    <message>
        <source>The paper is kept in the library; take it from the issued papers.</source>
        <translation>文书已留存在资料库中，不要重新印发；请从“已印发的文书”中取出。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已另存为 %1。</translation>
    </message>
    <message>
        <source>Issued as no. %1.</source>
        <translation>已印发第%1号。</translation>
    </message>
    <message>
        <source>Overprint %1</source>
        <translation>套打_%1</translation>
    </message>
    <message>
        <source>Save as table</source>
        <translation>另存为表格</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Nothing was saved: the name of a table must end with .xlsx.</source>
        <translation>没有保存：表格的文件名要以 .xlsx 结尾。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ParagraphEditor</name>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PassphraseBlank</name>
    <message>
        <source>Sho&amp;w what is typed</source>
        <translation>显示输入的内容(&amp;W)</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The library “%1” has a passphrase.</source>
        <translation>资料库“%1”设有口令。</translation>
    </message>
    <message>
        <source>If it is lost, nobody can recover what is in the library.</source>
        <translation>忘记口令，任何人都无法恢复其中的内容。</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remember on this computer</source>
        <translation>在本机记住(&amp;R)</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>打开资料库</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PictureDialog</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页 共%2页</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PreviewDialog</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Print this paper…</source>
        <translation>打印本表…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>No printer is set up on this computer; papers can be saved as PDF.</source>
        <translation>本机没有打印机，可以另存为PDF。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PreviewNotes</name>
    <message>
        <source>In full</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Show all that is to be known about these pages</source>
        <translation>显示关于这份文书的全部提示</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ChartsPage</name>
    <message>
        <source>Charts of the district</source>
        <translation>全区图表</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PreviewPanel</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Previous paper (Ctrl+PageUp)</source>
        <translation>上一份（Ctrl+PageUp）</translation>
    </message>
    <message>
        <source>Next paper (Ctrl+PageDown)</source>
        <translation>下一份（Ctrl+PageDown）</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>缩小（Ctrl+−）</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PrintRoom</name>
    <message>
        <source>Print room</source>
        <translation>打印室</translation>
    </message>
    <message>
        <source>There is no center in this library yet. Close this window, and create or import one.</source>
        <translation>资料库中还没有机构。请关闭打印室，先新建或导入机构。</translation>
    </message>
    <message>
        <source>Tick a center on the left.</source>
        <translation>请在左侧勾选机构。</translation>
    </message>
    <message>
        <source>Tick a paper on the left.</source>
        <translation>请在左侧勾选文书。</translation>
    </message>
    <message>
        <source>%1 papers</source>
        <translation>%1份文书</translation>
    </message>
    <message>
        <source>They were sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Folder for the papers</source>
        <translation>存放文书的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the same name are in this folder already.</source>
        <translation>
            <numerusform>文件夹中已有%n个同名文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>They are in the folder %1.</source>
        <translation>存放在文件夹：%1</translation>
    </message>
    <message>
        <source>Papers of %1</source>
        <translation>%1文书</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF文件 (*.pdf)</translation>
    </message>
    <message>
        <source>They are bound in the file %1.</source>
        <translation>合订在文件：%1</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ProtectionCommands</name>
    <message>
        <source>The keyring of this computer could not be reached, and still has the key of the library.</source>
        <translation>无法使用本机的密钥环，资料库的密钥仍在其中。</translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups that were made before keep the one that they had.</source>
        <translation>口令已更改。以前的备份仍用原来的口令。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ProtectionDialog</name>
    <message>
        <source>&amp;Remember on this computer</source>
        <translation>在本机记住(&amp;R)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令保护</translation>
    </message>
    <message>
        <source>The library has a passphrase. What was entered in it, its attachments, its issued papers and its backups are encrypted.</source>
        <translation>资料库设有口令：录入的内容、附带文件、已印发的文书和备份都已加密。</translation>
    </message>
    <message>
        <source>With a passphrase, what was entered in the library, its attachments, its issued papers and its backups are encrypted. Nobody can open them without it.</source>
        <translation>设口令后，录入的内容、附带文件、已印发的文书和备份都加密保存，没有口令的人打不开。</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, nobody can recover what is in the library, nor what is in its backups.</source>
        <translation>忘记口令，任何人都无法恢复资料库及其备份中的内容。</translation>
    </message>
    <message>
        <source>Exported files and printed papers are not encrypted. To hand the library over encrypted, use File, Backups, Back up to a file.</source>
        <translation>导出的文件和打印的文书不加密。需要加密交给他人的，请用“文件→备份与恢复→备份到文件”。</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>现在的口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>New passphrase, &amp;again</source>
        <translation>再输一次(&amp;A)</translation>
    </message>
    <message>
        <source>I &amp;keep the passphrase in another safe place</source>
        <translation>我已将口令另行妥善保管(&amp;K)</translation>
    </message>
    <message>
        <source>The library opens without a question here. The keyring of this computer keeps its key, and not the passphrase.</source>
        <translation>在本机打开资料库时不再询问。密钥环保存的是资料库的密钥，不是口令。</translation>
    </message>
    <message>
        <source>Locked without input</source>
        <translation>无操作自动锁定</translation>
    </message>
    <message>
        <source>never (to be changed in File, Settings)</source>
        <translation>不锁定（在“文件→设置”中更改）</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s) (to be changed in File, Settings)</source>
        <translation>
            <numerusform>%n分钟后（在“文件→设置”中更改）</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change it</source>
        <translation>更改口令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Set the passphrase</source>
        <translation>设置口令(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>解除口令(&amp;T)</translation>
    </message>
    <message>
        <source>At least %1 characters</source>
        <translation>至少%1个字符</translation>
    </message>
    <message>
        <source>At least %1 characters are needed.</source>
        <translation>口令至少要有%1个字符。</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Please confirm that the passphrase is kept in another safe place.</source>
        <translation>请先确认口令已另行妥善保管。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>guapai::ui::TickEditor</name>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>The space key sets the mark and takes it back.</source>
        <translation>用空格键勾选或取消。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::Unlocking</name>
    <message>
        <source>This is not the passphrase.</source>
        <translation>口令不对。</translation>
    </message>
    <message>
        <source>The passphrase could not be remembered: this computer has no keyring, or it is locked. The library asks for it again.</source>
        <translation>口令没有记住：本机没有密钥环，或密钥环已锁定。下次打开资料库时还要输入。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::WhatIfBar</name>
    <message>
        <source>Figures tried</source>
        <translation>采用试算</translation>
    </message>
    <message>
        <source>Trying figures: the case stays as it is. Nothing changed yet.</source>
        <translation>试算中：不影响案卷。尚未改动</translation>
    </message>
    <message numerus="yes">
        <source>Trying figures: the case stays as it is. %n change(s)</source>
        <translation>
            <numerusform>试算中：不影响案卷。改动%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Ta&amp;ke over into the case</source>
        <translation>采用，写入案卷(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃试算(&amp;D)</translation>
    </message>
</context>
<context>
    <name>guapai::ui::EditCommands</name>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>There is nothing to undo in this center.</source>
        <translation>这个机构没有可以撤销的修改。</translation>
    </message>
    <message>
        <source>There is nothing to do again in this center.</source>
        <translation>这个机构没有可以重做的修改。</translation>
    </message>
    <message>
        <source>The cursor is in no row of a list.</source>
        <translation>光标不在名单的行里。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::MoveForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is typed here is thrown away; Esc keeps it.</source>
        <translation>放弃此处所填；按 Esc 则保留。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ProgressPage</name>
    <message>
        <source>There is round %1 of this center. This round is kept as it was and can only be read.</source>
        <translation>该机构已有第%1次申请。本次申请保持原样，只供查阅。</translation>
    </message>
    <message>
        <source>as dated on its paper</source>
        <translation>按表上日期</translation>
    </message>
    <message>
        <source>(practice of the district, not in the notice)</source>
        <translation>（区级做法，通知未规定）</translation>
    </message>
    <message>
        <source>Notice, %1</source>
        <translation>通知%1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>已逾期%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1: %2 (%3)</source>
        <translation>%1前：%2（%3）</translation>
    </message>
    <message>
        <source>Take back the last step…</source>
        <translation>撤销上一步…</translation>
    </message>
    <message>
        <source>Open a new round…</source>
        <translation>开始新一次申请…</translation>
    </message>
    <message>
        <source>Progress of the case</source>
        <translation>办理进程</translation>
    </message>
    <message>
        <source>Figures are being tried. Adopt or discard them first: what the commission does is never tried.</source>
        <translation>正在试算，暂不能办理：请先采用或放弃试算。</translation>
    </message>
    <message>
        <source>Typed and not done yet: %1. It is kept, and there again when the act is opened.</source>
        <translation>已填写、尚未办理：%1。所填内容已保留，再次打开时还在。</translation>
    </message>
    <message>
        <source>This library can only be read.</source>
        <translation>这个资料库是只读的，只供查阅。</translation>
    </message>
    <message>
        <source>Nothing was done in this case yet. It counts as applied once the date of the application is filled in on the application form; everything else is recorded by the buttons above.</source>
        <translation>还没有办理任何一步。申请表上填了申请时间，即为“已申请”；其他各步按上面的按钮办理。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::BasicMaker</name>
    <message>
        <source>Proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实结论</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>guapai::ui::SystemsMaker</name>
    <message>
        <source>Core systems</source>
        <translation>医疗质量安全核心制度</translation>
    </message>
    <message>
        <source>System</source>
        <translation>制度</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查见</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>guapai::ui::Chart</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>复制数值(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save figures as table…</source>
        <translation>数据另存为表格(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ChartFrame</name>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>The figures as a table</source>
        <translation>以表格显示数值</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>另存为表格…</translation>
    </message>
</context>
<context>
    <name>guapai::ui::TodoPanel</name>
    <message>
        <source>Nothing is due. Choose a center in the list below; Enter opens it.</source>
        <translation>没有待办事项。在下面的台账中选一家机构，按 Enter 打开。</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>待办　%1项</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>另存为表格…</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PagesDialog</name>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PlanDialog</name>
    <message>
        <source>Plan of the district</source>
        <translation>建设规划</translation>
    </message>
    <message>
        <source>How many community hospitals the district means to have built in which years. The board and Annex 3 follow.</source>
        <translation>区里计划在哪些年份建成几家社区医院。总览的图表和附件3随之改变。</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>开始年份</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>结束年份</translation>
    </message>
    <message>
        <source>Centers</source>
        <translation>数量（家）</translation>
    </message>
    <message>
        <source>&amp;Add stage</source>
        <translation>增加时段(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove last stage</source>
        <translation>删去最后时段(&amp;R)</translation>
    </message>
    <message>
        <source>As the &amp;notice has it</source>
        <translation>恢复通知的规划(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save plan</source>
        <translation>保存规划(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>时段%1</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ReviewersMaker</name>
    <message>
        <source>Two reviewers</source>
        <translation>双人核查</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>First reviewer</source>
        <translation>甲</translation>
    </message>
    <message>
        <source>Second reviewer</source>
        <translation>乙</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实结论</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>是否一致</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>分歧决定人</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Settlements</source>
        <translation>分歧处理记录</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>处理分歧</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ReviewersPage</name>
    <message>
        <source>Take over what does not differ</source>
        <translation>全部采用无分歧的</translation>
    </message>
    <message>
        <source>Findings taken over</source>
        <translation>采用无分歧的核查结果</translation>
    </message>
    <message>
        <source>Finding taken over</source>
        <translation>采用核查结果</translation>
    </message>
    <message>
        <source>Difference settled</source>
        <translation>处理核查分歧</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take the first: %1</source>
        <translation>采用甲：%1</translation>
    </message>
    <message>
        <source>Take the second: %1</source>
        <translation>采用乙：%1</translation>
    </message>
</context>
<context>
    <name>guapai::ui::CorrectionForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>原填：%1</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>登记%1</translation>
    </message>
    <message>
        <source>This was not stored.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>Seen in (optional)</source>
        <translation>依据（可不填）</translation>
    </message>
</context>
<context>
    <name>guapai::ui::CorrectionCommands</name>
    <message>
        <source>Something is answered there: the paper is not blank.</source>
        <translation>此处已有填写内容，不是纸面空白。</translation>
    </message>
    <message>
        <source>Figures are being tried: nothing is put right or marked meanwhile.</source>
        <translation>正在试算，试算期间不更正，也不标注。</translation>
    </message>
    <message>
        <source>The cursor is in no blank.</source>
        <translation>光标不在填写项里。</translation>
    </message>
    <message>
        <source>Only a blank of the papers is put right.</source>
        <translation>只有申请表、信息表上的填写项可以更正。</translation>
    </message>
    <message>
        <source>Only a blank of the papers is marked.</source>
        <translation>只有申请表、信息表上的填写项可以标注。</translation>
    </message>
    <message>
        <source>The blank bears no mark.</source>
        <translation>此处没有标注。</translation>
    </message>
    <message>
        <source>No figure is doubted here.</source>
        <translation>此处没有存疑的数字。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::SupplementPage</name>
    <message>
        <source>Paper</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>填写项</translation>
    </message>
    <message>
        <source>To be handed in or explained</source>
        <translation>须补正或说明的事项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>%1
%2 → %3</source>
        <translation>%1
%2 → %3</translation>
    </message>
    <message>
        <source>As text, for the notice to the center. Personal data is left out.</source>
        <translation>复制为文本，用于补正通知；个人信息不列出。</translation>
    </message>
    <message>
        <source>Answers that were put right</source>
        <translation>更正与补正记录</translation>
    </message>
    <message>
        <source>Nothing is to be handed in or explained.</source>
        <translation>没有须补正或说明的事项。</translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s) to be handed in or explained</source>
        <translation>
            <numerusform>须补正或说明%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>No answer was put right so far. In a blank: Ctrl+Shift+B for what the center hands in, Ctrl+Shift+G for what was keyed in wrongly.</source>
        <translation>尚无更正或补正。光标在填写项中时：Ctrl+Shift+B 补正，Ctrl+Shift+G 更正录入。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>打印清单…</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>另存为表格…</translation>
    </message>
    <message>
        <source>Neither paper is keyed in yet: what is missing is listed here afterwards.</source>
        <translation>两张表都还没有录入，录入后在这里列出缺什么。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::EvidenceEntry</name>
    <message numerus="yes">
        <source>%n file(s) as evidence</source>
        <translation>
            <numerusform>%n个文件作为佐证</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) as evidence: %1</source>
        <translation>
            <numerusform>%n个文件作为佐证：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in as evidence.</source>
        <translation>
            <numerusform>已收入佐证%n件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) taken in as evidence: %1</source>
        <translation>
            <numerusform>已收入佐证%n件：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no evidence here yet. Files can be dropped here, or pasted with Ctrl+V.</source>
        <translation>这里还没有佐证。可以把文件拖到这里，或复制后按 Ctrl+V。</translation>
    </message>
    <message>
        <source>Files cannot be attached here. Fill in the row first, or paste them on the page of the evidence.</source>
        <translation>这里不能附文件。请先填写这一行，或到“佐证”页粘贴。</translation>
    </message>
    <message>
        <source>Give up %1, which is not saved</source>
        <translation>放弃未保存的 %1</translation>
    </message>
</context>
<context>
    <name>guapai::ui::HeldEvidence</name>
    <message>
        <source>Not saved. The evidence is still here: %1</source>
        <translation>未保存；佐证文件仍在此处：%1</translation>
    </message>
</context>
<context>
    <name>guapai::ui::FileMark</name>
    <message>
        <source>Evidence: %1</source>
        <translation>佐证：%1</translation>
    </message>
</context>
<context>
    <name>guapai::ui::AcceptanceView</name>
    <message>
        <source>A later decision has taken its place.</source>
        <translation>以后另有结论。</translation>
    </message>
    <message>
        <source>Decision on record: %1</source>
        <translation>验收结论：%1</translation>
    </message>
    <message>
        <source>Taken back on %1</source>
        <translation>已于%1撤销</translation>
    </message>
</context>
<context>
    <name>guapai::ui::MoveQuestions</name>
    <message>
        <source>A practice of the district; the notice does not have it.</source>
        <translation>区级做法，通知未规定。</translation>
    </message>
    <message>
        <source>This was not stored.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>It stays on record as taken back, with the reason.</source>
        <translation>撤销的一步连同理由留在记录里。</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1（选填）</translation>
    </message>
    <message>
        <source>A further item</source>
        <translation>其他整改事项</translation>
    </message>
    <message>
        <source>These go onto the list of what is to be put right: %1.</source>
        <translation>将列入整改事项：%1。</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>撤销“%1”</translation>
    </message>
    <message>
        <source>Open round %1</source>
        <translation>开始第%1次申请</translation>
    </message>
    <message>
        <source>Round %1 is kept as it was and can only be read from then on. The new round takes over who and where the center is; figures, dates and opinions begin anew. Undo takes it back while nothing is typed in it.</source>
        <translation>第%1次申请的案卷此后保持原样，只供查阅。新一次申请沿用机构基本信息，各项数据、日期和意见重新填写。尚未填写时可以撤销。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::MarkForm</name>
    <message>
        <source>Please write down why the figure is right, and what it was compared with.</source>
        <translation>请写明为什么这个数是对的、与什么核对过。</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1文件</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>替身</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PageUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PageDown</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
</context>
<context>
    <name>guapai::ui::MarkLegend</name>
    <message>
        <source>met</source>
        <translation>达标、符合</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不达标、不符合</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>forms differ</source>
        <translation>两表不一致</translation>
    </message>
    <message>
        <source>light on a full square: ruled by the reviewers</source>
        <translation>反白：评审人员裁定</translation>
    </message>
</context>
<context>
    <name>guapai::ui::PastedLine</name>
    <message numerus="yes">
        <source>%n more cell(s) of what was pasted have no place in this blank and were not taken.</source>
        <translation>
            <numerusform>粘贴的内容还有%n格，这一空放不下，没有填入。</numerusform>
        </translation>
    </message>
    <message>
        <source>This blank has one line: line ends and tabs of what was pasted became spaces.</source>
        <translation>这一空只有一行，粘贴的换行和制表符已改为空格。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::CellsPaste</name>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>没有粘贴。</translation>
    </message>
    <message numerus="yes">
        <source>%n pasted cell(s) are no answer to their blank and were not taken; in their blanks they are marked.</source>
        <translation>
            <numerusform>粘贴的内容有%n格不符合所在的空，没有采用，已在该处标明。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pasted cell(s) have no blank here and were not taken.</source>
        <translation>
            <numerusform>粘贴的内容有%n格在这里没有对应的空，没有填入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guapai::ui::FormView</name>
    <message>
        <source>There is nothing to undo in this center.</source>
        <translation>这个机构没有可以撤销的修改。</translation>
    </message>
    <message>
        <source>There is nothing to do again in this center.</source>
        <translation>这个机构没有可以重做的修改。</translation>
    </message>
    <message>
        <source>The cursor is in no row of a list.</source>
        <translation>光标不在名单的行里。</translation>
    </message>
    <message>
        <source>A row that is not filled in yet cannot be moved.</source>
        <translation>还没有填写的行不能移动。</translation>
    </message>
    <message>
        <source>This is the first row already.</source>
        <translation>已经是第一行。</translation>
    </message>
    <message>
        <source>This is the last row already.</source>
        <translation>已经是最后一行。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::LooseEnds</name>
    <message>
        <source>Nothing is open here: everything is saved, and every result is settled.</source>
        <translation>这里没有未了事项：全部已保存，各项结果均已明确。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::EvidenceCommands</name>
    <message>
        <source>No evidence belongs to the place of the cursor.</source>
        <translation>光标所在处没有佐证。</translation>
    </message>
    <message>
        <source>Figures are being tried: nothing is added meanwhile.</source>
        <translation>正在试算，试算期间不添加佐证。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::HistoryCommands</name>
    <message>
        <source>The cursor is in no blank.</source>
        <translation>光标不在填写项里。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::HistoryDialog</name>
    <message>
        <source>Change history – %1</source>
        <translation>修改记录 – %1</translation>
    </message>
    <message>
        <source>&amp;Only %1</source>
        <translation>只看“%1”(&amp;O)</translation>
    </message>
    <message>
        <source>Change history</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>The chosen entry in full</source>
        <translation>所选记录全文</translation>
    </message>
    <message>
        <source>&amp;Bring the earlier value back</source>
        <translation>恢复原值(&amp;B)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing was changed here yet.</source>
        <translation>还没有修改记录。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the head of a column of the change history; %2: what the chosen entry says there</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Figures are being tried: nothing is brought back meanwhile.</source>
        <translation>正在试算，试算期间不恢复原值。</translation>
    </message>
    <message>
        <source>The earlier value is back. It can be undone like any edit.</source>
        <translation>已恢复原值，可以像其他修改一样撤销。</translation>
    </message>
    <message>
        <source>&amp;Save as table…</source>
        <translation>另存为表格(&amp;S)…</translation>
    </message>
    <message>
        <source>This blank was not changed yet. Without the tick above, all changes of the case are listed.</source>
        <translation>这一空还没有改动过。取消上方的勾选，列出整个案卷的改动。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The settings are kept on this computer, and in no library. Only the name also goes into the change history of the libraries, which names who did what: the account of this computer, and the name that is set here. It stands in no paper. Leave it empty to give none.</source>
        <translation>这些设置只保存在本机，不存入资料库。只有姓名还写进资料库的修改记录：记录写明何人做了什么，即本机的系统账户和这里填写的姓名。姓名不印在任何文书上，不填也可以。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Size of the form</source>
        <translation>表格大小(&amp;S)</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Lock without input after</source>
        <translation>无操作自动锁定(&amp;L)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不锁定</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Only a library with a passphrase is locked.</source>
        <translation>只锁定设有口令的资料库。</translation>
    </message>
    <message>
        <source>Issued papers</source>
        <translation>印发的文书</translation>
    </message>
    <message>
        <source>&amp;Head of the trail in the footer</source>
        <translation>页脚印修改记录校验码(&amp;H)</translation>
    </message>
    <message>
        <source>Ticked at first where papers are made for signature. It can be changed there each time.</source>
        <translation>预览签章用的文书时预先勾选，每次仍可更改。</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>保存设置</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ReasonQuestion</name>
    <message>
        <source>Guapai</source>
        <translation>挂牌</translation>
    </message>
    <message>
        <source>&amp;Reason (may be left out)</source>
        <translation>理由（可不填）(&amp;R)</translation>
    </message>
</context>
<context>
    <name>guapai::ui::InputHint</name>
    <message>
        <source>The input method %1 does not work here: install the package %2, and start this program again.</source>
        <translation>输入法 %1 在本程序中不能用，请安装软件包 %2 后重新打开本程序。</translation>
    </message>
    <message>
        <source>The input method %1 has no plugin for Qt 6 and does not work here. Fcitx 5 does: install the packages %2, and log in again.</source>
        <translation>输入法 %1 没有用于 Qt 6 的插件，在本程序中不能用。可以改用 Fcitx 5：请安装软件包 %2，注销后重新登录。</translation>
    </message>
    <message>
        <source>The input method %1 is set up for other programs, but not for this one. Install the package %2, choose the method with im-config, and log in again.</source>
        <translation>输入法 %1 只为其他程序设置了，在本程序中不能用。请安装软件包 %2，运行 im-config 选定输入法，注销后重新登录。</translation>
    </message>
    <message>
        <source>No input method is set up, so that Chinese cannot be typed. Install the packages %1, and log in again.</source>
        <translation>没有设置输入法，不能输入汉字。请安装软件包 %1，注销后重新登录。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::TableCommands</name>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>The district at a glance</source>
        <translation>全区概况</translation>
    </message>
    <message>
        <source>Lists for the city %1</source>
        <translation>上报名单%1</translation>
    </message>
    <message>
        <source>Blank workbook for a center</source>
        <translation>空白填报表</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>在手册中查找</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>No page has these words. Shorter words find more.</source>
        <translation>没有哪一页有这些字，请换短一些的词。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::FileDrops</name>
    <message>
        <source>What was dropped here cannot be taken. Drop one library (*.guapai) to open it, or case files, papers and filled workbooks of this program or ledgers (*.json, *.jsonl, *.pdf, *.xlsx, *.ods, *.csv) to import them. Evidence is dropped onto a blank of the form.</source>
        <translation>拖到这里的内容无法接收。拖入一个资料库（*.guapai）可打开，拖入案卷文件、本程序的文书、填好的填报表或台账（*.json、*.jsonl、*.pdf、*.xlsx、*.ods、*.csv）可导入；佐证材料请拖到表格中的相应栏目上。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::RecentLibraries</name>
    <message>
        <source>No other library was open yet</source>
        <translation>没有其他打开过的资料库</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清除列表(&amp;C)</translation>
    </message>
    <message>
        <source>Open a library that was open before:</source>
        <translation>打开用过的资料库：</translation>
    </message>
    <message>
        <source>The library %1 is no longer in the folder %2. It was taken off the list.</source>
        <translation>资料库“%1”已不在文件夹%2中，已从列表中移除。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ZoomCommands</name>
    <message>
        <source>Form %1%</source>
        <translation>表格 %1%</translation>
    </message>
    <message>
        <source>The form is as large as it can be.</source>
        <translation>表格已经放到最大。</translation>
    </message>
    <message>
        <source>The form is as small as it can be.</source>
        <translation>表格已经缩到最小。</translation>
    </message>
    <message>
        <source>The form has its original size.</source>
        <translation>表格已经是原始大小。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ClipboardCommands</name>
    <message>
        <source>Nothing is selected.</source>
        <translation>没有选中内容。</translation>
    </message>
    <message>
        <source>Nothing that was copied can be pasted here.</source>
        <translation>复制过的内容不能粘贴到此处。</translation>
    </message>
    <message>
        <source>There is nothing here to select.</source>
        <translation>此处没有可以选中的内容。</translation>
    </message>
</context>
<context>
    <name>guapai::ui::ColumnWidths</name>
    <message>
        <source>&amp;Sort by this column</source>
        <translation>按此列排序(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>加宽(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>变窄(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Usual column widths</source>
        <translation>恢复列宽(&amp;U)</translation>
    </message>
</context>
<context>
    <name>guapai::ui::WorkProgress</name>
    <message>
        <source>Reading the files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Comparing with the library…</source>
        <translation>正在与资料库对照…</translation>
    </message>
    <message>
        <source>Importing the cases…</source>
        <translation>正在导入案卷…</translation>
    </message>
    <message>
        <source>Exporting all cases…</source>
        <translation>正在导出全部案卷…</translation>
    </message>
    <message>
        <source>Verifying the library…</source>
        <translation>正在校验资料库…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Encrypting the library and its backups anew…</source>
        <translation>正在重新加密资料库和备份…</translation>
    </message>
    <message>
        <source>Trying the passphrase…</source>
        <translation>正在核对口令…</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>This cannot be cancelled: nothing is to be left half done.</source>
        <translation>这一步不能取消，以免只做了一半。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>已完成%1，共%2</translation>
    </message>
    <message>
        <source>It is being cancelled…</source>
        <translation>正在取消…</translation>
    </message>
</context>
</TS>
