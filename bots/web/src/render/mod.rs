//! Messages as HTML. One template a kind of view, escaped throughout; the
//! match over kinds is exhaustive, so a new one does not compile until it is shown.

mod blocks;
mod chart;
mod control;
mod form;

use askama::Template;
use haizhi_core::dialogue::press::Press;
use haizhi_core::text::Words;
use haizhi_core::view::{Message, View};

use control::Controls;
pub(crate) use form::values as form_values;

/// Where a message is shown, which decides what its buttons do.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// A page of the workbench.
    Desk {
        /// The address to come back to.
        from: &'a str,
        /// What the page shows.
        here: Option<&'a Press>,
    },
    /// The chat window.
    Chat {
        /// The entry of the log; `None` before anything is stored.
        entry: Option<i64>,
        /// The payload of the deep link that brought the visitor here.
        start: &'a str,
    },
    /// A picture of the chat: nothing in it can be pressed.
    Picture,
}

/// What rendering needs to know beside the message.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The reader's words.
    pub words: Words,
    /// Where the message is shown.
    pub place: Place<'a>,
}

#[derive(Template)]
#[template(path = "view/message.html")]
struct MessageHtml {
    id: String,
    kind: &'static str,
    tabs_name: String,
    tabs: Vec<String>,
    body: String,
    rows: Vec<Vec<String>>,
    post: Option<Post>,
}

/// The hidden form that the message's buttons submit.
struct Post {
    action: &'static str,
    hidden: Vec<(&'static str, String)>,
}

/// One message as HTML. `index` tells it from the others of the same page.
pub fn message(scene: &Scene<'_>, message: &Message, index: usize) -> String {
    let id = match scene.place {
        Place::Chat { entry: Some(entry), .. } => format!("e{entry}"),
        _ => format!("m{index}"),
    };
    let controls = Controls { scene, form: format!("{id}-do") };
    let (kind, body) = match &message.view {
        View::Text(text) => ("text", blocks::text(text)),
        View::Card(card) => ("card", blocks::card(card)),
        View::List(list) => ("list", blocks::list(&controls, list)),
        View::Digest(digest) => ("digest", blocks::digest(&controls, digest)),
        View::Choice(choice) => ("choice", blocks::choice(&controls, choice, &id)),
        View::Form(form) => ("form", form::form(scene, form, &id)),
        View::Table(table) => ("table", blocks::table(&controls, table, &id)),
        View::Chart(chart) => ("chart", chart::chart(chart, &id)),
        View::File(file) => ("file", blocks::file(scene, file)),
        View::Progress(progress) => ("progress", blocks::progress(scene, progress, &id)),
    };
    let (tabs, rows): (Vec<_>, Vec<_>) = message.buttons.iter().partition(|row| controls.are_tabs(row));
    draw(&MessageHtml {
        kind,
        tabs_name: scene.words.say("web-tabs"),
        tabs: tabs.into_iter().flatten().map(|button| controls.tab(button)).collect(),
        body,
        rows: rows
            .into_iter()
            .map(|row| row.iter().map(|button| controls.button(button)).collect())
            .collect(),
        post: post(scene),
        id,
    })
}

fn post(scene: &Scene<'_>) -> Option<Post> {
    Some(match scene.place {
        Place::Desk { .. } => Post { action: "/work/do", hidden: hidden(scene) },
        Place::Chat { .. } => Post { action: "/chat/press", hidden: hidden(scene) },
        Place::Picture => return None,
    })
}

/// What a POST from here carries along: a number by which a repeated one is
/// recognised, and where it came from.
fn hidden(scene: &Scene<'_>) -> Vec<(&'static str, String)> {
    let mut fields = vec![("request", crate::cookies::fresh_token())];
    match scene.place {
        Place::Desk { from, .. } => fields.push(("from", from.to_owned())),
        Place::Chat { entry, start } => {
            fields.extend(entry.map(|entry| ("message", entry.to_string())));
            if !start.is_empty() {
                fields.push(("start", start.to_owned()));
            }
        }
        Place::Picture => {}
    }
    fields
}

/// Renders a template. A template that fails is a fault of ours: it is logged
/// and leaves a gap, so that the rest of the page still serves.
pub(crate) fn draw(template: &impl Template) -> String {
    template.render().unwrap_or_else(|error| {
        tracing::error!(%error, "a template could not be rendered");
        String::new()
    })
}

#[cfg(test)]
mod tests;
