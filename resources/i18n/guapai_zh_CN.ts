<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>guapai::ui::Actions</name>
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
        <source>&amp;Import case files…</source>
        <translation>导入案卷文件(&amp;I)…</translation>
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
        <source>&amp;Print papers…</source>
        <translation>打印表格(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 PDF(&amp;D)…</translation>
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
        <source>Next &amp;finding that is not met</source>
        <translation>下一个未达标项(&amp;F)</translation>
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
</context>
<context>
    <name>guapai::ui::LedgerPage</name>
    <message>
        <source>Search name or sub-district</source>
        <translation>机构名称、街道（镇）</translation>
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
</context>
<context>
    <name>guapai::ui::LedgerView</name>
    <message>
        <source>Centers</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>No center fits the search</source>
        <translation>没有符合条件的机构</translation>
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
</context>
</TS>
