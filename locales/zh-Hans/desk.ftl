# 工作人员：待办、需求、审核、发布、意向、成员
zone-yunnan = 昆明时间

room-today = 今日待办
room-postings = 全部需求
room-imports = 导入的表格
room-broadcasts = 发送情况
room-received = 收到的意向
room-audit = 操作记录
room-members = 成员
room-posting = 打开 { $id }
room-import = 返回 { $id }

today-heading = 今日待办
today-note = 已发布 { $published } 条，订阅者 { $subscribers } 人
today-empty = 没有等您处理的事。
today-review = 待您审核：{ $count } 条
today-publish = 已批准、待发布：{ $count } 条
today-ending = 7 天内截止：{ $count } 条
today-imports = 有单元格待改的表格：{ $count } 份
today-blocked = 缺内容、不能送审的草稿：{ $count } 条
today-drafts = 可以送审的草稿：{ $count } 条
today-interests = 近 7 天收到的意向：{ $count } 条

desk-heading = { $name }（{ $total }）
desk-all = 全部
desk-empty = 这里没有需求。
desk-page = 第 { $page }/{ $pages } 页，共 { $total } 条
desk-previous = ‹ 上一页
desk-next = 下一页 ›

column-id = 编号
column-title = 标题
column-employer = 用人单位
column-deadline = 截止日期
column-fields = 重点领域
column-concerns = 需要注意
column-part = 项目
column-before = 原来
column-after = 现在
column-column = 列
column-raw = 表中写法
column-reading = 读作
column-when = 时间
column-who = 谁
column-action = 操作
column-subject = 对象
column-detail = 说明
column-name = 姓名
column-role = 角色
column-station = 工作站
column-accounts = 已登录
column-posting = 需求
column-scholar = 学者（仅限其同意提供的信息）
column-message = 留言
column-state = 状态
column-file = 文件
column-progress = 已送达

fact-in-language = { $name }（{ $language }）
fact-pay = { $read }（原文：{ $raw }）

dossier-station = { $name }（{ $id }）
dossier-newer = 有一份新文本：{ $state }。学者看到的仍是已发布的文本。
dossier-scheduled = 定于 { $at } 发布（{ $zone }）
dossier-published = 首次发布：{ $at }（{ $zone }）
dossier-blocked = 须先改正：{ $concern }
dossier-concern = 请留意：{ $concern }
dossier-remark = 退回意见：{ $remark }
dossier-changed-by = 最后修改：{ $name }
dossier-submitted-by = 送审：{ $name }
dossier-approved-by = 批准：{ $name }
dossier-not-yours = 这份文本由您送审或最后修改，须由另一位审核人批准。
dossier-audience = 如现在发布，收到的人数：{ $count }
dossier-audience-about = 如现在发布，收到的人数：约 { $count }（按部分推算）
audience-part = { $name } { $count }
audience-langs = 按语言：{ $parts }
audience-platforms = 按平台：{ $parts }
audience-quiet = 其中正处于免打扰时段、过后送达：{ $count }
audience-gathered = 其中随汇总或暂停结束后送达：{ $count }
audience-unreached = 其中目前联系不上：{ $count }
dossier-corrects = 再次发布后，已收到的 { $sent } 人，卡片就地换成新文本；还在等待的 { $waiting } 人只收到新文本。不会重复通知。
dossier-recalled = 这条需求的通知已撤回。
dossier-interests = 工作站收到的意向：{ $count } 条
dossier-changes = 与学者现在看到的文本相比
dossier-no-changes = 没有不同。
dossier-readings = 导入时的读法
dossier-no-readings = 没有需要解读的内容。
dossier-footer = { $id } · 第 { $number } 稿 · 校验码 { $mark }

deed-submit = 送审
deed-approve = 批准这份文本
deed-return = 退回
deed-publish = 立即发布
deed-schedule = 定时发布
deed-unschedule = 取消定时
deed-preview = 预览
deed-correct = 修改
deed-confirm-fields = 采用推测：{ $fields }
deed-close = 关闭
deed-discard = 放弃
deed-keep = 不，保留
deed-sending = 发送进度
deed-correcting = 更正进度
deed-recalling = 撤回进度
deed-recall = 撤回
deed-test = 试发给我
deed-pause-notice = 暂停
deed-resume-notice = 继续
deed-cancel-notice = 取消其余
deed-keep-sending = 不，继续发送
deed-invite = 邀请成员

preview-what = 预览 { $id }：{ $language }，{ $platform }。下面就是读者收到的卡片；读者收到时，最后一行还会写明因哪项订阅收到。
preview-after = 以上是预览，没有发给任何人。请换一种语言或平台再看，或返回。
preview-tab = { $language } · { $platform }

return-heading = 退回 { $id }《{ $title }》
return-intro = 退回后变为草稿，提交人改正后可再次送审。
return-remark = 哪里需要改正
return-help = 请写明位置和原因，例如：截止日期与附件不一致。
return-empty = 请写明需要改正什么，提交人才知道怎么改。

schedule-heading = 定时发布 { $id }《{ $title }》
schedule-intro = 到时自动发布已批准的这份文本；此前如有修改，定时取消。
schedule-at = 发布时间（{ $zone }）
schedule-help = 写法：2026-12-01 09:00
schedule-unread = 没有读懂这个时间，请写成“2026-12-01 09:00”。
schedule-past = 这个时间已经过去，请选以后的时间。
schedule-far = 最多可以安排到两年以后。
schedule-after-deadline = 到那时需求已经截止，请选截止之前的时间。

close-ask = 关闭 { $id }《{ $title }》？关闭后学者不能再登记意向，已收到的 { $count } 条意向保留。关闭后不能恢复。
discard-ask = 放弃 { $id }《{ $title }》？它没有发布过，不会通知任何人。放弃后不能恢复。

done-draft = { $id }《{ $title }》已保存为草稿。下一步：送审，由另一位同事审核。
done-returned = { $id }《{ $title }》已退回为草稿。退回意见：{ $remark }
done-in-review = { $id }《{ $title }》已送审，等另一位同事审核。
done-approved = 已批准 { $id }《{ $title }》的这份文本（校验码 { $mark }）。之后改动一个字，批准即失效。下一步：发布。
done-scheduled = { $id }《{ $title }》（校验码 { $mark }）定于 { $at } 自动发布，按{ $zone }。
done-unscheduled = 已取消 { $id }《{ $title }》的定时发布。它仍是已批准，随时可以发布。
done-published = 已发布 { $id }《{ $title }》，收到的人数：{ $count }。
done-published-counting = 已发布 { $id }《{ $title }》，正在确定通知哪些人，进度见下。
done-published-before = { $id }《{ $title }》已发布，学者现在看到的就是这份文本。每个人只通知一次，不会重复通知。
done-corrected = 已发布 { $id }《{ $title }》的更正文本。已收到的 { $sent } 人，卡片就地换成新文本；还在等待的 { $waiting } 人只收到新文本。
done-told = 已登记意向、会收到变更说明的：{ $count } 人。
done-recalled = { $id }《{ $title }》正在撤回，需求已关闭。还在等待的不再发送；已发出的会删除，不能删除的改为“已撤回”。
done-tested = { $id }《{ $title }》的卡片正在发给您，只发给您一人。对话：{ $count } 个。
done-closed = { $id }《{ $title }》已关闭，学者不能再登记意向。
done-discarded = { $id }《{ $title }》已放弃，没有通知任何人。

correct-which = 修改 { $id }《{ $title }》的哪一项？
correct-heading = 修改 { $id }《{ $title }》
correct-effect-draft = 保存后仍是草稿。
correct-effect-review = 保存后变回草稿，原来的送审或批准随之失效。
correct-effect-published = 学者继续看到现在的文本，直到新文本经审核并再次发布。
correct-save = 保存
correct-same = { $id }《{ $title }》没有改动，一切照旧。
help-headcount = 数字，或“2-5”；留空表示若干。
help-disciplines = 一行一个。
help-compensation = 照用人单位的写法，例如：30-50万/年。
help-deadline = 最后一天，含当天，例如 2026-12-31；留空表示长期有效。
help-fields = 至少一个，否则只有订阅全部领域的人会收到。
typed-too-long = 太长，最多 { $max } 个字。您写的内容还在，请删短。
typed-not-offered = 其中有不在选项里的内容，请从选项中选。
typed-title-missing = 这种语言有正文，还需要标题。

received-heading = 收到的意向（{ $total }）
received-note = 只显示学者同意提供的信息，仅用于所列需求。
received-empty = 还没有收到意向。

# $kind：这次发送对卡片做什么
sending-heading = { $kind ->
    [correction] 正在更正已发出的 { $id }《{ $title }》
    [recall] 正在撤回 { $id }《{ $title }》
   *[new] 正在发送 { $id }《{ $title }》
}
sending-paused = { $kind ->
    [correction] 更正已暂停 { $id }《{ $title }》
    [recall] 撤回已暂停 { $id }《{ $title }》
   *[new] 发送已暂停 { $id }《{ $title }》
}
sending-cancelled = { $kind ->
    [correction] 更正已取消 { $id }《{ $title }》
    [recall] 撤回已取消 { $id }《{ $title }》
   *[new] 发送已取消 { $id }《{ $title }》
}
sending-finished = { $kind ->
    [correction] 已更正完毕 { $id }《{ $title }》
    [recall] 已撤回完毕 { $id }《{ $title }》
   *[new] 已发送完毕 { $id }《{ $title }》
}
sending-sent = 已送达
sending-waiting = 等待
sending-gone = 联系不上
sending-failed = 被平台拒绝
sending-unknown = 结果不明（不重发）
sending-dropped = 不再发送
sending-left = 预计还需
left-minute = 不到一分钟
left-minutes = 约 { $minutes } 分钟
left-hours = 约 { $hours } 小时
sending-on = 已送达 { $sent }，等待 { $waiting }
sending-because = { $stands }（{ $why }）
sending-held = 平台要求等到 { $until }，{ $zone }
sending-no-sender = 目前没有进程在发送

cancel-ask = { $kind ->
    [correction] 取消 { $id }《{ $title }》其余的更正？{ $waiting } 张卡片将保留旧文本，已更正 { $sent } 张。取消后不能恢复。
    [recall] 取消 { $id }《{ $title }》其余的撤回？{ $waiting } 张卡片将留在原处，已撤回 { $sent } 张。取消后不能恢复。
   *[new] 取消 { $id }《{ $title }》其余的发送？{ $waiting } 人将收不到，已送达 { $sent } 人。需求仍是已发布。取消后不能恢复。
}

broadcasts-heading = 发送情况（{ $total }）
broadcasts-note = 时间按{ $zone }。
broadcasts-empty = 还没有向多人发送过。
broadcast-planned = 定时
broadcast-running = 发送中
broadcast-paused = 已暂停
broadcast-finished = 已完成
broadcast-cancelled = 已取消
broadcast-numbers = { $done } / { $total }

recall-heading = 撤回 { $id }《{ $title }》
recall-intro = 已收到卡片的 { $sent } 人：平台允许时删除，否则改为“已撤回”。还在等待的 { $waiting } 人：不再发送。登记过意向的 { $interested } 人：会收到原因。
recall-final = 需求随之关闭，不能恢复。
recall-reason = 撤回原因
recall-help = 登记过意向的学者会原样看到这段话。
recall-empty = 请写明原因，登记过意向的学者会问。

test-mark = 试发，只发给您：下面是 { $id } 的卡片，与{ $language }读者收到的一样。

audit-heading = 操作记录（{ $total }）
audit-by-itself = 系统
audit-empty = 还没有操作记录。

members-heading = 成员（{ $total }）
members-empty = 还没有成员。
invite-heading = 邀请成员
invite-name = 姓名
invite-role = 角色
invite-station = 工作站
invite-station-help = 工作站人员必选；其他角色留空表示全省。
invite-no-name = 请填写姓名。
invite-no-role = 请选择角色。
invite-station-needed = 工作站人员须选择一个工作站。
invite-unknown-station = 没有这个工作站，或不在您的管理范围内。
invited = 已邀请，编号 { $id }。登录码：{ $code }。有效至 { $until }（{ $zone }），只能用一次，只显示这一次。
invited-how = 请把登录码交给本人：在 Telegram 或 Discord 与本助手的私聊中发送“/staff { $code }”，或在网页登录页填写。

sign-in-heading = 工作人员登录
sign-in-intro = 请填写管理员给您的登录码，它只能用一次。
sign-in-code = 登录码
sign-in-send = 登录
sign-in-welcome = { $name }，您好。您已登录，角色：{ $role }。
sign-in-may = 您可以：{ $actions }。
sign-in-import = 要导入需求，把表格文件发到这里即可。
sign-in-review = 有文本送审时，“今日待办”会列出。
