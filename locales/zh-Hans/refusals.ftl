# 没有办成时说明原因：发生了什么、现在怎么办
refused-staff-only = 这项操作只限工作人员。如果您是工作人员，请先登录：发送“/staff 登录码”，登录码向管理员索取。
refused-not-found = 没有找到，可能已被删除，或不在您可查看的范围内。请回到列表看看。
refused-not-allowed = 您的角色不能做这项操作，没有任何改动。如需办理，请联系有权限的同事。
refused-same-person = 您提交或最后修改了这份文本，不能由您批准。请另一位审核人审核，文本保留原样。
refused-text-changed = 您看到的文本之后又有改动，刚才的操作没有执行。请打开最新文本，核对后再操作。
refused-wrong-state = 现在的状态是“{ $state }”，不能这样操作，没有任何改动。请打开最新页面查看可以做什么。
refused-blocked = 还不能送审：{ $concerns }。文本已保留，请先改正这些内容，再送审。
refused-over = 这条需求已经结束，刚才的操作没有执行。您可以看看其他现有需求。
refused-bad-code = 登录码不对、已用过或已过期。请核对后再发送一次，或向管理员索取新码。
refused-too-many-codes = 登录码错误次数过多，请过一段时间再试，或联系管理员。
refused-too-many = 最多 { $limit } 个，已达上限，没有新增。请先删除一些，再添加。
refused-past-time = 这个时间已经过去，没有安排发布。请选一个以后的时间。
refused-file-too-large = 文件太大，最多 { $megabytes } MB，没有读取。请拆分后再发送。
refused-unrestricted = 请至少选一个领域、地点、合作方式或关键词；如果要看全部领域，请选“全部领域”。
