# 演示中的人和单位，均为虚构
demo-officer = 李伟（示例）
demo-reviewer = 王芳（示例）
demo-scholar-en = Anna Weber（示例）
demo-scholar-zh = 张明（示例）
demo-station-kunming = 昆明某大学海智工作站（示例）
demo-station-honghe = 红河某学院海智工作站（示例）
demo-station-dali = 大理某大学海智工作站（示例）
