//! What there is to read in the office.

use super::*;

pub fn today() -> Today {
    Today {
        drafts: 3,
        blocked: 2,
        to_review: 4,
        to_publish: 1,
        published: 14,
        ending: 1,
        interests: 5,
        requests: 0,
        translations: 2,
        imports: 1,
        subscribers: 1204,
    }
}

/// The import of the storyboard.
pub fn import() -> Import {
    let problem = |cell: &str, column: &str, read: &str, expected: &str| CellProblem {
        sheet: "Sheet0".into(),
        cell: Some(cell.into()),
        column: column.into(),
        read: read.into(),
        expected: expected.into(),
    };
    let mut errors = vec![
        problem("D7", "需求人数", "若干名以内", "headcount"),
        problem("K19", "截止日期", "2026年2月30日", "existing-day"),
    ];
    errors.extend((20..39).map(|row| problem(&format!("B{row}"), "岗位名称", "", "position")));
    let result =
        ImportResult { rows: 1306, drafted: 1204, changed: 61, unchanged: 22, refused: 19, gone: 3, errors };
    Import {
        id: ImportId(12),
        name: "2026年需求表.xlsx".into(),
        at: NOW,
        state: ImportState::Done,
        read: 1306,
        total: Some(1306),
        result: Some(result),
        unreadable: None,
        annotated: Some((7, "2026年需求表-待改.xlsx".into())),
    }
}

pub fn interests() -> Vec<Interest> {
    let profile = Profile {
        name: "Anna Wang".into(),
        institution: "TU Berlin".into(),
        expertise: "Speech".into(),
        email: "anna@example.org".into(),
    };
    let sent = Interest {
        id: InterestId(208),
        posting: PostingId(17),
        title: "多语言语音识别联合研发".into(),
        person: PersonId(2),
        state: InterestState::Sent,
        shared: [Shared::Name, Shared::Institution].into_iter().collect(),
        profile,
        message: "Happy to talk next week.".into(),
        sent_at: NOW,
    };
    let withdrawn = Interest { id: InterestId(207), state: InterestState::Withdrawn, ..sent.clone() };
    vec![sent, withdrawn]
}

pub fn sending() -> Sending {
    Sending {
        id: NoticeId(5),
        posting: PostingId(17),
        reference: "P-17".into(),
        title: "多语言语音识别联合研发".into(),
        kind: NoticeKind::New,
        state: NoticeState::Running,
        at: NOW,
        spreading: false,
        total: 1204,
        sent: 1000,
        waiting: 200,
        gone: 2,
        failed: 1,
        unknown: 1,
        dropped: 0,
        left_ms: Some(8_000),
        by_lang: vec![(Lang::ZhHans, 700), (Lang::En, 504)],
        by_platform: vec![
            OnPlatform {
                platform: Platform::Telegram,
                sent: 800,
                waiting: 188,
                held_until: Some(NOW + 3_600_000),
                sender: true,
            },
            OnPlatform {
                platform: Platform::Discord,
                sent: 170,
                waiting: 1,
                held_until: None,
                sender: false,
            },
            OnPlatform { platform: Platform::Web, sent: 30, waiting: 11, held_until: None, sender: true },
        ],
    }
}

/// The audience of the storyboard.
pub fn audience() -> Audience {
    Audience {
        total: 1204,
        about: false,
        by_lang: vec![(Lang::ZhHans, 803), (Lang::En, 401)],
        by_platform: vec![(Platform::Telegram, 988), (Platform::Discord, 171), (Platform::Web, 45)],
        unreached: 3,
        quiet: 37,
        gathered: 120,
    }
}

pub fn audit() -> Vec<AuditEntry> {
    vec![
        AuditEntry {
            at: NOW,
            by: Some("王芳".into()),
            action: "posting-approve".into(),
            subject: "P-17".into(),
            detail: String::new(),
        },
        AuditEntry {
            at: NOW,
            by: None,
            action: "posting-expire".into(),
            subject: "P-3".into(),
            detail: String::new(),
        },
    ]
}

pub fn members() -> Vec<Member> {
    vec![Member {
        id: StaffId(4),
        name: "王芳".into(),
        role: Role::Reviewer,
        station: None,
        accounts: vec!["telegram".into(), "web".into()],
    }]
}
