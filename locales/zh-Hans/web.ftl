# 网页：消息周围的文字
web-brand = 海智 · HOME
web-face = 海
web-owner = 云南省科学技术协会
web-work = 工作台
web-chat-title = 与海智对话
web-skip = 跳到正文
web-language = 语言
web-menu = 菜单
web-to-work = 去工作台
web-to-chat = 去学者对话窗口

# 对话窗口
web-write = 写消息
web-send = 发送
web-you = 您
web-sending = 发送中
web-delivered = 已送达
web-unsent = 未发出，文字已放回输入框，请再发一次。
web-open-link = 打开链接所指的内容

# 工作台
web-menu-today = 今日
web-menu-postings = 需求
web-menu-imports = 导入
web-menu-broadcasts = 发送情况
web-menu-interests = 意向
web-menu-audit = 操作记录
web-menu-members = 成员
web-sign-out = 退出
web-go = 按编号前往，如 P-17、M-3 或 N-5
web-go-example = P-17、M-3、N-5
web-answer = 处理结果
web-preview = 预览
web-invite = 邀请同事
web-download = 下载
web-drop = 松开即可导入这份表格
web-keys = 快捷键
web-key-search = 到搜索框
web-key-rows = 在各行之间下移、上移，回车打开
web-key-list = 显示快捷键
web-close = 关闭

# 列表、表单、进度
web-tabs = 视图
web-pager = 翻页
web-pager-here = { $page }/{ $pages }（共 { $total }）
web-pager-previous = 上一页
web-pager-next = 下一页
web-form-optional = （可不填）
web-form-problems = 有 { $count } 处需要再看一下
web-progress-of = { $done } / { $total }

# 登录
web-sign-in = 登录工作台
web-sign-in-link = 此链接只能使用一次。请按下按钮，在本设备上登录。
web-sign-in-button = 登录
web-needs-staff = 这一页供工作人员使用。登录后直接前往。
web-code = 一次性登录码
web-code-help = 由管理员提供，只能使用一次。
web-code-problem = 尚未登录
web-code-refused = 登录码不存在、已用过或已过期。请向管理员索取新的登录码。

# 出错时
web-not-found = 没有这一页
web-not-found-text = 地址可能有误，或内容已不在。您的数据没有变动。
web-cross-site = 请求来自其他网站
web-cross-site-text = 为安全起见，没有执行任何操作。请在本站打开页面后再按一次。
web-too-large = 文件过大
web-too-large-text = 最大 20 MB。文件没有保存；请拆分表格或去掉图片后再发送。
web-too-often = 次数过多
web-too-often-text = 没有执行任何操作。请过几分钟再试。
web-down = 暂时无法使用
web-down-text = 没有任何改动。请一分钟后再试；若仍如此，请告知管理员。
web-malformed = 无法识别这次提交
web-malformed-text = 没有任何改动。请刷新页面后再试。

# 演示
web-demo = 两个窗口
web-open-alone = 单独打开
