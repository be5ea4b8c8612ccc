# 演示中的人和单位，均为虚构
demo-officer = 李伟（示例）
demo-reviewer = 王芳（示例）
demo-scholar-en = Anna Weber（示例）
demo-scholar-zh = 张明（示例）
demo-station-kunming = 昆明某大学海智工作站（示例）
demo-station-honghe = 红河某学院海智工作站（示例）
demo-station-dali = 大理某大学海智工作站（示例）
demo-event = 海智专场：面向东南亚的语音与语言技术（示例）
demo-event-text = 昆明三个课题组作短报告，随后交流。欢迎从事本地区语言语音、翻译、语料研究的学者。
demo-event-organiser = 云南海智办公室（示例）
demo-event-venue = 昆明某大学第二报告厅
