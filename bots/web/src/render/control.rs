//! What can be pressed: a link where the press has an address here, otherwise
//! a button of the message's form.

use askama::Template;
use haizhi_core::dialogue::press::Press;
use haizhi_core::view::{Action, Button, Pager, Weight};

use super::{Place, Scene, draw};
use crate::paths::address_of;

/// Makes the controls of one message.
pub(super) struct Controls<'a> {
    pub scene: &'a Scene<'a>,
    /// The id of the form that its buttons submit.
    pub form: String,
}

#[derive(Template)]
#[template(path = "view/control.html")]
struct ControlHtml<'a> {
    label: &'a str,
    class: &'a str,
    /// Role and state for those who hear the page.
    role: &'a str,
    checked: bool,
    what: What,
    form: &'a str,
}

enum What {
    Go { href: String, here: bool },
    Away(String),
    Send(String),
    Nothing,
}

#[derive(Template)]
#[template(path = "view/pager.html")]
struct PagerHtml {
    name: String,
    here: String,
    previous: Option<String>,
    next: Option<String>,
}

impl Controls<'_> {
    /// Whether a row of buttons only leads to other views of this same page:
    /// filters, languages of a preview.
    pub fn are_tabs(&self, row: &[Button]) -> bool {
        let Place::Desk { here: Some(here), .. } = self.scene.place else { return false };
        row.iter().all(|button| match &button.action {
            Action::Press(press) => {
                std::mem::discriminant(press) == std::mem::discriminant(here) && address_of(press).is_some()
            }
            Action::Link(_) | Action::DeepLink(_) => false,
        })
    }

    /// A button that leads to another view of the page.
    pub fn tab(&self, button: &Button) -> String {
        self.html(&button.label, "tab", "", false, self.acts(button))
    }

    /// A button below the message.
    pub fn button(&self, button: &Button) -> String {
        let class = match button.weight {
            Weight::Normal => "button",
            Weight::Primary => "button primary",
            Weight::Danger => "button danger",
        };
        self.html(&button.label, class, "", false, self.acts(button))
    }

    fn acts(&self, button: &Button) -> What {
        self.does(&button.action)
    }

    fn does(&self, action: &Action) -> What {
        match action {
            Action::Press(press) => self.what(press),
            Action::Link(url) => away(url),
            Action::DeepLink(payload) => deep(payload),
        }
    }

    /// The same, whatever opens it.
    pub fn action_opener(&self, label: &str, action: &Action) -> String {
        self.html(label, "opener", "", false, self.does(action))
    }

    /// Something that opens an entry.
    pub fn opener(&self, label: &str, press: &Press) -> String {
        self.html(label, "opener", "", false, self.what(press))
    }

    /// An option of a choice.
    pub fn option(&self, label: &str, press: &Press, chosen: bool, many: bool) -> String {
        let role = if many { "checkbox" } else { "radio" };
        self.html(label, "option", role, chosen, self.what(press))
    }

    /// The page among pages, with what turns them.
    pub fn pager(&self, pager: &Pager) -> String {
        let words = self.scene.words;
        let turn = |press: &Option<Press>, label: String| {
            press.as_ref().map(|press| self.html(&label, "button turn", "", false, self.what(press)))
        };
        let here = haizhi_core::args! {
            page: words.number(i64::from(pager.page) + 1),
            pages: words.number(i64::from(pager.pages)),
            total: words.number(i64::from(pager.total)),
        };
        draw(&PagerHtml {
            name: words.say("web-pager"),
            here: words.say_with("web-pager-here", &here),
            previous: turn(&pager.previous, words.say("web-pager-previous")),
            next: turn(&pager.next, words.say("web-pager-next")),
        })
    }

    fn what(&self, press: &Press) -> What {
        match self.scene.place {
            Place::Picture => What::Nothing,
            Place::Chat { .. } => What::Send(press.encode()),
            Place::Desk { here, .. } => match address_of(press) {
                Some(href) => What::Go { href, here: here.is_some_and(|here| is_same_view(here, press)) },
                None => What::Send(press.encode()),
            },
        }
    }

    fn html(&self, label: &str, class: &str, role: &str, checked: bool, what: What) -> String {
        draw(&ControlHtml { label, class, role, checked, what, form: &self.form })
    }
}

/// Whether two presses show the same page, whatever page of its list.
fn is_same_view(one: &Press, other: &Press) -> bool {
    match (one, other) {
        (Press::Desk { state: one, .. }, Press::Desk { state: other, .. }) => one == other,
        _ => one == other,
    }
}

/// A link out of the house; an address that is not plainly one is only shown.
fn away(url: &str) -> What {
    let known = ["https://", "http://", "mailto:", "tel:"];
    match known.iter().any(|scheme| url.starts_with(scheme)) {
        true => What::Away(url.to_owned()),
        false => What::Nothing,
    }
}

fn deep(payload: &str) -> What {
    match payload.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-') {
        true => What::Go { href: format!("/?start={payload}"), here: false },
        false => What::Nothing,
    }
}
