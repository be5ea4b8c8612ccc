//! Style, script and icon: part of the binary, addressed by their content, so
//! that a browser keeps them for a year and never keeps an old one.

use std::sync::OnceLock;

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse as _, Response};

use crate::cookies::digest;

struct Asset {
    name: &'static str,
    media_type: &'static str,
    text: &'static str,
}

const ASSETS: [Asset; 3] = [
    Asset {
        name: "style.css",
        media_type: "text/css; charset=utf-8",
        text: include_str!("../assets/style.css"),
    },
    Asset {
        name: "app.js",
        media_type: "text/javascript; charset=utf-8",
        text: include_str!("../assets/app.js"),
    },
    Asset { name: "icon.svg", media_type: "image/svg+xml", text: include_str!("../assets/icon.svg") },
];

const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";

/// The addresses of the assets of this build.
pub(crate) struct Links {
    pub style: String,
    pub script: String,
    pub icon: String,
}

impl Links {
    /// Those of this build.
    pub fn get() -> &'static Self {
        static LINKS: OnceLock<Links> = OnceLock::new();
        LINKS.get_or_init(|| {
            let [style, script, icon] = ASSETS.each_ref().map(address);
            Self { style, script, icon }
        })
    }
}

fn hash(asset: &Asset) -> String {
    digest(asset.text).chars().take(16).collect()
}

fn address(asset: &Asset) -> String {
    format!("/assets/{}/{}", hash(asset), asset.name)
}

/// `GET /assets/{hash}/{name}`
pub(crate) async fn asset(Path((wanted, name)): Path<(String, String)>) -> Response {
    match ASSETS.iter().find(|asset| asset.name == name && hash(asset) == wanted) {
        Some(asset) => {
            let headers: [(HeaderName, &str); 2] =
                [(CONTENT_TYPE, asset.media_type), (CACHE_CONTROL, FOR_A_YEAR)];
            (headers, asset.text).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
