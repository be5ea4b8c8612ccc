//! How an expert and an employer may work together.

use super::code::coded;

coded! {
    /// A way to engage (合作方式): four purposes, and two kinds of presence.
    Engagement,
    /// A set of ways to engage.
    EngagementSet {
        /// 引进
        Introduction = "introduction",
        /// 项目合作
        Project = "project",
        /// 学术交流
        Exchange = "exchange",
        /// 决策咨询
        Consultation = "consultation",
        /// 全职
        FullTime = "full-time",
        /// 柔性
        Flexible = "flexible",
    }
}
