//! Why the rest of the house did not answer.

use haizhi_core::platform::IngressError;
use haizhi_core::service::ServiceError;
use haizhi_core::store::StoreError;

/// The house could not answer now; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// A page or a press of the workbench failed.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// A turn of a chat was not taken in.
    #[error(transparent)]
    Ingress(#[from] IngressError),
    /// The chat log, a session or a file could not be read or kept.
    #[error(transparent)]
    Store(#[from] StoreError),
}
