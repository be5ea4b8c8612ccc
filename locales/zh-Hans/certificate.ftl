# 参会证明
certificate-button = 参会证明
certificate-making = 正在制作参会证明，马上发到这里。
certificate-caption = { $number }：{ $event }“{ $title }”的参会证明
certificate-no-fonts = 暂时无法制作参会证明：服务器还没有安装中文字体。请工作人员安装后再试，其他功能不受影响。
certificate-letters = 暂时无法制作参会证明：服务器没有可显示“{ $letters }”的字体。请工作人员安装后再试。
refused-not-over = 活动还没有结束，结束后即可领取参会证明。
refused-not-attended = 这条报名没有签到，不能开具参会证明。如果您到场了，请联系主办单位。

# 证明上的文字
certificate-issuer = 云南省科学技术协会 · 海智计划
certificate-heading = 参会证明
certificate-certifies = 兹证明
certificate-attended = 参加了
certificate-kind = 类别
certificate-when = 时间
certificate-place = 地点
certificate-organiser = 主办单位
certificate-co-organisers = 联合主办单位
certificate-issued = { $day }签发 · 编号 { $number }
certificate-verify = 扫码核验

# 核验页面
verify-heading = 核验参会证明
verify-genuine = 这份证明由本平台签发。
verify-name = 姓名
verify-institution = 单位
verify-event = 活动
verify-number = 编号
verify-issued = 签发日期
verify-none = 没有这份证明。
verify-none-what = 这个地址下没有签发过证明。请对照证明上的地址逐字核对，或重新扫码。
